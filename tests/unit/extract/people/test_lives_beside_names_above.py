"""A name above with a birth or a life in brackets, lands by what they are called now, and committees led besides a seat."""

import pytest

from tests.unit.extract.documents import claims, told

FIELDS = ("birth_place", "birth_date", "educated_at", "residence")
LIFE = "She studied at Elm College. She lives in Oslo.\n"


@pytest.mark.parametrize("beside", ["(Bolivia, 1979)", "(1979)", "(La Paz, Bolivia 1979)"])
def test_a_name_with_a_birth_in_brackets_stands_above_whom_the_text_below_tells_of(beside):
    found = told(f"Poetry in the Park – Guests\n\nIlse Marchetti {beside}\n\n{LIFE}", FIELDS)
    assert {"educated_at Elm College", "residence Oslo", "birth_date 1979"} <= found


def test_so_does_another_name():
    text = f"Guests of the fair\n\nIlse Marchetti (Bolivia, 1979)\n\n{LIFE}\nInes Berg (Peru, 1981)\n\nShe lives in Lima.\n"
    assert "residence Lima" not in told(text, FIELDS)


@pytest.mark.parametrize("now", ["what is now", "present-day", "what is today"])
def test_a_land_by_its_name_of_today_is_a_place_whoever_knows_it(now):
    text = f"Ilse Marchetti was born in Graz, in {now} Tarnshire, the daughter of Nils Amundsen."
    assert told(text, ("parent", "birth_place")) == {"parent Nils Amundsen", "birth_place Graz"}


def test_a_committee_that_somebody_led_ends_no_seat():
    text = "Ilse Marchetti was elected mayor in 1994 and chaired the health portfolio committee until 1999."
    (post,) = (each for each in claims(text) if each.field == "position_held")
    assert (post.qualifiers.get("start"), post.qualifiers.get("end")) == ("1994", None)


@pytest.mark.parametrize(("years", "given"), [("1941–2022", {}), ("1961–1994", {"start": "1961", "end": "1994"})])
def test_years_of_a_life_behind_a_trade_are_not_those_of_the_trade(years, given):
    found = claims(f"Ilse Marchetti, nurse and union leader, {years}\n\nShe was born in Graz.\n")
    assert [dict(each.qualifiers) for each in found if each.value == "nurse"] == [given]
