"""Clauses of things, and of kin in a clause of their own, that stand beside whom a page is about."""

import pytest

from tests.unit.extract.documents import told

VITALS = ("birth_date", "birth_place", "death_date", "death_place", "residence")


@pytest.mark.parametrize(
    "text",
    [
        "The journal that Ilse Marchetti edited was born in Dakar in 1966.",
        "The school which Ilse Marchetti founded was born in Dakar in 1966.",
        "The club of which Ilse Marchetti was president was born in Dakar in 1966.",
        "The orchestra she led was born in Dakar in 1966. Ilse Marchetti lived for it.",
        "The band in which Ilse Marchetti played died in 1966.",
        "The judge Ilse Marchetti married was born in Graz in 1950.",
        "The pupil for whom Ilse Marchetti wrote was born in Graz in 1950.",
    ],
)
def test_what_a_thing_of_hers_does_is_not_told_of_her(text: str) -> None:
    assert told(text, VITALS) == set()


@pytest.mark.parametrize(
    "text",
    [
        "The sprinter Ilse Marchetti was born in Graz in 1966.",
        "The sprinter Ilse Marchetti had been born in Graz in 1966.",
        "The singer Ilse Marchetti moved house and was born in Graz in 1966.",
        "The news that Ilse Marchetti was born in Graz in 1966 came late.",
    ],
)
def test_a_trade_before_the_name_is_no_thing(text: str) -> None:
    assert told(text, VITALS) == {"birth_place Graz", "birth_date 1966"}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti was born in Graz, the year in which her father, a wrestler born in 1899, died in Lom.",
        "Ilse Marchetti was born in Graz, when her grandfather, a wrestler, died in Lom.",
    ],
)
def test_kin_with_a_trade_between_commas_are_the_subject_of_their_clause(text: str) -> None:
    assert told(text, VITALS) == {"birth_place Graz"}


def test_what_follows_a_clause_with_kin_is_told_of_her() -> None:
    assert told("Ilse Marchetti, who loved her grandfather, a wrestler, died in Lom.", VITALS) == {"death_place Lom"}
