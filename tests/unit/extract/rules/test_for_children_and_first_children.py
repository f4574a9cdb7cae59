"""Trades for children, births in front of which child somebody is, schools gone on to, and degrees with honours."""

import pytest

from tests.unit.extract.documents import claims, shown


@pytest.mark.parametrize("trade", ["children's author", "children's writer", "women's hairdresser"])
@pytest.mark.parametrize("lead", ["an Icelandic", "a noted", "a"])
def test_whom_a_trade_is_for_belongs_to_it(lead: str, trade: str) -> None:
    assert shown(f"Ilse Marchetti was {lead} {trade}.", "occupation") == [trade]


@pytest.mark.parametrize("whose", ["her children's", "his two children's", "the children's"])
def test_who_works_for_somebodys_children_is_somebody_else(whose: str) -> None:
    assert shown(f"Ilse Marchetti met {whose} nurse.", "occupation") == []


@pytest.mark.parametrize(
    "aside", ["the first child in a family of six", "the only child of a miner", "the eldest child of the house"]
)
def test_which_child_somebody_is_does_not_take_the_birth(aside: str) -> None:
    text = f"Ilse Marchetti was a teacher. Born in Lom on February 2, 1943, {aside}, she sang."
    assert shown(text, "birth_date") == ["2 February 1943"]


def test_whose_own_child_stands_behind_a_birth_has_it() -> None:
    text = "Ilse Marchetti was a teacher. Born in Lom in 1943, her first child sang."
    assert shown(text, "birth_date") == []


@pytest.mark.parametrize(
    "way",
    ["transferring in 1944 to", "transferring to", "and then transferred from Ash College to", "before proceeding to"],
)
def test_a_school_that_somebody_goes_on_to_is_one(way: str) -> None:
    text = f"Ilse Marchetti studied at the Lom Institute, {way} the First Medical Institute."
    assert "First Medical Institute" in shown(text, "educated_at")


def test_who_proceeds_to_a_school_to_speak_learns_nothing_there() -> None:
    assert shown("Ilse Marchetti spoke in Lom before proceeding to Elm College.", "educated_at") == []


@pytest.mark.parametrize("honours", ["(Hons)", "(Honours)", "(Hons.)"])
def test_honours_behind_a_degree_are_nobody(honours: str) -> None:
    found = claims(f"Ilse Marchetti\nEducation\nBachelor of Economics {honours}, University of Malaya\n")
    assert [(each.display, each.qualifiers.get("degree")) for each in found] == [
        ("University of Malaya", "Bachelor of Economics")
    ]
