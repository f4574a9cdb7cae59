"""Births and deaths beside a name: "(born 1987 in Graz)", "(12 May 1915, Kuopio – 3 June 1999, Turku)", "Ada Novak, 1931–1999"."""

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from service.domain.selector import Span
from service.extract.clauses.times import is_stint
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow
from service.extract.people.entities import Entity
from service.extract.readings.lifetimes.birthyears import is_in_listing, is_of_birth
from service.extract.readings.lifetimes.bracketplaces import bracket_places
from service.extract.readings.lifetimes.brackets import Bracket, Piece, brackets, follows_another, is_of_another, pieces
from service.extract.readings.lifetimes.lifeyears import life_years
from service.extract.readings.lifetimes.told import OPENING, finding
from service.extract.rules.finding import Finding, short
from service.extract.rules.reading import basis
from service.extract.rules.subjects.people import People
from service.extract.rules.values import normal
from service.extract.text.patterns import compiled

_MARK = compiled(r"\b(?:born|died|b\.|d\.|née)(?: on| in)? ?$", re.IGNORECASE)


def lives(
    text: str, shadow: Shadow, people: People, number: int, *, opens: bool, above: Shadow | None = None
) -> Iterator[Finding]:
    """Yield the dates and places of birth and death that a sentence gives in brackets behind its persons, or as their years alone.

    Brackets that open one of a text's first paragraphs, and the two days of a life alone in one, are the main person's; ``opens``
    tells that the sentence is a paragraph's first, ``above`` is the main person's name that stands by itself right above it.
    """
    if shadow.has(Kind.DATE):
        yield from life_years(shadow, people, number, opens=opens)
    if "(" not in shadow.text and "[" not in shadow.text:
        return
    found = [single for mention in shadow.mentions.values() for single in _singles(mention)]
    for bracket in brackets(shadow):
        entity = (
            people.entities.get(bracket.owner)
            if bracket.owner
            else people.main
            if opens and number <= OPENING
            else None
        )
        dates = [date for date in found if bracket.inside.covers(date.span)]
        if entity is None or (bracket.owner is None and _is_stint(shadow, dates)):
            continue
        told = pieces(text, bracket, dates)
        listed = is_in_listing(text, bracket.inside.start)
        if not (told or listed) and entity.main and number <= OPENING and is_of_birth(shadow, bracket, dates):
            told = [Piece("birth", marked=False, span=bracket.inside)]
        for piece in told:
            elsewhere = follows_another(text, bracket, piece) if piece.marked else is_of_another(text, bracket, dates)
            if (piece.marked or bracket.adjacent) and not elsewhere:
                yield from _read(text, piece, dates, entity, (number, _whole(bracket, above)))


def _is_stint(shadow: Shadow, dates: Sequence[Mention]) -> bool:
    """Tell whether years in brackets that nobody's name stands before are those of the post in front: "Mayor of Hull (1938–1965)"."""
    wholes = {id(each): each for each in shadow.mentions.values() if each.kind is Kind.DATE}
    spans = (each for each in wholes.values() if any(each.span.covers(date.span) for date in dates))
    return any(is_stint(shadow, shadow.place(each), each) for each in spans)


def _whole(bracket: Bracket, above: Shadow | None) -> Span:
    """Return brackets with the name that they stand right behind, or right below."""
    around = Span(bracket.inside.start - 1, bracket.inside.end + 1)
    if bracket.owner is None and above is not None:
        return next(iter(above.mentions.values())).span.join(around)
    return bracket.owner.span.join(around) if bracket.owner and bracket.adjacent else around


def _singles(mention: Mention) -> Iterator[Mention]:
    if mention.kind is Kind.DATE:
        yield from mention.parts if mention.note["shape"] == "life" else (mention,)


def _read(
    text: str, piece: Piece, dates: Sequence[Mention], entity: Entity, told: tuple[int, Span]
) -> Iterator[Finding]:
    """Read a piece of brackets in the sentence whose number is ``told``, with the brackets and the name before them."""
    number, around = told
    date = next((each for each in dates if piece.span.covers(each.span)), None)
    pair = normal(f"{piece.role}_date", date, date.value) if date else None
    if date and pair:
        quote = _quote(text, piece, date.span, around)
        found = finding(f"{piece.role}_date", pair, (date.span, quote), entity, number)
        yield evolve(found, qualifiers=basis(date))
    if piece.marked or date is not None:
        for place in bracket_places(text, piece, date):
            span = Span(place.start, place.end)
            name = " ".join(span.of(text).split())
            quote = _quote(text, piece, Span(piece.span.start, span.end), around)
            found = finding(f"{piece.role}_place", (name, name), (span, quote), entity, number)
            yield evolve(found, parts=tuple(Span(part.start, part.end) for part in place.parts))


def _quote(text: str, piece: Piece, span: Span, around: Span) -> Span:
    """Return the words that say what a span tells: from the word for birth or death on, else the brackets with the name before them."""
    start = piece.span.start if piece.marked else span.start
    start += len(text[start : span.end]) - len(text[start : span.end].lstrip(" ,;:"))
    mark = _MARK.search(text[max(0, start - 12) : start])
    if mark:
        return Span(start - len(mark.group()), span.end)
    told = (around, Span(around.start, span.end), Span(start, span.end))
    return next((each for each in told if short(each)), span)
