"""Old boys of schools, whips and minority leaders, bishops by who consecrates them, "the Leeds-born poet", prizes of contests in small letters."""

import pytest

from tests.unit.extract.documents import claims, shown


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti is an old girl of Elm School.",
        "Ilse Marchetti, an old pupil of Elm School, lives in Leeds.",
    ],
)
def test_old_boys_and_girls_went_to_the_school(text):
    assert shown(text, "educated_at") == ["Elm School"]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti married an old boy of Elm School.",
        "Ilse Marchetti met an old girl of Elm School.",
        "Ilse Marchetti was no friend of the old boy of the house.",
    ],
)
def test_others_old_boys_and_old_men_did(text):
    assert shown(text, "educated_at") == []


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "Ilse Marchetti served as the Deputy Majority Whip, and later as the Minority Leader.",
            ["deputy majority whip", "minority leader"],
        ),
        ("Ilse Marchetti is the Busia County Women Representative.", ["women representative"]),
        ("Ilse Marchetti was consecrated bishop of Leeds in 2001.", ["bishop of Leeds"]),
        (
            "Ilse Marchetti was given the post of director of music at Elm College.",
            ["director of music at Elm College"],
        ),
        ("Ilse Marchetti beat the Minority Leader and the Deputy Majority Whip.", []),
        ("Ole Berg was consecrated bishop of Leeds by Ilse Marchetti.", []),
        ("Ole Berg was given the post of director of music at Elm College by Ilse Marchetti.", []),
    ],
)
def test_posts_of_parliaments_and_churches(text, posts):
    assert sorted(each.display for each in claims(text) if each.field == "position_held") == posts


def test_a_trade_with_where_one_was_born_points_to_the_person():
    text = "Ilse Marchetti is a poet. The Leeds-born poet later became a judge."

    assert shown(text, "birth_place") == ["Leeds"]
    assert "judge" in shown(text, "occupation")


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti is a poet. She met Ole Berg. The Leeds-born painter later became a judge.",
        "Ilse Marchetti is a poet. She met the Leeds-born painter.",
    ],
)
def test_a_trade_that_another_has_does_not(text):
    assert shown(text, "birth_place") == []


@pytest.mark.parametrize(
    ("text", "award"),
    [
        (
            "Ilse Marchetti won first prize in the Elm Lakes viola competition in 2003.",
            ["first prize in the Elm Lakes viola competition"],
        ),
        ("Ilse Marchetti sang for the first prize in the Elm Lakes viola competition.", []),
    ],
)
def test_prizes_of_contests_in_small_letters(text, award):
    assert shown(text, "award") == award
