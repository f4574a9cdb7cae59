"""Choirs and orchestras that somebody plays in, houses that somebody opens, lands and towns by their names, ranks among kin."""

import pytest

from tests.unit.extract.documents import claims, shown


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("From 1977 until 1992 Marchetti played in the Elm State Symphony Orchestra.", "Elm State Symphony Orchestra"),
        ("Marchetti played the viola in the Salt Quartet.", "Salt Quartet"),
        ("Marchetti sang with the Oak Chamber Choir.", "Oak Chamber Choir"),
        ("In 1998 Marchetti opened the restaurant Concha in Leeds.", "Concha"),
    ],
)
def test_who_plays_in_one_or_opens_a_house_works_there(text, body):
    assert shown(text, "employer") == [body]


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti played in the Premier League.",
        "Marchetti sang in the Elm Church.",
        "In 1998 Marchetti opened the hospital Concha in Leeds.",
        "Marchetti ate in the restaurant Concha.",
    ],
)
def test_who_only_sings_there_or_opens_it_for_others_does_not(text):
    assert not shown(text, "employer")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Marchetti was born in the Philippines.", "Philippines"),
        ("Marchetti was born in Manila, Philippines.", "Manila, Philippines"),
        ("Marchetti was born in Dar es Salaam in 1950.", "Dar es Salaam"),
    ],
)
def test_a_land_in_the_plural_and_a_town_with_a_small_word_are_places(text, place):
    assert shown(text, "birth_place") == [place]


def test_a_people_in_the_plural_is_none():
    assert not shown("Marchetti was born to Filipinos.", "birth_place")


@pytest.mark.parametrize(
    "text",
    [
        "I am Ilse Marchetti. I am the youngest of five sisters, born and raised in Leeds.",
        "Marchetti is the second of three children, born in Leeds in 1953.",
    ],
)
def test_who_is_ranked_among_kin_is_whose_birth_follows(text):
    assert shown(text, "birth_place") == ["Leeds"]


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti has three children, born in Leeds in 1953.",
        "Marchetti met the youngest of five sisters, born in Leeds in 1953.",
        "Ole Berg, the youngest of five sons, born in Leeds in 1953, met Ilse Marchetti.",
    ],
)
def test_the_kin_or_anothers_rank_are_not_the_persons_birth(text):
    assert not shown(text, "birth_place")


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Marchetti lives as a freelance editor in Leeds.", "occupation", "editor"),
        ("Marchetti received the “Silver Pen” Prize in 2013.", "award", "“Silver Pen” Prize"),
        ("Marchetti is a novelist. Among her novels stand out: The Weavers, 1977.", "notable_for", "The Weavers"),
    ],
)
def test_what_is_told_so_is_read(text, field, value):
    assert value in shown(text, field)


def test_a_quoted_word_before_a_prize_that_is_somebody_elses_is_none():
    assert not [
        each for each in claims("Ole Berg received the “Silver Pen” Prize. Marchetti spoke.") if each.field == "award"
    ]
