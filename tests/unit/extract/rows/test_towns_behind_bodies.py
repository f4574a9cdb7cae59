"""Rows of posts whose body stands with its town, or in a government."""

import pytest

from tests.unit.extract.documents import claims, told

_HEAD = "Ilse Marchetti\nCareer:\n1986-1993: physician, General Hospital Lom\n"


@pytest.mark.parametrize("town", ["Banja Luka", "Santa Cruz", "Novi Sad", "Victoria"])
def test_the_town_behind_a_body_that_ends_its_row_is_no_person(town: str) -> None:
    text = f"{_HEAD}1994-2001: Deputy Director, Institute of Public Health, {town}\n"
    found = [each for each in claims(text) if each.field == "position_held"]
    assert [each.display for each in found] == ["deputy director of Institute of Public Health"]
    assert found[0].qualifiers["start"] == "1994"


@pytest.mark.parametrize("name", ["Ole Kerr", "Chad Smith", "Victoria Berg"])
def test_a_person_behind_a_body_is_one(name: str) -> None:
    text = f"{_HEAD}1994-2001: Deputy Director, Institute of Public Health, {name}\n"
    assert told(text, ("position_held",)) == set()


@pytest.mark.parametrize("state", ["Republika Srpska", "Norway"])
def test_the_government_behind_a_ministers_field_is_none_of_the_field(state: str) -> None:
    text = f"{_HEAD}2001-2004: Assistant Minister of Health, Government of {state}\n"
    assert not any("and government" in each or "health, government" in each for each in told(text, ("position_held",)))


def test_local_government_is_a_ministers_field() -> None:
    text = "Ilse Marchetti served as Minister of Local Government and Housing."
    assert told(text, ("position_held",)) == {"position_held minister of local government and housing"}
