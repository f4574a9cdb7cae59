"""Parties that are told by a nation and its people, or by who sits in a parliament for them."""

import pytest

from tests.unit.extract.documents import claims


def _parties(text: str) -> list[str]:
    return [each.value for each in claims(text) if each.field == "political_affiliation"]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Ilse Marchetti was a member of the Chamber for the Flemish Liberals and Democrats (VLD).", "Flemish Liberals and Democrats"),
        ("Ilse Marchetti sat for the Irish Greens.", "Irish Greens"),
        ("Ilse Marchetti took her seat as one of eight National League TDs.", "National League"),
        ("Ilse Marchetti was one of six Peasant League deputies in parliament.", "Peasant League"),
        ("Ilse Marchetti is one of two Labour councillors in Soria.", "Labour Party"),
    ],
)  # fmt: skip
def test_a_party_is_told_by_its_people(text: str, party: str) -> None:
    assert _parties(text) == [party]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti wrote about the Spanish Fascists.",
        "Ilse Marchetti was one of eight Football League referees.",
        "Ilse Marchetti met the Irish Greens in 1990.",
        "Ilse Marchetti was one of two Labour Court judges in Soria.",
    ],
)
def test_whom_somebody_writes_about_or_meets_is_no_party_of_hers(text: str) -> None:
    assert _parties(text) == []
