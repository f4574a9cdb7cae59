"""Dates: what is read, what is refused, what nests, and what an age says about a birth."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.time import birth_bounds, bounds, contains, display, gap, meets, one_of, parse, phrase, sort_key

DAYS = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))
QUALIFIER = st.sampled_from(["", "?", "~", "%"])
POINTS = st.one_of(
    DAYS.map(date.isoformat),
    DAYS.map(lambda day: day.isoformat()[:7]),
    DAYS.map(lambda day: day.isoformat()[:4]),
    DAYS.map(lambda day: f"{day.isoformat()[:3]}X"),
    DAYS.map(lambda day: f"{day.isoformat()[:2]}XX"),
    DAYS.map(lambda day: f"{day.isoformat()[:4]}-XX"),
    st.builds(lambda day, season: f"{day.isoformat()[:4]}-{season}", DAYS, st.integers(21, 24)),
)
POINT = st.builds(str.__add__, POINTS, QUALIFIER)
PAIR = st.lists(DAYS, min_size=2, max_size=2, unique=True).map(sorted)
EXACT = st.one_of(
    DAYS.map(date.isoformat), DAYS.map(lambda day: day.isoformat()[:7]), DAYS.map(lambda day: day.isoformat()[:4])
)


def alternatives(texts):
    """Those of several dates that lie apart, as one unknown date among them."""
    kept = []
    for when in sorted(map(parse, set(texts)), key=sort_key):
        if not kept or kept[-1].end.latest < when.start.earliest:
            kept.append(when)
    return kept


EITHER = (
    st.lists(EXACT, min_size=2, max_size=5)
    .map(alternatives)
    .filter(lambda kept: len(kept) > 1)
    .map(lambda kept: f"[{','.join(map(str, kept))}]")
)
SPAN = st.one_of(
    PAIR.map(lambda pair: f"{pair[0]}/{pair[1]}"),
    PAIR.map(lambda pair: f"[{pair[0]}..{pair[1]}]"),
    POINT.map(lambda point: f"{point}/.."),
    POINT.map(lambda point: f"../{point}"),
    EXACT.map(lambda point: f"[{point}..]"),
    EXACT.map(lambda point: f"[..{point}]"),
    EITHER,
)
EDTF = st.one_of(POINT, SPAN)


@given(EDTF)
def test_what_is_read_is_written_back_as_it_was(text):
    assert str(parse(text)) == text
    assert display(text)


@given(EDTF, EDTF)
def test_containing_goes_one_way_and_implies_meeting(one, other):
    a, b = parse(one), parse(other)
    if contains(a, b):
        assert not contains(b, a)
        assert meets(a, b)
    assert meets(a, b) == meets(b, a)
    assert not contains(a, a)


@given(EDTF, EDTF, EDTF)
def test_what_lies_inside_something_inside_lies_inside(one, other, third):
    a, b, c = parse(one), parse(other), parse(third)
    if contains(a, b) and contains(b, c):
        assert contains(a, c)


@given(EDTF)
def test_no_date_ends_before_it_begins(text):
    when = parse(text)
    ends = [
        end or limit for stretch in when.stretches for end, limit in zip(stretch, (date.min, date.max), strict=True)
    ]
    assert ends == sorted(ends)
    assert bounds(when) == (when.stretches[0][0], when.stretches[-1][1])


@given(EITHER, EDTF)
def test_one_of_several_dates_contains_each_and_meets_what_one_of_them_meets(text, other):
    several, when = parse(text), parse(other)
    members = [parse(str(point)) for point in several.points]
    assert all(contains(several, member) for member in members)
    assert meets(several, when) == any(meets(member, when) for member in members)
    assert gap(several, when) == min(gap(member, when) for member in members)


@given(EXACT, DAYS)
def test_a_bound_contains_each_day_on_its_side(text, day):
    when, point = parse(day.isoformat()), parse(text)
    assert contains(parse(f"[{text}..]"), when) == (day >= point.start.earliest)
    assert contains(parse(f"[..{text}]"), when) == (day <= point.end.latest)


@given(st.text(alphabet="0123456789-/.,[]X?~% ", max_size=24))
def test_what_is_read_out_of_noise_is_sound(text):
    if (when := read(text)) is not None:
        assert str(when) == text
        assert sort_key(when)[0] <= sort_key(when)[1]


def read(text):
    try:
        return parse(text)
    except ValueError:
        return None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1987-13",
        "1987-00",
        "2011-02-29",
        "1987-5",
        "87",
        "1987-05-12T10:00",
        "0000",
        "1987/1985",
        "1987/1987",
        "../..",
        "1987/",
        "[1987]",
        "[..]",
        "[1987~..]",
        "[1532,1531]",
        "[1531,1531]",
        "[1531,1531-05]",
        "[1531?,1532]",
        "[153X,1540]",
        "[1531, 1532]",
        "[1531,1532..1534]",
        "199X-05",
        "XXXX",
        "1987-XX-05",
        "2018-21-03",
        "2018-25",
        "1987 ",
        "١٩٨٧",
        "[1987~..1988]",
        "-0044",
        "19870512",
        "about 1987",
        "2013/2014/2015",
        "[1988..1987]",
    ],
)
def test_no_date_is_invented(text):
    with pytest.raises(ValueError, match="no EDTF date"):
        parse(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1987", "1987"),
        ("1987-05", "May 1987"),
        ("1987-05-12", "12 May 1987"),
        ("[1987-03-02..1987-06-02]", "between 2 March and 2 June 1987"),
        ("[1987-03-02..1987-03-09]", "between 2 and 9 March 1987"),
        ("[1986-12-02..1987-06-02]", "between 2 December 1986 and 2 June 1987"),
        ("[1984..1986]", "between 1984 and 1986"),
        ("1920~", "about 1920"),
        ("2020-09?", "September 2020 (uncertain)"),
        ("1920%", "about 1920 (uncertain)"),
        ("[1607..]", "after 1607"),
        ("[..1531-03-12]", "by 12 March 1531"),
        ("[1531,1532]", "1531 or 1532"),
        ("[1768,1769,1771]", "1768, 1769 or 1771"),
        ("[1916-05,1916-06]", "May or June 1916"),
        ("[1916-05-03,1916-05-04]", "3 or 4 May 1916"),
        ("199X", "1990s"),
        ("19XX", "1900 to 1999"),
        ("1987-XX", "1987 (month unknown)"),
        ("1987-05-XX", "May 1987 (day unknown)"),
        ("2013/2018", "2013 to 2018"),
        ("2013/..", "since 2013"),
        ("../2018", "until 2018"),
        ("2018-21", "spring 2018"),
        ("0987", "987"),
    ],
)
def test_dates_read_as_people_write_them(text, words):
    assert display(text) == words


@pytest.mark.parametrize(
    ("outer", "inner"),
    [
        ("1987", "1987-05"),
        ("1987-05", "1987-05-12"),
        ("199X", "1994"),
        ("19XX", "199X"),
        ("1987", "[1987-03-02..1987-06-02]"),
        ("2013/..", "2018"),
        ("2018", "2018-21"),
        ("2018", "2018-04"),
        ("2018-21", "2018-04"),
        ("2018-24", "2018-12-25"),
        ("1920~", "1920"),
        ("2013", "2013-08"),
        ("[1607..]", "1607"),
        ("[1607..]", "[1610..]"),
        ("[1607..]", "1610/.."),
        ("[..1531]", "1530-04"),
        ("[1531,1533]", "1533-01-09"),
        ("[1531..1533]", "[1531,1533]"),
        ("[1531,1533,1535]", "[1531,1535]"),
    ],
)
def test_the_more_precise_date_lies_inside(outer, inner):
    assert contains(parse(outer), parse(inner))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1987", "1988-01"),
        ("2018-24", "2018-07"),
        ("2018-24", "2018-21"),
        ("1920", "1920~"),
        ("[1531,1533]", "1532"),
        ("[1531,1532]", "[1531..1532]"),
        ("[1607..]", "1606"),
    ],
)
def test_other_dates_do_not_lie_inside(one, other):
    assert not contains(parse(one), parse(other))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1987-05-12", "on 12 May 1987"),
        ("1987-05", "in May 1987"),
        ("[1916-05-03,1916-05-04]", "on 3 or 4 May 1916"),
        ("[1531,1532]", "in 1531 or 1532"),
        ("[1607..]", "after 1607"),
        ("[1984..1986]", "between 1984 and 1986"),
        ("2013/..", "since 2013"),
    ],
)
def test_when_something_was_is_told_with_its_preposition(text, words):
    assert phrase(text) == words


def test_open_ends_have_no_bound_and_sort_to_their_side():
    assert bounds(parse("2013/..")) == (date(2013, 1, 1), None)
    assert bounds(parse("../2018")) == (None, date(2018, 12, 31))
    assert sorted(["2018", "../2018", "2013/..", "2013"], key=lambda text: sort_key(parse(text))) == [
        "../2018",
        "2013",
        "2013/..",
        "2018",
    ]


@given(PAIR)
def test_one_day_among_several_keeps_its_ends(pair):
    assert bounds(one_of(*pair)) == tuple(pair)


def test_a_whole_month_or_year_is_written_as_such():
    assert str(one_of(date(1987, 1, 1), date(1987, 12, 31))) == "1987"
    assert str(one_of(date(1987, 2, 1), date(1987, 2, 28))) == "1987-02"
    assert str(one_of(date(1987, 2, 1), date(1987, 2, 1))) == "1987-02-01"
    assert str(one_of(date(9999, 12, 1), date(9999, 12, 31))) == "[9999-12-01..9999-12-31]"


def test_ages_say_when_someone_was_born():
    assert birth_bounds(23, date(2011, 3, 1), date(2011, 3, 31)) == (date(1987, 3, 2), date(1988, 3, 31))
    assert birth_bounds(33, date(2020, 6, 2), date(2020, 6, 2)) == (date(1986, 6, 3), date(1987, 6, 2))


def anniversaries(born, year):
    """Both readings of a birthday in a year: one day, or 28 February and 1 March."""
    try:
        return [born.replace(year=year)]
    except ValueError:
        return [date(year, 2, 28), date(year, 3, 1)]


def ages(born, day):
    return {day.year - born.year - (day < birthday) for birthday in anniversaries(born, day.year)}


@given(st.dates(date(1890, 1, 1), date(2020, 12, 31)), st.integers(0, 40_000))
def test_whoever_has_an_age_was_born_within_its_bounds(born, days):
    day = born + timedelta(days=days)
    for age in ages(born, day):
        low, high = birth_bounds(age, day, day)
        assert low <= born <= high


@given(st.dates(date(1990, 1, 1), date(2030, 12, 31)), st.integers(0, 80))
def test_both_ends_of_the_bounds_have_that_age(day, age):
    low, high = birth_bounds(age, day, day)
    assert age in ages(low, day)
    assert age in ages(high, day)
    assert age not in ages(low - timedelta(days=1), day)
    assert age not in ages(high + timedelta(days=1), day)


@pytest.mark.parametrize(
    ("age", "first", "last"),
    [
        (-1, date(2000, 1, 1), date(2000, 1, 1)),
        (5, date(2000, 1, 2), date(2000, 1, 1)),
        (2000, date(2000, 1, 1), date(2000, 1, 1)),
    ],
)
def test_impossible_ages_are_refused(age, first, last):
    with pytest.raises(ValueError, match="no birth"):
        birth_bounds(age, first, last)


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        ("1987", "1987-05-12", 0),
        ("1987-05-12", "1987-05-14", 2),
        ("1986", "1988", 366),
        ("../2012", "2013", 1),
        ("2013/..", "2012", 1),
        ("../2012", "2011/..", 0),
        ("[1987-03-02..1987-06-02]", "1987-06-12", 10),
    ],
)
def test_a_gap_lies_between_the_end_of_one_and_the_beginning_of_the_other(one, other, days):
    a, b = parse(one), parse(other)
    assert gap(a, b) == gap(b, a) == days
