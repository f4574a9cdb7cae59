"""A day told in the old style and the new one beside it: the new one is ours."""

import pytest

from tests.unit.extract.documents import claims


def _born(text: str) -> list[str]:
    return [each.value for each in claims(f"{text}\n") if each.field == "birth_date"]


@pytest.mark.parametrize(
    "day",
    [
        "18 [30] November 1847",
        "18 (30) November 1847",
        "18 November [30 November] 1847",
        "18 November (30 November) 1847",
        "30 November [O.S. 18 November] 1847",
    ],
)
def test_of_two_days_as_far_apart_as_the_calendars_it_is_the_later(day: str) -> None:
    assert _born(f"Ilse Marchetti was born on {day} in Lyon.") == ["1847-11-30"]


def test_the_new_day_may_lie_in_the_next_month() -> None:
    assert _born("Ilse Marchetti (28 January [9 February] 1847 – 1900) taught.") == ["1847-02-09"]


@pytest.mark.parametrize("day", ["3 (4) May 1947", "3 May (4 July) 1947", "18 (40) November 1847"])
def test_two_days_that_lie_otherwise_apart_are_no_date(day: str) -> None:
    assert not _born(f"Ilse Marchetti was born on {day} in Lyon.")


def test_a_note_behind_a_year_is_still_left_out() -> None:
    assert _born("Ilse Marchetti was born in 1900 [30] November was cold.") == ["1900"]
