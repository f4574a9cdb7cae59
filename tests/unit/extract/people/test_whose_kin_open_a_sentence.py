"""Whose kin "her husband" are behind a sentence that names another woman."""

import pytest

from tests.unit.extract.documents import told


@pytest.mark.parametrize(
    "words",
    [
        "She wrote to Rosa Berg.",
        "She met Rosa Berg in Graz.",
        "She works with Rosa Berg.",
        "She met Ane Lund, the daughter of Rosa Berg.",
    ],
)
def test_kin_may_be_those_of_another_whom_the_sentence_before_names(words):
    page = f"Ilse Marchetti is a poet. {words} Her husband, Jon Moe, answered."
    assert told(page, ["spouse"]) == set()


@pytest.mark.parametrize(
    "words",
    [
        "She lives in Graz.",
        "She wrote to Peter Berg.",
        "She is the daughter of Rosa Berg.",
        "Her mother was Rosa Berg.",
        "She has a daughter, Rosa.",
        "She won the Rosa Berg Prize in 1970.",
        "She was named after Rosa Berg.",
        "Like Rosa Berg, she loves the sea.",
        "She is a friend of Rosa Berg.",
    ],
)
def test_kin_are_hers_where_nobody_else_has_any(words):
    page = f"Ilse Marchetti is a poet. {words} Her husband, Jon Moe, answered."
    assert told(page, ["spouse"]) == {"spouse Jon Moe"}


def test_kin_of_her_own_name_are_hers():
    page = "Ilse Marchetti is a poet. She wrote to Rosa Berg. Her brother, Jon Marchetti, answered."
    assert told(page, ["sibling"]) == {"sibling Jon Marchetti"}


def test_kin_of_both_womens_name_are_nobodys():
    page = "Ilse Marchetti is a poet. She wrote to Rosa Marchetti. Her brother, Jon Marchetti, answered."
    assert told(page, ["sibling"]) == set()


def test_whose_daughter_she_is_leaves_no_doubt_who_was_born():
    page = "Ilse Marchetti is a poet. She is the daughter of Rosa Berg. She was born in Lom in 1950."
    assert told(page, ["birth_place", "birth_date"]) == {"birth_place Lom", "birth_date 1950"}
