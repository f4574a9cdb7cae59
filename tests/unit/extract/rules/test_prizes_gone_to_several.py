"""Prizes that have gone to somebody, alone or with others; children adopted as babies. And what only looks so."""

import pytest

from tests.unit.extract.documents import claims, told

FIELDS = {"award", "parent"}


@pytest.mark.parametrize(
    "text",
    [
        "The Holt Prize has gone to Ilse Marchetti.",
        "The Holt Prize for chemistry has gone jointly to Ilse Marchetti of Dunmore College and Ravi Menon.",
        "The Holt Prize went to Ravi Menon of Dunmore College and Ilse Marchetti.",
        "The Holt Prize was shared by Ravi Menon, Una Berg and the physicist Ilse Marchetti in 2004.",
    ],
)
def test_a_prize_that_went_to_several_is_each_ones(text: str) -> None:
    assert told(text, FIELDS) == {"award Holt Prize"}


@pytest.mark.parametrize(
    "text",
    [
        "The Holt Prize went to Ravi Menon and Ilse Marchetti was pleased.",
        "The Holt Prize was given to Ravi Menon for his talk with Una Berg and Ilse Marchetti.",
        "The Holt Prize went to Ravi Menon in 2003 and Ilse Marchetti left.",
    ],
)
def test_whose_clause_begins_behind_and_has_no_part_in_it(text: str) -> None:
    assert not told(text, FIELDS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ilse Marchetti was adopted as a baby by Olav Vogt.", {"parent Olav Vogt"}),
        ("Ilse Marchetti was adopted at birth by Olav Vogt.", {"parent Olav Vogt"}),
        ("Ilse Marchetti was adopted as their candidate by Olav Vogt.", set()),
        ("Ilse Marchetti was adopted as a candidate by Olav Vogt.", set()),
    ],
)
def test_parents_adopt_a_baby_and_no_candidate(text: str, expected: set[str]) -> None:
    assert told(text, FIELDS) == expected


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Ilse Marchetti was awarded the King's Medal for her part in the rescue of the crew in 2012.", None),
        ("Ilse Marchetti was awarded the King's Medal in 2013 for her part in the rescue of 2012.", "2013"),
        ("Ilse Marchetti was awarded the King's Medal for bravery in 2012.", "2012"),
        ("Ilse Marchetti was made an OBE for services to music in 2012.", "2012"),
    ],
)
def test_the_time_of_what_an_honour_is_for_is_not_that_of_the_honour(text: str, date: str | None) -> None:
    assert [each.qualifiers.get("date") for each in claims(text) if each.field == "award"] == [date]
