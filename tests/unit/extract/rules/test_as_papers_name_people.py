"""What papers put beside a name: the street and town of who stands before a court, and "one of only nine"."""

import pytest

from tests.unit.extract.documents import claims


def told(page: str) -> set[tuple[str, str]]:
    return {(each.field, each.value) for each in claims(page)}


@pytest.mark.parametrize("where", ["Leeds", "High Street, Leeds", "12 Larkspur Road, Leeds"])
def test_the_town_behind_an_age_is_where_one_lives(where):
    assert ("residence", "Leeds") in told(f"Ilse Marchetti, 55, of {where}, admitted fraud.")


@pytest.mark.parametrize(
    "page",
    [
        "Ilse Marchetti, 55, of the Road Team, Leeds, admitted fraud.",
        "Ilse Marchetti, 55, admitted fraud on High Street, Leeds.",
        "Ilse Marchetti spoke for Per Dahl, 55, of High Street, Leeds.",
    ],
)
def test_another_town_is_no_home(page):
    assert "residence" not in {field for field, _ in told(page)}


@pytest.mark.parametrize(
    ("words", "trade"),
    [
        ("only nine surgeons", "surgeon"),
        ("just two female pilots", "pilot"),
        ("only a few bell restorers", "bell restorer"),
    ],
)
def test_one_of_only_so_many_of_a_trade_has_it(words, trade):
    assert ("occupation", trade) in told(f"Ilse Marchetti is one of {words} in Malta.")


def test_one_of_only_so_many_others_has_no_trade():
    page = "Ilse Marchetti is one of only nine people in Malta. She met one of only two surgeons there."
    assert "occupation" not in {field for field, _ in told(page)}


@pytest.mark.parametrize("end", ["died at Larch House Hospice", "was born at Larch House Hospice"])
def test_where_a_life_ends_or_begins_is_no_place_of_work(end):
    page = f"Ilse Marchetti, who led Elm School from 1979 until her retirement in 2001, {end} on Tuesday."
    assert ("employer", "Larch House Hospice") not in told(page)
    assert ("employer", "Larch House Hospice") in told("Ilse Marchetti led a team of nurses at Larch House Hospice.")
