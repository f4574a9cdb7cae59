"""Wikidata's times as EDTF: precision, calendar, bounds."""

import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.time import is_date
from service.extract.structured.jsontext import parse
from service.extract.structured.values import Unread
from service.extract.structured.wikidata.wikitimes import edtf, told_by_digits
from tests.unit.extract.structured.data import GREGORIAN, JULIAN, time


def node(*args, **given):
    return parse(json.dumps(time(*args, **given)))[0].at("datavalue", "value")


@pytest.mark.parametrize(
    ("digits", "precision", "expected"),
    [
        ("+1961-05-04T00:00:00Z", 11, "1961-05-04"),
        ("+00000001961-05-04T00:00:00Z", 11, "1961-05-04"),
        ("+1961-05-04T00:00:00Z", 14, "1961-05-04"),
        ("+1961-05-00T00:00:00Z", 11, "1961-05"),
        ("+1961-05-00T00:00:00Z", 10, "1961-05"),
        ("+1961-05-04T00:00:00Z", 10, "1961-05"),
        ("+1961-00-00T00:00:00Z", 9, "1961"),
        ("+1961-01-01T00:00:00Z", 9, "1961"),
        ("+0987-00-00T00:00:00Z", 9, "0987"),
        ("+1980-00-00T00:00:00Z", 8, "198X"),
        ("+1987-00-00T00:00:00Z", 8, "198X"),
        ("+1801-00-00T00:00:00Z", 7, "18XX"),
        ("+1900-00-00T00:00:00Z", 7, "18XX"),
        ("+1901-00-00T00:00:00Z", 7, "19XX"),
    ],
)
def test_precision_decides_how_much_of_a_date_is_told(digits, precision, expected):
    assert edtf(node(digits, precision)) == expected


@pytest.mark.parametrize(
    ("julian", "gregorian"),
    [
        ("1642-12-25", "1643-01-04"),
        ("1616-04-23", "1616-05-03"),
        ("1582-10-04", "1582-10-14"),
        ("1700-02-29", "1700-03-11"),
        ("1900-02-29", "1900-03-13"),
        ("1066-10-14", "1066-10-20"),
        ("0200-03-01", "0200-03-01"),
    ],
)
def test_a_day_of_the_julian_calendar_is_given_in_the_gregorian_one(julian, gregorian):
    assert edtf(node(f"+{julian}T00:00:00Z", calendar=JULIAN)) == gregorian


@given(st.dates(date(1900, 3, 14), date(2099, 12, 31)))
def test_the_calendars_are_thirteen_days_apart_for_two_centuries(day):
    old = day - timedelta(days=13)
    assert edtf(node(f"+{old.isoformat()}T00:00:00Z", calendar=JULIAN)) == day.isoformat()


@given(st.dates(date(1, 1, 4), date(9999, 10, 1)))
def test_julian_days_follow_one_another_as_gregorian_ones_do(day):
    following = day + timedelta(days=1)
    found = (edtf(node(f"+{each.isoformat()}T00:00:00Z", calendar=JULIAN)) for each in (day, following))
    one, other = map(date.fromisoformat, found)
    assert (other - one).days == (2 if _has_29_february(day) else 1)


def _has_29_february(day):
    """Tell whether the Julian calendar has a 29 February behind 28 February of a year in which the Gregorian has none."""
    return (day.month, day.day) == (2, 28) and day.year % 100 == 0 and day.year % 400 != 0


def test_months_and_years_keep_their_names_in_either_calendar():
    assert edtf(node("+1642-12-00T00:00:00Z", 10, JULIAN)) == "1642-12"
    assert edtf(node("+1642-00-00T00:00:00Z", 9, JULIAN)) == "1642"


@pytest.mark.parametrize(
    ("digits", "precision", "before", "after", "expected"),
    [
        ("+1815-00-00T00:00:00Z", 9, 2, 3, "[1813..1818]"),
        ("+1815-01-00T00:00:00Z", 10, 2, 0, "[1814-11..1815-01]"),
        ("+1815-01-10T00:00:00Z", 11, 10, 0, "[1814-12-31..1815-01-10]"),
        ("+1980-00-00T00:00:00Z", 8, 1, 1, "[1970..1999]"),
        ("+1850-00-00T00:00:00Z", 7, 0, 1, "[1801..2000]"),
    ],
)
def test_bounds_make_an_interval_with_both_ends_in_it(digits, precision, before, after, expected):
    assert edtf(node(digits, precision, before=before, after=after)) == expected


@pytest.mark.parametrize(
    ("digits", "precision"),
    [
        ("-0043-03-15T00:00:00Z", 11),
        ("+0000-00-00T00:00:00Z", 9),
        ("+12000-00-00T00:00:00Z", 9),
        ("+2000-00-00T00:00:00Z", 6),
        ("+1961-02-30T00:00:00Z", 11),
        ("+1961-13-00T00:00:00Z", 10),
        ("1961", 9),
        ("+1961-05-04T00:00:00Z", 99),
    ],
)
def test_what_the_calendar_here_does_not_have_is_not_read(digits, precision):
    with pytest.raises(Unread):
        edtf(node(digits, precision))


@given(
    st.tuples(st.integers(-10, 10100), st.integers(0, 13), st.integers(0, 32)),
    st.integers(0, 15),
    st.sampled_from([GREGORIAN, JULIAN]),
    st.tuples(st.integers(0, 9), st.integers(0, 9)),
)
def test_whatever_a_time_says_it_becomes_a_date_or_nothing(day, precision, calendar, around):
    digits = f"{'-' if day[0] < 0 else '+'}{abs(day[0]):04}-{day[1]:02}-{day[2]:02}T00:00:00Z"
    try:
        found = edtf(node(digits, precision, calendar, *around))
    except Unread:
        return
    assert is_date(found)


def test_digits_tell_a_date_where_they_are_as_precise_as_it_is():
    assert told_by_digits(node("+1961-05-04T00:00:00Z"))
    assert told_by_digits(node("+1961-00-00T00:00:00Z", 9, JULIAN))
    for unclear in (
        node("+1961-01-01T00:00:00Z", 9),
        node("+1961-05-04T00:00:00Z", calendar=JULIAN),
        node("+1961-00-00T00:00:00Z", 9, after=1),
        node("+1980-00-00T00:00:00Z", 8),
    ):
        assert not told_by_digits(unclear)
