"""Prizes, contests and medals told at once for several years, and several contests that one verb wins."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

HALE = Subject(id="marta-hale", name="Marta Hale")


def awards(text: str) -> list[tuple[str, str | None]]:
    found = [each for each in claims(text, subject=HALE) if each.field == "award"]
    return sorted((each.value, each.qualifiers.get("date")) for each in found)


@pytest.mark.parametrize(
    ("text", "value", "years"),
    [
        ("Marta Hale received the 2010 and 2012 Elm Prizes.", "Elm Prize", ("2010", "2012")),
        ("Marta Hale won the 1994, 1996 and 1999 Lund Marathon.", "Lund Marathon", ("1994", "1996", "1999")),
        ("Marta Hale is the 2016 and 2020 Olympic judo champion.", "Olympic judo champion", ("2016", "2020")),
    ],
)
def test_a_prize_behind_several_years_was_won_in_each(text, value, years):
    assert awards(text) == [(value, year) for year in years]


def test_a_medal_at_the_games_of_several_years_is_one_of_each():
    assert awards("Marta Hale won gold in the marathon at the 2016 and 2020 Summer Olympics.") == [
        ("gold medal in the marathon at the 2016 Summer Olympics", "2016"),
        ("gold medal in the marathon at the 2020 Summer Olympics", "2020"),
    ]


def test_a_metal_behind_a_medal_is_a_medal_too():
    assert awards("Marta Hale won a silver medal at the 1996 Games and a gold at the 2000 Games.") == [
        ("gold medal at the 2000 Games", "2000"),
        ("silver medal at the 1996 Games", "1996"),
    ]
    assert awards("Marta Hale won two gold medals and a bronze at the 2012 Olympics.") == [
        ("bronze medal at the 2012 Olympics", "2012"),
        ("gold medal at the 2012 Olympics", "2012"),
    ]


def test_a_metal_behind_a_contest_is_a_medal():
    assert awards("Marta Hale won the Oak Open twice and gold at the 1992 Games.") == [
        ("Oak Open", None),
        ("gold medal at the 1992 Games", "1992"),
    ]
    assert awards("Marta Hale won the Oak Open, and gold was given to Per Holm.") == [("Oak Open", None)]


def test_years_in_brackets_may_stand_behind_semicolons():
    assert awards("Marta Hale received the Elm Prize (1991; 1995).") == [("Elm Prize", "1991"), ("Elm Prize", "1995")]
    assert awards("Marta Hale received the Elm Prize in 1990; in 1991, the Oak Prize.") == [
        ("Elm Prize", "1990"),
        ("Oak Prize", "1991"),
    ]


def test_every_contest_of_a_list_is_won():
    assert awards("Marta Hale won the Boston Marathon three times, the Lund Marathon twice and the 1997 Oak Open.") == [
        ("Boston Marathon", None),
        ("Lund Marathon", None),
        ("Oak Open", "1997"),
    ]
    assert awards("Marta Hale, winner of the 1990 Elm Open, was born in Hull.") == [("Elm Open", "1990")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marta Hale won the Elm Open, and the Lund Marathon was won by Per Holm.", [("Elm Open", None)]),
        ("Marta Hale won the Elm Open in 2010 and 2012 Oak Prize winner Per Holm lost.", [("Elm Open", "2010")]),
        ("Marta Hale won the Elm Open, the Lund Marathon, where she fell, in 1991.", [("Elm Open", None)]),
        ("Marta Hale was a finalist for the 2010 and 2012 Elm Prizes.", []),
        ("Marta Hale trained the winner of the Lund Marathon.", []),
        ("Marta Hale sold a silver cup and a gold watch at the 2012 Olympics.", []),
    ],
)
def test_what_somebody_else_wins_or_nobody_does_is_none(text, expected):
    assert awards(text) == expected
