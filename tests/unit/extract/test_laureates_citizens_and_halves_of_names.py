"""Laureates by the field of their prize, citizens told in passing, halves of a family's name without its accents, kinds of schools."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nobel chemistry laureate Ilse Marchetti died.", {"award Nobel Prize in Chemistry"}),
        (
            "Norwegian Nobel physics laureate Ilse Marchetti died.",
            {"award Nobel Prize in Physics", "nationality Norwegian"},
        ),
        ("Norwegian Oscar winner Ilse Marchetti died.", {"award Oscar", "nationality Norwegian"}),
        ("Marchetti won the Nobel peace prize.", {"award Nobel peace prize"}),
    ],
)
def test_who_holds_a_prize_for_a_field_holds_it_in_full(text: str, expected: set[str]) -> None:
    assert told(text, ("award", "nationality")) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Marchetti, a dual citizen of Norway and Austria, moved to Graz.",
            {"nationality Norwegian", "nationality Austrian"},
        ),
        ("Marchetti met Per Holm, a citizen of Norway, in 1990.", set()),
        ("Marchetti, a citizen of the world, moved to Graz.", set()),
    ],
)
def test_a_citizen_told_between_commas_is_of_that_nation(text: str, expected: set[str]) -> None:
    assert told(text, ("nationality",)) == expected


def test_a_birth_told_with_a_youth_in_one_town_was_there() -> None:
    text = "Marchetti was born in and was brought up in Graz."
    assert told(text, ("birth_place", "residence")) == {"birth_place Graz", "residence Graz"}


@pytest.mark.parametrize("half", ["Mia Lose", "Mia Løse"])
def test_half_of_a_double_name_is_hers_without_its_accents_too(half: str) -> None:
    text = f"Dr. Mia Lose-Dahl is a judge. {half} was born in Graz."
    found = claims(text, subject=Subject(id="mia", name="Mia Løse-Dahl"))
    assert [each.value for each in found if each.field == "birth_place"] == ["Graz"]


def test_the_language_of_a_school_is_no_name_of_it() -> None:
    text = "Marchetti attended Elm College, a small English-language school in Graz."
    assert told(text, ("educated_at",)) == {"educated_at Elm College"}


def test_a_work_that_somebody_refuses_something_is_a_work_all_the_same() -> None:
    text = "Marchetti left after the state refused to print her novel The Salt Stair."
    assert [each.modality.value for each in claims(text) if each.field == "notable_for"] == ["asserted"]
