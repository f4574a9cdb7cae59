"""Lines of posts below a name that has the years of a life behind it."""

import pytest

from tests.unit.extract.documents import claims

_END = "\n\nIlse Marchetti was born in Leeds on 2 April 1900."


def posts(text):
    """Return each post with its beginning and its end."""
    found = [each for each in claims(text + _END) if each.field == "position_held"]
    return [(each.value, each.qualifiers.get("start"), each.qualifiers.get("end")) for each in found]


@pytest.mark.parametrize(
    "line",
    ["Mayor of Tarnwick, 1938–65", "Mayor of Tarnwick (1938–1965)", "Mayor of Tarnwick, 1938–65 (Oak Party)"],
)
@pytest.mark.parametrize("name", ["Ilse Marchetti", "Ilse Marchetti (1900–1979)", "MARCHETTI, Ilse (1900–1979)"])
def test_a_post_below_a_name_has_its_time(name, line):
    assert posts(f"{name}\n{line}") == [("mayor of Tarnwick", "1938", "1965")]


def test_a_post_held_twice_has_both_its_times():
    assert posts("Ilse Marchetti (1900–1979)\nMayor of Tarnwick, 1947–51, 1952–65 (Oak Party)") == [
        ("mayor of Tarnwick", "1947", "1951"),
        ("mayor of Tarnwick", "1952", "1965"),
    ]


def test_years_behind_a_post_are_no_life():
    read = claims("Ilse Marchetti\nMayor of Tarnwick (1938–1965)" + _END)
    assert {each.value for each in read if each.field in ("birth_date", "death_date")} == {"1900-04-02"}


def test_years_behind_a_trade_below_a_name_are_one():
    read = claims("Ilse Marchetti\nPoet (1900–1979)")
    assert {each.value for each in read if each.field in ("birth_date", "death_date")} == {"1900", "1979"}


def test_a_post_below_another_name_is_not_the_persons():
    assert not posts("Ilse Marchetti (1900–1979)\nNils Holm (1901–1990)\nMayor of Tarnwick, 1938–65")
