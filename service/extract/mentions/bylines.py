"""The line at the head of a page that says when it was published: "By Ada Kerr | 4 March 2021", "Posted on March 4, 2021 10:15 am".

In: a page's text. Out: a day as EDTF, where one line says so beyond doubt. A dateline ("PARIS (Reuters), 3 February 2021 —") is none: it
stands in front of a sentence (``datelines``).
"""

import re
from collections.abc import Iterator
from functools import cache

from attrs import frozen

from service.domain.source import SourceKind
from service.extract.mentions.dates.datemention import DateMention
from service.extract.mentions.dates.dates import dates
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import CAPITAL

_HEAD = 1500
"""So many code points of a text may hold the line."""
_LONGEST = 160
_NEWS = frozenset((SourceKind.NEWSPAPER, SourceKind.MAGAZINE, SourceKind.BLOG))
_YEAR = compiled(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_TIME = compiled(
    r"(?<![\d.:])\d{1,2}(?:[:.h]\d\d(?:[:.]\d\d)?(?:\s?[apAP]\.?[mM]\b\.?)?|\s?[apAP]\.?[mM]\b\.?)(?:,?\s\(?(?:[A-Z]{2,4}|[Uu]hr)\b\)?)?(?:\s?[+-]\d\d:?\d\d)?"
)
_WEEKDAY = compiled(r"\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b\.?", re.IGNORECASE)
_READING = compiled(r"\b\d{1,3}[\s-](?:min(?:ute)?s?)(?:\s(?:of\s)?read(?:ing)?(?:\stime)?)?\b", re.IGNORECASE)
_SIGNED = rf"(?:[{CAPITAL}][\w.'’-]*|and|&|for|of|the|in|de|van|von|el|al|bin|da|di)"
_BY = compiled(rf"(?:[Bb]y|BY)\s{_SIGNED}(?:,?\s{_SIGNED})*")
_MARKS = r"[\s|·•,;:()\[\]/.–—@-]*"
_NOTHING = compiled(rf"{_MARKS}(?:(?:on|at|in|last)\b{_MARKS})*")


@frozen
class _Stamp:
    """A day, and whether its line says that something was published, or is like one that does by more than the day."""

    edtf: str
    sure: bool


def published_on(text: str, kind: SourceKind) -> str:
    """Return the day on which a page says, at its head, that it was published, as EDTF; empty where none or more than one is told.

    A day alone in its line counts only in the news, by the ``kind`` of source, and where no later year stands anywhere in the text.
    """
    found = list(_stamps(text))
    told = {each.edtf for each in found if each.sure}
    if not told and kind in _NEWS:
        told = {each.edtf for each in found}
        last = max(_YEAR.findall(text), default="")
        told = told if all(each[:4] >= last for each in told) else set()
    return told.pop() if len(told) == 1 else ""


def _stamps(text: str) -> Iterator[_Stamp]:
    place, before = 0, ""
    while 0 <= place < min(_HEAD, len(text)):
        end = text.find("\n", place)
        line = text[place : end if end >= 0 else len(text)]
        if line.strip():
            if len(line) <= _LONGEST and not _labels_a_life().search(before):
                yield from _stamp(line)
            before = line
        place = end + 1 if end >= 0 else -1


def _stamp(line: str) -> Iterator[_Stamp]:
    """Yield the day of a line that holds nothing but who published something, and when; the first of several, unless it is of a change."""
    days = dates(line)
    if not days or any(each.kind != "day" for each in days):
        return
    rest = _without(line, days)
    labelled, changed = _published().search(rest), _changed().search(rest)
    if changed and (len(days) == 1 or changed.start() < days[0].start):
        return
    timed = any(pattern.search(rest) for pattern in (_TIME, _WEEKDAY, _READING))
    signed = _BY.search(rest)
    for pattern in (_TIME, _WEEKDAY, _READING, _published(), _changed(), _BY):
        rest = pattern.sub(" ", rest)
    if _NOTHING.fullmatch(rest):
        yield _Stamp(days[0].edtf, sure=bool(labelled or timed or signed))


def is_stamp(line: str) -> bool:
    """Tell whether a line holds nothing but a day on which something was published, and what goes with one."""
    return bool(line.strip()) and len(line) <= _LONGEST and next(_stamp(line), None) is not None


def is_stamped(words: str) -> bool:
    """Tell whether words before a day end by saying that it is that of a publication: "Our Correspondent | *Published*"."""
    return words.casefold().rstrip(" :|").endswith((*_phrases("published"), *_phrases("changed")))


def _without(line: str, days: list[DateMention]) -> str:
    for each in reversed(days):
        line = line[: each.start] + " " * (each.end - each.start) + line[each.end :]
    return line


@cache
def _published() -> re.Pattern[str]:
    return _words("published")


@cache
def _changed() -> re.Pattern[str]:
    return _words("changed")


@cache
def _labels_a_life() -> re.Pattern[str]:
    return _words("lives")


def _words(key: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{lexicon.alternation(_phrases(key))})(?!\w)", re.IGNORECASE)


def _phrases(key: str) -> tuple[str, ...]:
    return lexicon.phrases("dates", "bylines", key)
