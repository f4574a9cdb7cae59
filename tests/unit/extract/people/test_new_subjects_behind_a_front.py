"""A sentence that a preposition opens goes on with somebody else: "In the house of X, *a boy* born in Ulm slept"."""

import pytest

from tests.unit.extract.documents import told

_LIFE = ("birth_place", "birth_date", "occupation", "educated_at")


@pytest.mark.parametrize(
    "text",
    [
        "At the clinic of Ilse Marchetti, a boy born in Lom in 1999 was treated.",
        "In the studio of Ilse Marchetti, a girl born in Lom learned to paint.",
        "With Ilse Marchetti, a boy born in 1999 escaped.",
        "Like Ilse Marchetti, a nurse born in Lom in 1950 lives in Graz.",
        "After the death of Ilse Marchetti, a painter educated at Elm College took over the school.",
        "Unlike Ilse Marchetti, a judge is paid for it.",
    ],
)
def test_who_does_what_follows_is_not_whom_the_front_names(text):
    assert not told(text, _LIFE)


def test_what_commas_close_behind_a_name_is_said_of_it():
    text = "To Ilse Marchetti, a nurse born in Lom in 1950, it was new."
    assert told(text, _LIFE) == {"birth_place Lom", "birth_date 1950", "occupation nurse"}


def test_a_front_with_a_subject_of_its_own_leaves_a_trade_with_the_name():
    text = "In 1980 he met Ilse Marchetti, a nurse born in Lom in 1950."
    assert told(text, _LIFE) == {"birth_place Lom", "birth_date 1950", "occupation nurse"}


def test_who_comes_behind_the_verb_is_not_whom_it_is_told_of():
    text = "From Ilse Marchetti, a painter who studied at Elm College, came a card."
    assert told(text, _LIFE) == {"occupation painter", "educated_at Elm College"}
