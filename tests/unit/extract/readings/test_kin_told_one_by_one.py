"""Kin who are counted and then told one by one, the next of whom a rank is told, parents behind "the deceased", and twins who were born to somebody."""

import pytest

from tests.unit.extract.documents import told

KIN = ("child", "sibling", "parent", "spouse")


@pytest.mark.parametrize(
    ("text", "kin"),
    [
        (
            "Marchetti grew up with three brothers. The eldest, Niillas, keeps the herd; Juhani is a teacher; Antte, the youngest, drowned in 1979.",
            {"sibling three brothers", "sibling Niillas", "sibling Juhani", "sibling Antte"},
        ),
        (
            "Marchetti has two daughters: the elder, Ida, is a nurse; the younger, Nora, is at school.",
            {"child two daughters", "child Ida", "child Nora"},
        ),
        (
            "Marchetti has three grown children. Karl, the eldest, is a lawyer; Nora teaches; and Efe, who is 21, paints.",
            {"child three grown children", "child Karl", "child Nora", "child Efe"},
        ),
        (
            "Marchetti was the third of four children. The eldest, Per, farmed; Nils became a priest; and Ida, the youngest, died in 1960.",
            {"sibling four children", "sibling Per", "sibling Nils", "sibling Ida"},
        ),
        (
            "One of Marchetti's brothers, Per Lund, is a vet; another, Nils, is a nurse in Graz.",
            {"sibling Per Lund", "sibling Nils"},
        ),
        (
            "Marchetti's elder daughter, Ida, is a student at the college in Lom, while the younger, Nora, is at school.",
            {"child Ida", "child Nora"},
        ),
    ],
)
def test_kin_are_told_one_by_one_by_their_rank_or_where_all_are_told(text: str, kin: set[str]) -> None:
    assert told(text, KIN) == kin


@pytest.mark.parametrize(
    ("text", "kin"),
    [
        ("Marchetti has two sons. The eldest, Per, is a vet; Nils Holt praised him.", {"child two sons", "child Per"}),
        (
            "Marchetti has three sons. The eldest, Per, is a vet; Nils Holt is his boss.",
            {"child three sons", "child Per"},
        ),
        ("Marchetti has two sons. The eldest student, Per Holt, is a vet.", {"child two sons"}),
        ("Marchetti taught two girls. The elder, Ida Holt, is a vet; the younger, Mia Lund, is a nurse.", set()),
        (
            "Her friend Mia Lund has two sons. The elder, Per, is a vet; the younger, Nils, sings. Marchetti left.",
            set(),
        ),
        ("Marchetti's brother, Per, beat two rivals; another, Nils Holt, withdrew.", {"sibling Per"}),
        (
            "Marchetti's elder son, Per, studied under two painters: the elder, Nils Holt, and the younger, Ole Lund.",
            {"child Per"},
        ),
    ],
)
def test_who_is_of_no_rank_or_of_other_people_is_no_kin(text: str, kin: set[str]) -> None:
    assert told(text, KIN) == kin


@pytest.mark.parametrize("noun", ["deceased", "lawyer"])
def test_the_noun_behind_the_comma_of_a_birth_is_whom_the_text_is_about_not_the_parent_before_it(noun: str) -> None:
    text = f"Ilse Marchetti was a lawyer. Born in Graz in 1955 to Josef Berg, a clerk, and Nora Berg, the {noun} went to school in Lom."
    assert told(text, ("parent", "birth_place", "birth_date")) == {
        "parent Josef Berg",
        "parent Nora Berg",
        "birth_place Graz",
        "birth_date 1955",
    }


def test_a_noun_of_another_behind_a_birth_is_not_the_main_person() -> None:
    text = "Ilse Marchetti was robbed by Ole Vang. Born in Graz in 1955 to Josef Berg and Nora Berg, the thief had two sisters."
    assert told(text, ("parent", "birth_place", "sibling")) == set()


def test_twins_and_marriages_that_others_arrange_are_read() -> None:
    assert "child Twins" in told("Twins were born to Ilse Marchetti and Ole Vang in 2011.", ("child",))
    assert told("Marchetti was married off to Ole Vang in 1990.", ("spouse",)) == {"spouse Ole Vang"}
    assert told("Marchetti married off Ida Berg to Ole Vang.", ("spouse",)) == set()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "Ilse Marchetti died on Friday. A statement signed by her son, Per Berg, said so.\n\nThe deceased was born in Graz.",
            {"birth_place Graz"},
        ),
        ("Ilse Marchetti saw the crash. A man died.\n\nThe deceased was born in Graz.", set()),
        (
            "Ilse Marchetti died on Friday. Her brother, Per, had died in 1990.\n\nThe deceased was born in Graz.",
            set(),
        ),
        ("Judge Ilse Marchetti heard of Per Lund, who died in 1990. The deceased was born in Graz.", set()),
    ],
)
def test_the_deceased_is_of_whose_death_the_text_is_where_nobody_else_is_dead(text: str, values: set[str]) -> None:
    assert told(text, ("birth_place",)) == values
