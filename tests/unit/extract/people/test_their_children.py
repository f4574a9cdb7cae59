"""Whose "their" before a child is, and what stands outside of direct speech."""

import pytest

from service.domain.claim import Modality
from tests.unit.extract.documents import claims, shown

_MARRIED = "Ilse Marchetti is a soldier. She is married to Nils Berg, a dentist, and they have four children."


@pytest.mark.parametrize("kin", ["eldest son, Per,", "son Per", "son, Per,"])
def test_the_children_of_a_couple_are_not_their_own_parents(kin: str) -> None:
    assert shown(f"{_MARRIED} Their {kin} plays rugby.", "child") == ["four children", "Per"]


def test_what_the_children_own_is_theirs() -> None:
    assert shown(f"{_MARRIED} Their teacher, Per Dahl, has a son, Ole.", "child") == ["four children"]


@pytest.mark.parametrize("quote", ["They told me to think of my children", "It is said to be hard"])
def test_a_word_inside_direct_speech_makes_no_report_of_what_stands_outside(quote: str) -> None:
    found = [
        each for each in claims(f'"{quote}," says Ilse Marchetti, who has two daughters.') if each.field == "child"
    ]
    assert [each.modality for each in found] == [Modality.ASSERTED]


def test_what_is_said_to_be_so_stays_a_report() -> None:
    found = [each for each in claims("It is said that Ilse Marchetti has two daughters.") if each.field == "child"]
    assert [each.modality for each in found] == [Modality.REPORTED]


@pytest.mark.parametrize(
    "others", ["Her parents were bakers.", "His brothers moved to Oslo.", "Per Holm and Mia Lund are neighbours."]
)
def test_they_are_no_couple_behind_a_sentence_on_others(others: str) -> None:
    wed = "Ilse Marchetti married Nils Berg in 1990."
    assert not shown(f"{wed} {others} They live in Leeds.", "residence")
    assert shown(f"{wed} She told her parents. They live in Leeds.", "residence") == ["Leeds"]
