"""Kin told beside other kin: whose a second parent is, and where a list of kin ends."""

import pytest

from tests.unit.extract.documents import claims


def told(text):
    return {
        (each.field, each.value) for each in claims(text) if each.counts and each.field in ("parent", "child", "spouse")
    }


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti's mother, Ida Dahl, a teacher, and her father, Per Dahl, a miner, parted.",
        "Ilse Marchetti's mother, Ida Dahl, was a vet and her father, Per Dahl, a miner.",
        "She sings. Ilse Marchetti's mother was Ida Dahl and her father Per Dahl.",
    ],
)
def test_her_father_beside_her_mother_is_the_childs(text):
    assert told(text) == {("parent", "Ida Dahl"), ("parent", "Per Dahl")}


def test_his_mother_behind_her_father_is_his():
    text = "She sings. Ilse Marchetti's father Per Dahl was a baker, and his mother, Ida Moe, kept bees."
    assert told(text) == {("parent", "Per Dahl")}


def test_who_begins_the_next_clause_is_none_of_the_list():
    text = "Ilse Marchetti is the mother of Ada, and Per is her husband."
    assert ("child", "Per") not in told(text)
    assert ("child", "Ada") in told(text)


def test_of_whom_the_parent_is_the_sister_is_no_parent():
    assert told("Ilse Marchetti was the niece of Per Dahl and the daughter of Per Dahl's sister Anna.") <= {
        ("parent", "Anna")
    }


def test_children_that_follow_are_listed():
    text = "Ilse Marchetti and Karl Vogt had the following children: Otto (1921–1980), Anna (1923–1950), and Sophie (1925–1999)."
    assert {("child", "Otto"), ("child", "Anna"), ("child", "Sophie")} <= told(text)


def test_an_heir_is_a_child_as_well():
    assert told("Ilse Marchetti, the daughter and heir of Per Dahl, sings.") == {("parent", "Per Dahl")}
