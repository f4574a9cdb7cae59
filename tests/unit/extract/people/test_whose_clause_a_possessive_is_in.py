"""In a clause that begins with somebody's kin by name, "her" is that one's; and "who" behind a trade means who is called by an age before it."""

import pytest

from tests.unit.extract.documents import claims


def _of(text: str, field: str) -> set[str]:
    return {each.value for each in claims(f"{text}\n") if each.field == field}


@pytest.mark.parametrize(
    "text",
    [
        "In 1947 Ilse Marchetti married Karl Dahl; their daughter, Liv Dahl, an architect in Lyon, came with her husband, Erik.",
        "Ilse Marchetti married Karl Dahl; their daughter, Liv Dahl, attended with her husband, Erik.",
        "Ilse Marchetti married Karl Dahl. Her daughter, Liv, lives in Lyon with her husband, Erik.",
    ],
)
def test_the_husband_of_a_daughter_is_the_daughters(text: str) -> None:
    assert _of(text, "spouse") == {"Karl Dahl"}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti lives in Lyon with her husband, Erik.",
        "Her mother, Ane, taught Ilse Marchetti and her husband, Erik, to sail.",
        "Ilse Marchetti sails. Her son, Per, lives next to her and her husband, Erik.",
    ],
)
def test_her_own_husband_stays_hers(text: str) -> None:
    assert _of(text, "spouse") == {"Erik"}


@pytest.mark.parametrize("noun", ["nurse", "software engineer", "engineer and singer"])
def test_who_behind_a_trade_is_whom_an_age_calls(noun: str) -> None:
    text = f"Ilse Marchetti runs a shop. The 28-year-old {noun}, who studied at Elm University, opened it in 2019."
    assert _of(text, "educated_at") == {"Elm University"}


def test_who_behind_another_trade_is_nobody_known() -> None:
    text = "Ilse Marchetti runs a shop with a nurse who studied at Elm University."
    assert _of(text, "educated_at") == set()


@pytest.mark.parametrize(
    "text",
    [
        "His father, Jan, was a smith, and his mother, Zofia, kept a shop. Ilse Marchetti was born in Lom.",
        "Her father, Jan, was a smith and her mother, Zofia, kept a shop. Ilse Marchetti was born in Lom.",
    ],
)
def test_the_mother_in_the_next_clause_is_not_the_fathers(text: str) -> None:
    assert _of(text.replace("His", "Her").replace("his", "her"), "parent") == {"Jan", "Zofia"}
