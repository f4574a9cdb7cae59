"""Homes over a shop, schools "there" in a row, clubs that somebody competes for; and what only looks so."""

import pytest

from tests.unit.extract.documents import told

FIELDS = {"residence", "educated_at", "employer"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ilse Marchetti grew up above her parents’ bakery in Graz.", {"residence Graz"}),
        ("Ilse Marchetti grew up over a shop in Graz.", {"residence Graz"}),
        ("Ilse Marchetti competes for IK Torvik.", {"employer IK Torvik"}),
        (
            "Ilse Marchetti attended the Linden College there and later the Lycée Dunmore in Graz.",
            {"educated_at Linden College", "educated_at Lycée Dunmore"},
        ),
    ],
)
def test_a_home_a_club_and_a_second_school_are_read(text: str, expected: set[str]) -> None:
    assert told(text, FIELDS) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti grew up next to a family born in Graz.",
        "Ilse Marchetti competed for Norway in 1998, and for the Holt Prize in 2001.",
        "Ilse Marchetti competed against IK Torvik.",
    ],
)
def test_neighbours_countries_and_opponents_are_not(text: str) -> None:
    assert told(text, FIELDS) == set()
