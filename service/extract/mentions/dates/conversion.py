"""Days and years of other calendars as ours: the first and the last day that they may be."""

from collections.abc import Callable
from datetime import date, timedelta
from warnings import catch_warnings, simplefilter

Days = tuple[date, date]
_DAY = timedelta(days=1)
_LAST = 12
"""The months of a year, and the greatest day that a conversion is asked for to learn when the next year begins."""


def from_julian(day: date) -> date:
    """Return the Gregorian day of a day that is told in the Julian calendar."""
    from convertdate import julian  # noqa: PLC0415 - few texts need it, and it takes long to load

    return date(*julian.to_gregorian(day.year, day.month, day.day))


def islamic(year: int, month: int | None, day: int | None) -> Days:
    """Return the days of a year, month or day of the Hijra; a month begins when its moon is seen, up to a day off."""
    first, last = _whole(_hijri, year, month, day)
    return (first, last) if month is None else (first - _DAY, last + _DAY)


def solar_hijri(year: int, month: int | None, day: int | None) -> Days:
    """Return the days of a year, month or day of the Solar Hijri calendar."""
    from convertdate import persian  # noqa: PLC0415 - as above

    return _whole(lambda *given: date(*persian.to_gregorian(*given)), year, month, day)


def hebrew(year: int, month: int | None, day: int | None) -> Days:
    """Return the days of a year, month or day of the Hebrew calendar, whose days begin the evening before."""
    from convertdate import hebrew as calendar  # noqa: PLC0415 - as above

    def to_gregorian(*given: int) -> date:
        with catch_warnings():
            simplefilter("ignore", DeprecationWarning)  # the library calls what it tells others not to call
            return date(*calendar.to_gregorian(*given))

    if month is None:
        return to_gregorian(year, 7, 1), to_gregorian(year + 1, 7, 1) - _DAY
    last = day or calendar.month_length(year, month)
    return to_gregorian(year, month, day or 1) - (_DAY if day else timedelta()), to_gregorian(year, month, last)


def _hijri(year: int, month: int, day: int) -> date:
    """Return a day of the Hijra as Umm al-Qura has it, or by reckoning where that says nothing."""
    from convertdate import islamic as reckoned  # noqa: PLC0415 - as above
    from hijridate import Hijri  # noqa: PLC0415 - as above

    try:
        return date(*Hijri(year, month, day).to_gregorian().datetuple())
    except (ValueError, OverflowError):
        return date(*reckoned.to_gregorian(year, month, day))


def _whole(to_gregorian: Callable[[int, int, int], date], year: int, month: int | None, day: int | None) -> Days:
    if month is None:
        return to_gregorian(year, 1, 1), to_gregorian(year + 1, 1, 1) - _DAY
    if day is not None:
        return to_gregorian(year, month, day), to_gregorian(year, month, day)
    following = (year, month + 1, 1) if month < _LAST else (year + 1, 1, 1)
    return to_gregorian(year, month, 1), to_gregorian(*following) - _DAY
