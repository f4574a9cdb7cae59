"""A single date of a text, before what hedges it and what joins it with another is read.

In: numbers. Out: :class:`Atom`, and whether there is such a day.
"""

from datetime import date

from attrs import frozen

_LEAP_YEAR = 2000


@frozen
class Atom:
    """A date without hedge or range: half-open code points, its EDTF form, and what is known of it in numbers.

    ``kind`` is ``day``, ``month``, ``season``, ``year``, ``decade``, ``century``, ``partial`` (no year), ``range``
    (short for two: "2013–18", "12–15 May 1987") or ``either`` ("May or June 1916", "11 February 1731/32"). ``calendar`` names
    the one that it was converted from.
    """

    start: int
    end: int
    edtf: str
    kind: str
    year: int | None
    month: int | None = None
    day: int | None = None
    calendar: str = ""


def exists(year: int | None, month: int, day: int) -> bool:
    """Tell whether the calendar has a day; without a year, in some year."""
    try:
        date(_LEAP_YEAR if year is None else year, month, day)
    except ValueError:
        return False
    return True
