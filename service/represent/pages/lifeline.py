"""A life in time: dated values as bars on one axis of years, in hundredths of its width."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from attrs import frozen

from service.domain.fields import CATALOGUE
from service.domain.time import When, display, is_date, parse

Plain = Mapping[str, Any]

MOST = 120
"""How many entries are drawn; the page says how many more there are."""

_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000)
_TICKS = 6
_FADE = 9.0
_THIN = 1.2
_ROOM = 0.06
_UNDER = 0.6
"""How far a fading end goes on under the bar, so that no seam is seen."""


@frozen
class _Axis:
    first: int
    last: int

    def at(self, years: float) -> float:
        """Return where a moment lies, in hundredths of the axis."""
        return max(0.0, min(100.0, 100 * (years - self.first) / (self.last - self.first)))


def lifeline(entries: Sequence[Plain]) -> Plain | None:
    """Return ticks and rows of the entries of a timeline; None where nothing is dated."""
    dated = [entry for entry in entries if any(_when(entry[end]) for end in ("date", "end"))]
    if not dated:
        return None
    drawn = dated[:MOST]
    axis = _axis(drawn)
    ticks = [{"year": year, "x": _short(axis.at(year))} for year in _years(axis)]
    return {"ticks": ticks, "rows": [_row(entry, axis) for entry in drawn], "left_out": len(dated) - len(drawn)}


def _row(entry: Plain, axis: _Axis) -> Plain:
    begin, end = _when(entry["date"]), _when(entry["end"])
    first = _low(begin) if begin else _low(end)
    last = _high(end) if end else _high(begin)
    left, right = axis.at(first), max(axis.at(last), axis.at(first))
    return {
        "words": _words(entry),
        "label": CATALOGUE[entry["field"]].label,
        "field": entry["field"],
        "display": entry["display"],
        "disputed": entry["status"] == "disputed",
        "point": right - left < _THIN,
        "x": _short(left),
        "width": _short(right - left),
        "middle": _short(min(99.0, max(1.0, (left + right) / 2))),
        "before": _fade(max(0.0, left - _FADE), left + _UNDER) if begin is None else None,
        "after": _fade(right - _UNDER, min(100.0, right + _FADE)) if _goes_on(entry, end) else None,
    }


def _goes_on(entry: Plain, end: When | None) -> bool:
    """Tell whether nobody says when it ended, of what lasts."""
    return end is None and CATALOGUE[entry["field"]].temporal


def _fade(start: float, end: float) -> Plain:
    return {"x": _short(start), "width": _short(end - start)}


def _axis(entries: Iterable[Plain]) -> _Axis:
    known = [when for entry in entries for end in ("date", "end") if (when := _when(entry[end]))]
    first, last = int(min(map(_low, known))), int(max(map(_high, known))) + 1
    room = max(1, round((last - first) * _ROOM))
    return _Axis(first - room, last + room)


def _years(axis: _Axis) -> range:
    step = _step(axis.first, axis.last)
    return range(-(-axis.first // step) * step, axis.last + 1, step)


def _step(first: int, last: int) -> int:
    return next((step for step in _STEPS if (last - first) / step <= _TICKS), _STEPS[-1])


def _when(text: str | None) -> When | None:
    return parse(text) if text and is_date(text) else None


def _low(when: When | None) -> float:
    return _fraction(_day(when, 0))


def _high(when: When | None) -> float:
    return _fraction(_day(when, 1), 1)


def _day(when: When | None, side: int) -> date:
    """Return the first or the last day; of an open end the other one."""
    days = when.days if when else (None, None)
    return days[side] or days[1 - side] or date.min


def _fraction(day: date, more: int = 0) -> float:
    return day.year + (day.timetuple().tm_yday - 1 + more) / 366


def _words(entry: Plain) -> str:
    begin, end = entry["date"], entry["end"]
    if begin is None:
        return f"until {display(end)}"
    return f"{display(begin)} – {display(end)}" if end not in (None, begin) else display(begin)


def _short(number: float) -> str:
    return f"{number:.1f}"
