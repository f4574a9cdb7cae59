"""Citizenships that somebody has, has of two countries, or has given up."""

import pytest

from tests.unit.extract.documents import claims


def _nationalities(text: str) -> list[tuple[str, str | None]]:
    return [(each.value, each.qualifiers.get("end")) for each in claims(text) if each.field == "nationality"]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti has dual citizenship of Norway and Italy.",
        "Ilse Marchetti is a citizen of both Norway and Italy.",
        "Ilse Marchetti is a dual citizen of Norway and Italy, and lives in Rome.",
    ],
)
def test_of_two_countries_both_are_told(text: str) -> None:
    assert _nationalities(text) == [("Norwegian", None), ("Italian", None)]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Ilse Marchetti renounced her Norwegian citizenship in 1950.", "1950"),
        ("Ilse Marchetti was stripped of her Norwegian citizenship in 1938.", "1938"),
        ("Ilse Marchetti gave up her Norwegian nationality.", None),
    ],
)
def test_one_that_is_given_up_is_past(text: str, end: str | None) -> None:
    assert _nationalities(text) == [("Norwegian", end)]
    assert all(each.qualifiers.get("tense") == "past" for each in claims(text) if each.field == "nationality")


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti applied for Norwegian citizenship.",
        "Ilse Marchetti campaigns for Norwegian citizenship for refugees.",
        "Ilse Marchetti's husband lost his Norwegian citizenship.",
        "Ilse Marchetti met a citizen of Norway and Italy.",
    ],
)
def test_what_is_asked_for_and_others_citizenships_are_none(text: str) -> None:
    assert _nationalities(text) == []
