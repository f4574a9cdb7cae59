"""Dates of every precision (EDTF) as styles write them: one way to write a point, and the words around what is no point."""

import calendar
from collections.abc import Callable, Mapping, Sequence

from attrs import frozen

from service.domain.edtf import SEASONS, Point, Shape, parse
from service.domain.time import display

_DASH = "–"


@frozen(kw_only=True)
class Dating:
    """How a style writes dates: ``point`` a single one without its doubt, ``doubts`` what stands around it, by EDTF's qualifier."""

    point: Callable[[Point], str]
    doubts: Mapping[str, str]

    def words(self, edtf: str) -> str:
        """Return the words for an EDTF date: "2020, June 2", "ca. 1920", "2013–2018", and as in prose "between 2 March and 2 June 1987"."""
        when = parse(edtf)
        if when.shape not in (Shape.POINT, Shape.SPAN) or when.start is None or when.end is None:
            return display(edtf)
        ends = (when.start,) if when.shape is Shape.POINT else (when.start, when.end)
        return _DASH.join(self.doubts[each.qualifier].format(self.point(each)) for each in ends)


def year_of(point: Point) -> str:
    """Return the year in words: "1987", "1990s", "1900–1999"."""
    if point.year.endswith("XX"):
        return f"{point.earliest.year}{_DASH}{point.latest.year}"
    return f"{int(point.year[:3])}0s" if point.year.endswith("X") else str(int(point.year))


def season_of(point: Point) -> str | None:
    """Return the name of the season that a point is, or None."""
    return SEASONS[point.season][0].capitalize() if point.season else None


def month_of(point: Point) -> int | None:
    """Return the number of the month, None where it is not known or a season stands there."""
    return int(point.month) if point.month and point.month.isdigit() and not point.season else None


def day_of(point: Point) -> int | None:
    """Return the day of the month, None where it is not known."""
    return int(point.day) if point.day and point.day.isdigit() else None


def year_first(point: Point) -> str:
    """Return a date as APA writes it: "2020, June 2"."""
    named = season_of(point) or _month(point, _NAMES)
    rest = " ".join(filter(None, [named, _day(point)]))
    return f"{year_of(point)}, {rest}" if rest else year_of(point)


def month_first(point: Point) -> str:
    """Return a date as Chicago writes it: "June 2, 2020"."""
    named, day = season_of(point) or _month(point, _NAMES), _day(point)
    return f"{named} {day}, {year_of(point)}" if day else " ".join(filter(None, [named, year_of(point)]))


def day_first(point: Point) -> str:
    """Return a date as MLA writes it: "2 June 2020", with the months of more than four letters cut."""
    named = season_of(point) or _month(point, _MONTHS)
    return " ".join(filter(None, [_day(point), named, year_of(point)]))


_NAMES = tuple(calendar.month_name)
_MONTHS = ("", "Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")


def _month(point: Point, names: Sequence[str]) -> str:
    return names[month_of(point) or 0]


def _day(point: Point) -> str:
    """Return the day of a known month."""
    return str(day_of(point) or "") if month_of(point) else ""
