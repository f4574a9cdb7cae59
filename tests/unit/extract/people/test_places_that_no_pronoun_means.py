"""A name that stands where a place does is nobody's: "he" behind it means whom the page is about."""

import pytest

from tests.unit.extract.documents import told

_PAGE = """Ilse Marchetti has died at 84.

A statement signed by her first son, Dr Karl Lund, said she passed on at her Ulver residence.

"We are grateful for a life of service," the statement read.

"""


@pytest.mark.parametrize(
    "where",
    [
        "in Dorne, in present-day Varnik State",
        "in Dorne, in what is now Varnik State",
        "in Dorne, in the Kelso Uplands",
        "at Ulverholt Manor Farm in Upper Sterling Vale",
        "near Tarnbeck Hollow",
    ],
)
def test_she_behind_a_name_that_tells_where_is_the_main_person(where: str) -> None:
    text = f"{_PAGE}Born {where}, she attended Elm College. She joined Velora in 1973.\n"
    assert told(text, {"educated_at", "employer"}) == {"educated_at Elm College", "employer Velora"}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti has died.\n\nThe post went to Zoraya Quist. She joined Velora in 1973.\n",
        "Ilse Marchetti has died.\n\nZoraya Quist was born in Varnik State, and she joined Velora in 1973.\n",
        "Ilse Marchetti has died.\n\nThe party believed in Ida Quist, and she joined Velora in 1973.\n",
    ],
)
def test_she_behind_another_persons_name_is_not(text: str) -> None:
    assert told(text, {"employer"}) == set()
