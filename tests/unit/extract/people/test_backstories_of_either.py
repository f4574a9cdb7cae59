"""Whose past a pluperfect tells, and which of two named together "she" is: where it may be either's, nothing is claimed."""

import pytest

from tests.unit.extract.documents import told

LIFE = {"birth_place", "birth_date", "death_date", "death_place", "occupation", "employer", "educated_at", "residence"}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti's mother fell ill. She had been a seamstress in Riga.",
        "Ilse Marchetti was succeeded by Una Berg. She had worked for the World Bank.",
        "Ilse Marchetti hired Una Berg. Educated at Girton College, she had worked for the World Bank.",
        "Ilse Marchetti met Una Berg in 1990. She had once taught at Dunmore College.",
    ],
)
def test_what_came_before_may_be_anothers_who_was_brought_in(text: str) -> None:
    assert not told(text, LIFE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ilse Marchetti met Karl Berg in 1990. She had worked for the World Bank.", "employer World Bank"),
        ("Ilse Marchetti left in 1990. She had worked for the World Bank.", "employer World Bank"),
        ("Ilse Marchetti met Una Berg in 1990. She worked for the World Bank.", "employer World Bank"),
        ("Ilse Marchetti met Una Berg. Marchetti had worked for the World Bank.", "employer World Bank"),
    ],
)
def test_it_is_hers_where_nobody_else_can_be_meant(text: str, expected: str) -> None:
    assert expected in told(text, LIFE)


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti and Una Berg were arrested in 1974. She died in Turin in 1979.",
        "The board named Ilse Marchetti and Una Berg. She lived in Turin.",
    ],
)
def test_neither_of_two_women_named_together_is_she(text: str) -> None:
    assert not told(text, LIFE)


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti and Karl Berg were arrested in 1974. She died in 1979.",
        "Ilse Marchetti and her sister were arrested in 1974. She died in 1979.",
        "Ilse Marchetti and Una Berg were arrested in 1974. Marchetti died in 1979.",
    ],
)
def test_of_a_woman_and_a_man_and_of_one_with_kin_unnamed_she_is_told(text: str) -> None:
    assert "death_date 1979" in told(text, LIFE)


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti spoke of her mother's death. She was born in Turin.",
        "Ilse Marchetti wrote a book about her sister's war. She worked for the World Bank.",
    ],
)
def test_she_behind_the_life_of_a_woman_of_her_family_may_be_that_one(text: str) -> None:
    assert not told(text, LIFE)


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti spoke of her father's death. She was born in Turin.",
        "Ilse Marchetti sold her mother's house. She was born in Turin.",
    ],
)
def test_behind_a_mans_life_and_a_womans_house_she_is_who_tells(text: str) -> None:
    assert "birth_place Turin" in told(text, LIFE)
