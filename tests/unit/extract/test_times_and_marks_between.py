"""Times between two posts, and marks behind a medal: what is read across them, and what they are no part of."""

import pytest

from tests.unit.extract.documents import claims, values


def _posts(text: str) -> dict[str, dict[str, str]]:
    return {each.value: dict(each.qualifiers) for each in claims(text) if each.field == "position_held"}


@pytest.mark.parametrize(
    "behind", ["and, in 1991, director", "and in 1991 director", "and director in 1991", "and, from 1991, director"]
)
def test_a_further_post_by_its_noun_alone_has_its_own_time(behind: str) -> None:
    posts = _posts(f"Ilse Marchetti became deputy director of the Elm Museum in 1983 {behind}.")
    assert (posts["deputy director of the Elm Museum"]["start"], posts["director"]["start"]) == ("1983", "1991")


def test_the_time_of_a_further_post_is_not_that_of_the_one_before() -> None:
    posts = _posts("Ilse Marchetti rose to head of geology in 1984 and, from 1992 until she left in 1999, director.")
    assert posts["head of geology"] == {"start": "1984"}


@pytest.mark.parametrize("mark", ["in 1:57.62", "in 9.58 seconds", "in 2:05:11", "with a throw of 64.2 m"])
def test_how_fast_or_far_a_medal_was_won_is_no_part_of_it(mark: str) -> None:
    front = values(f"At the 1993 World Championships Ilse Marchetti took bronze {mark}.", "award")
    behind = values(f"Ilse Marchetti took bronze {mark} at the 1993 World Championships.", "award")
    assert behind == {"bronze medal at the 1993 World Championships"}
    assert front <= behind


def test_what_a_medal_was_won_over_is_a_part_of_it() -> None:
    text = "Ilse Marchetti took silver in the 800 m at the 2003 World Championships."
    assert values(text, "award") == {"silver medal in the 800 m at the 2003 World Championships"}


@pytest.mark.parametrize(
    "behind",
    [
        "and left in 1995 to found Acme Ltd",
        "and resigned in 1995 to lead the Elm Party",
        "a job she quit in 1995 to look after her father",
        "and was forced to resign in 1995",
    ],
)
def test_what_somebody_left_for_keeps_no_end_from_what_was_left(behind: str) -> None:
    comma = "," if behind.startswith("a job") else ""
    text = f"Ilse Marchetti worked at Elm Bank from 1990{comma} {behind}."
    told = [dict(each.qualifiers) for each in claims(text) if each.value == "Elm Bank"]
    assert [(each["start"], each["end"]) for each in told] == [("1990", "1995")]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("In 2015 Ilse Marchetti became director of Elm Bank, a job she quit last month.", "2015", "2026-02"),
        ("Ilse Marchetti was director of Elm Bank from 2015 until last year.", "2015", "2025"),
    ],
)
def test_last_month_is_the_publications_whatever_year_is_told_before(text: str, start: str, end: str) -> None:
    told = [dict(each.qualifiers) for each in claims(text, published="2026-03-02") if each.field == "position_held"]
    assert [(each["start"], each["end"]) for each in told] == [(start, end)]
