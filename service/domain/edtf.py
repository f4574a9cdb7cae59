"""Dates as sources state them: the subset of EDTF (ISO 8601-2:2019, https://www.loc.gov/standards/datetime/) used here.

Points: ``1987``, ``1987-05``, ``1987-05-12``, unspecified digits ``199X``, ``19XX``, ``1987-XX``, ``1987-05-XX``, ``1987-XX-XX``,
seasons ``2018-21`` (spring) to ``2018-24`` (winter); each may end in ``?`` (uncertain), ``~`` (approximate) or ``%`` (both).
Spans: ``2013/2018``, ``2013/..``, ``../2018``. One unknown day among several, ends included: ``[1987-03-02..1987-06-02]``,
``[1607..]`` (not before 1607), ``[..1531]`` (not after 1531), ``[1531,1532]`` (one or the other).
"""

import calendar
import re
from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from attrs import field, frozen

_POINT = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([?~%])?", re.ASCII)
SEASONS = {21: ("spring", 3, 6), 22: ("summer", 6, 9), 23: ("autumn", 9, 12), 24: ("winter", 1, 12)}
"""By EDTF's number: name, first and last month, read widely, since limits differ by usage (a winter is some part of its year)."""
_DAY = timedelta(days=1)
_CACHE = 16384

Days = tuple[date | None, date | None]
"""A first and a last day, both included; None where open."""


class Shape(StrEnum):
    """What an EDTF expression speaks of: one date, a stretch of time, one unknown date of a stretch, or one of several."""

    POINT = "point"
    SPAN = "span"
    ONE_OF = "one_of"
    EITHER = "either"


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
        return int(self.month) if self.month and self.month.isdigit() and int(self.month) in SEASONS else None

    @property
    def earliest(self) -> date:
        """Return the first day that the point may mean."""
        year = max(1, int(self.year.replace("X", "0")))
        month = SEASONS[self.season][1] if self.season else _number(self.month, 1)
        return date(year, month, _number(self.day, 1))

    @property
    def latest(self) -> date:
        """Return the last day that the point may mean."""
        year = int(self.year.replace("X", "9"))
        month = SEASONS[self.season][2] if self.season else _number(self.month, 12)
        return date(year, month, _number(self.day, calendar.monthrange(year, month)[1]))


@frozen(cache_hash=True)
class When:
    """A parsed EDTF expression; ``str()`` gives it back as it was written. ``start`` or ``end`` is None where open.

    ``others`` are the points between the first and the last of ``[1531,1532,1535]``. ``days`` are the first and the last day
    that it may touch, ``stretches`` the days that it may touch, in order and apart from each other.
    """

    shape: Shape
    start: Point | None
    end: Point | None
    others: tuple[Point, ...] = ()
    days: Days = field(init=False, eq=False, repr=False)
    stretches: tuple[Days, ...] = field(init=False, eq=False, repr=False)

    @days.default
    def _days(self) -> Days:
        return (self.start.earliest if self.start else None, self.end.latest if self.end else None)

    @stretches.default
    def _stretches(self) -> tuple[Days, ...]:
        return _joined(self.points) if self.shape is Shape.EITHER else (self.days,)

    def __str__(self) -> str:
        if self.shape is Shape.POINT:
            return str(self.start)
        if self.shape is Shape.EITHER:
            return f"[{','.join(str(point) for point in self.points)}]"
        if self.shape is Shape.SPAN:
            return "/".join(".." if point is None else str(point) for point in (self.start, self.end))
        return f"[{self.start or ''}..{self.end or ''}]"

    @property
    def points(self) -> tuple[Point, ...]:
        """Return the points that it names, in order."""
        return tuple(point for point in (self.start, *self.others, self.end) if point is not None)

    @property
    def qualified(self) -> bool:
        """Tell whether the source is unsure of it, or gives it as approximate."""
        return any(point.qualifier for point in self.points)


@lru_cache(_CACHE)
def parse(text: str) -> When:
    """Read an EDTF expression of the subset; ValueError, with the reason, for anything else and for impossible dates."""
    if text.startswith("[") and text.endswith("]") and text.count("..") == 1:
        when = _one_of(text)
    elif text.startswith("[") and text.endswith("]") and "," in text:
        return _either(text)
    elif text.count("/") == 1:
        ends = [None if part == ".." else _point(part, text) for part in text.split("/")]
        when = When(Shape.SPAN, ends[0], ends[1])
    else:
        point = _point(text, text)
        return When(Shape.POINT, point, point)
    if when.start is None and when.end is None:
        raise ValueError(f"no EDTF date: {text!r} is open at both ends")
    earliest, latest = when.days
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


def _one_of(text: str) -> When:
    start, end = (_exact(part, text) if part else None for part in text[1:-1].split(".."))
    return When(Shape.ONE_OF, start, end)


def _either(text: str) -> When:
    points = [_exact(part, text) for part in text[1:-1].split(",")]
    if any(after.earliest <= before.latest for before, after in pairwise(points)):
        raise ValueError(f"no EDTF date: {text!r}: each date lies behind the one before it")
    return When(Shape.EITHER, points[0], points[-1], tuple(points[1:-1]))


def _exact(part: str, text: str) -> Point:
    point = _point(part, text)
    if point.qualifier or "X" in str(point):
        raise ValueError(f"no EDTF date: {text!r}: what stands in brackets are exact dates")
    return point


def _joined(points: Sequence[Point]) -> tuple[Days, ...]:
    """Return the days of points that follow each other, those that touch as one stretch."""
    found: list[tuple[date, date]] = []
    for point in points:
        if found and found[-1][1] + _DAY == point.earliest:
            found[-1] = (found[-1][0], point.latest)
        else:
            found.append((point.earliest, point.latest))
    return tuple(found)


def _point(part: str, text: str) -> Point:
    match = _POINT.fullmatch(part)
    if not match:
        raise ValueError(
            f"no EDTF date: {text!r}; write 1987, 1987-05, 1987-05-12, 1987~, 1987?, 2013/2018, "
            "[1987-03-02..1987-06-02], [1987..], [..1987] or [1987,1988]"
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


def _number(digits: str | None, otherwise: int) -> int:
    return int(digits) if digits and digits.isdigit() else otherwise
