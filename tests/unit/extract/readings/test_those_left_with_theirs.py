"""Notices that tell beside each of those whom somebody has left who is theirs: a spouse in brackets, children of their own."""

import pytest

from service.domain.source import Subject
from tests.unit.extract.documents import claims, told

_KIN = ("child", "sibling", "spouse", "parent")


@pytest.mark.parametrize(
    "left",
    [
        "her son, Per T. (Una) and their children Nils, Mia and Eva, Lom; and brother, Ole (Ida), Ulm.",
        "her husband, Jon; son, Per T. (Una) and their daughter Mia, Lom; and brother, Ole.",
        "her son Per T. with his wife Una and the couple's own sons; her brother, Ole.",
        "her son, Per T. (Una) Marchetti, with their children Nils and Mia; her brother, Ole.",
    ],
)
def test_children_of_one_of_those_left_are_no_children_of_who_has_left_them(left: str) -> None:
    read = told(f"Ilse Marchetti died on 4 May 2007. She is survived by {left}", ("child", "sibling"))
    assert "sibling Ole" in read
    assert len([each for each in read if each.startswith("child")]) == 1
    assert not {each.split()[1] for each in read} & {"Nils", "Mia", "Eva", "Mark", "Una"}


def test_children_with_a_spouse_are_the_persons_own() -> None:
    read = told("Ilse Marchetti died in May. Left are her husband, Jon (Jack) and their children Nils and Mia.", _KIN)
    assert read == {"spouse Jon", "child Nils", "child Mia"}


def test_who_stands_in_brackets_in_the_name_of_one_left_is_a_spouse_and_no_other_name() -> None:
    text = "Una Holm died at sea. Surviving Una are her children Nils (Ida) of Ulm and Ilse (Terry) Marchetti of Graz."
    assert not told(text, ("also_known_as",))
    assert told("Ilse (Terry) Marchetti, a nurse, died in Lom.", ("also_known_as",)) == {"also_known_as Terry"}


def test_a_year_behind_the_late_is_no_birth() -> None:
    late = Subject(id="per-ole-kerr", name="Per Ole Kerr")
    read = claims("Una Holm of Lom, a widow, had wed the late Per Ole Kerr (1987).", subject=late)
    assert not [each for each in read if each.field == "birth_date"]


def test_who_heads_a_house_at_the_beginning_of_a_sentence_is_the_head_of_it() -> None:
    assert told("Former Senate President Ilse Marchetti spoke.", ("position_held",)) == {
        "position_held president of Senate"
    }


def test_letters_of_mourning_are_no_body() -> None:
    assert told('"RIP Senator Ilse Marchetti," he said.', ("employer", "position_held")) == {"position_held senator"}


def test_who_ran_behind_a_clause_on_another_is_who_stayed_where_that_led() -> None:
    text = "After Ilse Marchetti was voted out, Una Holm joined Elm Bank, where she was a clerk until 2013."
    assert not told(text, ("employer", "occupation"))
