"""In what house of a town somebody lives, where one school's name ends before another's, and an age behind "herself"."""

import pytest

from tests.unit.extract.documents import told, values


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti was raised in a council house in Molde.",
        "Marchetti lives in a bungalow at Molde.",
        "Marchetti lives on a housing estate in Molde.",
    ],
)
def test_somebody_lives_in_the_town_of_the_house(text):
    assert told(text, ("residence",)) == {"residence Molde"}


def test_who_works_in_a_house_of_a_town_does_not_live_there():
    assert not told("Marchetti taught in an orphanage in Molde.", ("residence",))


def test_a_school_known_by_two_words_is_none_of_the_one_before():
    text = "Marchetti holds degrees from Elm University and West Point."
    assert values(text, "educated_at") == {"Elm University", "West Point"}
    text = "Marchetti was educated at Elm University and Sciences Po."
    assert values(text, "educated_at") == {"Elm University", "Sciences Po"}


def test_how_old_somebody_is_herself_is_told_of_that_one():
    assert values("Marchetti, herself 90, sang.", "age_statement") == {"90"}
    assert not values("Marchetti met Jan Holm, himself 90, in Molde.", "age_statement")
