"""Homes each with its time, the one that somebody has settled in, where one leaves for, and what exile ends with."""

import pytest

from tests.unit.extract.documents import claims


def homes(page: str) -> set[tuple[str, str | None, str | None]]:
    return {
        (each.value, each.qualifiers.get("start"), each.qualifiers.get("end"))
        for each in claims(page)
        if each.field == "residence"
    }


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("Ilse Marchetti lived in Oslo and from 1975 in Bergen.", {("Oslo", None, None), ("Bergen", "1975", None)}),
        (
            "From 1960 Ilse Marchetti lived in Oslo, and then, from 1975, in Bergen.",
            {("Oslo", "1960", None), ("Bergen", "1975", None)},
        ),
        (
            "Ilse Marchetti moved to Oslo in 1960 and in 1975 to Bergen.",
            {("Oslo", "1960", None), ("Bergen", "1975", None)},
        ),
    ],
)
def test_a_second_home_has_the_time_right_before_it(page, told):
    assert homes(page) == told


@pytest.mark.parametrize(
    "page",
    [
        "Ilse Marchetti lived in Oslo and, in 1975, in Bergen, met Per Kirk.",
        "Ilse Marchetti lived in Oslo, and from 1975 in Bergen she taught.",
    ],
)
def test_where_something_else_was_done_then_is_no_home(page):
    assert homes(page) == {("Oslo", None, None)}


def test_who_has_settled_somewhere_lives_there():
    found = [each for each in claims("Ilse Marchetti has settled in Turin.") if each.field == "residence"]
    assert [(each.value, each.qualifiers["tense"]) for each in found] == [("Turin", "present")]


def test_a_town_that_somebody_leaves_another_for_is_a_place():
    page = "Ilse Marchetti left Bern for Lugano in 1971."
    assert homes(page) == {("Bern", None, "1971"), ("Lugano", "1971", None)}


@pytest.mark.parametrize(
    "page",
    [
        "Ilse Marchetti left Bern for Lugano in 1971 to attend a wedding.",
        "Ilse Marchetti left Nils for Per in 1971.",
        "Ilse Marchetti returned to Oslo in 1950 to bury her father.",
        "Ilse Marchetti left Bern for Nils in 1971.",
    ],
)
def test_whom_somebody_leaves_for_and_what_is_only_visited_is_no_home(page):
    assert homes(page) == set()


def test_a_death_in_exile_begins_none():
    assert homes("Ilse Marchetti died in exile in Paris in 1958.") == {("Paris", None, None)}
    assert homes("Ilse Marchetti went into exile in Paris in 1958.") == {("Paris", "1958", None)}


@pytest.mark.parametrize(
    "page", ["Ilse Marchetti, whose mother is 88, is herself 63.", "Ilse Marchetti is herself 63."]
)
def test_an_age_behind_herself_is_hers(page):
    found = claims(page, published="2018-05-01")
    assert [each.value for each in found if each.field == "age_statement"] == ["63"]


def test_a_land_that_a_building_is_named_for_is_no_home():
    assert homes("Ilse Marchetti lived in the Brazil building in Milan from 1960.") == set()


@pytest.mark.parametrize(
    "page", ["Ilse Marchetti, 58 and a grandmother of four, drives a tram.", "Ilse Marchetti, 58 and a nurse, sings."]
)
def test_an_age_before_what_somebody_is_besides_is_hers(page):
    found = claims(page, published="2018-05-01")
    assert [each.value for each in found if each.field == "age_statement"] == ["58"]


def test_no_age_is_half_a_year():
    assert not [each for each in claims("Ilse Marchetti, 58 and a half, sings.") if each.field == "age_statement"]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti left France to live in Berlin in 2007.",
        "In 2007, Ilse Marchetti left France together with two sons to live in Berlin.",
        "Ilse Marchetti moved from France to live in Berlin in 2007.",
        "Ilse Marchetti went to live in Berlin in 2007.",
    ],
)
def test_who_leaves_to_live_elsewhere_lives_there_from_then_on(text):
    found = [each for each in claims(text) if each.value == "Berlin"]
    assert [(each.field, each.qualifiers.get("start"), each.qualifiers.get("end")) for each in found] == [
        ("residence", "2007", None)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Marchetti lived her whole life in Oslo.",
        "Ilse Marchetti spent her entire life in Oslo.",
        "Ilse Marchetti spent most of her life in Oslo.",
    ],
)
def test_who_spends_a_life_somewhere_lives_there(text):
    assert homes(text) == {("Oslo", None, None)}


def test_an_age_at_death_may_have_a_place_behind_it():
    found = claims("Ilse Marchetti died in her sleep at 81 at her home in Oslo on 3 May 2001.")
    assert [(each.value, each.qualifiers.get("moment")) for each in found if each.field == "age_statement"] == [
        ("81", "death")
    ]
