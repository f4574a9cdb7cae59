"""Clubs that sign somebody, schools whose names say nothing of schools, languages that are taught, trades by their words."""

import pytest

from tests.unit.extract.documents import claims


def values(text: str, field: str) -> list[str]:
    return [each.value for each in claims(text, published="2022-08-30") if each.field == field]


@pytest.mark.parametrize(
    ("text", "clubs"),
    [
        (
            "The league side Orvo Rovers have announced the acquisition of the Ghanaian midfielder Ilse Marchetti from Swedish club Varbo FF on a three-year deal.",
            ["Orvo Rovers", "Varbo FF"],
        ),
        ("Ilse Marchetti moved to Portugal in 2015 to sign for Orvo Leirense.", ["Orvo Leirense"]),
    ],
)
def test_a_club_that_signs_somebody_employs_that_one(text, clubs):
    assert values(text, "employer") == clubs


@pytest.mark.parametrize(
    "text",
    [
        "Orvo Rovers have confirmed the signing of Ole Berg, a friend of Ilse Marchetti.",
        "Ilse Marchetti is the club's fourth signing, following the arrivals of former Dwarfs goalkeeper Ole Berg and two others.",
        "A parcel was signed for by Ole Berg. Ilse Marchetti is a striker.",
    ],
)
def test_clubs_of_others_are_not_told_of_one_beside_them(text):
    assert values(text, "employer") == []


def test_a_degree_comes_from_a_school_whatever_it_is_called():
    assert values("Ilse Marchetti obtained her law degree from San Beda del Lago in 1979.", "educated_at") == [
        "San Beda del Lago"
    ]
    assert not values("Ilse Marchetti received her degree from Ole Berg, the rector.", "educated_at")


def test_a_language_is_taught_where_somebody_works():
    assert values("Ilse Marchetti taught Bengali at Orvo University.", "employer") == ["Orvo University"]


def test_a_trade_keeps_the_word_that_makes_it_one():
    assert values("Ilse Marchetti is a chartered accountant.", "occupation") == ["chartered accountant"]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Ilse Marchetti spent three years as a manager at Swiss drugmaker Novalis.", ["Novalis"]),
        ("Ilse Marchetti sits on the advisory board of the Elm Health Forum.", ["Elm Health Forum"]),
        ("Ilse Marchetti spoke at the Elm Health Forum.", []),
        ("Ilse Marchetti left the college, dropping out to join the band Zépon.", ["Zépon"]),
        ("Ilse Marchetti is a mentor at Orvo Labs.", ["Orvo Labs"]),
    ],
)
def test_firms_by_what_they_make_and_boards_employ(text, bodies):
    assert values(text, "employer") == bodies


@pytest.mark.parametrize(
    ("text", "schools"),
    [
        (
            "Ilse Marchetti attended Holy Child Girls before earning a degree in law from Orvo University.",
            ["Orvo University"],
        ),
        ("Ilse Marchetti later took an MBA from Inseo-Riviera in France.", ["Inseo-Riviera"]),
    ],
)
def test_a_degree_is_the_persons_whatever_was_attended_before(text, schools):
    assert values(text, "educated_at") == schools


def test_the_queen_of_a_kind_of_music_has_no_trade_by_that():
    assert values("Zouk queen Ilse Marchetti won.", "occupation") == []
    assert values("Beauty queen Ilse Marchetti won.", "occupation") == ["beauty queen"]
    assert values("The zouk singer Ilse Marchetti won.", "occupation") == ["zouk singer"]
