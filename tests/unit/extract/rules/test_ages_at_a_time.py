"""Ages that somebody had when something happened, told behind it or with a year."""

import pytest

from tests.unit.extract.documents import claims


def _ages(text: str) -> set[tuple[str, str | None]]:
    found = claims(f"{text}\n", published="2021-05-12")
    return {(each.value, each.qualifiers.get("date")) for each in found if each.field == "age_statement"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("When she married Karl Neri in 1922, Ilse Marchetti was eighteen.", ("18", "1922")),
        ("By the time she married, in 1922, Ilse Marchetti was already 30 and a judge.", ("30", "1922")),
        ("When her brother was born in 1922, Ilse Marchetti was six.", ("6", "1922")),
        ("Ilse Marchetti, at 61 the oldest of the climbers, fell.", ("61", "2021-05-12")),
        ("Ilse Marchetti, 83 and nearly blind, still paints.", ("83", "2021-05-12")),
        ("Ilse Marchetti had turned 50 by the time the war ended.", ("50", None)),
        ("Ilse Marchetti was 20 in March 1960.", ("20", "1960-03")),
        ("Ilse Marchetti died on 9 May 1987. Her age was 58.", ("58", "1987-05-09")),
    ],
)
def test_an_age_is_that_of_its_time(text: str, told: tuple[str, str]) -> None:
    assert _ages(text) == {told}


@pytest.mark.parametrize(
    "text",
    [
        "When she arrived in 1922, Ilse Marchetti was one of six.",
        "Ilse Marchetti, at 61 Elm Street, fell.",
        "Ilse Marchetti, 83 and 84 in the list, won.",
        "Ilse Marchetti was 20 minutes late in March 1960.",
        "Ilse Marchetti was the third woman of eight.",
        "Ilse Marchetti died on 9 May 1987. Her son's age was 58.",
    ],
)
def test_what_is_no_age_of_the_person_is_none(text: str) -> None:
    assert not _ages(text)
