"""The time in front of a line or behind it: "2004–2008", "Nov 2012 – present:", "since 2019", "(from 14 June 2021)", "1994 | 2001"."""

import re
from collections.abc import Mapping

from attrs import frozen

from service.domain import time
from service.domain.selector import Span
from service.extract.mentions.dates.atoms import atoms
from service.extract.mentions.dates.dates import dates
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_LEAD = compiled(
    r"[(\[]?\s*(?P<lead>from|since|as of|beginning in|starting in|until|up to|till|before|to|in)?\b\s*", re.IGNORECASE
)
_MONTH = compiled(r"(?P<month>0?[1-9]|1[0-2])[./](?P<year>(?:1[5-9]|20)\d\d)(?![\d./])")
_NUMBERED = compiled(r"(?P<year>(?:1[5-9]|20)\d\d)[./](?P<month>0[1-9]|1[0-2]|(?<=\.)[1-9](?=\s?[–—-]|\)))(?![\d./])")
"""The year first, as in Chinese courses of life: "1993.10", "2011.3-2013.9"."""
_TO = compiled(r"\s*(?:[–—−-]{1,2}|\bto\b|\buntil\b|\btill\b|\bthrough\b|/|[\t|](?:\s*[\t|])?)\s*", re.IGNORECASE)
_NOW = compiled(
    r"(?:the )?(?:present(?: day)?|to ?date|date|now|today|current(?:ly)?|ongoing|incumbent|onwards?|to now)\b",
    re.IGNORECASE,
)
_ONWARD = compiled(
    r"\s*(?:onwards?|to date|to the present|to present|till date|until now|until today|\+)(?!\w)", re.IGNORECASE
)
_LASTS = compiled(
    r"[(\[](?:(?:to|until|till)\s)?(?:the\s)?(?:present|date|now|today|current(?:ly)?|incumbent)[)\]][.;]?\s*\Z",
    re.IGNORECASE,
)
_OPEN = compiled(r"\s?[–—−-](?=\s*(?:$|[)\],;:.|\t]|[^\W\d]))")
"""A dash right behind a year leaves its end open, if no blank or nothing but a mark stands behind it: "2013–", "2013– Director"."""
_SPACED = compiled(r"\s[–—−-]\s")
_ASIDE = compiled(r"\s\([^()]*\)[.;,]?\Z")
_ANOTHERS = compiled(r"\((?:[^()\d]{0,30} )?(?P<post>[^\W\d_][\w-]+),? $")
_CLOSE = compiled(r"\s*[)\]]?")
_FIGURE = compiled(
    r"(?<![\w.,/])(?=[(\[]?(?:(?:[Ff]rom|[Ss]ince|[Uu]ntil|[Uu]p to|[Tt]ill|[Bb]efore|[Ii]n|[Tt]o|[Aa]s of) )?(?:[A-Z][a-z]{2,8}\.? )?\d)"
)
_YEAR_FIRST = compiled(r"(?P<year>(?:1[5-9]|20)\d\d),? \(?(?P<day>(?:\d{1,2} )?[A-Z][a-z]{2,8}\b)(?! \d)\)?")
_MORE = compiled(r"\s*(?:,|;|&|,?\s+and)\s+\(?\Z")
_ERA = compiled(r"[A-Z]\.?[A-Z]\.?\s\d|\d")
_EDGE = " \t:;,.|–—-"
_KINDS = frozenset(("day", "month", "year", "range", "season"))
_LONGEST = 60
_AHEAD = ("until", "up to", "till", "before", "to")


@frozen
class When:
    """A time in a text and what it tells, as EDTF; ``alone`` where it is one date, which may be a beginning or an end."""

    span: Span
    start: str = ""
    end: str = ""
    alone: str = ""
    lasts: bool = False

    def of(self, field: str) -> Mapping[str, str]:
        """Return the time as qualifiers of ``field``; a single year of a school is the last one there."""
        if self.alone:
            return {"end" if field == "educated_at" else "date": self.alone}
        if field == "award" and not self.end:
            return {"date": self.start}
        found = {key: each for key, each in (("start", self.start), ("end", self.end)) if each}
        return found | ({"tense": "present"} if self.lasts and field == "position_held" else {})


def when_first(text: str, span: Span) -> When | None:
    """Return the time that ``span`` begins with, which lasts where its end says so: "2018 President (to present)"."""
    found = _when_at(text, span.start, span.end)
    lasts = found is not None and found.alone and _LASTS.search(text, found.span.end, span.end)
    return When(found.span, found.alone, lasts=True) if found and lasts else found


def when_last(text: str, span: Span) -> When | None:
    """Return the time that ``span`` ends with, marks and brackets left out."""
    aside = _ASIDE.search(text, max(span.start, span.end - _LONGEST), span.end)
    end = aside.start() if aside and not re.search(r"\d{4}", aside[0]) else span.end
    last = len(text[:end].rstrip(" \t.,;|"))
    for match in _FIGURE.finditer(text, max(span.start, last - _LONGEST), last):
        found = _when_at(text, match.start(), span.end)
        if found and not text[found.span.end : last].strip(_EDGE + ")]"):
            return None if _is_anothers(text, span.start, found.span.start) else found
    return None


def _is_anothers(text: str, start: int, end: int) -> bool:
    """Tell whether a time in brackets is that of a post that stands there before it: "Member of the Elm Council (chair 2010–2012)"."""
    post = _ANOTHERS.search(text, start, end)
    return post is not None and post["post"].lower() in lexicon.words("jobs", "roles")


def whens_last(text: str, span: Span) -> list[When]:
    """Return the times that ``span`` ends with, the first one first: one, or several stretches ("2002–2009 and 2013–2017"); in brackets years too."""
    found: list[When] = []
    opened = text.rfind("(", span.start, span.end) if text.endswith(")", span.start, span.end) else span.end
    while (when := when_last(text, span)) and (not found or when.span.start >= opened or (when.start and when.end)):
        found.insert(0, when)
        more = _MORE.search(text, span.start, when.span.start)
        lone = when.alone and when.span.start <= opened
        if more is None or more.start() == span.start or lone or not (when.start or when.alone):
            break
        span = Span(span.start, more.start())
    return found


def _when_at(text: str, start: int, stop: int) -> When | None:
    lead = _LEAD.match(text, start, stop)
    word = (lead["lead"] or "").lower() if lead else ""
    first = _date_at(text, lead.end() if lead else start, stop)
    if first is None:
        return None
    end, value = first
    behind = None if word in _AHEAD or "/" in value else _goes_on(text, end, value, stop)
    if behind:
        return When(Span(start, _close(text, behind[0], stop)), value, behind[1], lasts=not behind[1])
    span = Span(start, _close(text, end, stop))
    if word in _AHEAD:
        return When(span, end=value)
    if "/" in value or word not in ("", "in"):
        begin, _, last = value.partition("/")
        return When(span, begin, last, lasts=word == "since")
    return When(span, alone=value)


_YEAR = compiled(r"\d{4}")
_YEARS_END = compiled(r"\d\d(?=\s{2,}\S|\s*[\t|:]|\s*$)")
"""The last year of a stretch by its two last figures, a gap or a mark behind it: "1988 – *94*    Design tutor"."""


def _goes_on(text: str, end: int, value: str, stop: int) -> tuple[int, str] | None:
    """Return where a time ends that begins with a date, and its last date; that is empty where it lasts."""
    if onward := _ONWARD.match(text, end, stop):
        return onward.end(), ""
    to = _TO.match(text, end, stop)
    short = _YEARS_END.match(text, to.end(), stop) if to and _YEAR.fullmatch(value) else None
    if short and value[2:] < short[0]:
        return short.end(), value[:2] + short[0]
    second = _date_at(text, to.end(), stop) if to else None
    if second and "/" not in second[1] and second[1][:4] >= value[:4]:
        return second
    if to and (now := _NOW.match(text, to.end(), stop)):
        return now.end(), ""
    opened = _OPEN.match(text, end, stop)
    if opened and not (opened[0][0].isspace() and _SPACED.match(text, end, stop)):
        return opened.end(), ""
    return None


def _close(text: str, end: int, stop: int) -> int:
    match = _CLOSE.match(text, end, stop)
    return match.end() if match and match[0].strip() else end


def _date_at(text: str, at: int, stop: int) -> tuple[int, str] | None:
    """Return where a date ends that begins at a place, and its value."""
    month = _MONTH.match(text, at, stop) or _NUMBERED.match(text, at, stop)
    if month:
        return month.end(), f"{month['year']}-{int(month['month']):02}"
    year = _YEAR_FIRST.match(text, at, stop)
    turned = _date(f"{year['day']} {year['year']}", 0, _LONGEST) if year else None
    if year and turned:
        return year.end(), turned[1]
    return _date(text, at, min(stop, at + _LONGEST))


def _date(text: str, at: int, stop: int) -> tuple[int, str] | None:
    atom = next(atoms(text, at, stop), None)
    if atom is None or atom.start != at or atom.kind not in _KINDS:
        return _of_era(text, at, stop)
    whole = all(time.is_date(part) and ".." not in part for part in atom.edtf.split("/"))
    return (atom.end, atom.edtf) if whole else None


def _of_era(text: str, at: int, stop: int) -> tuple[int, str] | None:
    """Return a date, or a stretch of time, in the years of another calendar: "B.E. 2556 – 2558"."""
    found = next(iter(dates(text, at, stop)), None) if _ERA.match(text, at, stop) else None
    exact = found is not None and found.start == at and found.calendar and time.is_date(found.edtf)
    return (found.end, found.edtf) if found and exact else None
