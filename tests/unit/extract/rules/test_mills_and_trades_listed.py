"""Surnames that name bodies too, trades told with where they were had, and bodies left by their last word."""

import pytest

from tests.unit.extract.documents import claims


def read(text: str, field: str) -> list[str]:
    return [each.value for each in claims(text) if each.field == field]


@pytest.mark.parametrize(
    ("text", "field", "told"),
    [
        ("Ilse Marchetti is married to Kwesi Mills, an engineer.", "spouse", ["Kwesi Mills"]),
        ("Her husband, Kofi Mills, is an engineer.", "spouse", ["Kofi Mills"]),
        ("Ilse Marchetti is married to John Mills.", "spouse", ["John Mills"]),
        ("Marchetti worked at Elm Mills for ten years.", "employer", ["Elm Mills"]),
        ("Marchetti joined General Mills in 1990.", "employer", ["General Mills"]),
        ("Her son, Jim, Elm Bank and Oxfam sued.", "child", ["Jim"]),
        ("Marchetti married into Elm House.", "spouse", []),
    ],
)
def test_a_surname_that_names_bodies_is_somebodys_where_kin_are_named(text, field, told):
    assert read(text, field) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Marchetti worked as a nurse in Hull and as a midwife.", ["nurse", "midwife"]),
        ("Marchetti worked as a cook at Elm Inn, as a nurse in York and as a driver.", ["cook", "nurse", "driver"]),
        ("Marchetti worked as a nurse in Hull and as a child lived in York.", ["nurse"]),
        ("Marchetti worked as a nurse in Hull and dressed as a clown.", ["nurse"]),
    ],
)
def test_trades_are_listed_with_where_they_were_had(text, told):
    assert read(text, "occupation") == told


def test_a_body_is_left_by_its_last_word():
    found = claims("Marchetti worked for the Northern Rivers Trust. She left the Trust in 2003.")
    assert [each.qualifiers.get("end") for each in found if each.field == "employer"] == ["2003"]
