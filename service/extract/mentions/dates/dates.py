"""Dates in a text as EDTF (ISO 8601-2), with their hedges, as ranges and as the dates of a life."""

import re
from functools import cache
from typing import Literal

from attrs import evolve, frozen

from service.extract.mentions.dates.atoms import Atom, atoms
from service.extract.text import lexicon

Kind = Literal["day", "month", "season", "year", "decade", "century", "partial", "range", "life"]
Role = Literal["", "birth", "death"]


@frozen
class DateMention:
    """A date and its place: half-open code points into the text.

    ``edtf`` is ``1987-05-12``, ``1987-05``, ``2018-21`` (spring), ``1987``, ``199X``, ``19XX``, ``1920~`` (about),
    ``1920?`` (probably), ``XXXX-10-02`` (no year given: ``partial``) or a range ``2013/2018``, ``1950/..``.
    A range whose ends are both written out has them as ``parts``; a ``life`` has its birth, its death or both, each with its ``role``.
    A single date has a role where a mark of birth or death stands right before it ("born 1987" in brackets, "d. 1950").
    """

    start: int
    end: int
    edtf: str
    kind: Kind
    parts: "tuple[DateMention, ...]" = ()
    role: Role = ""


_LOOK = 40
_LIFE_LOOK = 120
_SHORTEST_LIFE, _LONGEST_LIFE = 18, 120
_DASH = re.compile(r"\s{0,2}[-‐‑‒–—−]\s{0,2}")
_TO = re.compile(r"\s+(?:to|until|till|through|thru|up\s+to)\s+(?:the\s+)?")
_AND = re.compile(r"\s+and\s+(?:the\s+)?")
_FROM = re.compile(r"\b[Ff]rom\s+(?:the\s+)?$")
_BETWEEN = re.compile(r"\b[Bb]etween\s+(?:the\s+)?$")
_ACROSS = re.compile(r"[^()\d\n]{0,60}?(?:\s[-–—]\s?|[–—])[^()\d\n]{0,24}|-")
_CLEAR = re.compile(r"(?:^|[;:,/\]]|\bborn|\bb\.)\s*$")
_DOUBTED = re.compile(r"\?(?=\s*[)–—;-])")


def dates(text: str, start: int = 0, end: int | None = None) -> list[DateMention]:
    """Return the dates in ``text[start:end]`` in order; they do not overlap, and a range or life holds its ends."""
    stop = len(text) if end is None else end
    found = list(atoms(text, start, stop))
    singles = [_single(text, atom, found[number - 1].end if number else start) for number, atom in enumerate(found)]
    mentions: list[DateMention] = []
    number = 0
    while number < len(found):
        low = mentions[-1].end if mentions else start
        following = number + 1 < len(found)
        joined = _join(text, found[number : number + 2], singles[number : number + 2], low) if following else None
        mentions.append(joined or _alone(text, found[number], singles[number], low, stop))
        number += 2 if joined else 1
    return mentions


@cache
def _before() -> re.Pattern[str]:
    """Match what may stand right before a date: a role, then a doubt, then an approximation, with prepositions between."""
    words = {name: lexicon.alternation(lexicon.phrases("dates", "words", name)) for name in _WORDS}
    return re.compile(
        rf"(?:(?<![^\W_])(?:(?P<birth>{words['born']})|(?P<death>{words['died']}))\s*(?:(?:on|in)\s+(?:the\s+)?)?)?"
        rf"(?P<hedge>(?:\b(?P<doubt>{words['uncertain']})\s+(?:(?:in|on)\s+)?)?"
        rf"(?:\b(?:in\s+)?(?P<about>{words['approximate']})\s*)?)$"
    )


_WORDS = ("born", "died", "uncertain", "approximate")


def _single(text: str, atom: Atom, low: int) -> DateMention:
    """Read what stands before ``atom``, not looking further back than ``low``."""
    start, edtf, role = atom.start, atom.edtf, _NO_ROLE
    before = _before().search(text[max(low, start - _LOOK) : start])
    if before is not None:
        mark = "?" if before["doubt"] else "~" if before["about"] else ""
        if mark and atom.kind not in ("range", "partial"):
            start, edtf = start - len(before["hedge"].lstrip()), edtf + mark
        elif _DOUBTED.match(text, atom.end):
            edtf += "?"
        role = "birth" if before["birth"] else "death" if before["death"] else ""
    return DateMention(start, atom.end, edtf, _KINDS[atom.kind], role=role)


_NO_ROLE: Role = ""
_KINDS: dict[str, Kind] = {
    kind: kind for kind in ("day", "month", "season", "year", "decade", "century", "partial", "range")
}


def _join(text: str, pair: list[Atom], ends: list[DateMention], low: int) -> DateMention | None:
    """Make one mention of two neighbouring dates, if they are the two ends of a life or of a range."""
    if "range" in (pair[0].kind, pair[1].kind) or "\n\n" in text[pair[0].end : ends[1].start]:
        return None
    (first, last), completed = _completed(text, pair, ends)
    if first.year is not None and last.year is not None and _begins(first) > _ends(last):
        return None
    if (first.year is None) != (last.year is None):
        return None
    return _life(text, (first, last), completed, low) or _range(text, completed, low)


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
    if not marked and not (apart and _ACROSS.fullmatch(gap) and _CLEAR.search(prefix)):
        return None
    parts = (evolve(opening, role="birth"), evolve(closing, role="death"))
    return DateMention(opening.start, closing.end, f"{opening.edtf}/{closing.edtf}", "life", parts)


def _range(text: str, ends: tuple[DateMention, DateMention], low: int) -> DateMention | None:
    opening, closing = ends
    gap, head = text[opening.end : closing.start], text[max(low, opening.start - _LOOK) : opening.start]
    start = _FROM.search(head)
    if _AND.fullmatch(gap):
        start = _BETWEEN.search(head)
        if not start:
            return None
    elif not _DASH.fullmatch(gap) and not _TO.fullmatch(gap):
        return None
    begin = opening.start - (len(head) - start.start()) if start else opening.start
    return DateMention(begin, closing.end, f"{opening.edtf}/{closing.edtf}", "range", ends, opening.role)


def _alone(text: str, atom: Atom, mention: DateMention, low: int, stop: int) -> DateMention:
    """Make a mention of a date by itself: open to the present, the one known end of a life, or just a date."""
    prefix = _bracket(text, low, mention.start)
    if prefix is not None and mention.role:
        return DateMention(mention.start, mention.end, _half(mention), "life", (mention,))
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


@cache
def _open() -> re.Pattern[str]:
    words = lexicon.alternation(lexicon.phrases("dates", "words", "open"))
    return re.compile(rf"\s?(?:[-–—]\s?|to\s+(?:the\s+)?|until\s+)(?P<now>{words})\b|\s?[-–—]\s?(?=\))")


def _half(mention: DateMention) -> str:
    return f"{mention.edtf}/.." if mention.role == "birth" else f"../{mention.edtf}"


def _bracket(text: str, low: int, position: int) -> str | None:
    """Return what stands between the open bracket around ``position`` and it; None outside brackets."""
    opened = text.rfind("(", max(low, position - _LIFE_LOOK), position)
    if opened < 0 or text.find(")", opened, position) >= 0 or text.find("\n", opened, position) >= 0:
        return None
    return text[opened + 1 : position]
