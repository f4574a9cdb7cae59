"""Dates side by side, as days on the calendar: which contain others, which meet, what an age says of a birth; and their words.

What dates look like, and which there are, says :mod:`service.domain.edtf`. Dates are compared by the days that they allow,
never by their letters: ``[1607..]`` contains 1610, ``[1531,1532]`` both 1531 and 1532.
"""

import calendar
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from service.domain.edtf import SEASONS, Days, Point, Shape, When, is_date, parse

__all__ = ("Point", "Shape", "When", "is_date", "parse")

_DAY = timedelta(days=1)
_WINTER, _WINTER_MONTHS, _SEASON_DAYS = 24, {1, 2, 3, 12}, 92
_CACHE = 16384
_QUALIFIED = {"": "{}", "?": "{} (uncertain)", "~": "about {}", "%": "about {} (uncertain)"}


def bounds(when: When) -> Days:
    """Return the first and the last day that ``when`` may touch, both included; None for an open end.

    Seasons are read widely (spring 1 March to 30 June; a winter is some part of its year), since their limits differ by usage.
    """
    return when.days


def contains(outer: When, inner: When) -> bool:
    """Tell whether ``inner`` says more than ``outer`` and fits it: 1987 contains 1987-05, which contains 1987-05-12.

    A qualified date contains the same date unqualified; equal expressions do not contain one another.
    """
    if outer.stretches == inner.stretches:
        return outer.qualified and not inner.qualified and outer.shape is inner.shape
    if outer.shape is Shape.POINT and outer.start is not None and outer.start.season == _WINTER:
        low, high = bounds(inner)
        if (
            low is None
            or high is None
            or (high - low).days > _SEASON_DAYS
            or not {low.month, high.month} <= _WINTER_MONTHS
        ):
            return False
    return all(any(_inside(part, whole) for whole in outer.stretches) for part in inner.stretches)


def meets(one: When, other: When) -> bool:
    """Tell whether some day fits both."""
    return any(_meet(part, another) for part in one.stretches for another in other.stretches)


def gap(one: When, other: When) -> int:
    """Return the days from the end of one to the beginning of the other, where they are nearest; 0 where some day fits both."""
    return min(_gap(part, another) for part in one.stretches for another in other.stretches)


def sort_key(when: When) -> tuple[date, date]:
    """Order by first possible day, then by last; what is open before comes first."""
    earliest, latest = bounds(when)
    return earliest or date.min, latest or date.max


@lru_cache(_CACHE)
def one_of(earliest: date | None, latest: date | None) -> When:
    """Return the expression for one unknown day from ``earliest`` to ``latest``: a day, month or year where it is just that.

    An end that is None is open; ValueError where both are.
    """
    if earliest is None or latest is None:
        return parse(f"[{earliest or ''}..{latest or ''}]")
    whole_month = earliest.day == 1 and (latest + _DAY).day == 1 if latest < date.max else False
    if earliest == latest:
        text = earliest.isoformat()
    elif whole_month and earliest.year == latest.year and earliest.month == latest.month:
        text = earliest.isoformat()[:7]
    elif whole_month and earliest.year == latest.year and (earliest.month, latest.month) == (1, 12):
        text = earliest.isoformat()[:4]
    else:
        text = f"[{earliest.isoformat()}..{latest.isoformat()}]"
    return parse(text)


@lru_cache(_CACHE)
def birth_bounds(age: int, first: date, last: date) -> tuple[date, date]:
    """Return the first and last birthday, both included, of who is ``age`` years old on some day from ``first`` to ``last``.

    Those born on 29 February may come of age on 28 February or on 1 March of a common year: both readings are kept.
    ValueError where ``age`` is negative, ``last`` precedes ``first`` or the birth would lie before year 1.
    """
    if age < 0 or last < first or first.year - age <= 1:
        raise ValueError(f"no birth follows from age {age} between {first} and {last}")
    latest = years_before(last, age)
    if (last.month, last.day) == (2, 28) and calendar.isleap(latest.year) and not calendar.isleap(last.year):
        latest += _DAY
    return years_before(first, age + 1) + _DAY, latest


def years_before(day: date, years: int) -> date:
    """Return the same day ``years`` earlier; 28 February where there is no 29th. ValueError outside years 1 to 9999."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 29 February of a leap year has no counterpart in a common one
        return day.replace(year=day.year - years, day=28)


@lru_cache(_CACHE)
def display(text: str) -> str:
    """Return the words for an EDTF expression: "12 May 1987", "between 2 March and 2 June 1987", "about 1920", "1531 or 1532"."""
    when = parse(text)
    if when.shape is Shape.EITHER:
        *first, last = _shortened(when.points)
        return f"{', '.join(first)} or {last}"
    if when.start is None or when.end is None:
        before, after = ("by", "after") if when.shape is Shape.ONE_OF else ("until", "since")
        return f"{after if when.start else before} {_words(when.points[0])}"
    if when.shape is Shape.POINT:
        return _words(when.start)
    if when.shape is Shape.SPAN:
        return f"{_words(when.start)} to {_words(when.end)}"
    start, end = _shortened(when.points)
    return f"between {start} and {end}"


@lru_cache(_CACHE)
def phrase(text: str) -> str:
    """Return the words for when something was, with their preposition: "on 12 May 1987", "in May 1987", "after 1607"."""
    when, words = parse(text), display(text)
    if when.shape is Shape.ONE_OF or when.start is None or when.end is None:
        return words
    exact_day = when.shape is not Shape.SPAN and all(point.day is not None for point in when.points)
    return f"{'on' if exact_day else 'in'} {words}"


def _shortened(points: tuple[Point, ...]) -> tuple[str, ...]:
    """Return the words for dates that follow each other, each without what it has in common with the next one."""
    found = []
    for point, following in pairwise(points):
        words = _words(point)
        if point.year == following.year and point.month and following.month:
            words = words.removesuffix(f" {int(point.year)}")
            if point.month == following.month and point.day and following.day:
                words = str(int(point.day))
        found.append(words)
    return (*found, _words(points[-1]))


def _words(point: Point) -> str:
    words = _year_words(point) if point.month is None else _month_words(point, point.month)
    return _QUALIFIED[point.qualifier].format(words)


def _year_words(point: Point) -> str:
    if point.year.endswith("XX"):
        return f"{point.earliest.year} to {point.latest.year}"
    return f"{int(point.year[:3])}0s" if point.year.endswith("X") else str(int(point.year))


def _month_words(point: Point, month: str) -> str:
    year = int(point.year)
    if point.season:
        return f"{SEASONS[point.season][0]} {year}"
    if not month.isdigit():
        return f"{year} (month unknown)"
    named = f"{calendar.month_name[int(month)]} {year}"
    if point.day is None:
        return named
    return f"{int(point.day)} {named}" if point.day.isdigit() else f"{named} (day unknown)"


def _inside(inner: Days, outer: Days) -> bool:
    starts = outer[0] is None or (inner[0] is not None and outer[0] <= inner[0])
    ends = outer[1] is None or (inner[1] is not None and inner[1] <= outer[1])
    return starts and ends


def _meet(one: Days, other: Days) -> bool:
    (a, b), (c, d) = one, other
    return not ((b is not None and c is not None and b < c) or (d is not None and a is not None and d < a))


def _gap(one: Days, other: Days) -> int:
    (a, b), (c, d) = one, other
    between = [(start - end).days for start, end in ((a, d), (c, b)) if start is not None and end is not None]
    return max(0, *between) if between else 0
