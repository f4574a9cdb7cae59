"""Whom "the new mayor" means: who has come into that office these days; and a book that one swears on is nobody."""

import pytest

from tests.unit.extract.documents import told

DAY = "2024-03-01"
FIELDS = ("residence", "birth_place", "age_statement")


@pytest.mark.parametrize(
    "before",
    [
        "Ilse Marchetti became mayor of Graz on Tuesday. Judge Lorna Mays administered the oath.",
        "Ilse Marchetti was elected mayor of Graz on Tuesday. Ole Vang, the outgoing mayor, shook hands.",
        "Ilse Marchetti placed her hand on her father's Bible on Tuesday and became the 17th mayor of Graz.",
    ],
)
def test_the_new_mayor_is_who_came_into_the_office_these_days(before: str) -> None:
    assert told(f"{before}\n\nThe new mayor was raised in Oslo.", FIELDS, published=DAY) == {"residence Oslo"}
    said = f'{before}\n\n"I was born in Lund," the new mayor told the crowd.'
    assert told(said, FIELDS, published=DAY) == {"birth_place Lund"}


@pytest.mark.parametrize(
    "before",
    [
        "Ilse Marchetti, the mayor of Graz, will step down in May.",
        "Ilse Marchetti resigned as mayor of Graz on Tuesday.",
        "Ilse Marchetti was defeated on Tuesday. Per Lund became mayor of Graz on Tuesday.",
        "Ilse Marchetti became mayor of Graz in 1990.",
        "Ilse Marchetti was sworn in as mayor of Graz on Tuesday. Per Lund was elected mayor of Hull on Monday.",
        "Ilse Marchetti became mayor of Graz on Tuesday and hired a teacher.",
    ],
)
def test_the_new_mayor_or_teacher_is_nobody_elses_successor(before: str) -> None:
    noun = "teacher" if "teacher" in before else "mayor"
    assert told(f"{before}\n\nThe new {noun} was raised in Oslo.", FIELDS, published=DAY) == set()
    said = f'{before}\n\n"I was born in Lund," the new {noun} told the crowd.'
    assert told(said, FIELDS, published=DAY) == set()
