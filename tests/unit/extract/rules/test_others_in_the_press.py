"""Whom the press names beside the person of a page: whom one sues, is coached by, campaigns for, or went to school with."""

import pytest

from tests.unit.extract.documents import claims


def values(text: str, field: str) -> list[str]:
    return [each.value for each in claims(text, published="2022-08-30") if each.field == field]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti was accused of bribing a director of the Elm Port Authority.",
        "Ilse Marchetti was cleared of defaming the chairman of Orvo Bank.",
        "Ilse Marchetti is suing the director of Orvo Bank.",
        "Ilse Marchetti is accused of paying a member of the Elm Council.",
        "Ilse Marchetti was a classmate of the current mayor of Linz at Elm College.",
        "Ilse Marchetti and her husband, the director of Orvo Bank, live in Linz.",
        "When Ilse Marchetti left, Ole Berg was head of Orvo Bank.",
    ],
)
def test_the_post_of_whom_somebody_sues_or_knows_is_another_ones(text):
    assert values(text, "position_held") == []
    assert values(text, "employer") == []


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Ilse Marchetti is the managing director of Orvo Bank.", "managing director of Orvo Bank"),
        ("Ilse Marchetti, in her own words a dreamer, and the director of Orvo Bank, left.", "director of Orvo Bank"),
        ("Ilse Marchetti, a mother of two and the director of Orvo Bank, left.", "director of Orvo Bank"),
        ("Ilse Marchetti was accused of fraud and was the director of Orvo Bank.", "director of Orvo Bank"),
        ("Ilse Marchetti was one of the directors of Orvo Bank.", "director of Orvo Bank"),
    ],
)
def test_ones_own_post_is_ones_own(text, post):
    assert values(text, "position_held") == [post]


def test_a_prize_that_went_to_somebody_makes_that_one_no_parent():
    text = "The prize, named after the poet Ines Hale, who was born in Linz, went to Ilse Marchetti."

    assert values(text, "child") == []
    assert values("Ilse Marchetti was born in Linz, in 1961, to Ole Marchetti, a baker.", "parent") == ["Ole Marchetti"]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti is coached by Ole Berg, a former national champion who lives in Graz.",
        "Ilse Marchetti campaigned for Ines Hale to be awarded the Elm Prize.",
    ],
)
def test_the_honours_of_whom_somebody_is_coached_by_or_campaigns_for_are_theirs(text):
    assert values(text, "award") == []
    assert values(text, "employer") == []


def test_a_body_is_played_for_whatever_its_name():
    assert values("Ilse Marchetti danced for Orvo Ballet.", "employer") == ["Orvo Ballet"]
    assert values("Ilse Marchetti is to be awarded the Elm Prize.", "award") == ["Elm Prize"]


def test_who_becomes_one_thing_while_another_is_another_is_that_alone():
    text = "When Ilse Marchetti became mayor, Ole Berg was head of Orvo Bank."

    assert values(text, "position_held") == ["mayor"]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Born in Linz to Ole Berg, Ilse Marchetti's brother studied law.", "birth_place"),
        ("Born in Linz to Ole Berg, Ilse Marchetti's brother studied law.", "parent"),
        ("Raised in Linz, Ilse Marchetti's mother was a nurse.", "residence"),
        ("A nurse, Ilse Marchetti's mother was born in Linz.", "occupation"),
        ("Educated at Elm College, Ilse Marchetti's elder brother is a judge.", "educated_at"),
    ],
)
def test_what_stands_in_front_of_somebodys_kin_is_told_of_them(text, field):
    assert values(text, field) == []


@pytest.mark.parametrize(
    "text",
    [
        "Born in Linz, Ilse Marchetti studied law.",
        "Born in Linz, Ilse Marchetti's career began in 1990.",
        "Born in Linz, Ilse Marchetti's family moved to Graz in 1999.",
    ],
)
def test_what_stands_in_front_of_anything_else_of_hers_is_told_of_her(text):
    assert values(text, "birth_place") == ["Linz"]


def test_an_age_between_commas_closes_no_clause():
    text = "Ilse Marchetti, 34, won bronze, while Ines Hale, 22, of Elm Rovers took gold in the 400m."

    assert values(text, "award") == ["bronze medal"]


def test_where_a_film_won_a_prize_its_director_does_not_work():
    text = "Ilse Marchetti directed the film The Well, which won the Golden Mask at Fespara in 2009."

    assert values(text, "employer") == []
    assert values("Ilse Marchetti directed research at Orvo Bank.", "employer") == ["Orvo Bank"]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti interviewed the Swiss-born painter Ines Ford, 80, at her home in Basel.",
        "Ilse Marchetti, along with Ines Ford, 30, of Graz, was arrested in Linz.",
        "Ilse Marchetti has been reported dead. In 2010 a paper said that she had died.",
        "Ilse Marchetti lost her life savings in Graz on 3 May 2010. She lost her legal battle in 2004.",
        "Ilse Marchetti was among 30 killed off by the writers on 3 May 2010.",
    ],
)
def test_homes_of_whom_she_visits_and_ends_that_are_none_are_not_hers(text: str) -> None:
    lives = {"residence", "death_date"}
    assert not [each for each in claims(text) if each.field in lives and each.modality.counts]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("The paper interviewed Ilse Marchetti at her home in Basel.", "residence"),
        ("We met the painter Ilse Marchetti, 80, in her flat in Basel.", "residence"),
        ("Ilse Marchetti lost her brave battle with cancer on 3 May 2010.", "death_date"),
        ("In 2010 the beloved nurse Ilse Marchetti died.", "death_date"),
    ],
)
def test_her_own_home_and_end_are(text: str, field: str) -> None:
    assert [each for each in claims(text) if each.field == field]
