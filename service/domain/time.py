"""Dates as sources state them: the subset of EDTF (ISO 8601-2:2019, https://www.loc.gov/standards/datetime/) used here.

Points: ``1987``, ``1987-05``, ``1987-05-12``, unspecified digits ``199X``, ``19XX``, ``1987-XX``, ``1987-05-XX``, ``1987-XX-XX``,
seasons ``2018-21`` (spring) to ``2018-24`` (winter); each may end in ``?`` (uncertain), ``~`` (approximate) or ``%`` (both).
Spans: ``2013/2018``, ``2013/..``, ``../2018``. One unknown day among several: ``[1987-03-02..1987-06-02]``, ends included.
"""

import calendar
import re
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from attrs import field, frozen

_POINT = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([?~%])?", re.ASCII)
_SEASONS = {21: ("spring", 3, 6), 22: ("summer", 6, 9), 23: ("autumn", 9, 12), 24: ("winter", 1, 12)}
_QUALIFIED = {"": "", "?": "perhaps ", "~": "about ", "%": "perhaps about "}
_DAY = timedelta(days=1)
_WINTER, _WINTER_MONTHS, _SEASON_DAYS = 24, {1, 2, 3, 12}, 92
_CACHE = 16384


class Shape(StrEnum):
    """What an EDTF expression speaks of: one date, a stretch of time, or one unknown date among several."""

    POINT = "point"
    SPAN = "span"
    ONE_OF = "one_of"


@frozen(cache_hash=True)
class Point:
    """One date at the precision given: digits and ``X`` as written; ``qualifier`` is ``?``, ``~``, ``%`` or empty."""

    year: str
    month: str | None = None
    day: str | None = None
    qualifier: str = ""

    def __str__(self) -> str:
        return "-".join(part for part in (self.year, self.month, self.day) if part is not None) + self.qualifier

    @property
    def season(self) -> int | None:
        """Return 21 to 24 for spring to winter, else None."""
        return int(self.month) if self.month and self.month.isdigit() and int(self.month) in _SEASONS else None

    @property
    def earliest(self) -> date:
        """Return the first day that the point may mean."""
        year = max(1, int(self.year.replace("X", "0")))
        month = _SEASONS[self.season][1] if self.season else _number(self.month, 1)
        return date(year, month, _number(self.day, 1))

    @property
    def latest(self) -> date:
        """Return the last day that the point may mean."""
        year = int(self.year.replace("X", "9"))
        month = _SEASONS[self.season][2] if self.season else _number(self.month, 12)
        return date(year, month, _number(self.day, calendar.monthrange(year, month)[1]))


@frozen(cache_hash=True)
class When:
    """A parsed EDTF expression; ``str()`` gives it back as it was written. ``start`` or ``end`` is None where open.

    ``days`` are the first and the last day that it may touch.
    """

    shape: Shape
    start: Point | None
    end: Point | None
    days: tuple[date | None, date | None] = field(init=False, eq=False, repr=False)

    @days.default
    def _days(self) -> tuple[date | None, date | None]:
        return (self.start.earliest if self.start else None, self.end.latest if self.end else None)

    def __str__(self) -> str:
        if self.shape is Shape.POINT:
            return str(self.start)
        start, end = (".." if point is None else str(point) for point in (self.start, self.end))
        return f"{start}/{end}" if self.shape is Shape.SPAN else f"[{start}..{end}]"

    @property
    def qualified(self) -> bool:
        """Tell whether the source is unsure of it, or gives it as approximate."""
        return any(point is not None and point.qualifier for point in (self.start, self.end))


@lru_cache(_CACHE)
def parse(text: str) -> When:
    """Read an EDTF expression of the subset; ValueError, with the reason, for anything else and for impossible dates."""
    if text.startswith("[") and text.endswith("]") and text.count("..") == 1:
        start, end = (_point(part, text) for part in text[1:-1].split(".."))
        when = When(Shape.ONE_OF, start, end)
        if start.qualifier or end.qualifier or "X" in f"{start}{end}":
            raise ValueError(f"no EDTF date: {text!r}: the ends of one-of-a-range are exact dates")
    elif text.count("/") == 1:
        ends = [None if part == ".." else _point(part, text) for part in text.split("/")]
        when = When(Shape.SPAN, ends[0], ends[1])
        if when.start is None and when.end is None:
            raise ValueError(f"no EDTF date: {text!r} is open at both ends")
    else:
        point = _point(text, text)
        return When(Shape.POINT, point, point)
    earliest, latest = bounds(when)
    if earliest is not None and latest is not None and (earliest > latest or when.start == when.end):
        raise ValueError(f"no EDTF date: {text!r} does not end after its start")
    return when


def is_date(text: str) -> bool:
    """Tell whether ``text`` is an EDTF expression of the subset."""
    try:
        parse(text)
    except ValueError:
        return False
    return True


def bounds(when: When) -> tuple[date | None, date | None]:
    """Return the first and the last day that ``when`` may touch, both included; None for an open end.

    Seasons are read widely (spring 1 March to 30 June; a winter is some part of its year), since their limits differ by usage.
    """
    return when.days


def contains(outer: When, inner: When) -> bool:
    """Tell whether ``inner`` says more than ``outer`` and fits it: 1987 contains 1987-05, which contains 1987-05-12.

    A qualified date contains the same date unqualified; equal expressions do not contain one another.
    """
    if outer.days == inner.days:
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
    return _inside(bounds(inner), bounds(outer))


def meets(one: When, other: When) -> bool:
    """Tell whether some day fits both."""
    (a, b), (c, d) = one.days, other.days
    return not ((b is not None and c is not None and b < c) or (d is not None and a is not None and d < a))


def gap(one: When, other: When) -> int:
    """Return the days from the end of one to the beginning of the other; 0 where some day fits both."""
    (a, b), (c, d) = one.days, other.days
    between = [(start - end).days for start, end in ((a, d), (c, b)) if start is not None and end is not None]
    return max(0, *between) if between else 0


def sort_key(when: When) -> tuple[date, date]:
    """Order by first possible day, then by last; what is open before comes first."""
    earliest, latest = bounds(when)
    return earliest or date.min, latest or date.max


@lru_cache(_CACHE)
def one_of(earliest: date, latest: date) -> When:
    """Return the expression for one unknown day from ``earliest`` to ``latest``: a day, month or year where it is just that."""
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


@lru_cache(_CACHE)
def display(text: str) -> str:
    """Return the words for an EDTF expression: "12 May 1987", "between 2 March and 2 June 1987", "about 1920", "1990s"."""
    when = parse(text)
    if when.shape is Shape.POINT and when.start is not None:
        return _words(when.start)
    if when.start is None or when.end is None:
        known = when.start or when.end
        return f"{'since' if when.start else 'until'} {_words(known)}" if known else ""
    if when.shape is Shape.SPAN:
        return f"{_words(when.start)} to {_words(when.end)}"
    start = _words(when.start)
    if when.start.year == when.end.year and when.start.month and when.end.month:
        start = start.removesuffix(f" {int(when.start.year)}")
        if when.start.month == when.end.month and when.start.day and when.end.day:
            start = str(int(when.start.day))
    return f"between {start} and {_words(when.end)}"


def _point(part: str, text: str) -> Point:
    match = _POINT.fullmatch(part)
    if not match:
        raise ValueError(
            f"no EDTF date: {text!r}; write 1987, 1987-05, 1987-05-12, 2013/2018 or [1987-03-02..1987-06-02]"
        )
    year, month, day, qualifier = match.groups()
    point = Point(year, month, day, qualifier or "")
    if "X" in year and month is not None:
        raise ValueError(f"no EDTF date: {text!r} has a month in an unspecified year")
    if (month == "XX" and day not in (None, "XX")) or (day is not None and point.season):
        raise ValueError(f"no EDTF date: {text!r} has a day without a month")
    try:
        return point if year != "0000" and point.earliest <= point.latest else _impossible(text)
    except (ValueError, calendar.IllegalMonthError):
        return _impossible(text)


def _impossible(text: str) -> Point:
    raise ValueError(f"no EDTF date: {text!r} is not in the calendar") from None


def _words(point: Point) -> str:
    return _QUALIFIED[point.qualifier] + (
        _year_words(point) if point.month is None else _month_words(point, point.month)
    )


def _year_words(point: Point) -> str:
    if point.year.endswith("XX"):
        return f"{point.earliest.year} to {point.latest.year}"
    return f"{int(point.year[:3])}0s" if point.year.endswith("X") else str(int(point.year))


def _month_words(point: Point, month: str) -> str:
    year = int(point.year)
    if point.season:
        return f"{_SEASONS[point.season][0]} {year}"
    if not month.isdigit():
        return f"{year} (month unknown)"
    named = f"{calendar.month_name[int(month)]} {year}"
    if point.day is None:
        return named
    return f"{int(point.day)} {named}" if point.day.isdigit() else f"{named} (day unknown)"


def _number(digits: str | None, otherwise: int) -> int:
    return int(digits) if digits and digits.isdigit() else otherwise


def years_before(day: date, years: int) -> date:
    """Return the same day ``years`` earlier; 28 February where there is no 29th. ValueError outside years 1 to 9999."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 29 February of a leap year has no counterpart in a common one
        return day.replace(year=day.year - years, day=28)


def _inside(inner: tuple[date | None, date | None], outer: tuple[date | None, date | None]) -> bool:
    starts = outer[0] is None or (inner[0] is not None and outer[0] <= inner[0])
    ends = outer[1] is None or (inner[1] is not None and inner[1] <= outer[1])
    return starts and ends
