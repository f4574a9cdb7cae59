"""Rows of a box that tell of a birth or a death: the date, the place, the name at birth and the age in one cell."""

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from service.domain.selector import Span
from service.extract.mentions.mention import Kind, Mention
from service.extract.people.entities import Entity, name_words
from service.extract.rows.boxes.blanks import says_nothing
from service.extract.rows.boxes.cells import Cell, Value
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import given_names

_CAPITAL_WORD = r"[^\W\d_a-z][\w.’'-]*"
_SETTLEMENT = r"(?: (?:village|town|city|district|county|province|region|township|municipality))?"
_PLACE = compiled(
    rf"{_CAPITAL_WORD}(?: (?:{_CAPITAL_WORD}|of|de|da|do|del|la|le|el|al|upon|on|and|the|am|an|der|sur|en|in)){{0,4}}{_SETTLEMENT}"
    rf"(?:, (?:the )?{_CAPITAL_WORD}(?: (?:{_CAPITAL_WORD}|of|de|da|do|and|the)){{0,4}}{_SETTLEMENT}){{0,4}}"
)
_NAME = compiled(
    rf"(?P<name>{_CAPITAL_WORD}(?: (?:{_CAPITAL_WORD}|(?:de|da|do|dos|del|la|le|el|al|bin|ibn|bint|van|von|der|den|di))){{1,5}}?)(?=[ \n]*(?:[\n(|,]|$|\d|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d)| in [A-Z])"
)
"""Words before a date, a place, a bracket or a line's end that may be a name."""
_PREPOSITION = compiled(r"^(?:on|in|at|circa|about)\b\s*", re.IGNORECASE)
_FIGURE = compiled(r"\d")
"""No place that only a row tells of has one: "1984, *April-22*" is a day."""
_DANGLING = compiled(r",? (?:on|in|at|of|the|and)$")
_INITIAL = compiled(r"\.[^\W\d_a-z]$")
_PARTS = compiled(r"[^|;•\n()\[\]]+")


@frozen
class Found:
    """A value of a field in a row; ``whole`` tells that its quote is the whole row."""

    field: str
    value: Value
    whole: bool = False


_THEN_DIED = compiled(r"[;,.]? (?:and )?[Dd]ied\b:?")
"""In the row of a birth, before the death that its line tells as well: "Born 3 May 1931, Hull*; Died* 2001, Leeds"."""


def lives(cell: Cell, name: str, fields: Sequence[str], person: Entity) -> Iterator[Found]:
    """Yield what a row says of a birth, or of a death, and of the death behind a birth."""
    then = _THEN_DIED.search(cell.text, cell.span.start, cell.span.end) if name == "born" else None
    if then is None:
        yield from _of_life(cell, name, fields, person)
        return
    yield from _of_life(_part(cell, cell.span.start, then.start()), name, fields, person)
    died = lexicon.load("infobox")["pairs"]["died"]
    yield from _of_life(_part(cell, then.end(), cell.span.end), "died", died, person)


def _part(cell: Cell, start: int, end: int) -> Cell:
    """Return a part of a cell as a cell."""
    inside = [each for each in cell.mentions if start <= each.start and each.end <= end]
    return Cell(cell.text, Span(start, end), inside)


def _of_life(cell: Cell, name: str, fields: Sequence[str], person: Entity) -> Iterator[Found]:
    """Yield date and place of a birth or a death, the name at birth before them, and the age in brackets."""
    dates = [each for each in cell.mentions if each.kind is Kind.DATE]
    called = _called(cell, dates[0].start if dates else cell.span.end, person)
    if dates:
        yield Found(fields[0], Value(dates[0], dates[0].span), whole=True)
    place = _place(cell, called)
    nation = next((each for each in cell.mentions if place and each.span == place.span), None)
    if nation and nation.kind is Kind.DEMONYM:  # "Born 1961, Danish"
        yield Found("nationality", Value(nation, nation.span), whole=True)
    elif place:
        yield Found(fields[1], place, whole=True)
    if called and name == "born" and called.of(cell.text).casefold() != person.name.casefold():
        yield Found("also_known_as", Value(None, called))
    age = next((each for each in cell.mentions if each.kind is Kind.AGE), None)
    if age and dates:
        yield Found("age_statement", _aged(cell, age, name), whole=True)


def _aged(cell: Cell, age: Mention, name: str) -> Value:
    died = {"moment": "death"} if name == "died" else {}
    return Value(age, age.span, cell.span.end, died)


def _called(cell: Cell, limit: int, person: Entity) -> Span | None:
    """Return the name that a row of a birth begins with, where a date or a line follows.

    It shares a word with the person's, or begins with a first name and has its line before a date's for itself.
    """
    match = _NAME.match(cell.text, cell.span.start, limit)
    if match is None:
        return None
    span = Span(match.start("name"), match.end("name"))
    own = bool(name_words(" ".join(match["name"].split())) & name_words(person.name))
    dated = limit < cell.span.end
    alone = dated and not cell.text[span.end : limit].strip(" \t\n(|") and cell.text.startswith("\n", span.end)
    named = any(each.kind is Kind.PERSON and each.span == span for each in cell.mentions)
    return span if own or (alone and named and match["name"].split()[0] in given_names()) else None


def _place(cell: Cell, called: Span | None) -> Value | None:
    """Return the place of a row: a chain of names that ends in a known one, a known one alone, or the one name that is left."""
    taken = [each.span for each in cell.mentions if each.kind in (Kind.DATE, Kind.AGE)] + ([called] if called else [])
    known = [each for each in cell.mentions if each.kind is Kind.PLACE]
    left = "".join(
        " " if any(span.start <= at < span.end for span in taken) and char != "\n" else char
        for at, char in enumerate(cell.text[cell.span.start : cell.span.end], cell.span.start)
    )
    chains: list[Span] = []
    for part in _PARTS.finditer(left):
        words = _DANGLING.sub("", _PREPOSITION.sub("", part[0].strip(" ,.:-–\t")))
        if words and _PLACE.fullmatch(words):
            start = cell.span.start + part.start() + part[0].index(words)
            dotted = _INITIAL.search(words) is not None and part[0].startswith(".", part[0].index(words) + len(words))
            chains.append(Span(start, start + len(words) + dotted))  # "Tyler, Texas, U.S."
    for mention in known:
        around = next((each for each in chains if each.covers(mention.span)), None)
        if around and around != mention.span and "relation" not in mention.note:
            return Value(None, around)
        return Value(mention, mention.span)
    persons = [each.span for each in cell.mentions if each.kind is Kind.PERSON and "weak" not in each.note]
    alone = len(chains) == 1 and (not persons or persons[0].start != chains[0].start or bool(taken))
    named = chains[0].of(cell.text) if alone else ""
    return Value(None, chains[0]) if named and not _FIGURE.search(named) and not says_nothing(named) else None
