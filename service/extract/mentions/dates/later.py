"""Dates told from the one before: "in 1961. *Two years later* she married", "*the following year*"; only where that one is plain."""

import re
from calendar import month_name
from collections.abc import Iterator, Sequence

from service.extract.mentions.dates.datemention import DateMention
from service.extract.mentions.dates.relative import counted
from service.extract.text.patterns import compiled
from service.extract.text.vocabulary import vocabulary

_HINTS = frozenset(("later", "year"))
_LATER = compiled(
    r"(?<![\w-])(?:(?P<count>[\w-]+)\s(?P<unit>years?|months?)\slater|(?:(?:later|earlier)\s)?"
    rf"(?:(?P<next>the\s(?:following|next)\syear)|(?:(?P<month>{'|'.join(month_name[1:])})\sof\s)?(?P<same>(?:that\s(?:same\s|very\s)?|the\ssame\s)year)))"
    r"(?![\w-]|['’]s|,?\s(?:than|as|that|when|which|in\swhich|and\sthe\s(?:next|following)))",
    re.IGNORECASE,
)
_OTHERWISE = compiled(
    r"\b(?:more than|less than|fewer than|at least|at most|over|under|up to|until|till|by|for|within|during|throughout|of|from|since|to|or|before|after|but|every|not|would)"
    r"\s(?:(?:nearly|almost|about|around|some|just|only)\s)?$|[-–]\s?$",
    re.IGNORECASE,
)
"""Before them: a stretch of time, a bound, or another count."""
_BOUND = compiled(r"\b(?:since|by|before|after|than|from|about|around|circa|c\.|of|the)\s$|[(\[]$", re.IGNORECASE)
"""Before the date that they are told from: one of which nobody knows when what happened did."""
_JOINED = compiled(r"\),? and,? \Z")
"""Behind a date in brackets that is another item's of one row: "the Elm Prize (2011) *and*, two years later, the Lark Medal"."""
_OF_THING = compiled(
    r"\b(?:books?|stud(?:y|ies)|films?|novels?|reports?|papers?|articles?|essays?|plays?|documentar(?:y|ies)|accounts?|histor(?:y|ies)|poems?"
    r"|songs?|lectures?|research|thesis|series|exhibitions?|wrote|writ(?:es|ing|ten)|spoke|lectured)(?:\s[\w-]+){0,2}?"
    r"\s(?:on|about|of|into|depicting|describing|covering)\s(?:the|an?|his|her|their|its)\s(?:(?!and\b|to\b|when\b)[\w-]+\s){1,4}?"
    r"(?:(?:in|of|on)\s(?:the\s)?)?$",
    re.IGNORECASE,
)
"""Before a date that is that of what something is about: "a book *on the fire in* 1914"."""
_PHRASE = 90
_EXACT = compiled(r"\d{4}(?:-\d\d){0,2}")
_ENDS = compiled(r"[.!?][\"”’)]*\s+(?=[\"“‘(]*[^\W\d_a-z])")
_APART = compiled(r"[.!?;]\s")
_SINCE = compiled(
    r"\b(?:later|then|afterwards?|subsequently|eventually|thereafter|finally|soon|after|before|until|till|ago|aged|meanwhile|earlier"
    r"|(?:following|next|same|that) year)\b",
    re.IGNORECASE,
)
"""Between the two: something else has come since, so that they are told from that."""
_DEED_BEFORE = compiled(r"\b(?:[a-z]+ed|began|went|left|took|came|got|won|became)\b[^.;]*\sand\s")
"""Before them in a sentence without the date: what they are told from, "*joined Acme and* became its director"."""
_IS_TOLD = compiled(r",?\s(?:in|on)\s(?:(?:early|late)\s)?(?:[0-9]|[A-Z][a-z]+\s[0-9])")
"""Behind what is told from a date: the date itself, "two years later*, in 1963*"."""
_NEAR = 180
"""So many characters before may the date stand, so that one quote shows both."""
_LOOK = 24
_MOST = 60
"""No life goes on for more years from one thing to the next."""


def laters(text: str, start: int, stop: int, found: list[DateMention]) -> list[DateMention]:
    """Return the dates ``found`` in ``text[start:stop]`` with those among them that are told from the one before."""
    if _HINTS.isdisjoint(vocabulary(text, start, stop)) or not found:
        return found
    told = list(_told(text, start, stop, found))
    return sorted([*found, *told], key=lambda mention: mention.start) if told else found


def _told(text: str, start: int, stop: int, found: Sequence[DateMention]) -> Iterator[DateMention]:
    for match in _LATER.finditer(text, start, stop):
        head = text[max(start, match.start() - _LOOK) : match.start()]
        told = _OTHERWISE.search(head) or _IS_TOLD.match(text, match.end())
        base = None if told else _base(text, match.start(), found)
        if base is None:
            continue
        year = int(base.edtf[:4])
        if match["count"]:
            count = counted(match["count"])
            edtf = _on(base.edtf, count, match["unit"]) if 0 < count < _MOST else ""
        else:
            edtf = f"{year + (1 if match['next'] else 0):04}"
            if match["month"]:
                edtf += f"-{list(month_name).index(match['month'].capitalize()):02}"
        if edtf and not any(each.start < match.end() and match.start() < each.end for each in found):
            yield DateMention(match.start(), match.end(), edtf, "later", base=base.start)


def _on(edtf: str, count: int, unit: str) -> str:
    """Return about when it is so many years or months on from a date; months from no bare year."""
    year = int(edtf[:4])
    if unit.startswith("year"):
        return f"{year + count:04}~"
    if len(edtf) == len("2012"):
        return ""
    months = year * 12 + int(edtf[5:7]) - 1 + count
    return f"{months // 12:04}-{months % 12 + 1:02}~"


def _base(text: str, place: int, found: Sequence[DateMention]) -> DateMention | None:
    """Return the date that one at ``place`` is told from: an exact one, the only one of this sentence or the one before."""
    before = [each for each in found if each.end <= place]
    base = before[-1] if before else None
    if base is None or place - base.end > _NEAR or not _EXACT.fullmatch(base.edtf) or base.role or base.parts:
        return None
    parted = len(before) > 1 and not _APART.search(text, before[-2].end, base.start)
    bound = not _JOINED.match(text, base.end, place) and _BOUND.search(text, max(0, base.start - _LOOK), base.start)
    thing = _OF_THING.search(text, max(0, base.start - _PHRASE), base.start)
    ends = [each.end() for each in _ENDS.finditer(text, base.end, place)]
    sentences = len(ends)
    deed = ends and _DEED_BEFORE.search(text, ends[-1], place)
    since = deed or _SINCE.search(text, base.end, place) or "\n\n" in text[base.end : place]
    return None if parted or bound or thing or since or sentences > 1 else base
