"""Wives who stand by their title beside a husband, and somebody whom an apposition tells to be kin: whose the clause is."""

import pytest

from tests.unit.extract.documents import claims, told

FIELDS = ("death_date", "death_place", "birth_place", "residence", "occupation")


@pytest.mark.parametrize(
    "page",
    [
        "Ilse Marchetti was a typist. Sir Hugh Marchetti and Lady Marchetti died in Malta in 1930.",
        "Ilse Marchetti was a typist. Her parents, Sir Hugh Marchetti and Lady Marchetti, died in Malta in 1930.",
        "Mr. and Mrs. Marchetti died in Malta in 1930. Ilse Marchetti was a typist.",
        "Ilse Marchetti was a typist. Hugh Marchetti and his wife, Lady Marchetti, died in Malta in 1930.",
    ],
)
def test_a_wife_by_her_title_beside_her_husband_is_not_the_daughter_of_the_name(page):
    assert told(page, FIELDS) == {"occupation typist"}


@pytest.mark.parametrize(
    "page",
    [
        "Ilse Marchetti is married to Hugh Marchetti. Mr Marchetti and Mrs Marchetti live in Oslo.",
        "Ilse Marchetti married Sir Hugh Marchetti. When Sir Hugh Marchetti died, Lady Marchetti moved to Oslo.",
    ],
)
def test_she_is_where_the_page_has_told_of_the_couple(page):
    assert "residence Oslo" in told(page, FIELDS)


@pytest.mark.parametrize(
    ("page", "fact"),
    [
        ("Sir Hugh Marchetti died in 1930. Ilse Marchetti, his daughter, was a typist.", "occupation typist"),
        ("Per Kirk died in 1930. Ilse Marchetti, his sister, moved to Oslo.", "residence Oslo"),
        ("Per Kirk died in 1930. Ilse Marchetti, his niece, was born in Oslo.", "birth_place Oslo"),
    ],
)
def test_what_is_told_behind_whose_kin_somebody_is_is_told_of_that_one(page, fact):
    assert told(page, FIELDS) == {fact}


@pytest.mark.parametrize(
    "page",
    [
        "Per Kirk died in 1930. He left Ilse Marchetti, his daughter, and his son moved to Oslo.",
        "Ilse Marchetti sang. Her daughter, Ida Kirk, moved to Oslo.",
        "Ilse Marchetti, and Ida Kirk, her daughter, sang; her son was born in Oslo.",
        "Ida Kirk, her daughter, moved to Oslo; Ilse Marchetti sang.",
    ],
)
def test_what_is_told_of_other_kin_is_not(page):
    assert told(page, FIELDS) == set()


def test_a_rank_before_the_surname_is_not_of_whom_a_page_calls_mrs():
    page = "Ilse Marchetti, 81, died on 2 May 2001. Mrs. Marchetti was a midwife. It lasted until {} Marchetti's death in 1990."
    assert {each.value for each in claims(page.format("Gen.")) if each.field == "death_date"} == {"2001-05-02"}
    assert "1990" in {each.value for each in claims(page.format("Mrs.")) if each.field == "death_date"}


def test_a_child_by_the_familys_name_alone_is_no_value():
    page = "According to her son Marchetti, Ilse Marchetti has died. Her first-born son, James Marchetti, wept."
    assert {each.value for each in claims(page) if each.field == "child"} == {"James Marchetti"}
