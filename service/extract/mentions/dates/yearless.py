"""Dates as mentions, whose values are EDTF: a day without its year is the last such day before the publication, or no date."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from functools import cache

from attrs import frozen

from service.domain import time
from service.domain.selector import Span
from service.domain.source import Document, SourceKind
from service.domain.time import When
from service.extract.mentions.dates.datemention import DateMention, one_of
from service.extract.mentions.dates.dates import dates
from service.extract.mentions.dates.relative import resolved
from service.extract.mentions.mention import Kind, Mention
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

PUBLICATION = "publication"
"""The basis of a date whose year is not in the text."""

_YEARLESS = compiled(r"XXXX-(?P<month>\d\d)-(?P<day>\d\d)")
_OUT_OF_DATE = frozenset((SourceKind.ENCYCLOPEDIA, SourceKind.DATABASE, SourceKind.BOOK))
"""What tells of years gone by: any year that its paragraph has named may be that of a day which follows."""
_LOOK = 40
_CLAUSE = 160
_NEAR = 400
"""So many characters before a month by itself no other year may be told."""
_BACK = 50
"""So many dates before a day are looked at for the year that the text is at."""
_ENDING = compiled(r",?\s(?:when|the\syear|until)\b")
"""Behind a range: then its end is meant."""
_LEAP_CYCLE = 8
_FEW_YEARS = 10
"""So many years at most are one unknown year where a dash or a stroke stands between two: "born 1931–33"."""
_JOINED = compiled(r"\s?(?:[-‐‑‒–—−]|to|until|till|through|and)\s(?:the\s)?")


def date_mentions(document: Document, span: Span, starts: AbstractSet[int]) -> list[Mention]:
    """Return the dates inside ``span``; the value of each is EDTF, or two parted by a slash, of which one may be open (``..``).

    It is empty where a date is none of the calendar or the year of a day is not known for certain.
    ``starts`` are the offsets at which sentences start. A date whose year is the publication's notes that as its ``basis``.
    """
    found = dates(document.text, span.start, span.end)
    years = _Years(document, sorted(starts))
    return [_mention(document.text, each, years.after(found[max(0, at - _BACK) : at])) for at, each in enumerate(found)]


def last_before(month: int, day: int, published: When) -> date | None:
    """Return the last such day that is not after ``published``; None where it depends on what day exactly that was."""
    first, last = time.bounds(published)
    if first is None or last is None or published.qualified:
        return None
    found = _back(month, day, first)
    return found if found == _back(month, day, last) else None


def _back(month: int, day: int, limit: date) -> date | None:
    for year in range(limit.year, max(0, limit.year - _LEAP_CYCLE - 1), -1):
        try:
            found = date(year, month, day)
        except ValueError:  # 29 February in a common year
            continue
        if found <= limit:
            return found
    return None


_POINTED = ("last ", "yesterday", "this ")
"""What begins so is told from the day of the publication whatever year is told before: "In 2015 she took a post that she left *last month*"."""
_LED = ("from ", "between ")
"""A stretch of time has its preposition with it then: "*from 1978 to 1982*"."""


def _mention(text: str, found: DateMention, years: "_Years") -> Mention:
    edtf = found.edtf
    note: dict[str, str] = {"shape": found.kind, "role": found.role}
    if found.calendar:
        note["calendar"] = found.calendar
    if found.kind == "range" and text[found.start : found.end].lower().startswith(_LED):
        note["led"] = "true"
    if single := _single_day(text, found):
        note["one_of"] = single
    if "XXXX" in edtf or found.kind == "relative":
        edtf = years.completed(found)
        note |= {"basis": PUBLICATION, "display": " ".join(text[found.start : found.end].split())}
    if found.kind == "later":
        note |= {"base": str(found.base), "display": " ".join(text[found.start : found.end].split())}
    return Mention(
        kind=Kind.DATE,
        start=found.start,
        end=found.end,
        value=edtf if all(end == ".." or time.is_date(end) for end in edtf.split("/")) else "",
        note=note,
        parts=tuple(_mention(text, part, years) for part in found.parts),
    )


def _single_day(text: str, found: DateMention) -> str:
    """Return what a range says of a day that lies in it, as against "from … to …" and what lasted long."""
    if found.kind != "range" or not found.edtf[:4].isdigit() or text[found.start : found.start + 4].lower() == "from":
        return ""
    single = "" if _ENDING.match(text, found.end) else one_of(found.edtf)
    low, high = time.parse(single).days if single else (None, None)
    between = text[found.start : found.start + 7].lower() == "between"
    return single if low and high and (between or high.year - low.year <= _FEW_YEARS) else ""


@frozen
class _Years:
    """What says of which year a day without one is: the publication, unless the text around it speaks of another time."""

    document: Document
    starts: Sequence[int]
    before: Sequence[DateMention] = ()

    def after(self, before: Sequence[DateMention]) -> "_Years":
        """Return the same for a date behind those of ``before``."""
        return _Years(self.document, self.starts, before)

    def completed(self, mention: DateMention) -> str:
        """Return the EDTF of a date with its year, or nothing; of two days the first is the last such day before the second."""
        published = self.document.source.published
        if not published or _elsewhere(self.document.text, mention):
            return ""
        if mention.kind == "relative":
            return self._resolved(mention, time.parse(published))
        limit, pieces, edtf = time.parse(published), [], mention.edtf
        for match in reversed(list(_YEARLESS.finditer(edtf))):
            day = last_before(int(match["month"]), int(match["day"]), limit)
            if day is None or not self._fits(mention, day.year) or _may_come(self.document.text, mention, day, limit):
                return ""
            limit = time.one_of(day, day)
            pieces += [edtf[match.end() :], day.isoformat()]
            edtf = edtf[: match.start()]
        return edtf + "".join(reversed(pieces))

    def _resolved(self, mention: DateMention, published: When) -> str:
        """Return the EDTF of a date that is told from the day of a publication which is of that day."""
        edtf = "" if self.document.source.kind in _OUT_OF_DATE else resolved(mention.edtf, published)
        low = time.parse(edtf).days[0] if edtf else None
        if low is None or (mention.edtf.isalpha() and self._tells_years(mention, low.year)):
            return ""
        pointed = mention.edtf.startswith(_POINTED) or mention.edtf.endswith(" ago")
        return edtf if pointed or self._fits(mention, low.year) else ""

    def _tells_years(self, mention: DateMention, year: int) -> bool:
        """Tell whether another year stands shortly before a month alone, or before a weekday in the same clause, which may be that year's."""
        between, month = self.document.text, mention.edtf.title() in lexicon.numbers("dates", "months")
        beside = (each for each in self.before if mention.start - each.end < _NEAR)
        near = (each.edtf for each in beside if month or "," not in between[each.end : mention.start])
        return any(not each.startswith(str(year)) for each in near if each[:4].isdigit())

    def _fits(self, mention: DateMention, year: int) -> bool:
        """Tell whether no other year than ``year`` has been named that the mention may belong to."""
        frame = next(self._frames(mention), None)
        if frame is None:
            return True
        low, high = time.parse(frame).days
        return low is not None and high is not None and low.year <= year <= high.year

    def _frames(self, mention: DateMention) -> Iterator[str]:
        """Yield, the nearest first, the dates before a mention that may say which year the text is at."""
        any_year = self.document.source.kind in _OUT_OF_DATE
        for each in reversed(self.before):
            told = each.kind != "life" and each.role != "birth"
            if told and "XXXX" not in each.edtf and time.is_date(each.edtf):
                joined = _JOINED.fullmatch(self.document.text, each.end, mention.start)
                if any_year or joined or self._leads(each):
                    yield each.edtf

    def _leads(self, mention: DateMention) -> bool:
        """Tell whether a sentence opens with a date: "In 1962, …"."""
        number = bisect_right(self.starts, mention.start)
        start = self.starts[number - 1] if number else mention.start
        return bool(_opening().fullmatch(self.document.text, start, mention.start))


def _elsewhere(text: str, mention: DateMention) -> bool:
    """Tell whether the words around a day say that its year is another one: "of that year", "next", "with effect from"."""
    behind, before, shall_be = _other_year()
    head = text[max(0, mention.start - _LOOK) : mention.start]
    if behind.match(text, mention.end) or before.search(head):
        return True
    return shall_be.search(text, max(0, mention.start - _CLAUSE), mention.start) is not None


_LATELY = timedelta(days=182)
_PERFECT = compiled(r"\b(?:has|have)(?: (?:been|now|just|also))* [a-z]+(?:ed|en)\b(?:(?!\bsince\b)[^.;\n])*$")


def _may_come(text: str, mention: DateMention, day: date, published: When) -> bool:
    """Tell whether a day may as well be the next such day: what "has been" done is new, and the last such day long ago."""
    first = time.bounds(published)[0]
    if first is None or first - day < _LATELY:
        return False
    return _PERFECT.search(text, max(0, mention.start - _CLAUSE), mention.start) is not None


@cache
def _other_year() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    behind, before = (lexicon.alternation(lexicon.phrases("dates", "yearless", name)) for name in ("behind", "before"))
    verbs = lexicon.alternation(lexicon.words("dates", "yearless", "shall_be"))
    return (
        compiled(rf",?\s+(?:{behind})\b", re.IGNORECASE),
        compiled(rf"\b(?:{before})(?:\s+on)?\s+(?:the\s+)?$", re.IGNORECASE),
        compiled(rf"\b(?:{verbs})\b[^.;\n]*\bfrom\s+(?:the\s+)?$"),
    )


@cache
def _opening() -> re.Pattern[str]:
    words = lexicon.alternation(lexicon.phrases("dates", "yearless", "opening"))
    return compiled(rf"\W*(?:(?:{words})\s+)+", re.IGNORECASE)
