"""Wikidata's time values as EDTF: their precision, their calendar, and how much earlier or later it may have been.

The model is https://www.wikidata.org/wiki/Help:Dates; a value's date is one of the calendar that it names.
"""

from datetime import date

from service.domain import time
from service.extract.structured.jsontext import Node
from service.extract.structured.values import Unread
from service.extract.text.patterns import compiled

JULIAN = "Q1985786"
_TIME = compiled(r"(?P<sign>[+-])(?P<year>[0-9]{1,16})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})T[0-9:]{8}Z")
_CENTURY, _DECADE, _YEAR, _MONTH, _DAY = 7, 8, 9, 10, 11
_FINEST = 14
_MONTHS, _LAST_YEAR = 12, 9999
_JULIAN_EPOCH, _ORDINAL_EPOCH = 32083, 1721425
"""Days before day 0 of the count of Julian days in the formula of _from_julian, and of Python's day 0 in that count."""

_YEARS = {_YEAR: 1, _DECADE: 10, _CENTURY: 100}
_TOO_VAGUE = "a date of this precision is too vague to be compared"
_NONE = "there is no such date in the calendar"
_OUT = "it lies outside of the years 1 to 9999"


def edtf(value: Node) -> str:
    """Return the EDTF expression of a time value; Unread where it is too vague, no date, or before year 1 or after 9999.

    A day of the Julian calendar is given in the Gregorian one, as EDTF has it; months and years keep their names.
    """
    match = _TIME.fullmatch(value.words("time"))
    precision, before, after = (_whole(value, name) for name in ("precision", "before", "after"))
    if match is None or precision > _FINEST:
        raise Unread("it is no time as Wikidata gives them")
    if precision < _CENTURY:
        raise Unread(_TOO_VAGUE)
    year, month, day = (int(match[name]) for name in ("year", "month", "day"))
    if match["sign"] == "-" or not 1 <= year <= _LAST_YEAR:
        raise Unread(_OUT)
    if month > _MONTHS:
        raise Unread(_NONE)
    precision = _known(min(precision, _DAY), month, day)
    julian = value.words("calendarmodel").endswith(f"/{JULIAN}")
    if precision == _DAY:
        return _checked(_days(year, month, day, (before, after), julian=julian))
    if precision == _MONTH:
        return _checked(_months(year, month, (before, after)))
    return _checked(_years(year, precision, (before, after)))


def told_by_digits(value: Node) -> bool:
    """Tell whether the string of digits alone tells the date: as precise as it is written, no Julian day, neither earlier nor later."""
    match = _TIME.fullmatch(value.words("time"))
    if match is None or _whole(value, "before") or _whole(value, "after"):
        return False
    written = _known(_DAY, int(match["month"]), int(match["day"]))
    julian = written == _DAY and value.words("calendarmodel").endswith(f"/{JULIAN}")
    return _whole(value, "precision") == written and not julian


def _whole(value: Node, name: str) -> int:
    node = value.at(name)
    return (
        int(node.value) if node and node.kind == "number" and node.value.isdigit() and len(node.value) < _FINEST else 0
    )


def _known(precision: int, month: int, day: int) -> int:
    """Return the precision that the digits bear out: a day 00 is none."""
    if precision >= _MONTH and month == 0:
        return _YEAR
    return _MONTH if precision == _DAY and day == 0 else precision


def _checked(text: str) -> str:
    if not time.is_date(text):
        raise Unread(_NONE)
    return text


def _days(year: int, month: int, day: int, around: tuple[int, int], *, julian: bool) -> str:
    try:
        ordinal = _from_julian(year, month, day) if julian else date(year, month, day).toordinal()
        first, last = (date.fromordinal(ordinal + step) for step in (-around[0], around[1]))
    except (ValueError, OverflowError):
        raise Unread(_OUT if julian else _NONE) from None
    return first.isoformat() if first == last else f"[{first.isoformat()}..{last.isoformat()}]"


def _from_julian(year: int, month: int, day: int) -> int:
    """Return Python's ordinal of a day of the proleptic Julian calendar; ValueError where it has no such day."""
    leap = month == 2 and year % 4 == 0 and day == 29  # noqa: PLR2004 (29 February, which the Gregorian calendar may lack)
    if not leap:
        date(2001, month, day)
    late = (14 - month) // 12
    count = day + (153 * (month + 12 * late - 3) + 2) // 5 + 365 * (year + 4800 - late) + (year + 4800 - late) // 4
    return count - _JULIAN_EPOCH - _ORDINAL_EPOCH


def _months(year: int, month: int, around: tuple[int, int]) -> str:
    at = year * _MONTHS + month - 1
    first, last = (f"{each // _MONTHS:04}-{each % _MONTHS + 1:02}" for each in (at - around[0], at + around[1]))
    return first if first == last else f"[{first}..{last}]"


def _years(year: int, precision: int, around: tuple[int, int]) -> str:
    """Return a year, decade (1980 to 1989) or century (the 19th is 1801 to 1900, and 18XX as in prose)."""
    size = _YEARS[precision]
    number = (year - 1) // size if precision == _CENTURY else year // size
    if any(around):
        first, last = ((number - around[0]) * size, (number + around[1] + 1) * size - 1)
        first, last = (first + 1, last + 1) if precision == _CENTURY else (first, last)
        return f"[{max(first, 1):04}..{last:04}]" if last <= _LAST_YEAR else ""
    return {_YEAR: f"{number:04}", _DECADE: f"{number:03}X", _CENTURY: f"{number:02}XX"}[precision]
