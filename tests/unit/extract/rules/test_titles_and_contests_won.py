"""Contests that somebody wins, titles that somebody is given, and titles that stand before a name."""

import pytest

from tests.unit.extract.documents import claims, shown

WON = [
    ("Ilse Marchetti won the Nordic Chess Championship in 1974.", "Nordic Chess Championship"),
    ("Ilse Marchetti won the 94th Elmland Championship.", "Elmland Championship"),
    ("Ilse Marchetti won the French Open in 2012.", "French Open"),
    ("In June 1971, Marchetti was awarded the International Master title.", "International Master title"),
    ("Ilse Marchetti earned the grandmaster title in 2004.", "grandmaster title"),
    ("In 1990 Marchetti was given the title of Senior Trainer of Elmland.", "Senior Trainer of Elmland"),
    ("At 15, Marchetti was the junior champion of Finland.", "junior champion of Finland"),
    ("Marchetti won the Best Young Performer of the Year award in 1998.", "Best Young Performer of the Year award"),
    (
        "Ilse Marchetti was awarded numerous prizes among which the Elm Prize (Porto, 2006) and the Lark Prize.",
        "Elm Prize",
    ),
    ("Honoured Worker of the Kazakh SSR Ilse Marchetti died in Porto.", "Honoured Worker of the Kazakh SSR"),
    ("The star and People's Artist of Russia, Ilse Marchetti, leads the company.", "People's Artist of Russia"),
]
NOT_WON = [
    "Ilse Marchetti competed in the Nordic Chess Championship in 1974.",
    "Ilse Marchetti played at the French Open in 2012.",
    "Ole Berg won the Nordic Chess Championship against Ilse Marchetti.",
    "Ilse Marchetti lost to the champion of Finland.",
    "Ilse Marchetti wrote a book with the title of Salt Roads.",
    "Ilse Marchetti was taught by People's Artist of the USSR Ole Berg.",
    "Ole Berg, Honoured Worker of the Kazakh SSR, taught Ilse Marchetti.",
]


@pytest.mark.parametrize(("text", "award"), WON)
def test_what_is_won_or_given_as_a_title_is_an_award(text, award):
    assert award in shown(text, "award")


@pytest.mark.parametrize("text", NOT_WON)
def test_what_others_win_or_somebody_only_plays_in_is_none(text):
    assert not shown(text, "award")


def test_a_title_before_a_name_takes_nothing_of_the_name():
    read = shown(
        "Choreographer and ballet master, Honoured Worker of the Kazakh SSR Ilse Marchetti died.", "occupation"
    )

    assert sorted(read) == ["ballet master", "choreographer"]


def test_who_is_an_international_master_works_for_no_body():
    text = "Ilse Marchetti is a Finnish International Master (IM), problem composer and journalist."

    assert not shown(text, "employer")
    assert shown(text, "nationality") == ["Finnish"]
    assert shown(text, "occupation") == ["international master", "problem composer", "journalist"]


@pytest.mark.parametrize(
    ("text", "trades"),
    [
        ("Iranian cleric Ayatollah Ilse Marchetti died.", ["cleric", "ayatollah"]),
        ("The cardiologist Professor Ilse Marchetti died.", ["cardiologist", "professor"]),
        ("Lieutenant General Ilse Marchetti died.", ["lieutenant general"]),
        ("Brigadier General Ilse Marchetti died.", ["brigadier general"]),
    ],
)
def test_a_title_behind_a_trade_is_a_trade_of_its_own_and_a_rank_is_whole(text, trades):
    assert sorted(shown(text, "occupation")) == sorted(trades)


def test_the_general_part_of_a_field_is_no_general():
    (claim,) = claims("Marchetti received her PhD in General Linguistics from Elm University.")

    assert claim.qualifiers["subject"] == "general linguistics"
