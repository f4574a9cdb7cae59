"""Schools left too soon, couples that part before they divorce, and what somebody's work is only about."""

import pytest

from tests.unit.extract.documents import claims, shown, told

_LEFT = ("educated_at", "employer")


@pytest.mark.parametrize(
    ("rest", "quoted"),
    [
        ("after two years without graduating", "after two years without graduating"),
        ("after a quarrel, without finishing her studies", "without finishing"),
        ("in 1970 before taking her finals", "before taking her finals"),
        ("without a degree", "without a degree"),
    ],
)
def test_who_leaves_without_what_studies_end_with_studied_there(rest: str, quoted: str) -> None:
    (found,) = [each for each in claims(f"Marchetti quit Lodi University {rest}.") if each.field in _LEFT]
    assert (found.field, found.value, found.qualifiers["completed"]) == ("educated_at", "Lodi University", "abandoned")
    assert quoted in found.selector.exact


@pytest.mark.parametrize(
    "rest", ["in 1990 without a pension", "after two years without pay", "before taking a job at Elm Bank"]
)
def test_who_leaves_without_anything_else_is_no_student_of_it(rest: str) -> None:
    assert "educated_at Lodi University" not in told(f"Marchetti left Lodi University {rest}.", _LEFT)


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti and Nils Hale, who had married in 1981, separated in 1990 and were divorced in 1992.",
        "Marchetti married Nils Hale in 1981; they separated in 1990 and divorced in 1992.",
    ],
)
def test_a_marriage_ends_with_the_divorce_not_with_the_parting_before_it(text: str) -> None:
    (found,) = [each for each in claims(text) if each.field == "spouse"]
    assert (found.qualifiers["start"], found.qualifiers["end"]) == ("1981", "1992")


def test_a_parting_alone_ends_it_and_a_wedding_before_the_divorce_does_not() -> None:
    (parted,) = [
        each
        for each in claims("Marchetti married Nils Hale in 1981. They separated in 1990.")
        if each.field == "spouse"
    ]
    (divorced,) = [
        each
        for each in claims("Marchetti and Nils Hale married in 1981 and divorced in 1992.")
        if each.field == "spouse"
    ]
    assert parted.qualifiers["end"] == "1990"
    assert (divorced.qualifiers["start"], divorced.qualifiers["end"]) == ("1981", "1992")


def test_years_behind_a_spouse_that_are_too_few_for_a_life_are_those_of_the_marriage() -> None:
    text = "Marchetti was married first to Nils Hale (1940–1951) and then to Luis Arce (1912–1988)."
    years = {
        each.value: (each.qualifiers.get("start"), each.qualifiers.get("end"))
        for each in claims(text)
        if each.field == "spouse"
    }
    assert years == {"Nils Hale": ("1940", "1951"), "Luis Arce": (None, None)}


@pytest.mark.parametrize(
    "thing", ["a painting of Elm Bank", "the renovation of Elm Hospital", "a history of the Elm Bank"]
)
def test_a_body_of_which_something_is_made_employs_nobody(thing: str) -> None:
    assert not shown(f"Marchetti worked on {thing} for six years.", "employer")


@pytest.mark.parametrize(
    "seat", ["the staff of the Elm Bank", "the editorial board of the Elm Bank", "the night desk of the Elm Bank"]
)
def test_who_works_on_its_staff_works_for_it(seat: str) -> None:
    assert shown(f"Marchetti worked on {seat}.", "employer") == ["Elm Bank"]


def test_who_is_the_only_girl_of_several_has_no_place_in_their_order() -> None:
    (found,) = [each for each in claims("Marchetti was the only girl among six children.") if each.field == "sibling"]
    assert found.qualifiers == {"children": "6"}


@pytest.mark.parametrize("aside", ["a glazier", "who was a glazier", "the Swiss glazier", "daughter of a glazier"])
def test_a_death_is_read_behind_the_birth_of_somebody_told_of_between_commas(aside: str) -> None:
    text = f"Marchetti, {aside}, was born in Lodi in 1920 and died in 1999."
    assert {"birth_date 1920", "death_date 1999"} <= told(text, ("birth_date", "death_date"))


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti met Nils Hale, a glazier, who was born in Lodi in 1920 and died in 1999.",
        "Marchetti's father, a glazier, was born in Lodi in 1920 and died in 1999.",
        "Marchetti, sister of the glazier Nils Hale, who was born in 1920 and died in 1999, was a nurse.",
    ],
)
def test_a_death_behind_the_birth_of_somebody_else_is_not_hers(text: str) -> None:
    assert not told(text, ("birth_date", "death_date"))


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti was born in V\ufffdster\ufffds and works for the S\ufffdderberg Bank.",
        "Marchetti was born in Bragan\u00c3\u00a7a and works for the S\u00c3\u00b8ren Bank.",
        "Marchetti was born in Bod\ufffd. She married Nils H\ufffdle.",
    ],
)
def test_half_a_word_beside_a_lost_letter_is_no_name(text: str) -> None:
    assert not told(text, ("birth_place", "employer", "spouse"))


def test_a_sign_behind_a_whole_name_takes_nothing_away() -> None:
    assert told("Marchetti works for Nestor™ and lives in Orléans—she says.", ("employer", "residence")) == {
        "employer Nestor",
        "residence Orléans",
    }
