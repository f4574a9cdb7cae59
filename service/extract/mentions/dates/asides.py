"""Dates told in two calendars: "25 January [O.S. 13 January] 1930", "13 January 1830 (Old Style)"."""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from datetime import date
from itertools import islice

from attrs import evolve, frozen

from service.extract.mentions.dates.atom import Atom
from service.extract.mentions.dates.atoms import atoms
from service.extract.mentions.dates.conversion import from_julian
from service.extract.mentions.dates.datemention import DateMention
from service.extract.text.patterns import compiled
from service.extract.text.vocabulary import vocabulary

_HINTS = frozenset(("style", "os", "ns", "julian", "gregorian"))
_LETTERS = compiled(r"[ON]\.\s?S")
_OLD, _NEW = (
    rf"{letter}\.\s?S\.?|{letter}S|[{word[0]}{word[0].lower()}]{word[1:]}\s[Ss]tyle|{name}(?:\s[Cc]alendar)?"
    for letter, word, name in (("O", "Old", "Julian"), ("N", "New", "Gregorian"))
)
_ASIDE = compiled(
    rf"[\[(](?:(?:(?P<old>{_OLD})|(?P<new>{_NEW}))[:,]?(?:\s(?P<inner>[^\[\]()\n]{{1,30}}))?"
    rf"|(?P<led>[^\[\]()\n]{{1,30}}?),?\s(?:(?:in|by)\sthe\s)?(?:(?P<old2>{_OLD})|(?P<new2>{_NEW})))[\])]"
    r"|(?<=\d),?\s(?P<bare>O\.\s?S\.?(?!\w)|Old\sStyle(?!\w))"
)
_BESIDE = 2
_LONGEST = 64
"""No aside has so many characters, and no more stand between it and its date."""
_CONTEXT = 128
_MONTHS = 12

Read = Callable[[str, int, int], list[DateMention]]


@frozen
class _Aside:
    """What a text puts in brackets of a date in the other calendar: whether that is the old one, and the date, if any."""

    start: int
    end: int
    old: bool
    date: Atom | None


def without_asides(read: Read, text: str, start: int, stop: int) -> list[DateMention]:
    """Return what ``read`` finds in ``text[start:stop]`` as if no date of another calendar stood beside one; it is then applied.

    A day is Gregorian in the end: where only the day of the old style is told, it is converted.
    """
    if _HINTS.isdisjoint(vocabulary(text, start, stop)) and not _LETTERS.search(text, start, stop):
        return read(text, start, stop)
    low = max(0, start - _CONTEXT)
    part = text[low : stop + _CONTEXT]
    found = [_aside(match) for match in _ASIDE.finditer(part, start - low, stop - low)]
    part = _ASIDE.sub(lambda match: " " * len(match[0]), part)
    mentions = read(part, start - low, stop - low)
    return [_moved(_told(mention, part, found), low) for mention in mentions]


def _aside(match: re.Match[str]) -> _Aside:
    words = match["inner"] or match["led"] or ""
    old = bool(match["old"] or match["old2"] or match["bare"])
    return _Aside(match.start(), match.end(), old, next(atoms(words, 0, len(words)), None))


def _told(mention: DateMention, text: str, found: Sequence[_Aside]) -> DateMention:
    """Return a date with what stands beside it, or in it, applied to it; a range or a life with that of its ends."""
    if mention.parts:
        parts = tuple(_told(part, text, found) for part in mention.parts)
        edtf = mention.edtf
        for before, after in zip(mention.parts, parts, strict=True):
            edtf = edtf.replace(before.edtf, after.edtf, 1)
        ends = (min(mention.start, parts[0].start), max(mention.end, parts[-1].end))
        return evolve(mention, start=ends[0], end=ends[1], edtf=edtf, parts=parts)
    first = bisect_left(found, mention.start - _LONGEST, key=lambda aside: aside.start)
    for aside in islice(found, first, None):
        if aside.start > mention.end + _BESIDE:
            break
        start, end = min(mention.start, aside.start), max(mention.end, aside.end)
        between = text[start:end].replace(text[mention.start : mention.end], "")
        if len(between) - (aside.end - aside.start) <= _BESIDE and not between.strip():
            return _applied(evolve(mention, start=start, end=end), aside)
    return mention


def _applied(mention: DateMention, aside: _Aside) -> DateMention:
    other = aside.date
    if not aside.old:
        edtf = _gregorian(mention.edtf, other) if other else mention.edtf
        return evolve(mention, edtf=edtf)
    if other is not None or mention.kind != "day":
        return mention
    marks = mention.edtf[len("1830-01-13") :]
    day = from_julian(date.fromisoformat(mention.edtf[: len("1830-01-13")]))
    return evolve(mention, edtf=day.isoformat() + marks, calendar="julian")


def _gregorian(edtf: str, other: Atom) -> str:
    """Return the day of the new style, with the year of the old one where it has none; of early January it is the next."""
    if "XXXX" not in other.edtf:
        return other.edtf
    if not edtf[:4].isdigit() or other.month is None:
        return ""
    year = int(edtf[:4]) + (other.month == 1 and edtf[5:7] == str(_MONTHS))
    return other.edtf.replace("XXXX", f"{year:04}")


def _moved(mention: DateMention, by: int) -> DateMention:
    parts = tuple(_moved(part, by) for part in mention.parts)
    return evolve(mention, start=mention.start + by, end=mention.end + by, parts=parts)
