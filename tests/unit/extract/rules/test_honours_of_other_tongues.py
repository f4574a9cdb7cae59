"""Honours of which only the verb tells that they are some, medals of women's events, and titles of leagues."""

import pytest

from tests.unit.extract.documents import claims


def awards(text: str) -> list[tuple[str, str | None]]:
    found = [each for each in claims(text, published="2022-08-30") if each.field == "award"]
    return [(each.value, each.qualifiers.get("date")) for each in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Ilse Marchetti was awarded the Padma Sona in 2011 and conferred the prestigious Gyan Peetha in 2016.",
            [("Padma Sona", "2011"), ("Gyan Peetha", "2016")],
        ),
        ("The government conferred on Ilse Marchetti the Sura Gaurav in 2014.", [("Sura Gaurav", "2014")]),
        (
            "Ilse Marchetti is a recipient of the Ananda Mala and the Gita Samman.",
            [("Ananda Mala", None), ("Gita Samman", None)],
        ),
        (
            "Ilse Marchetti was awarded the Darjah Bintang, the Surya Mitra (2013) and the Elm Prize.",
            [("Darjah Bintang", None), ("Elm Prize", None), ("Surya Mitra", "2013")],
        ),
        ("Ilse Marchetti received the Hilal-i-Imtiaz in 2011.", [("Hilal-i-Imtiaz", "2011")]),
        ("Ilse Marchetti was awarded the Zwaan Prize for best thesis.", [("Zwaan Prize for best thesis", None)]),
        ("Ilse Marchetti was awarded the Order of the Lion in 2011.", [("Order of the Lion", "2011")]),
    ],
)
def test_what_somebody_was_awarded_by_a_name_is_an_honour(text, found):
    assert sorted(awards(text), key=str) == sorted(found, key=str)


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti was awarded the Elm Construction contract in 2011.",
        "Lima was awarded the Elm Ocean Games in 2011. Ilse Marchetti ran there.",
        "Her brother was awarded the Sura Gaurav in 2014. Ilse Marchetti is a poet.",
        "Ilse Marchetti told of the Sura Gaurav.",
        "Ilse Marchetti was awarded the Orvo University post in 2011.",
    ],
)
def test_what_else_is_awarded_is_no_honour(text):
    assert awards(text) == []


@pytest.mark.parametrize(
    ("text", "medal"),
    [
        (
            "Ilse Marchetti won the silver medal in the women's 100m at the Elm Games.",
            "silver medal in the women's 100m at the Elm Games",
        ),
        (
            "Ilse Marchetti won bronze in the women's 50-metre rifle event.",
            "bronze medal in the women's 50-metre rifle event",
        ),
        (
            "Ilse Marchetti was part of the Elm squad that won silver at the 2015 Elm Games.",
            "silver medal at the 2015 Elm Games",
        ),
    ],
)
def test_a_medal_is_told_with_its_event(text, medal):
    assert [value for value, _ in awards(text)] == [medal]


def test_a_medal_that_another_team_won_is_not_hers():
    assert awards("Ilse Marchetti saw the squad that won silver at the 2015 Elm Games.") == []


def test_the_player_of_a_league_holds_no_office():
    text = "Ilse Marchetti was named Ghana Premier League Player of the Year in 2014."

    assert awards(text) == [("Ghana Premier League Player of the Year", "2014")]
    assert not [each for each in claims(text) if each.field == "position_held"]


@pytest.mark.parametrize(
    "body", ["Institute of Chartered Accountants", "Institute of Directors", "Institute of Bankers"]
)
def test_the_fellow_of_a_professions_institute_is_honoured(body):
    assert awards(f"Ilse Marchetti is a Fellow of the {body}.") == [(f"Fellow of the {body}", None)]


def test_the_fellow_of_another_institute_works_there():
    assert awards("Ilse Marchetti is a Fellow of the Institute of Physics Teaching.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The council made Polish-born baker Ilse Marchetti an honorary citizen.", ["honorary citizen"]),
        ("The council gave the actor Ilse Marchetti the Elm Prize.", ["Elm Prize"]),
        ("The council gave the friend of Ilse Marchetti the Elm Prize.", []),
        ("Ilse Marchetti won a Victoire de la Musique in 1990.", ["Victoire de la Musique"]),
    ],
)
def test_an_honour_is_given_to_whom_words_for_a_trade_name(text, found):
    assert [value for value, _ in awards(text)] == found
