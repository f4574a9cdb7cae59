"""Dates in a text as EDTF (ISO 8601-2), with their hedges, one or the other, as ranges and as the dates of a life."""

import re
from functools import cache

from attrs import evolve

from service.domain import time
from service.extract.mentions.dates.asides import without_asides
from service.extract.mentions.dates.atom import Atom
from service.extract.mentions.dates.atoms import atoms
from service.extract.mentions.dates.calendars import with_other_calendars
from service.extract.mentions.dates.datemention import DateMention, one_of
from service.extract.mentions.dates.hedges import hedged
from service.extract.mentions.dates.later import laters
from service.extract.mentions.dates.relative import relatives
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import CAPITAL

_LOOK = 40
_LIFE_LOOK = 120
_PLACED_LIFE = 30
"""So many years between two towns no club, office or festival moved: "(Hull 1892 – Leeds 1961)"."""
_SHORTEST_LIFE, _LONGEST_LIFE = 18, 120
_SEVERAL = 4
"""So many dates are read as one or another: "1768, 1769 or 1770"."""
_DASH = compiled(r"\s{0,2}(?:--|[-‐‑‒–—−])\s{0,2}")
_TO = compiled(r"\s+(?:to|until|till|through|thru|up\s+to)\s+(?:the\s+)?")
_AND = compiled(r"\s+and\s+(?:the\s+)?")
_FROM = compiled(r"\b[Ff]rom\s+(?:the\s+)?$")
_BETWEEN = compiled(r"\b[Bb]etween\s+(?:the\s+)?$")
_EITHER = compiled(r"\b[Ee]ither\s+(?:(?:in|on)\s+)?$")
_COMMA = compiled(r",\s")
_OR = compiled(
    r"(?:(?:,?\s+|\s[-–—]\s?)or(?:,\s[^,;.()\d\n]{3,50},)?|\s*(?P<bracket>\()or)\s+(?:(?:perhaps|possibly|maybe|even|in|on|early|late|else|the)\s+){0,3}(?:(?:first|last|beginning|start|end)\s(?:(?:days?|weeks?|months?)\s)?of\s)?"
    r"|(?:[,;]|\s?(?P<opened>\()|\s)\s?(?:(?:although|though|but|or|while|whereas|and),?\s)?"
    r"(?:(?:(?:some|other|certain|several|many|most|the|her|his|their|a|an)\s)?(?:[a-z]+\s)?(?:sources?|accounts?|records?|documents?|reports?|biographers?|registers?|certificate|passport|gravestone|tombstone|headstone|obituar(?:y|ies)|books?|census|papers?)"
    r"\s(?:says?|gives?|states?|claims?|suggests?|ha(?:s|ve)|cites?|lists?|shows?|records?|indicates?)\s|others\s(?:(?:say|give|state|claim|suggest|have|cite|list)\s)?"
    r"|according\sto\s(?:some|others?)(?:\s(?:sources|accounts|records))?,?\s)(?:it\swas\s)?(?:(?:in|on)\s)?"
    r"|\saccording\sto\s[^,;.()\d\n]{3,40}?,?\s(?:and|but|or)\s(?:(?:in|on)\s)?(?P<again>)|\s(?P<aside>\()"
)
_AGAIN = compiled(r",?\saccording\sto\b|\sin\s(?:some|other)\s(?:sources|accounts|records)\b")
"""Behind the second of two dates that different people give."""
_ACROSS = compiled(r"[^()\d\n]{0,60}?(?:\s[-–—−]\s?|--|[–—−]|\sto\s)[^()\d\n]{0,24}|(?:[^()\d\n]{0,40}[a-z])?[-‐‑]")
_TOWN = compiled(rf"[{CAPITAL}][\w'’-]{{1,40}}(?:[ -][{CAPITAL}][\w'’-]{{1,40}})?\s")
_TO_TOWN = compiled(rf"\s?[-–—−]\s?{_TOWN.pattern}")
_UNKNOWN_BIRTH = compiled(r"\s?(?:\?|unknown)?\s?(?:--|[-‐‑–—])\s?")
_NAME_BEHIND = compiled(rf"(?<!\w)[{CAPITAL}][\w'’.-]*\s[{CAPITAL}][\w'’-]+\s\($")
_CLEAR = compiled(
    rf"(?:^|[;,/\]]|(?:^|[;,]\s?)(?:(?!In\s|Active\b|Office\b|Reign)[{CAPITAL}][^:;,]*|born|dates?|lived|life(?:span|time)?):|\bborn|\bb\.)\s*$"
)
"""In brackets, before the dates of a life: no word for what somebody did then ("in office: 1951–1999")."""


def dates(text: str, start: int = 0, end: int | None = None) -> list[DateMention]:
    """Return the dates in ``text[start:end]`` in order; they do not overlap, and a range or life holds its ends."""
    return without_asides(_dates, text, start, len(text) if end is None else end)


def _dates(text: str, start: int, stop: int) -> list[DateMention]:
    found = _alternatives(text, with_other_calendars(text, start, stop, list(atoms(text, start, stop))))
    ends = [start, *(atom.end for atom in found)]
    starts = [*(atom.start for atom in found[1:]), stop]
    singles = [hedged(text, *each) for each in zip(found, ends, starts, strict=False)]
    mentions: list[DateMention] = []
    number = 0
    while number < len(found):
        low = mentions[-1].end if mentions else start
        following = number + 1 < len(found)
        joined = _join(text, found[number : number + 2], singles[number : number + 2], low) if following else None
        mentions.append(joined or _alone(text, found[number], singles[number], low, stop))
        number += 2 if joined else 1
    return laters(text, start, stop, relatives(text, start, stop, mentions))


def _alternatives(text: str, found: list[Atom]) -> list[Atom]:
    """Make one date of those of which one is right: "1531 or 1532", "30 April or 1 May 1916"."""
    kept: list[Atom] = []
    number = 0
    while number < len(found):
        last = number
        while (
            last + 1 < len(found)
            and last - number < _SEVERAL
            and _COMMA.fullmatch(text, found[last].end, found[last + 1].start)
        ):
            last += 1
        gap = _OR.fullmatch(text, found[last].end, found[last + 1].start) if last + 1 < len(found) else None
        if gap is not None and ((gap["again"] is None and not gap["aside"]) or _AGAIN.match(text, found[last + 1].end)):
            either = _either(text, found[number : last + 2])
            closed = (gap["bracket"] or gap["opened"]) and text[either.end : either.end + 1] == ")"
            kept.append(evolve(either, end=either.end + 1) if closed else either)
            number = last + 2
        else:
            kept.append(found[number])
            number += 1
    return kept


def _either(text: str, members: list[Atom]) -> Atom:
    """Return members of which one is right as one date; its EDTF is empty where they are not exact."""
    known = members[-1].year
    listed = sorted({atom.edtf.replace("XXXX", f"{known:04}" if known else "XXXX") for atom in members})
    edtf = f"[{','.join(listed)}]"
    opened = _EITHER.search(text, max(0, members[0].start - _LOOK), members[0].start)
    year = next((atom.year for atom in members if atom.year is not None), known)
    exact = edtf.count("XXXX") == len(members) or time.is_date(edtf)
    start = opened.start() if opened else members[0].start
    return Atom(start, members[-1].end, edtf if exact else "", "either", year, members[-1].month, members[-1].day)


def _join(text: str, pair: list[Atom], ends: list[DateMention], low: int) -> DateMention | None:
    """Make one mention of two neighbouring dates, if they are the two ends of a life or of a range."""
    if "\n\n" in text[pair[0].end : ends[1].start]:
        return None
    if "range" in (pair[0].kind, pair[1].kind):
        opening, closing = (_of_one(text, *each) for each in zip(pair, ends, strict=True))
        single = "range" not in (opening.kind, closing.kind)
        return _life(text, (pair[0], pair[1]), (opening, closing), low) if single else None
    (first, last), completed = _completed(text, pair, ends)
    if first.year is not None and last.year is not None and _begins(first) > _ends(last):
        return _impossible_life(text, completed, low)
    if (first.year is None) != (last.year is None):
        return None
    long = first.year is not None and last.year is not None and last.year - first.year > _LONGEST_LIFE
    life = _life(text, (first, last), completed, low)
    return life or (_impossible_life(text, completed, low) if long else None) or _range(text, completed, low)


def _of_one(text: str, atom: Atom, end: DateMention) -> DateMention:
    """Take two years with a stroke between them for one that is not known: "1957/58"."""
    if atom.kind != "range" or "/" not in text[atom.start : atom.end]:
        return end
    return evolve(end, edtf=one_of(end.edtf), kind="either")


def _begins(atom: Atom) -> tuple[int, int, int]:
    return atom.year or 0, atom.month or 1, atom.day or 1


def _ends(atom: Atom) -> tuple[int, int, int]:
    return atom.year or 0, atom.month or 12, atom.day or 31


def _completed(
    text: str, pair: list[Atom], ends: list[DateMention]
) -> tuple[tuple[Atom, Atom], tuple[DateMention, DateMention]]:
    """Give the first of two ends the year or the century that only the second states, or the other way round."""
    (first, last), (opening, closing) = pair, ends
    if first.year is None and last.year is not None and last.month:
        year = last.year - ((first.month or 0) > last.month)
        first = evolve(first, year=year)
        opening = evolve(opening, edtf=opening.edtf.replace("XXXX", f"{year:04}"), kind="day")
    elif first.kind == last.kind == "decade" and text[last.start].isdigit() and last.end - last.start == len("60s"):
        century = str(first.year)[:2]
        last = evolve(last, year=int(century + str(last.year)[2:]))
        closing = evolve(closing, edtf=century + closing.edtf[2:])
    return (first, last), (opening, closing)


def _life(text: str, pair: tuple[Atom, Atom], ends: tuple[DateMention, DateMention], low: int) -> DateMention | None:
    """Join two dates in one pair of brackets that can be a birth and a death: marked as such, or a lifetime apart."""
    (first, last), (opening, closing) = pair, ends
    gap = text[opening.end : closing.start]
    prefix = _bracket(text, low, opening.start)
    if prefix is None or "(" in gap or ")" in gap or first.year is None or last.year is None:
        return None
    marked = closing.role == "death" or (opening.role == "birth" and _ACROSS.fullmatch(gap))
    apart = _SHORTEST_LIFE <= last.year - first.year <= _LONGEST_LIFE
    clear = _CLEAR.search(prefix) or (
        last.year - first.year > _PLACED_LIFE and _TOWN.fullmatch(prefix) and _TO_TOWN.fullmatch(gap)
    )
    if not marked and not (apart and _ACROSS.fullmatch(gap) and clear):
        return None
    parts = (evolve(opening, role="birth"), evolve(closing, role="death"))
    return DateMention(opening.start, closing.end, f"{opening.edtf}/{closing.edtf}", "life", parts)


def _impossible_life(text: str, ends: tuple[DateMention, DateMention], low: int) -> DateMention | None:
    """Read two dates alone in brackets behind a name as the life that they give out, though nobody can have lived so: "(1950–1931)"."""
    opening, closing = ends
    alone = _bracket(text, low, opening.start) == "" and text.startswith(")", closing.end)
    across = _ACROSS.fullmatch(text[opening.end : closing.start])
    named = _NAME_BEHIND.search(text, max(low, opening.start - _LOOK), opening.start)
    if not (alone and across and named):
        return None
    parts = (evolve(opening, role="birth"), evolve(closing, role="death"))
    return DateMention(opening.start, closing.end, f"{opening.edtf}/{closing.edtf}", "life", parts)


def _range(text: str, ends: tuple[DateMention, DateMention], low: int) -> DateMention | None:
    opening, closing = ends
    gap, head = text[opening.end : closing.start], text[max(low, opening.start - _LOOK) : opening.start]
    between = _BETWEEN.search(head)
    start = _FROM.search(head) or between
    if _AND.fullmatch(gap):
        start = between
        if not start:
            return None
    elif not _DASH.fullmatch(gap) and not _TO.fullmatch(gap.removeprefix(",") if start and not between else gap):
        return None
    begin = opening.start - (len(head) - start.start()) if start else opening.start
    calendar = opening.calendar if opening.calendar == closing.calendar else ""
    return DateMention(begin, closing.end, f"{opening.edtf}/{closing.edtf}", "range", ends, opening.role, calendar)


def _alone(text: str, atom: Atom, mention: DateMention, low: int, stop: int) -> DateMention:
    """Make a mention of a date by itself: open to the present, the one known end of a life, or just a date."""
    prefix = _bracket(text, low, mention.start)
    if prefix is not None and not mention.role and _UNKNOWN_BIRTH.fullmatch(prefix):
        mention = evolve(mention, role="death")
    if prefix is not None and mention.role:
        return DateMention(mention.start, mention.end, _half(mention), "life", (mention,))
    if atom.kind == "range" and prefix is not None and (short := _short_life(text, mention, prefix)):
        return short
    tail = _open().match(text, mention.end, stop)
    if not tail or atom.kind in ("range", "partial"):
        return mention
    if not tail["now"]:
        if prefix is None or not _CLEAR.search(prefix):
            return mention
        born = evolve(mention, role="birth")
        return DateMention(mention.start, mention.end, _half(born), "life", (born,))
    head = text[max(low, mention.start - _LOOK) : mention.start]
    start = _FROM.search(head)
    begin = mention.start - (len(head) - start.start()) if start else mention.start
    return DateMention(begin, tail.end(), f"{mention.edtf}/..", "range", (mention,))


def _short_life(text: str, mention: DateMention, prefix: str) -> DateMention | None:
    """Read years in brackets of which the second is shortened as a life, where they can be one: "(1931-99)"."""
    first, _, last = mention.edtf.partition("/")
    words = text[mention.start : mention.end]
    years = first.isdigit() and last.isdigit() and "/" not in words and not words[0].isalpha()
    if not years or not _SHORTEST_LIFE <= int(last) - int(first) <= _LONGEST_LIFE or not _CLEAR.search(prefix):
        return None
    parts = (
        DateMention(mention.start, mention.start + len(first), first, "year", role="birth"),
        DateMention(mention.end - 2, mention.end, last, "year", role="death"),
    )
    return DateMention(mention.start, mention.end, mention.edtf, "life", parts)


@cache
def _open() -> re.Pattern[str]:
    words = lexicon.alternation(lexicon.phrases("dates", "words", "open"))
    return compiled(
        rf"\s?(?:[-–—]\s?|to\s+(?:the\s+)?|until\s+)(?P<now>{words})\b|\s?[-‐‑–—]\s?(?:\?|(?:date\s|death\s)?unknown)?\s?(?=[)\]])"
    )


def _half(mention: DateMention) -> str:
    return f"{mention.edtf}/.." if mention.role == "birth" else f"../{mention.edtf}"


def _bracket(text: str, low: int, position: int) -> str | None:
    """Return what stands between the open bracket around ``position`` and it; None outside brackets."""
    head = max(low, position - _LIFE_LOOK)
    for opening, closing in ("()", "[]"):
        opened = text.rfind(opening, head, position)
        if opened >= 0 and text.find(closing, opened, position) < 0 and text.find("\n", opened, position) < 0:
            return text[opened + 1 : position]
    return None
