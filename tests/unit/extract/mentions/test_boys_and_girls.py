"""Boys and girls are somebody's children where somebody has them, or is counted among them."""

import pytest

from tests.unit.extract.documents import claims


def told(words: str) -> set[tuple[str, str, str]]:
    found = claims(f"Ilse Marchetti is a painter. {words}")
    keys = ("order", "sons", "daughters", "children")
    return {
        (each.field, each.value, " ".join(f"{key}={each.qualifiers[key]}" for key in keys if key in each.qualifiers))
        for each in found
        if each.field in ("child", "sibling")
    }


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("She is the youngest of four girls.", {("sibling", "four girls", "order=youngest daughters=4")}),
        ("She has a boy and two girls.", {("child", "a boy and two girls", "sons=1 daughters=2")}),
        ("She has two little boys.", {("child", "two little boys", "sons=2")}),
        ("She has a boy, Per, and a girl, Ane.", {("child", "Per", ""), ("child", "Ane", "")}),
        ("She has three kids.", {("child", "three kids", "children=3")}),
        ("She comes from a family of eight children.", {("sibling", "eight children", "children=8")}),
        ("She was born into a family of five girls.", {("sibling", "five girls", "daughters=5")}),
    ],
)
def test_boys_and_girls_whom_somebody_has_are_children(words, expected):
    assert told(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "She has three boys in her class.",
        "She has two girls who work for her.",
        "She had two girls arrested.",
        "She coached two boys and a girl.",
        "The school has two girls.",
        "She is the first of two girls to win.",
        "She is the youngest of four women in the team.",
        "She met a boy, Per, in Oslo.",
        "She has a boy to thank for it.",
        "She comes from a family of doctors.",
        "Her husband comes from a family of eight children.",
    ],
)
def test_other_boys_and_girls_are_nobodys(words):
    assert not told(words)
