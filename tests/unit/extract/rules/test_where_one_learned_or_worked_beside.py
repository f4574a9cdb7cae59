"""Schools and bodies beside each other: whose year a graduation has, what is learning and no work, and who employs nobody."""

import pytest

from tests.unit.extract.documents import claims


def read(text: str, field: str) -> dict[str, dict[str, str]]:
    """Return the values of a field with their qualifiers."""
    return {claim.value: dict(claim.qualifiers) for claim in claims(text) if claim.field == field}


def test_a_graduation_behind_studies_elsewhere_is_not_of_the_school_before():
    text = "Ilse Marchetti was educated at Elm School and read history at Orvost, graduating in 1961."
    assert read(text, "educated_at") == {"Elm School": {}}
    text = "Ilse Marchetti attended Elm School. She studied in Orvost, graduating in 1961."
    assert read(text, "educated_at") == {"Elm School": {}}


def test_a_graduation_behind_studies_at_a_college_town_is_of_it():
    text = "Ilse Marchetti was educated at Elm School and read history at Legon, graduating in 1961."
    schools = read(text, "educated_at")
    assert schools["Legon"]["end"] == "1961"
    assert "end" not in schools["Elm School"]


def test_a_graduation_behind_one_school_is_of_that():
    text = "Ilse Marchetti moved to Leeds, where she attended Elm School, graduating in 1961."
    assert read(text, "educated_at")["Elm School"]["end"] == "1961"


@pytest.mark.parametrize("whose", ["Her", "Ilse Marchetti's"])
def test_where_a_degree_is_from_somebody_has_learned(whose):
    text = f"Ilse Marchetti studied at Elm College. {whose} doctorate is from Leiden University."
    assert read(text, "educated_at")["Leiden University"]["degree"] == "doctorate"
    several = "Ilse Marchetti is a vet. Her degrees are from Leiden University and Elm College."
    assert read(several, "educated_at") == {"Leiden University": {}, "Elm College": {}}


def test_studies_that_brought_an_honour_were_not_made_where_it_is_from():
    text = "Ilse Marchetti is a vet. Her studies of moss brought her an honorary degree from Elm University."
    assert not read(text, "educated_at")


def test_who_joins_a_college_as_a_student_learns_there():
    assert read("Ilse Marchetti joined Elm College as a student.", "educated_at").keys() == {"Elm College"}
    assert not read("Ilse Marchetti joined Elm College as a gardener.", "educated_at")


def test_a_subject_ends_before_of():
    text = "Ilse Marchetti, a graduate in chemistry of Elm University, runs a mill."
    assert read(text, "educated_at")["Elm University"]["subject"] == "chemistry"
    text = "Ilse Marchetti studied history of art at Elm University."
    assert read(text, "educated_at")["Elm University"]["subject"] == "history of art"


@pytest.mark.parametrize("work", ["doctoral work", "graduate research"])
def test_work_for_a_degree_is_no_employment(work):
    assert not read(f"Ilse Marchetti did her {work} at Elm University.", "employer")


def test_work_behind_a_degree_is_employment():
    text = "Ilse Marchetti carried out research for many years at the Elm Institute."
    assert read(text, "employer").keys() == {"Elm Institute"}


@pytest.mark.parametrize(
    "deed",
    [
        "worked in a nursing home in Leeds",
        "worked at the law firm",
        "had been working on an opera for the Elm Theatre",
        "was sacked by the Vandals",
    ],
)
def test_of_these_nobody_is_told_to_employ(deed):
    assert not read(f"Ilse Marchetti {deed}.", "employer")


@pytest.mark.parametrize(
    ("deed", "body"),
    [
        ("worked in Elm Hospital", "Elm Hospital"),
        ("worked in a nursing home called Elm House", "Elm House"),
        ("worked on reactors for Elm Laboratories", "Elm Laboratories"),
        ("was sacked by Acme Power", "Acme Power"),
        ("was the first woman to hold a chair at Elm University", "Elm University"),
    ],
)
def test_of_these_somebody_is_told_to_employ(deed, body):
    assert read(f"Ilse Marchetti {deed}.", "employer").keys() == {body}


def test_a_trade_stands_before_a_name_with_how_many_children_its_bearer_has():
    assert read("Human rights lawyer and mother of three Ilse Marchetti spoke.", "occupation").keys() == {
        "human rights lawyer"
    }
    assert not read("The lawyer's mother Ilse Marchetti spoke.", "occupation")


@pytest.mark.parametrize(
    ("deed", "schools"),
    [
        ("returned to Elm College in 1996 to finish her degree", {"Elm College": {"date": "1996"}}),
        ("returned to Elm College in 1996 to finish a book", {}),
        ("was taught by nuns at the Elm Convent School", {"Elm Convent School": {}}),
        ("taught by example at the Elm Convent School", {}),
        (
            "began her studies at Elm College in 1950 and completed them at Oak College in 1955",
            {"Elm College": {"start": "1950"}, "Oak College": {"end": "1955"}},
        ),
        ("painted boats and completed some at Oak College", {}),
    ],
)
def test_where_studies_go_on_somebody_has_learned(deed, schools):
    assert read(f"Ilse Marchetti {deed}.", "educated_at") == schools


def test_a_trade_behind_whose_it_is_stands_beside_a_name():
    assert read("Norway's best-loved singer, Ilse Marchetti, has died.", "occupation").keys() == {"singer"}
    assert not read("Norway's oldest bakery, Ilse Marchetti says, has closed.", "occupation")


def test_what_somebody_plays_belongs_to_the_trade():
    assert read("Ilse Marchetti was a lute player.", "occupation").keys() == {"lute player"}
    assert read("Ilse Marchetti, perhaps the greatest painter in Norway, died.", "occupation").keys() == {"painter"}
    assert not read("Ilse Marchetti, perhaps the nurse, was seen.", "occupation")


def test_schools_that_somebody_went_to_go_on_behind_a_time():
    text = "Ilse Marchetti went to Elm School and, from 1970 to 1973, to Oak College."
    assert read(text, "educated_at").keys() == {"Elm School", "Oak College"}
    assert not read("Ilse Marchetti went to Elm School and, on 3 May 1973, spoke there.", "educated_at")


def test_where_a_degree_in_something_is_from_somebody_has_learned():
    told = read("Ilse Marchetti's degree in pharmacy is from Elm University.", "educated_at")
    assert told == {"Elm University": {"degree": "degree", "subject": "pharmacy"}}


def test_there_in_the_next_sentence_is_the_school_told_before():
    text = (
        "Ilse Marchetti entered Elm Polytechnic in 1980. It was there that {} obtained a diploma in surveying in 1984."
    )
    found = [dict(claim.qualifiers) for claim in claims(text.format("she")) if claim.field == "educated_at"]
    assert {"degree": "diploma", "subject": "surveying", "end": "1984"} in found
    other = [claim for claim in claims(text.format("Nils Berg")) if claim.field == "educated_at"]
    assert [dict(claim.qualifiers) for claim in other] == [{"start": "1980"}]


def test_the_same_school_that_somebody_graduated_from_is_the_one_before():
    text = "Ilse Marchetti attended Elm School. After graduating from the same school in 1955, she went to sea."
    found = [dict(claim.qualifiers) for claim in claims(text) if claim.field == "educated_at"]
    assert {"end": "1955", "completed": "completed"} in found


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti – nurse, diver and mother of twins – swam from the Elm Yacht Club to Hull.",
        "Ilse Marchetti worked at the Factory, as everybody called it.",
    ],
)
def test_a_body_behind_a_dash_or_known_by_its_kind_alone_employs_nobody(text):
    assert not read(text, "employer")


def test_a_school_left_at_an_age_is_one_that_somebody_went_to():
    assert read("Ilse Marchetti left the Elm Mission School at twelve.", "educated_at").keys() == {"Elm Mission School"}
    assert not read("Ilse Marchetti left the Elm Mission School at noon.", "educated_at")
