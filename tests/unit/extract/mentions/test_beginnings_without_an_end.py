""" "From 1930 on" is a beginning; "on" and a place behind it are where something was."""

import pytest

from tests.unit.extract.documents import claims


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("From 1930 on Ilse Marchetti lived in Lom.", "residence", "Lom"),
        ("From 1930 on, she lived in Lom.", "residence", "Lom"),
        ("Ilse Marchetti lived from 1930 on in Lom.", "residence", "Lom"),
        ("Mayor of Lom from 1930 on, Ilse Marchetti built schools.", "position_held", "mayor of Lom"),
        ("Mayor of Lom from 1930 onwards, Ilse Marchetti built schools.", "position_held", "mayor of Lom"),
    ],
)
def test_it_is_a_start(text, field, value):
    read = [(each.value, each.qualifiers.get("start")) for each in claims(text) if each.field == field]
    assert read == [(value, "1930")]


def test_the_quote_is_the_text_s_own():
    (found,) = (each for each in claims("From 1930 on Ilse Marchetti lived in Lom.") if each.field == "residence")
    assert found.selector.exact == "From 1930 on Ilse Marchetti lived in Lom"


def test_on_before_an_island_is_where():
    read = [each.value for each in claims("Ilse Marchetti lived from 1930 on Crete.") if each.field == "residence"]
    assert read == ["Crete"]


def test_two_stresses_of_one_sentence_do_not_disturb_each_other():
    read = [
        each.value
        for each in claims("It was from 1930 on that Ilse Marchetti lived in Lom.")
        if each.field == "residence"
    ]
    assert read == ["Lom"]
