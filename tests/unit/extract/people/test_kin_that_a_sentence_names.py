"""Kin whom a sentence names by "is", mountains that are nobody, and ages written without hyphens."""

import pytest

from tests.unit.extract.documents import claims, shown


def test_the_name_behind_is_is_the_kins_and_her_the_persons():
    text = "Ilse Marchetti is a minister. Her father is Sigfús Eldjárn, a skipper. Her husband is Per Berg."

    assert shown(text, "spouse") == ["Per Berg"]
    assert shown(text, "parent") == ["Sigfús Eldjárn"]


def test_whose_brother_the_father_is_is_not_the_father():
    text = "Ilse Marchetti is a minister. Her father is Sigfús Eldjárn's brother."

    assert not shown(text, "parent")


def test_a_mother_named_so_may_be_meant_by_she():
    assert not shown("Ilse Marchetti is a minister. Her mother is Una Berg. She was born in Leeds.", "birth_place")


def test_a_mountain_is_no_subject():
    text = "Ilse Marchetti, the only surviving member of the team that first climbed Lhotse, died early Thursday."

    assert shown(text, "death_date", published="2017-01-12") == ["12 January 2017"]


@pytest.mark.parametrize("age", ["49 year old", "49-year-old"])
def test_who_is_called_by_an_age_in_either_spelling_is_the_person(age):
    text = f"Ilse Marchetti is a coach. The {age} was appointed coach of Niger in 2014."

    assert "coach of Niger" in shown(text, "position_held")


def test_an_old_wall_is_nobody():
    text = "Ilse Marchetti is a coach. The 49 year old wall was built in Leeds."

    assert {each.field for each in claims(text)} == {"occupation"}


def test_another_name_in_brackets_behind_alias_is_one():
    assert shown("Ilse Marchetti alias (Ilse Yare) died.", "also_known_as") == ["Ilse Yare"]
