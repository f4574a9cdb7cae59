"""A day behind "has died" and a comma is that of something else; "the 73-year-old veteran" is whom the page is about."""

import pytest

from tests.unit.extract.documents import shown


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti, who has died at 91, with Per Vogt after their 1965 wedding.",
        "Ilse Marchetti, who has died at 90, spoke to reporters in 1965.",
        "Ilse Marchetti, who died aged 90, sang for the king in 1965.",
    ],
)
def test_what_was_done_at_another_time_dates_no_death(text: str) -> None:
    assert not shown(text, "death_date")


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti has died, aged 90, on 3 May 2004.",
        "Ilse Marchetti has died at the age of 90, after a long illness, on 3 May 2004.",
    ],
)
def test_the_day_of_the_death_is_still_read_behind_a_comma(text: str) -> None:
    assert shown(text, "death_date") == ["3 May 2004"]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti was killed while on patrol in Ulm on 3 May 2004.",
        "Ilse Marchetti drowned while on leave in Ulm on 3 May 2004.",
    ],
)
def test_what_somebody_was_on_does_not_part_a_death_from_its_day(text: str) -> None:
    assert shown(text, "death_date") == ["3 May 2004"]


@pytest.mark.parametrize("noun", ["veteran", "legend", "star"])
def test_an_age_with_a_noun_of_praise_is_the_persons(noun: str) -> None:
    text = f"Ilse Marchetti has won again. The 73-year-old {noun} has acted in many films."
    assert shown(text, "age_statement") == ["73"]
