"""An age at the end of a sentence whose clause with "who" tells of the death."""

import pytest

from tests.unit.extract.documents import claims


def _ages(text: str) -> list[tuple[str, str | None]]:
    found = claims(text, published="2023-03-12")
    return [(each.display, each.qualifiers.get("moment")) for each in found if each.field == "age_statement"]


@pytest.mark.parametrize(
    "died", ["died on Tuesday", "died on Tuesday at Elm Hospital after a short illness", "has died"]
)
@pytest.mark.parametrize("age", ["81", "81 years old"])
def test_an_age_behind_who_died_is_that_at_death(died: str, age: str) -> None:
    assert _ages(f"Ilse Marchetti, who {died}, was {age}.") == [("81", "death")]


def test_what_somebody_is_may_stand_between() -> None:
    assert _ages("Ilse Marchetti, the Hungarian-born puppeteer, who died on Sunday, was 92.") == [("92", "death")]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti, sister of the late Eva Roe, who died on Sunday, was 92.",
        "Ilse Marchetti, whose husband died on Tuesday, was 81 per cent blind.",
        "Ilse Marchetti, who died on Tuesday, was 81 per cent blind.",
        "Ilse Marchetti, who saw her mother died on Tuesday, was 81 pounds lighter.",
    ],
)
def test_a_number_behind_who_died_is_no_age_by_itself(text: str) -> None:
    assert _ages(text) == []


def test_an_age_at_another_moment_is_not_that_at_death() -> None:
    text = "Ilse Marchetti, who died in 2020, was 81 when she moved to Lom."
    assert ("81", "death") not in _ages(text)
