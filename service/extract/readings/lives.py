"""Births and deaths in brackets behind a name: "(born 1987 in Graz)", "(12 May 1915, Kuopio – 3 June 1999, Turku)"."""

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from service.domain.selector import Span
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.places.places import PlaceMention, places
from service.extract.mentions.shadow import Shadow
from service.extract.people.entities import Entity
from service.extract.readings.brackets import Piece, brackets, pieces
from service.extract.rules.apply import People
from service.extract.rules.finding import Finding
from service.extract.rules.reading import basis
from service.extract.rules.values import normal

_MARK = re.compile(r"\b(?:born|died|b\.|d\.|née)(?: on| in)? ?$", re.IGNORECASE)
_SHORTENED = re.compile(r"\b[0-9]{4}[-‐‑–][0-9]{2}$")
_YEAR = 5
_PROBABILITY = 0.96
_PLACE_PROBABILITY = 0.93
_LEAD = re.compile(
    r"(?:\s|,|:|on\b|at\b)*(?P<in>(?:in|near|at)\s)?(?:the\s)?(?:\w+\s){0,2}?(?:(?:city|town|village)\sof\s)?"
)
_BETWEEN = re.compile(
    r"(?:[\s,()]|now\b|then\b|today\b|present-day\b|part\sof\b|in\b|near\b|the\b|of\b|community\b|county\b)*"
)


def lives(text: str, shadow: Shadow, people: People, number: int) -> Iterator[Finding]:
    """Yield the dates and places of birth and death that a sentence gives in brackets behind its persons."""
    if "(" not in shadow.text:
        return
    found = [single for mention in shadow.mentions.values() for single in _singles(mention)]
    for bracket in brackets(shadow):
        entity = people.entities.get(bracket.owner)
        dates = [date for date in found if bracket.inside.covers(date.span)]
        if entity is not None:
            for piece in pieces(text, bracket, dates):
                if bracket.adjacent or piece.marked:
                    yield from _read(text, piece, dates, entity, number)


def _singles(mention: Mention) -> Iterator[Mention]:
    if mention.kind is Kind.DATE:
        yield from mention.parts if mention.note["shape"] == "life" else (mention,)


def _read(text: str, piece: Piece, dates: Sequence[Mention], entity: Entity, number: int) -> Iterator[Finding]:
    date = next((each for each in dates if piece.span.covers(each.span)), None)
    pair = normal(f"{piece.role}_date", date, date.value) if date else None
    if date and pair:
        quote = _quote(text, date.span)
        found = _finding(f"{piece.role}_date", pair, (date.span, quote), entity, number)
        yield evolve(found, qualifiers=basis(date))
    if piece.marked or date is not None:
        for place in _places(text, piece, date):
            span = Span(place.start, place.end)
            name = " ".join(span.of(text).split())
            quote = _quote(text, Span(piece.span.start, span.end))
            found = _finding(f"{piece.role}_place", (name, name), (span, quote), entity, number)
            yield evolve(found, parts=tuple(Span(part.start, part.end) for part in place.parts))


def _finding(field: str, value: tuple[str, str], spans: tuple[Span, Span], entity: Entity, number: int) -> Finding:
    role, _, kind = field.partition("_")
    return Finding(
        field=field,
        value=value[0],
        display=value[1],
        original=spans[0],
        quote=spans[1],
        subject=entity,
        sentence=number,
        rule=f"{role}/in-brackets" if kind == "date" else f"{role}/place-in-brackets",
        probability=_PROBABILITY if kind == "date" else _PLACE_PROBABILITY,
        qualifiers={},
    )


def _quote(text: str, span: Span) -> Span:
    """Return a span with the word for birth or death before it, or the year that its own is shortened after; no white space leads."""
    start = span.start + len(span.of(text)) - len(span.of(text).lstrip(" ,;:"))
    if opened := _SHORTENED.search(text, max(0, start - _YEAR), span.end):
        start = opened.start()
    mark = _MARK.search(text[max(0, start - 12) : start])
    return Span(start - (len(mark.group()) if mark else 0), span.end)


def _places(text: str, piece: Piece, date: Mention | None) -> list[PlaceMention]:
    """Return the places of a piece: those behind its date or a preposition, else known ones that lead up to its date."""
    start, end = piece.span.start, piece.span.end
    if date is None:
        return _run(text, start, end, prepared=False)
    behind = _run(text, date.end, end, prepared=True)
    return behind or _run(text, start, date.start, prepared=False)


def _run(text: str, start: int, end: int, *, prepared: bool) -> list[PlaceMention]:
    """Return the places that follow each other from ``start`` on; ``prepared`` where only a place is to be expected."""
    lead = _LEAD.match(text, start, end)
    found: list[PlaceMention] = []
    for place in places(text, start, end):
        between = text[(found[-1].end if found else start) : place.start]
        pattern = _BETWEEN if found else _LEAD
        if not pattern.fullmatch(between) or not (prepared or place.known or (lead and lead["in"])):
            break
        found.append(place)
    return found
