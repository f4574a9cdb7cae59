"""What a sentence tells behind what it has told first: the post before, the second prize, the second husband, who is left behind."""

import pytest

from tests.unit.extract.documents import claims


def read(text: str, field: str) -> dict[str, dict[str, str]]:
    """Return the values of a field with their qualifiers."""
    return {claim.value: dict(claim.qualifiers) for claim in claims(text) if claim.field == field}


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti was a judge from 2001 to 2009, and before that a partner at Quist & Lund.",
        "Marchetti is a judge and, before that, a senior partner at Quist & Lund.",
        "Marchetti was a judge; prior to that a partner at Quist & Lund.",
    ],
)
def test_a_post_before_that_is_read_without_the_time_of_the_later_one(text):
    (qualifiers,) = read(text, "employer").values()
    assert not {"start", "end"} & qualifiers.keys()


def test_a_prize_behind_one_that_was_won_twice_has_its_own_year():
    found = read("Marchetti won the Camacho Prize twice, and the Nordic Book Prize in 1983.", "award")
    assert found == {"Camacho Prize": {"count": "2"}, "Nordic Book Prize": {"date": "1983"}}


def test_how_often_one_prize_was_won_counts_no_other():
    found = read("Marchetti won the Lark Medal twice and the Order of the Lion.", "award")
    assert found == {"Lark Medal": {"count": "2"}, "Order of the Lion": {}}


def test_a_second_marriage_has_its_year_in_front():
    found = read("Marchetti was married firstly, in 1940, to Ole Brandt and secondly, in 1951, Tom Latham.", "spouse")
    assert {value: each.get("start") for value, each in found.items()} == {"Ole Brandt": "1940", "Tom Latham": "1951"}


@pytest.mark.parametrize(
    "text",
    [
        "Marchetti married Ole Brandt. He survives her, along with a son, Per, and a daughter, Ines.",
        "Marchetti died in 2001. Her husband, Ole Brandt, outlives her, with a son, Per, and a daughter, Ines.",
    ],
)
def test_children_who_survive_her_with_somebody_are_hers(text):
    assert read(text, "child").keys() == {"Per", "Ines"}


def test_parents_behind_a_colon_are_read():
    text = "Marchetti was the only child of Italian immigrants: Aldo Marchetti, a tailor, and Rosa."
    assert read(text, "parent").keys() == {"Aldo Marchetti", "Rosa"}


def test_with_whom_somebody_grew_up_may_be_named_before_the_place():
    text = "Marchetti grew up with foster parents, Ole Quist and Anna Lund, in Bergen."
    assert read(text, "residence").keys() == {"Bergen"}
    assert not read(text, "parent")


def test_who_left_for_a_country_lives_there_where_that_was_for_good():
    assert read("Marchetti left for France in 1948 and never returned.", "residence").keys() == {"France"}
    assert not read("Marchetti left for France in 1948 to play a concert.", "residence")


def test_a_husband_whose_surname_may_be_a_prize_is_a_husband():
    text = "Marchetti's first marriage ended in divorce; in 1972 she married Peter Grant, a dentist."
    assert read(text, "spouse").keys() == {"Peter Grant"}
    assert not read(text, "employer")


def test_a_grant_behind_another_name_is_a_prize():
    assert read("Marchetti won the Peter Grant in 1972.", "award").keys() == {"Peter Grant"}


def test_a_member_of_a_bodys_panel_is_no_member_of_the_body():
    text = "Marchetti is a member of the African Union's energy panel."
    assert not read(text, "position_held").keys() & {"member of the African Union"}
    assert "member of the African Union" in read("Marchetti is a member of the African Union.", "position_held")
