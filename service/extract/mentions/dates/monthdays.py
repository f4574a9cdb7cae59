"""Days and months by their names: "3 May 1950", "May 3 or 4", "18 [30] November 1847", "May or June 1916".

In: a match of the pattern of dates. Out: an atom, or None where there is no such day.
"""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache

from service.extract.mentions.dates.atom import Atom, exists
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_LEAP_YEAR = 2000
_STYLES_APART = range(10, 14)
"""By how many days the Gregorian calendar is ahead of the Julian one."""


@cache
def months() -> Mapping[str, int]:
    """Return the number of each month by its names, in full and short, as they are written."""
    full, short = lexicon.numbers("dates", "months"), lexicon.numbers("dates", "short_months")
    lower = lexicon.words("dates", "words", "lower_months")
    names = {**full, **{name.lower(): number for name, number in full.items() if name.lower() in lower}}
    for name, number in [*full.items(), *short.items()]:
        names[name.upper()] = number
    return {**names, **short}


_WORDS_TOO = {"march": 3, "may": 5}
"""Months whose small letters are other words too: only behind "23rd" and the like are they read."""


def month_number(name: str) -> int:
    """Return the number of the month that a name is of; KeyError where it is none."""
    return months().get(name.rstrip(".")) or _WORDS_TOO[name]


def _named(match: re.Match[str], month: int, first: str, groups: str) -> Atom | None:
    """Read a day of a named month, or the first and the last of some, or one of two; ``groups`` are the letters of their names."""
    year, dual = match[f"{groups}y"], match[f"{groups}d"]
    number, day = int(year) if year else None, int(first.rstrip("stndrh"))
    last = match[f"{groups}b"]
    final = int(last.rstrip("stndrh")) if last else day
    if not exists(number, month, day) or not exists(number, month, final) or final < day:
        return None
    stem = f"{number:04}-{month:02}" if number is not None else f"XXXX-{month:02}"
    edtf, kind = f"{stem}-{day:02}", "partial" if number is None else "day"
    if final > day and match[f"{groups}o"]:
        edtf, kind = f"[{edtf},{stem}-{final:02}]", "either"
    elif final > day:
        edtf, kind = f"{edtf}/{stem}-{final:02}", "range"
    elif number is not None and dual:
        edtf, kind = dual_year(number, dual, f"-{month:02}-{day:02}"), "either"
    led = " and " in match.group() and kind == "range"  # "between 3 and 7 May": the preposition is of the range
    return Atom(match.start() - led * len("between "), match.end(), edtf, kind, number, month, day)


def _new_style(match: re.Match[str]) -> Atom | None:
    """Read a day that is told in the old style and the new one as the new; None where two days are not so far apart."""
    month, day = month_number(match["dm"]), int((match["dn"] or match["dt"]).rstrip("stndrh"))
    other = month_number(match["dk"]) if match["dk"] else month
    year, old = int(match["dy"] or _LEAP_YEAR), int(match["da"].rstrip("stndrh"))
    if not (exists(year, month, old) and exists(year, other, day)):
        return None
    if (date(year, other, day) - date(year, month, old)).days not in _STYLES_APART:
        return None
    stem = f"{year:04}" if match["dy"] else "XXXX"
    kind, told = ("day", year) if match["dy"] else ("partial", None)
    return Atom(match.start(), match.end(), f"{stem}-{other:02}-{day:02}", kind, told, other, day)


def dual_year(year: int, other: str, rest: str) -> str:
    """Read a year with the next one behind a stroke; empty where it is another than the next one."""
    following = f"{year + 1:04}"
    return f"[{year:04}{rest},{following}{rest}]" if following.endswith(other) else ""


def day_first(match: re.Match[str]) -> Atom | None:
    """Read a day in front of its month: "3 May 1950"."""
    if match["dn"] or match["dt"]:
        return _new_style(match)
    return _named(match, month_number(match["dm"]), match["da"], "d")


def year_first(match: re.Match[str]) -> Atom:
    """Read a day behind its year: "1984, April 22"; the year alone where there is no such day."""
    year, month = int(match["ty"]), month_number(match["tm"] or match["tn"])
    day = int("".join(filter(str.isdecimal, match["td"] or match["te"])))
    if not exists(year, month, day):
        return Atom(*match.span("ty"), f"{year:04}", "year", year)
    return Atom(match.start(), match.end(), f"{year:04}-{month:02}-{day:02}", "day", year, month, day)


def month_first(match: re.Match[str]) -> Atom | None:
    """Read a day behind its month: "May 3, 1950"."""
    return _named(match, month_number(match["mm"]), match["ma"], "m")


def of_month(match: re.Match[str]) -> Atom:
    """Read a month of a year, two of them, or a day in words before one."""
    year, month = int(match["py"]), month_number(match["pm"])
    edtf, kind = f"{year:04}-{month:02}", "month"
    if match["pa"]:
        first = month_number(match["pa"])
        opening = f"{year - (first > month):04}-{first:02}"
        edtf, kind = (f"[{opening},{edtf}]", "either") if match["po"] else (f"{opening}/{edtf}", "range")
    elif match["pd"]:
        edtf, kind = dual_year(year, match["pd"], f"-{month:02}"), "either"
    elif day := _spelled().search(match.string, max(0, match.start() - _LONGEST_DAY), match.start()):
        return _of_spelled(match, day, year, month) or Atom(match.start(), match.end(), edtf, kind, year, month)
    return Atom(match.start(), match.end(), edtf, kind, year, month)


_LONGEST_DAY = 24


@cache
def _spelled() -> re.Pattern[str]:
    """Match a day in words right before its month: "the *twenty-first of* April 1929"."""
    names = lexicon.alternation(lexicon.numbers("numbers", "ordinals"))
    return compiled(rf"\b(?:(?P<tens>twenty|thirty)[-\s])?(?P<day>{names})\s(?:day\s)?of\s\Z", re.IGNORECASE)


def _of_spelled(match: re.Match[str], words: re.Match[str], year: int, month: int) -> Atom | None:
    tens = {"twenty": 20, "thirty": 30}[words["tens"].lower()] if words["tens"] else 0
    day = tens + lexicon.numbers("numbers", "ordinals")[words["day"].lower()]
    if not exists(year, month, day):
        return None
    return Atom(words.start(), match.end(), f"{year:04}-{month:02}-{day:02}", "day", year, month, day)
