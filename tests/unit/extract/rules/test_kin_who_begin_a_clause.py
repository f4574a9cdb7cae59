"""Kin behind "and" who begin a clause of their own, whose facts are theirs."""

import pytest

from tests.unit.extract.documents import claims


def values(text: str, field: str) -> list[str]:
    return [each.value for each in claims(text) if each.field == field]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti is the eldest of four sisters and her father was a baker.",
        "Ilse Marchetti is one of five children and her mother is a baker.",
        "Ilse Marchetti has three children and her husband worked as a baker.",
        "Ilse Marchetti has a sister and her father ran an inn and worked as a baker.",
        "Ilse Marchetti lives with her mother and her father is a baker.",
    ],
)
def test_the_trade_of_kin_who_begin_a_clause_is_not_hers(text):
    assert values(text, "occupation") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti and her brother were born in Graz.",
        "Ilse Marchetti, the eldest of four sisters and a baker, was born in Graz.",
    ],
)
def test_what_two_are_told_of_together_is_hers(text):
    assert values(text, "birth_place") == ["Graz"]


def test_who_was_the_first_of_a_people_is_given_what_follows():
    text = "Ilse Marchetti became the first Nepali woman to climb it and was later awarded the Elm Prize."

    assert values(text, "award") == ["Elm Prize"]
