"""Two of one name, told apart by "Jr.", "Sr." or a number: whom the name alone means is the other one."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

SAM = Subject(id="sam-dole", name="Sam Dole")


def _lives(text: str) -> set[tuple[str, str]]:
    fields = {"birth_date", "birth_place", "death_date"}
    return {(each.field, each.value) for each in claims(text, subject=SAM) if each.field in fields}


@pytest.mark.parametrize(
    ("text", "lives"),
    [
        (
            "Sam Dole Jr. was born in Utica in 1921. His father, Sam Dole, ran a shop and died in 1950.",
            {("death_date", "1950")},
        ),
        (
            "Sam Dole, Sr., was born in Utica in 1891. His son Sam Dole was born in Leeds in 1921.",
            {("birth_place", "Leeds"), ("birth_date", "1921")},
        ),
        ("Sam Dole III, grandson of the banker Sam Dole, was born in Utica in 1921.", set()),
    ],
)
def test_whom_the_name_alone_means_is_told_from_whom_it_means_with_a_mark(
    text: str, lives: set[tuple[str, str]]
) -> None:
    assert _lives(text) == lives


@pytest.mark.parametrize(
    "text",
    [
        "Sam Dole Jr. was born in Utica in 1921. His father, Ned Dole, ran a shop.",
        "Sam Dole Jr. was born in Utica in 1921. Sam Dole ran a shop.",
    ],
)
def test_a_mark_alone_tells_of_nobody_else(text: str) -> None:
    assert _lives(text) == {("birth_place", "Utica"), ("birth_date", "1921")}
