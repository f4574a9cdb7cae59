"""Words beside a value that are none: who says so, praise, a second place, what somebody did besides; and names that go on."""

import pytest

from tests.unit.extract.documents import claims, told


@pytest.mark.parametrize(
    ("words", "award"),
    [
        ("the Queen's Commendation for Brave Conduct", "Queen's Commendation for Brave Conduct"),
        ("the Medal with Purple Ribbon", "Medal with Purple Ribbon"),
        ("the Order of Merit with Golden Star", "Order of Merit with Golden Star"),
        ("the Order of the Elm Tree, Gold Rays with Neck Ribbon", "Order of the Elm Tree, Gold Rays with Neck Ribbon"),
        ("the Elm Medal with a song", "Elm Medal"),
        ("the Elm Prize with Golden Lion winner Ada Kerr", "Elm Prize"),
    ],
)
def test_an_honour_is_named_with_its_badge(words, award):
    assert f"award {award}" in told(f"Ilse Marchetti received {words} in 2018.", {"award"})


@pytest.mark.parametrize("who", ["Daily Subh reported on Monday", "Ada Kerr told reporters", "Elm Wire has confirmed"])
def test_who_says_so_behind_any_kin_is_none(who):
    text = f"Ilse Marchetti is survived by two sons and a daughter, {who}."
    assert told(text, {"child"}) == {"child two sons"}


@pytest.mark.parametrize(
    "text", ["Her daughter, Ada Kerr, told reporters.", "She has a daughter, Ada Kerr, who said so."]
)
def test_kin_who_say_something_are_kin(text):
    assert told(f"Ilse Marchetti died in 2019. {text}", {"child"}) == {"child Ada Kerr"}


@pytest.mark.parametrize("caller", ["The critic Noel Varga", "Noel Varga"])
def test_praise_of_one_who_is_named_is_no_name(caller):
    text = f"Ilse Marchetti was an actress. {caller} called her “the conscience of northern film”."
    assert not told(text, {"also_known_as"})


@pytest.mark.parametrize(
    ("caller", "name"),
    [("Her friends", "the angel of the docks"), ("Noel Varga", "Mim"), ("Noel Varga", "the Lion of Ulm")],
)
def test_what_friends_call_somebody_or_a_name_with_capitals_is_one(caller, name):
    text = f"Ilse Marchetti was an actress. {caller} called her “{name}”."
    assert told(text, {"also_known_as"}) == {f"also_known_as {name}"}


@pytest.mark.parametrize("who", ["Kenzo Otari Mori", "Kenzo Otari"])
def test_whose_office_it_is_may_be_somebody(who):
    assert not told(f"Ilse Marchetti worked in the office of {who}.", {"employer"})


def test_the_office_of_a_body_is_the_bodys():
    assert told("Ilse Marchetti worked in the office of Elm Architects.", {"employer"}) == {"employer Elm Architects"}


def test_what_somebody_did_besides_is_no_subject():
    text = (
        "Ilse Marchetti read history at Elm University, took up climbing, and trained for the ministry at Oak College."
    )
    subjects = {each.value: each.qualifiers.get("subject") for each in claims(text) if each.field == "educated_at"}
    assert subjects == {"Elm University": "history", "Oak College": None}


def test_two_subjects_of_which_one_is_applied_are_subjects():
    text = "Ilse Marchetti studied law and applied mathematics at Elm University."
    assert claims(text)[0].qualifiers["subject"] == "law and applied mathematics"


def test_a_post_in_two_places_is_not_one():
    text = "Ilse Marchetti was a visiting professor in Rome, Nice and at Elm University."
    assert not any(" and at " in each for each in told(text, {"position_held"}))
    text = "Ilse Marchetti was a visiting professor at Elm University."
    assert told(text, {"position_held"}) == {"position_held visiting professor at Elm University"}


@pytest.mark.parametrize("verb", ["died in Ulm", "has died", ", retired prelate of Marbel South, died early"])
def test_who_has_died_holds_no_office(verb):
    found = claims(f"Bishop Ilse Marchetti {verb}.".replace(" ,", ","), published="2019-02-12")
    assert all(each.qualifiers.get("tense") != "present" for each in found)


def test_who_opens_something_holds_an_office():
    found = claims("Bishop Ilse Marchetti opened the school.", published="2019-02-12")
    assert any(each.qualifiers.get("tense") == "present" for each in found)


@pytest.mark.parametrize(
    ("when", "place"),
    [("early in the morning", "Ulm"), ("in the afternoon", "Ulm"), ("late in the evening", "General Santos City")],
)
def test_at_what_time_of_the_day_somebody_died_parts_no_place(when, place):
    assert told(f"Ilse Marchetti died {when} in {place}.", {"death_place"}) == {f"death_place {place}"}


def test_a_general_is_no_town():
    assert not told("Ilse Marchetti died in the arms of General Santos.", {"death_place"})
