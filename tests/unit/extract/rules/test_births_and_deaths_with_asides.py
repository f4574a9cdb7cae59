"""Births and deaths whose day stands behind an aside: how long before what, which child, who was there."""

import pytest

from tests.unit.extract.documents import claims


def _of(text: str) -> dict[str, str]:
    found = claims(f"{text}\n", published="2021-05-12")
    return {each.field: each.value for each in found if each.field.startswith(("birth", "death"))}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti died a week before her 80th birthday, on 3 May 2020.",
        "Ilse Marchetti died two days after her 80th birthday, on 3 May 2020.",
        "Ilse Marchetti died three months after her husband, on 3 May 2020.",
        "Ilse Marchetti died shortly after the war, on 3 May 2020.",
        "Ilse Marchetti died on 3 May 2020, a week before her 80th birthday.",
    ],
)
def test_a_death_is_dated_behind_what_it_came_before_or_after(text: str) -> None:
    assert _of(text)["death_date"] == "2020-05-03"


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti died three months after her husband died, on 3 May 2020.",
        "Ilse Marchetti died the day after her husband's funeral, on 3 May 2020.",
        "Ilse Marchetti died a year after the birth of her son, on 3 May 2020.",
        "Ilse Marchetti died a year before the war of 1914 began.",
    ],
)
def test_a_day_that_may_be_of_something_else_is_not_that_of_the_death(text: str) -> None:
    assert "death_date" not in _of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti was born, the youngest of six, on a farm outside Graz in 1921.",
        "Ilse Marchetti was born, one of nine children, in Graz in 1921.",
        "Ilse Marchetti, painter: born Graz 1921; lives in Rome.",
    ],
)
def test_which_child_one_was_parts_neither_day_nor_place_from_a_birth(text: str) -> None:
    found = _of(text)
    assert found["birth_date"] == "1921"
    assert "Graz" in found["birth_place"]
