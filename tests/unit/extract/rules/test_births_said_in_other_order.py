"""Births and deaths told in other words and another order: islands behind a day, places before it, verbs for being born, weekdays with "the"."""

import pytest

from tests.unit.extract.documents import claims


def _lives(text: str) -> dict[str, str]:
    found = claims(f"{text}\n", published="2021-05-12")
    return {each.field: each.value for each in found if each.field.startswith(("birth", "death"))}


@pytest.mark.parametrize(
    ("text", "day", "place"),
    [
        ("Ilse Marchetti (born 1961 on the Isle of Skye) teaches.", "1961", "Skye"),
        ("Ilse Marchetti (born on Lewis, 1933) weaves.", "1933", "Lewis"),
        ("Ilse Marchetti was born in 1961 on the Isle of Skye.", "1961", "Skye"),
        ("Ilse Marchetti, born 3 May 1961 on Naxos, paints.", "1961-05-03", "Naxos"),
        ("Ilse Marchetti was born on Monday 6 May 1929 on Suduroy.", "1929-05-06", "Suduroy"),
        ("It was on the island of Langkawi, in 1957, that Ilse Marchetti was born.", "1957", "Langkawi"),
        ("In 1938, in a cellar in Bilbao, Ilse Marchetti was born.", "1938", "Bilbao"),
        ("On 3 May 1974, in Lyon, Ilse Marchetti saw the light of day.", "1974-05-03", "Lyon"),
        ("Ilse Marchetti was born on Tuesday, the 3rd January 1939, in Lyon.", "1939-01-03", "Lyon"),
        ("Ilse Marchetti was born rich in Parma in 1922.", "1922", "Parma"),
        ("Ilse Marchetti was born deaf and poor in Parma in 1922.", "1922", "Parma"),
    ],
)
def test_a_birth_is_read_with_its_day_and_place(text: str, day: str, place: str) -> None:
    assert _lives(text) == {"birth_date": day, "birth_place": place}


@pytest.mark.parametrize(
    "text",
    ["Ilse Marchetti was born on a ship in 1940.", "Ilse Marchetti was born aboard a ferry in 1940."],
)
def test_a_birth_at_sea_has_its_year_and_no_place(text: str) -> None:
    assert _lives(text) == {"birth_date": "1940"}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti was born in 1929 on a farm.",
        "Ilse Marchetti was born on the road from Lyon to Turku.",
        "Ilse Marchetti (born on Monday, 3 May 1933) sings.",
        "Ilse Marchetti (born on Christmas, 1933) sings.",
        "Ilse Marchetti (born 1929 on a boat) teaches.",
        "Ilse Marchetti was born on 6 May 1929 on Monday.",
    ],
)
def test_what_is_no_island_is_no_birthplace(text: str) -> None:
    assert "birth_place" not in _lives(text)


@pytest.mark.parametrize(
    "text",
    [
        "In 1974 Ilse Marchetti entered the world of politics.",
        "In 1974, in Lyon, Ilse Marchetti saw the light and left the party.",
        "On 9 June 1999, four days after her sister died, Ilse Marchetti opened a shop.",
    ],
)
def test_what_only_sounds_like_a_birth_or_death_is_none(text: str) -> None:
    assert {"birth_date", "death_date"}.isdisjoint(_lives(text))


@pytest.mark.parametrize(
    ("text", "day", "place"),
    [
        ("Early on 3 May 1960, in a clinic in Lyon, Ilse Marchetti died.", "1960-05-03", "Lyon"),
        ("On 3 May 1960, at Elm Hospital in Lyon, Ilse Marchetti died.", "1960-05-03", "Lyon"),
        ("Ilse Marchetti was born on Naxos in 1949 and died there in 2011.", "2011", "Naxos"),
        ("Ilse Marchetti was born in 1949 on Naxos and died there in 2011.", "2011", "Naxos"),
    ],
)
def test_a_death_is_read_with_the_house_or_island_before_it(text: str, day: str, place: str) -> None:
    read = _lives(text)
    assert (read["death_date"], read["death_place"]) == (day, place)


def test_a_house_where_somebody_else_died_is_no_place_of_death() -> None:
    assert not _lives("On 3 May 1960, at Elm Hospital in Lyon, Ilse Marchetti met Karl, who died.")


def test_a_death_is_dated_by_the_day_in_front_of_how_long_after_her_husband() -> None:
    text = "On 9 June 1999, two years after her husband, the painter Per Vogt, Ilse Marchetti died."
    assert _lives(text) == {"death_date": "1999-06-09"}
