"""Prizes and bodies told with all of their names, and facts behind somebody who stands in an aside."""

import pytest

from tests.unit.extract.documents import claims, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She became World Long Course champion twice (1991, 1994).", {"award World Long Course champion"}),
        ("In 1990 she took the World Short Course title.", {"award World Short Course title"}),
        ("She is the World Bank champion of small farms.", set()),
        ("She won the new International Booker Prize in 2005.", {"award International Booker Prize"}),
        ("In 1985 she was given Elin Holberg Award.", {"award Elin Holberg Award"}),
        ("She was feted with local and international awards including Elm Prize.", {"award Elm Prize"}),
    ],
)
def test_a_prize_has_all_of_its_name(text: str, expected: set[str]) -> None:
    assert told(f"Marchetti is a runner. {text}", ("award",)) == expected


def test_a_champion_is_one_in_each_year_told_behind() -> None:
    found = claims("Marchetti, a two-time World Long Course champion (1991, 1994), swims.")
    assert [each.qualifiers["date"] for each in found if each.field == "award"] == ["1991", "1994"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She works at the Elm Center for Energy and the Arts in Bergen.", "Elm Center for Energy and the Arts"),
        ("She works at the Elm Institute of Law and the Arts Council.", "Elm Institute of Law"),
        ("She helped found the Defenders of River Rights Center.", "Defenders of River Rights Center"),
    ],
)
def test_a_body_is_named_with_what_it_is_for(text: str, expected: str) -> None:
    assert expected in {each.value for each in claims(f"Marchetti is a lawyer. {text}") if each.field == "employer"}


@pytest.mark.parametrize(
    "aside",
    [
        "known for plays about dictator Per Holm",
        "known for plays about military ruler Per Holm",
        "who wrote her songs with bandmate Per Holm",
        "remembered for plays on the island and its people",
    ],
)
def test_who_is_told_of_in_an_aside_does_not_do_what_the_clause_tells(aside: str) -> None:
    text = f"Norwegian writer Ilse Marchetti, {aside}, died in Tromsø on 4 May 2021."
    assert told(text, ("death_date", "death_place")) == {"death_date 2021-05-04", "death_place Tromsø"}


def test_a_title_behind_a_place_leaves_the_place_alone() -> None:
    text = "Born at Lom in Norway, Sir Ola Marchetti was working as a banker in 1970."
    assert "occupation banker" in told(text.replace("Ola", "Ilse"), ("occupation",))


@pytest.mark.parametrize("verb", ["began", "started", "finished"])
def test_who_begins_law_school_at_a_university_studies_there(verb: str) -> None:
    text = f"In 1965 Marchetti {verb} law school at Bergen University."
    assert told(text, ("educated_at", "employer")) == {"educated_at Bergen University"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marchetti created the River Women's Initiative in 1990.", {"employer River Women's Initiative"}),
        ("Marchetti and three others founded the Elm Institute.", {"employer Elm Institute"}),
        ("Marchetti and others set up Elm Hospital in 1971.", {"employer Elm Hospital"}),
        ("Marchetti wept, and others founded the Elm Institute.", set()),
    ],
)
def test_who_founds_a_body_with_others_founds_it(text: str, expected: set[str]) -> None:
    assert told(text, ("employer",)) == expected


def test_who_is_sworn_in_as_something_is_that() -> None:
    assert told("In 1969 Marchetti was sworn in as a district judge.", ("occupation",)) == {"occupation district judge"}
