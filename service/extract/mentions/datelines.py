"""What stands in front of a report: the place, the agency and the day of it ("PARIS (Reuters), 3 February 2021 —")."""

import re
from functools import cache

from attrs import frozen

from service.domain import time
from service.domain.lists.agencies import agencies
from service.domain.selector import Span
from service.extract.mentions.dates.dates import dates
from service.extract.mentions.places.gazetteer import lookup
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import CAPITAL

_OPENING = 1500
"""So many code points of a text may hold the dateline of all of it, behind its title and who wrote it."""
_DATE = (
    r"[0-9]{1,2}(?:st|nd|rd|th|\.)?\s(?:de\s)?(?P<%smonth>[^\W\d_]{3,10})\.?(?:,?\s(?:de\s)?[0-9]{4})?"
    r"|[^\W\d_]{3,9}\.?\s[0-9]{1,2}(?:st|nd|rd|th)?(?:,?\s[0-9]{4})?"
    r"|[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}"
)
_CREDIT = rf"[{CAPITAL}][\w.-]+(?:\s[{CAPITAL}][\w.-]+){{0,2}}"
"""Who sent a report that is no agency known by name: "/PRNewswire/"; it counts beside a day alone."""
_LIFE_BEHIND = compiled(r"[^\n.]{0,40}[0-9]{4}\)?\s*(?:\n|\Z)")
"""No report, but a life: "Oslo, 3 March 1930 – Bergen, 4 May 1999"."""


_CLOSE = compiled(r"[-—–:]\s(?:(?<=[—–-].)|(?<=[0-9]:.)|(?<=[0-9]\):.))", re.DOTALL)
"""What each dateline ends with, a dash or the colon behind a day: asked for first, as few texts have one."""


@frozen
class Dateline:
    """A dateline that ends where its report starts, at ``end``; ``day`` is where its date stands and ``edtf`` what that is."""

    end: int
    day: Span | None = None
    edtf: str = ""


def dateline(text: str, start: int, stop: int) -> Dateline | None:
    """Return the dateline at the beginning of ``text[start:stop]``: with an agency, or with a place that is known and a day."""
    match = _pattern().match(text, start, stop) if _CLOSE.search(text, start, stop) else None
    if match is None:
        return None
    named = match["agency"] or match["credit"]
    group = next((each for each in ("first", "second") if match[each]), None)
    day = Span(*match.span(group)) if group else None
    edtf = _day(text, day, match[f"{group}month"]) if day else ""
    if not named and not (edtf and _is_place(match["place"]) and not _LIFE_BEHIND.match(text, match.end(), stop)):
        return None
    return Dateline(match.end(), day if edtf else None, edtf)


def day_of(text: str) -> str:
    """Return the day that the first dateline of a text has, as EDTF; empty where none has."""
    place = 0
    while 0 <= place < min(_OPENING, len(text)):
        end = text.find("\n", place)
        found = dateline(text, place, end if end >= 0 else len(text))
        if found and found.edtf:
            return found.edtf
        place = end + 1 if end >= 0 else -1
    return ""


def _day(text: str, span: Span, month: str | None) -> str:
    """Return a day that has its year, also with its month's name in another language; empty for others."""
    number = lexicon.numbers("dates", "months_elsewhere").get(month.lower()) if month else None
    if number is not None:
        day, *year = re.findall(r"[0-9]+", span.of(text))
        edtf = f"{year[0]}-{number:02}-{int(day):02}" if year else ""
    else:
        found = dates(text, span.start, span.end)
        edtf = found[0].edtf if len(found) == 1 and found[0].kind == "day" else ""
    return edtf if edtf and time.is_date(edtf) else ""


def _is_place(words: str) -> bool:
    first = words.split(",", maxsplit=1)[0].strip()
    return bool(lookup(first.title() if first.isupper() else first))


@cache
def _pattern() -> re.Pattern[str]:
    named = lexicon.alternation(name for names in agencies().values() for name in names)
    first, second = (_DATE % name for name in ("first", "second"))
    return compiled(
        rf"\s*(?P<place>[{CAPITAL}][^\n()0-9:;—–]{{1,60}}?),?(?:\s\((?P<agency>{named})\))?"
        rf"(?:(?:,|\s?(?:[—–-]|--))?\s\(?(?P<first>{first})\)?,?)?(?:\s(?:[(/](?P<credit>{named})[)/]|[(/]{_CREDIT}[)/]))?"
        rf"(?:\s?(?:[—–-]|--)\s\(?(?P<second>{second})\)?,?)?"
        rf"(?:\s?(?:[—–-]|--)|(?<=[0-9]):|(?<=[0-9]\)):)\s+(?=\S)"
    )
