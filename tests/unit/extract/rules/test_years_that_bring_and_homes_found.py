"""What a year brings somebody is of that year; a home that somebody finds in a country; later years that are spent somewhere; trades of two words."""

import pytest

from tests.unit.extract.documents import claims, told


@pytest.mark.parametrize(
    "text",
    ["The year 1966 brought Ilse Marchetti the Rhine Prize.", "Ilse Marchetti sang. 1966 brought her the Rhine Prize."],
)
def test_a_prize_that_a_year_brings_is_of_that_year(text):
    (found,) = claims(text)
    assert (found.value, found.qualifiers["date"]) == ("Rhine Prize", "1966")


@pytest.mark.parametrize(
    "text",
    [
        "After the war Ilse Marchetti found a new home in Brazil.",
        "Ilse Marchetti spent her later years in Brazil.",
    ],
)
def test_where_somebody_finds_a_home_is_one(text):
    assert told(text, ("residence",)) == {"residence Brazil"}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti found a home for the dog in Brazil.",
        "The pictures of Ilse Marchetti found a home in Brazil.",
        "In 1970 Ilse Marchetti brought Jim Roe to Brazil.",
    ],
)
def test_where_something_else_finds_one_is_not(text):
    assert told(text, ("residence",)) == set()


@pytest.mark.parametrize("trade", ["cab driver", "rat catcher", "lift attendant", "glass blower"])
def test_a_trade_of_two_words_is_whole(trade):
    assert told(f"Ilse Marchetti is a {trade}.", ("occupation",)) == {f"occupation {trade}"}
