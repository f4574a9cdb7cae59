"""The drawing of a life: what is earlier is more to the left, what nobody dates fades."""

from hypothesis import given
from hypothesis import strategies as st

from service.represent.pages.lifeline import MOST, lifeline


def entry(date=None, end=None, field="employer", status="agreed"):
    return {"date": date, "end": end, "field": field, "value": "x", "display": "x", "claims": [], "status": status}


def row(*entries):
    return lifeline(entries)["rows"][0]


YEARS = st.integers(1, 9000).map(lambda year: f"{year:04}")


@given(st.lists(st.tuples(YEARS, YEARS).map(sorted), min_size=1, max_size=8))
def test_bars_lie_on_the_axis_in_the_order_of_their_years(spans):
    rows = lifeline([entry(date, end) for date, end in spans])["rows"]
    for each in rows:
        assert 0 <= float(each["x"]) <= float(each["x"]) + float(each["width"]) <= 100.1
    by_year = sorted(zip((date for date, _ in spans), rows, strict=True), key=lambda pair: pair[0])
    lefts = [float(each["x"]) for _, each in by_year]
    assert lefts == sorted(lefts)


def test_a_bar_lasts_from_the_first_day_of_its_date_to_the_last_of_its_end():
    made = lifeline([entry("2000", "2009"), entry("2000-01-01", "2009-12-31")])["rows"]
    assert (made[0]["x"], made[0]["width"]) == (made[1]["x"], made[1]["width"])
    assert made[0]["words"] == "2000 – 2009"


def test_what_lasts_fades_where_nobody_says_when_it_ended_and_what_happened_once_does_not():
    assert row(entry("2000"))["after"]
    assert row(entry("2000", "2004"))["after"] is None
    assert row(entry("2000", field="birth_date"))["after"] is None


def test_what_is_only_known_to_have_ended_fades_in():
    made = row(entry(None, "2004"))
    assert made["before"]
    assert made["words"] == "until 2004"


def test_a_day_is_a_point_and_a_disputed_one_is_said_to_be():
    made = lifeline([entry("1961-05-04", field="birth_date", status="disputed"), entry("2000", "2010")])["rows"][0]
    assert made["point"]
    assert made["disputed"]


def test_an_open_end_of_a_date_has_a_place():
    assert lifeline([entry("[1990..]"), entry("[..1985]"), entry("1980/1999")])["rows"][0]["words"] == "after 1990"


def test_nothing_dated_makes_no_drawing():
    assert lifeline([]) is None
    assert lifeline([entry()]) is None


def test_of_very_many_the_rest_is_counted():
    made = lifeline([entry(f"{1900 + place % 100}") for place in range(MOST + 3)])
    assert (len(made["rows"]), made["left_out"]) == (MOST, 3)
