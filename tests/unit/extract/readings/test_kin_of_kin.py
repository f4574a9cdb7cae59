"""Kin of kin: whose a name is behind "the mother of her husband"."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims

HALE = Subject(id="marta-hale", name="Marta Hale")


def kin(text: str) -> set[tuple[str, str]]:
    """Return the fields and values that a text gives to Marta Hale."""
    return {(claim.field, claim.value) for claim in claims(text, subject=HALE)}


@pytest.mark.parametrize(
    "text",
    [
        "The father of Marta Hale's mother was Jon Berg.",
        "The brother of Marta Hale's husband is Jon Berg.",
        "The sons of Marta Hale's sister are Per and Jon Berg.",
    ],
)
def test_what_kin_of_kin_are_said_to_be_called_is_the_name_of_those_and_not_of_the_kin_between(text: str) -> None:
    assert not kin(text)


def test_a_name_behind_kin_of_kin_that_open_a_sentence_may_be_either_ones() -> None:
    assert not kin("The mother of Marta Hale's husband, Ida Berg, was a nurse.")
    assert kin("The sons of Marta Hale's sister, Ida, are Per and Jon.") == {("sibling", "Ida")}


def test_a_name_of_the_other_sex_is_not_that_of_the_kin_right_before_it() -> None:
    assert not kin("Marta Hale lived with the widow of her son, Ida Berg.")
    assert kin("Marta Hale lived with the widow of her son, Per Hale.") == {("child", "Per Hale")}


def test_kin_of_kin_told_behind_a_name_leave_the_name_behind_them_to_the_kin_between() -> None:
    assert kin("Ida Berg is the mother of Marta Hale's husband, Jon Berg.") == {("spouse", "Jon Berg")}


def test_kin_without_kin_between_have_the_name_that_they_are_said_to_have() -> None:
    assert kin("The mother of Marta Hale is Ida Berg.") == {("parent", "Ida Berg")}
    assert kin("Marta Hale's mother was Ida Berg.") == {("parent", "Ida Berg")}


@pytest.mark.parametrize("rank", ["Duke of Arlen", "Count of Arlen", "3rd Earl of Arlen", "mayor of Arlen", "a priest"])
def test_a_rank_behind_the_first_parent_is_nobody_and_leaves_the_second(rank: str) -> None:
    assert kin(f"Marta Hale was the daughter of Otto Berg, {rank}, and Sophie Lund.") == {
        ("parent", "Otto Berg"),
        ("parent", "Sophie Lund"),
    }


def test_a_given_name_that_is_short_for_a_title_ends_a_sentence_and_has_no_full_stop() -> None:
    assert ("child", "Maj") in kin("Marta Hale has a daughter, Maj.")
    told = kin("Marta Hale has a daughter, Maj. She lives in Bergen.")
    assert {("child", "Maj"), ("residence", "Bergen")} <= told
    assert kin("Marta Hale is the daughter of Maj. Jon Berg.") == {("parent", "Jon Berg")}
