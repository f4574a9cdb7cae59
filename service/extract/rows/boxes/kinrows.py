"""Rows that name kin of several kinds: "Family: wife Mia, sons Per and Ole", "Survived by: …; sister, Ane", "Ole Kerr (brother)"."""

import re
from collections.abc import Iterator
from functools import cache

from attrs import frozen

from service.domain.selector import Span
from service.extract.rows.boxes.cells import Cell, Value
from service.extract.rows.boxes.countedkin import spelled
from service.extract.text import lexicon
from service.extract.text.numerals import number_pattern, value_of
from service.extract.text.patterns import compiled

_WORD = r"(?:(?:[^\W\d_a-z]\.)+|(?!And\b)[^\W\d_a-z][\w’'-]*(?<!’s)(?<!'s))"
_NAME = compiled(rf"{_WORD}(?: (?:{_WORD}|de|da|van|von|der|bin|ibn|al|el|y)){{0,4}}")
_LEAD = compiled(
    r"[\s,:;(–—-]*(?:(?:1[5-9]|20)\d\d,?\s+)?(?:(?:to|with|of|named|namely|the|late|his|her|a|an|and)\s+)*(?:(?:[a-z]+)\s+)?(?=[^\W\d_a-z])"
)
_LABELS = compiled(r"\s*:")
"""Behind what looks like a name: it is the label of the next row."""
_ASIDE = compiled(r"\s*\((?P<words>[^()]*)\)")
_JOIN = compiled(r"\s*(?:,? (?:1[5-9]|20)\d\d(?=[;,]))?(?:,? [Aa]nd |,? & |[,;] |\n)(?:the late )?")
_SINCE = compiled(r",? \(?(?:(?:since|in|from|m\.|married(?: in)?) ?)?(?P<year>(?:1[5-9]|20)\d\d)(?=[,;.)\n]|\s*$)")
"""When somebody was married, behind the name: "married to Nils Berg *since 1979*"."""
_BORN = compiled(
    r"(?:born|b\.|\*)?\s*(?:[^()]{0,14} )?(?P<year>(?:1[5-9]|20)\d\d)(?:\s?[–-]\s?(?:(?:1[5-9]|20)\d\d)?)?"
)
_BLANK = compiled(r"\s*")
_MOST = 30
_ONE = frozenset(("a", "an"))
_WED = "m."
"""Before whom somebody married, in small letters: "Robert M. Kerr" is no marriage."""


@frozen
class Kin:
    """Somebody in a row of kin, or how many there are, and the field that they are values of."""

    field: str
    value: Value


def kin_in(cell: Cell) -> Iterator[Kin]:
    """Yield the kin that a cell names or counts behind the words for them; those of distant kin are left out."""
    marks = list(_kin_words().finditer(cell.text, cell.span.start, cell.span.end))
    for number, mark in enumerate(marks):
        field = "spouse" if mark["kin"] == _WED else lexicon.table("rows", "kin").get(mark["kin"].casefold())
        if field is None or cell.text[: mark.start()].endswith(("'s ", "’s ")):
            continue
        if named := _before(cell, mark):
            yield from (Kin(field, Value(None, each, mark.end() + 1)) for each in named)
            continue
        limit = marks[number + 1].start() if number + 1 < len(marks) else cell.span.end
        names = list(_names(cell, mark, field, limit))
        yield from (Kin(field, value) for value in names)
        if mark["number"] and not names and (count := _counted(mark)):
            yield Kin(field, count)


def each_named(cell: Cell, field: str) -> list[Kin]:
    """Return the kin of a field in a cell that has a word for each in front of the name: "(1st m.) *daughter* Mia; *son* Per"."""
    aside = _ASIDE.match(cell.text, cell.span.start, cell.span.end)
    at = _BLANK.match(cell.text, aside.end() if aside else cell.span.start)
    mark = _kin_words().match(cell.text, at.end() if at else 0, cell.span.end)
    if mark is None or mark["number"] or not cell.text[mark.end() + 1 : mark.end() + 2].isupper():
        return []
    return [each for each in kin_in(cell) if each.field == field]


def _before(cell: Cell, mark: re.Match[str]) -> list[Span]:
    """Return the names right before a word for kin in brackets: "Ole Kerr (*brother*)", "Ole And Per Kerr (*brothers*)"."""
    text, start = cell.text, mark.start()
    if text[start - 1 : start] != "(" or not text.startswith(")", mark.end()):
        return []
    found: list[Span] = []
    for match in _NAME.finditer(text, cell.span.start, start):
        joined = bool(found) and _JOIN.fullmatch(text, found[-1].end, match.start()) is not None
        found = [*(found if joined and mark["kin"].endswith("s") else ()), Span(*match.span())]
        if not text[match.end() : start - 1].strip():
            return found
    return []


def _names(cell: Cell, mark: re.Match[str], field: str, limit: int) -> Iterator[Value]:
    text = cell.text
    lead = _LEAD.match(text, mark.end(), limit)
    titles = _titles().match(text, lead.end(), limit) if lead else None
    at = titles.end() if titles else lead.end() if lead else limit
    relation = mark["kin"].casefold()
    told = {"relation": relation} if relation in ("father", "mother") else {}
    while (name := _NAME.match(text, at, limit)) and not _LABELS.match(text, name.end()):
        aside = _ASIDE.match(text, name.end(), limit)
        born = _BORN.fullmatch(aside["words"].strip()) if aside and field == "child" else None
        since = _SINCE.match(text, name.end(), limit) if field == "spouse" else None
        end = aside.end() if aside and born else since.end("year") if since else 0
        dated = {"born": born["year"]} if born else {"start": since["year"]} if since else {}
        yield Value(None, Span(*name.span()), end, {**told, **dated})
        behind = aside.end() if aside else name.end()
        if aside and (rest := _NAME.match(text, behind + 1, limit)) and text[behind : behind + 1] == " ":
            behind = rest.end()  # "Roger (Ann) Marchbanks"
        join = _JOIN.match(text, behind, limit)
        at = join.end() if join else limit


def _counted(mark: re.Match[str]) -> Value | None:
    """Return how many kin there are as prose has it: "four children"."""
    words, noun = mark["number"].lower(), mark["kin"].casefold()
    number = 1 if words in _ONE else value_of(words)
    several = lexicon.table(
        "infobox", "counted", "child" if noun in lexicon.table("infobox", "counted", "child") else "sibling"
    )
    if number is None or not 0 < number <= _MOST or noun not in several:
        return None
    span = Span(mark.start("number"), mark.end())
    return Value(None, span, qualifiers={several[noun]: str(number)}, words=spelled(several[noun], str(number)))


@cache
def _titles() -> re.Pattern[str]:
    titles = lexicon.alternation(lexicon.phrases("infobox", "nothing", "titles"))
    return compiled(rf"(?:(?:{titles})(?:\s+|(?<=\.)))+", re.IGNORECASE)


@cache
def _kin_words() -> re.Pattern[str]:
    words = lexicon.alternation((*lexicon.table("rows", "kin"), *lexicon.words("rows", "kin_words", "other")))
    return compiled(
        rf"(?<![\w-])(?:(?P<number>{number_pattern()}|an?) (?:[a-z-]+ ){{0,2}})?(?P<kin>{words}|(?-i:m\.)(?=\s(?:[12]\d{{3}},?\s)?[A-ZÀ-Þ]))(?![\w-]| of\b)",
        re.IGNORECASE,
    )
