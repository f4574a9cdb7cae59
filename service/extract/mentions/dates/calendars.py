"""Dates of other calendars, as ours: "1363 AH", "15 Khordad 1340", "Shōwa 30", "1363 AH (1944 CE)"."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from functools import cache
from typing import Any

from attrs import evolve

from service.domain import time
from service.extract.mentions.dates import conversion
from service.extract.mentions.dates.atom import Atom
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.vocabulary import has_digit, longest_words, vocabulary

_CONVERTED = {
    "islamic": conversion.islamic,
    "solar_hijri": conversion.solar_hijri,
    "hebrew": conversion.hebrew,
}
_GREGORIAN_JAPAN = 1873
"""Japan's months are those of the Gregorian calendar since this year."""
_HIJRI, _APART = (1200, 1500), (570, 622)
"""Years of the Hijra that may stand beside ours without a word, and how many years ours are ahead of them."""
_BETWEEN = compiled(
    r"\s?(?:CE\s?|AD\s?)?(?:[(\[/=]|,?\s(?:or|i\.e\.,?|corresponding\sto|equivalent\sto|which\sis)\s)\s?(?:AD\s|CE\s)?"
)
_CLOSING = compiled(r"(?:\s?(?:CE|AD|C\.E\.|A\.D\.))?\s?[)\]]")
_ALONE = compiled(r"\s?(?:CE|AD|C\.E\.|A\.D\.)(?!\w)|")


def with_other_calendars(text: str, start: int, stop: int, found: list[Atom]) -> list[Atom]:
    """Return the single dates of ``text[start:stop]`` with those of other calendars among them; none of these is taken for ours.

    Of a date told in two calendars it is ours that counts.
    """
    others = list(_others(text, start, stop))
    if not others and not any(atom.kind == "year" and (atom.year or 0) <= _HIJRI[1] for atom in found):
        return found
    merged: list[Atom] = []
    for atom in sorted([*_apart(found, others), *others], key=lambda atom: atom.start):
        both = _both(text, merged[-1], atom, stop) if merged else None
        merged[-1:] = [both] if both else [*merged[-1:], atom]
    return merged


def _apart(found: Sequence[Atom], others: Sequence[Atom]) -> Iterator[Atom]:
    """Yield the dates that overlap none of ``others``; both are in order."""
    ends = [each.end for each in others]
    for atom in found:
        number = bisect_right(ends, atom.start)
        if number == len(others) or others[number].start >= atom.end:
            yield atom


def _both(text: str, first: Atom, second: Atom, stop: int) -> Atom | None:
    """Return one date told in two calendars as one, or None."""
    gap = _BETWEEN.fullmatch(text, first.end, second.start)
    if gap is None:
        return None
    if not first.calendar and not second.calendar:
        first, second = (_hijri(each, other) for each, other in ((first, second), (second, first)))
    if bool(first.calendar) == bool(second.calendar):
        return None
    opened = gap.group().strip()[-1:] in ("(", "[")
    closing = (_CLOSING if opened else _ALONE).match(text, second.end, stop)
    ours = second if first.calendar else first
    return evolve(ours, start=first.start, end=closing.end()) if closing else None


def _hijri(atom: Atom, other: Atom) -> Atom:
    """Take a year for one of the Hijra, of the moon or the sun, where the other one is the same as ours: "1340 (1961)"."""
    apart = (other.year or 0) - (atom.year or 0)
    years = atom.kind == "year" and _HIJRI[0] <= (atom.year or 0) <= _HIJRI[1]
    return evolve(atom, calendar="islamic") if years and _APART[0] <= apart <= _APART[1] else atom


def _others(text: str, start: int, stop: int) -> Iterator[Atom]:
    words, letters = _hints()
    if words.isdisjoint(vocabulary(text, start, stop)) and not (
        has_digit(text, start, stop) and letters.search(text, start, stop)
    ):
        return
    for match in _pattern().finditer(text, start, stop):
        if match["era"] or match["era_of"]:
            yield _era(match)
        else:
            yield from _counted(match)


def _counted(match: re.Match[str]) -> Iterator[Atom]:
    """Yield a date of a calendar that counts years, or the two ends of a range; with an EDTF of nothing where there is none."""
    group, name = next(
        (key, key.rsplit("_", 1)[0]) for key in match.groupdict() if key.endswith(("_m", "_b", "_a")) and match[key]
    )
    low, high = lexicon.load("dates")["calendars"][name]["years"]
    year, first, last = (int(match[f"{name}_y{key}"] or 0) for key in (group[-1], "f", "l"))
    if not low <= year <= high:
        if _CALLED.search(match[group]):
            yield _atom(match.span(group), name, "")
        return
    if low <= first <= year:
        yield _atom(match.span(f"{name}_yf"), name, _edtf(name, first, None, None))
    start = match.start(group) if first else match.start()
    end = match.end(f"{name}_a") if last else match.end()
    yield _atom((start, end), name, _edtf(name, year, *_day_of(match, name, group)))
    if year <= last <= high:
        yield _atom(match.span(f"{name}_yl"), name, _edtf(name, last, None, None))


def _day_of(match: re.Match[str], name: str, group: str) -> tuple[int | None, int | None]:
    """Return month and day of a date as its calendar counts them, or as ours does where it shares our months."""
    found = match.groupdict()
    if group.endswith("_m"):
        return _months(name)[" ".join(match[group].split())], int(found[f"{name}_d"] or 0) or None
    month = next((found[key] for key in _shared(name, group[-1], "c") if found.get(key)), None)
    day = next((found[key] for key in _shared(name, group[-1], "e") if found.get(key)), None)
    return lexicon.numbers("dates", "months")[month] if month else None, int(day or 0) or None


def _shared(name: str, group: str, part: str) -> tuple[str, str]:
    """Return the groups that hold the month or the day of ours before a year: the day first, or behind the month."""
    return f"{name}_{group}{part}1", f"{name}_{group}{part}2"


def _edtf(name: str, year: int, month: int | None, day: int | None) -> str:
    row = lexicon.load("dates")["calendars"][name]
    if name in _CONVERTED:
        try:
            first, last = _CONVERTED[name](year, month, day)
        except (ValueError, OverflowError):
            return ""
        return _years(first.year, last.year) if month is None else str(time.one_of(first, last))
    common = year - row["before"]
    if month is not None:
        common += year < row.get("two_years_until", 0) and month < row["new_year"]
        return f"{common:04}-{month:02}" + (f"-{day:02}" if day else "")
    return _years(common, common + (year < row.get("two_years_until", 0)))


def _years(first: int, last: int) -> str:
    return f"{first:04}" if first == last else f"[{first:04},{last:04}]"


def _era(match: re.Match[str]) -> Atom:
    """Return a year or a day of a Japanese era; before 1873 its last weeks are of our next year."""
    era, number = match["era"] or match["era_of"], match["era_y"] or match["era_n"]
    year = lexicon.numbers("dates", "eras")[era] + int(number) - 1
    month, day = match["era_m"] or match["era_m2"], match["era_d"] or match["era_d2"]
    if month and year >= _GREGORIAN_JAPAN:
        edtf = f"{year:04}-{lexicon.numbers('dates', 'months')[month]:02}-{int(day):02}"
        return _atom(match.span(), "japanese", edtf)
    return _atom(match.span(), "japanese", _years(year, year + (year < _GREGORIAN_JAPAN)))


def _atom(span: tuple[int, int], name: str, edtf: str) -> Atom:
    exact = edtf if time.is_date(edtf) else ""
    first = time.parse(exact).days[0] if exact else date.min
    kind = "day" if len(exact) == len("1987-05-12") else "year" if len(exact) == len("1987") else "either"
    return Atom(*span, exact, kind, (first or date.min).year, calendar=name)


def _marks(row: Mapping[str, Any]) -> str:
    """Return a pattern of what tells a calendar beside a year: its letters, or its name, "by the Ethiopian calendar"."""
    marks, called = (lexicon.alternation(row.get(key, ())) for key in ("marks", "called"))
    of = r"(?:(?:of|in|by|on|under|after|from|according\sto)\s)?(?:(?:the|its|their)\s)?(?:traditional\s)?"
    named = rf"{of}(?:{called})\s(?:(?:solar|lunar|civil|religious|national)\s)?(?i:{'|'.join(_RECKONED)})"
    return f"{marks}|{named}" if called else marks


_RECKONED = ("calendar", "reckoning", "era")
_CALLED = compiled(
    rf"\d,?\s?(?:\(|(?:of|in|by|on|under|after|according)\s).*(?:{'|'.join(_RECKONED)})\)?$", re.IGNORECASE
)
"""A year that is said to be of another calendar is none of ours, even where that counts no such year yet."""


@cache
def _hints() -> tuple[AbstractSet[str], re.Pattern[str]]:
    """Return the words of which each such date has one, and the letters with a number beside them of which the others have some."""
    rows: Mapping[str, Any] = lexicon.load("dates")["calendars"]
    marks = [mark for row in rows.values() for mark in row["marks"]]
    letters = [mark for mark in marks if mark.isupper()]
    named = [mark for mark in marks if not mark.isupper()] + list(_RECKONED)
    forms = [*lexicon.numbers("dates", "eras"), *(form for name in rows for form in _months(name))]
    either = lexicon.alternation(letters)
    return longest_words((*named, *forms)), compiled(rf"[0-9]\s?[(,]?\s?(?:{either})|(?:{either})\s(?:year\s)?[0-9]")


@cache
def _months(name: str) -> Mapping[str, int]:
    listed: Sequence[str] = lexicon.load("dates")["calendars"][name].get("months", ())
    return {form: number for number, forms in enumerate(listed, 1) for form in forms.split("|")}


def _ours(name: str, group: str) -> str:
    """Return what may tell month and day of ours before a year that another calendar counts: "*14 February* B.E. 2498"."""
    month = lexicon.alternation(lexicon.numbers("dates", "months"))
    day = "[12]?[0-9]|30|31"
    (first, second), (one, other) = _shared(name, group, "c"), _shared(name, group, "e")
    return rf"(?:(?:(?:(?P<{one}>{day})(?:st|nd|rd|th)?\s(?:of\s)?)?(?P<{first}>{month})|(?P<{second}>{month})\s(?P<{other}>{day})),?\s)?"


@cache
def _pattern() -> re.Pattern[str]:
    parts = []
    for name, row in lexicon.load("dates")["calendars"].items():
        marks = _marks(row)
        behind = rf"\s?,?\s?(?:\((?:{marks})\)|(?:{marks})(?!\w))"
        if row.get("months"):
            day = rf"(?:(?P<{name}_d>[12]?[0-9]|30|31)(?:st|nd|rd|th)?\s(?:of\s)?)?"
            months = lexicon.alternation(_months(name))
            parts.append(rf"{day}(?P<{name}_m>{months}),?\s(?P<{name}_ym>[0-9]{{3,4}})(?![0-9])(?:{behind})?")
        opening = rf"(?:(?P<{name}_yf>[1-9][0-9]{{0,3}})\s?[-–—]\s?)?"
        closing = rf"(?:(?:\s?[-–—]\s?|\sto\s)(?:(?:{marks})\s)?(?P<{name}_yl>[1-9][0-9]{{3}})(?![0-9]))?"
        before, between = ((_ours(name, each) if "new_year" in row else "") for each in "ba")
        parts.append(rf"(?:{before}|{opening})(?P<{name}_b>(?P<{name}_yb>[1-9][0-9]{{0,3}}){behind}(?!\s[1-9]))")
        parts.append(
            rf"{between}(?P<{name}_a>(?:{marks})\s(?:year\s)?(?P<{name}_ya>[1-9][0-9]{{0,3}})(?![0-9])){closing}"
        )
    eras = lexicon.alternation(lexicon.numbers("dates", "eras"))
    month = lexicon.alternation(lexicon.numbers("dates", "months"))
    day = rf"(?:(?:(?P<era_d>[1-3]?[0-9])\s(?P<era_m>{month})|(?P<era_m2>{month})\s(?P<era_d2>[1-3]?[0-9])),?\s(?:of\s)?)?"
    parts.append(rf"{day}(?P<era>{eras})(?:\s(?:era|year|period))?\s(?P<era_y>[1-9][0-9]?)(?![0-9])")
    parts.append(rf"(?P<era_n>[1-9][0-9]?)(?:st|nd|rd|th)\syear\sof\s(?:the\s)?(?P<era_of>{eras})(?:\s[Ee]ra)?")
    return compiled(rf"(?<![\w.,/-])(?:{'|'.join(parts)})")
