"""Kin told of a couple, of some of several, and lists that go on behind whom else the sentence names; boarders and boards."""

import pytest

from tests.unit.extract.documents import claims

FAMILY = ("spouse", "child", "parent", "sibling")


def named(text: str) -> set[str]:
    """Return the named kin of a text on Ilse Marchetti, each with the field; numbers of kin are left out."""
    found = claims(f"Ilse Marchetti was a farmer. {text}")
    return {f"{each.field} {each.value}" for each in found if each.field in FAMILY and each.value[:1].isupper()}


def of(text: str, field: str) -> dict[str, dict[str, str]]:
    """Return the values of a field, each with its qualifiers."""
    return {each.value: dict(each.qualifiers) for each in claims(text) if each.field == field}


def test_kin_listed_behind_a_fronted_one_are_read():
    text = "In addition to her husband, Ms. Marchetti is survived by their daughters, Ida Vik of Hull and Mia; a son from her first marriage, Per."
    assert named(text) == {"child Ida Vik", "child Mia", "child Per"}


def test_a_name_that_opens_a_clause_behind_a_fronted_kin_word_is_no_kin():
    assert not named("With the help of her father, Nils Berg moved to Oslo.")


@pytest.mark.parametrize("kin", ["Another sister, Ada, died young.", "A sister, Ada, died young."])
def test_kin_behind_a_list_of_who_was_left_are_those_of_who_died(kin):
    text = "She is survived by her husband; three grandchildren; and a stepson, Jon Vik."
    assert named(f"{text} {kin}") == {"sibling Ada"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The eldest of her three children, Per, drowned in 1970.", {"child Per"}),
        ("The second of her sons was Per.", {"child Per"}),
        ("Her daughter with Nils Berg, Ida, is a lawyer.", {"child Ida"}),
        (
            "Her husbands were Ole Tor, whom she wed in 1982, and Jon Dem (m. 1995).",
            {"spouse Ole Tor", "spouse Jon Dem"},
        ),
        ("She is the daughter of Per, MD, Jon Holm, MD, and Ida Vik, RN.", {"parent Per"}),
        ("She is the daughter of Per Vik, a miller, and Ida Vik.", {"parent Per Vik", "parent Ida Vik"}),
    ],
)
def test_one_of_several_and_lists_that_others_break_off(text, told):
    assert named(text) == told


@pytest.mark.parametrize("order", ["fourth", "youngest", "second youngest"])
def test_of_whom_she_was_the_fourth_tells_her_place(order):
    found = of(f"Marchetti was a farmer. Her parents had six children, of whom she was the {order}.", "sibling")
    assert found == {"six children": {"order": order, "children": "6"}}


def test_of_whom_another_was_the_fourth_tells_no_place_of_hers():
    assert not of("Marchetti was a farmer. She taught six children, of whom Per Berg was the fourth.", "sibling")


def test_the_couple_are_the_two_who_have_married_not_the_kin_named_since():
    text = "Marchetti married Nils Berg in 1950. Two sons were born to the couple. The couple lived in Oslo until 1957."
    assert [each["sons"] for each in of(text, "child").values()] == ["2"]
    assert of(text, "residence")["Oslo"]["end"] == "1957"


def test_a_parent_who_has_one_of_her_names_is_somebody_else():
    text = "Ilse Vance Marchetti was a farmer. Ilse Marchetti was born in Oslo to Vance and Opal Marchetti."
    assert of(text, "parent").keys() == {"Vance", "Opal Marchetti"}


@pytest.mark.parametrize("verb", ["was sent to board at", "boarded at"])
def test_who_boards_at_a_school_goes_there(verb):
    text = f"Marchetti {verb} the Diocesan School for Girls in Oslo."
    assert of(text, "educated_at").keys() == {"Diocesan School for Girls"}
    assert not of(text, "employer")


@pytest.mark.parametrize("where", ["the Ritz Hotel", "Nils Berg's house"])
def test_who_boards_elsewhere_goes_to_no_school(where):
    assert not of(f"Marchetti boarded at {where}.", "educated_at")


@pytest.mark.parametrize("lord", ["the Lord on", "her Lord and Savior on"])
def test_who_went_to_be_with_the_lord_has_died_at_that_age(lord):
    text = f"Ilse Marchetti, 83, of Leeds, went to be with {lord} November 5, 2014."
    assert of(text, "death_date").keys() == {"2014-11-05"}
    assert of(text, "age_statement")["83"]["moment"] == "death"
