"""Offices in a house of parliament, of a municipality with a prefix, for a field with "MEC", and those of whom somebody advises."""

import pytest

from tests.unit.extract.documents import shown, told


@pytest.mark.parametrize("house", ["lower house of parliament", "upper house"])
def test_a_seat_in_a_house_by_its_height_is_an_office(house: str) -> None:
    assert shown(f"Ilse Marchetti was elected to the {house} in 2003.", "position_held") == [f"member of the {house}"]


def test_who_is_elected_to_no_house_has_no_seat() -> None:
    assert shown("Ilse Marchetti was elected to the house committee of the choir in 2003.", "position_held") == []


@pytest.mark.parametrize("name", ["uMgungundlovu District Municipality", "eThekwini Municipality"])
def test_a_name_with_a_small_prefix_is_a_name(name: str) -> None:
    assert shown(f"Ilse Marchetti was Executive Mayor of {name}.", "position_held") == [f"executive mayor of {name}"]


def test_an_mec_has_a_field() -> None:
    text = "Ilse Marchetti served as the MEC for Education in Gauteng from 2004 to 2009."
    assert shown(text, "position_held") == ["MEC for education"]


@pytest.mark.parametrize("whom", ["minister of culture", "president", "prime minister"])
def test_an_adviser_is_one_to_whom_it_says(whom: str) -> None:
    assert shown(f"Ilse Marchetti was appointed adviser to the {whom}.", "position_held") == [f"adviser to the {whom}"]


def test_whom_somebody_is_taken_to_is_no_part_of_an_office() -> None:
    found = told("Ilse Marchetti was appointed engineer to the delight of the minister.", ("position_held",))
    assert not any("minister" in each for each in found)


@pytest.mark.parametrize("verb", ["quit her job to study law", "left to read law"])
def test_who_leaves_to_study_at_a_university_learns_there(verb: str) -> None:
    assert shown(f"Ilse Marchetti {verb} at Elm University.", "educated_at") == ["Elm University"]


def test_who_left_to_study_birds_at_a_bank_is_no_pupil() -> None:
    assert shown("Ilse Marchetti left to study the birds at Elm Reserve.", "educated_at") == []
