"""What stands first in a list: what matters, then what is surest."""

import pytest

from service.reconcile.engine import reconcile
from tests.unit.reconcile.claims import SUBJECT, claim, source


def listed(field, *stated):
    claims = [claim("a", field, value, at=9 * place, **given) for place, (value, given) in enumerate(stated)]
    return [value.display for value in reconcile(SUBJECT, [source("a")], claims).fields[field].values]


@pytest.mark.parametrize(
    "posts",
    [
        ["mayor of Oslo", "chair of the harbour board"],
        ["minister of fisheries", "founder of the Elm Press"],
        ["founder of the Elm Press", "director of the Elm Press"],
        ["head of the ward", "surgeon at the Elm Hospital"],
        ["surgeon at the Elm Hospital", "deputy head of the ward"],
        ["surgeon at the Elm Hospital", "member of the harbour board"],
    ],
)
def test_posts_stand_by_what_they_are_whatever_their_scores(posts):
    first, last = posts
    sure, unsure = {"probability": 0.95}, {"probability": 0.6}
    assert listed("position_held", (last, sure), (first, unsure)) == posts


def test_the_body_that_somebody_founded_stands_before_the_board_of_another():
    board = ("Harbour Board", {"role": "board member", "tense": "present", "probability": 0.95})
    founded = ("Elm Press", {"role": "founder", "tense": "past", "probability": 0.6})
    worked = ("Founders Bank", {"probability": 0.9})
    assert listed("employer", board, worked, founded) == ["Elm Press", "Founders Bank", "Harbour Board"]


def test_values_of_one_standing_stand_present_first_and_then_by_score():
    present = ("clerk of the court", {"tense": "present", "probability": 0.6})
    surer, less = ("baker at Elm", {"probability": 0.95}), ("porter at Elm", {"probability": 0.7})
    assert listed("position_held", less, surer, present) == ["clerk of the court", "baker at Elm", "porter at Elm"]
