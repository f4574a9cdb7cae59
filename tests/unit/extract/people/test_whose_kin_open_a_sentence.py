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
