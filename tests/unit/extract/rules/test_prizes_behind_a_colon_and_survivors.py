"""What a colon behind prizes lists is won; what a semicolon parts is not denied with what stands before it; children one gave birth to."""

import pytest

from tests.unit.extract.documents import claims, told


def test_prizes_behind_a_colon_are_won():
    text = "Ilse Marchetti has won many prizes: the Etna Prize in 1990, the Vesuvius Medal and the Lark Award."
    assert told(text, ("award",)) == {"award Etna Prize", "award Vesuvius Medal", "award Lark Award"}


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti received bad news: the Elm Prize had gone to Ida Roe.",
        "Ilse Marchetti won praise: the Elm Prize jury loved her.",
    ],
)
def test_a_prize_behind_another_colon_is_not(text):
    assert told(text, ("award",)) == set()


def test_kin_behind_a_semicolon_are_not_denied_with_the_children():
    found = claims("Ilse Marchetti left no children; a sister, Inge Marchetti, survives her.")
    assert {(each.field, each.value, each.modality.value) for each in found} == {
        ("child", "anyone", "negated"),
        ("sibling", "Inge Marchetti", "asserted"),
    }


def test_kin_that_are_denied_stay_so():
    (found,) = claims("Ilse Marchetti left no children, and died.")
    assert (found.value, found.modality.value) == ("anyone", "negated")


def test_children_that_one_gave_birth_to_are_counted():
    text = "Ilse Marchetti gave birth to two sons. The women whom Nils Roe treated gave birth to three daughters."
    assert told(text, ("child",)) == {"child two sons"}
