"""Nouns and possessives behind another of whom the text has just told, and namesakes among kin."""

import pytest

from tests.unit.extract.documents import told

VITALS = ("birth_date", "birth_place")


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti runs the stall that her mother opened. The old woman, who was born in Harar in 1929, comes daily.",
        "Ilse Marchetti lives with her grandmother. The old woman was born in Harar in 1929.",
        "Ilse Marchetti owes it to her aunt. The woman was born in Harar in 1929.",
    ],
)
def test_the_old_woman_may_be_another_of_whom_the_sentence_before_tells(text: str) -> None:
    assert told(text, VITALS) == set()


def test_the_woman_behind_a_man_is_whom_the_page_is_about() -> None:
    text = "Ilse Marchetti lives with her husband. The woman was born in Harar in 1929."
    assert told(text, VITALS) == {"birth_date 1929", "birth_place Harar"}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti wrote of her teacher, who was survived by his wife, Olga Dvorak, and a son, Petr.",
        "Ilse Marchetti met a man who had lost his wife, Olga Dvorak.",
        "Ilse Marchetti was taught by a painter who lived in Graz with her daughter, Olga.",
    ],
)
def test_who_is_survived_by_kin_has_them(text: str) -> None:
    assert told(text, ("spouse", "child")) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti, who was survived by her husband, Nils Berg, was a nurse.",
        "Ilse Marchetti was a nurse who left her husband, Nils Berg, in 1950.",
        "Ilse Marchetti thanks the doctor who saved her husband, Nils Berg.",
    ],
)
def test_her_own_kin_are_hers_behind_who(text: str) -> None:
    assert told(text, ("spouse",)) == {"spouse Nils Berg"}


def test_a_daughter_who_is_also_so_called_is_somebody_else() -> None:
    text = "Ilse Marchetti is a lawyer. Her daughter, also Ilse Marchetti, was born in London in 1994."
    assert told(text, (*VITALS, "occupation")) == {"occupation lawyer"}
