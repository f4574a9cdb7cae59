"""Posts below the body where they were held, which has a line or a heading of its own: "Elm University", and below it "Lecturer, 1998–2004"."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from attrs import evolve

from service.domain.selector import Span
from service.domain.source import Document
from service.extract.mentions.annotate import annotate
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names.ownnames import Names
from service.extract.people.entities import Entity
from service.extract.rows.courses.belownames import bodies_in, employer
from service.extract.rows.courses.lines import Fact, finding_of, is_foreign, is_unfit
from service.extract.rows.posts import held, held_at, is_post, is_somebody
from service.extract.rows.whens import When, when_first, when_last
from service.extract.rules.finding import Finding
from service.extract.text import lexicon
from service.extract.text.layout.blocks import Block
from service.extract.text.layout.datedlines import closes_dated, opens_dated
from service.extract.text.layout.headingwords import fields_below

_LONGEST = 120
_EDGE = " \t:;,.|–—-•()"


def housed(document: Document, blocks: Sequence[Block], known: Names, person: Entity) -> Iterator[Finding]:
    """Yield the posts of ``person`` whose lines tell their time and no body, at the one above them."""
    text = document.text
    for number, house in enumerate(blocks):
        below = list(takewhile(lambda each: _is_dated(text, each), blocks[number + 1 :]))
        if not below or not _stands_above(text, blocks, number) or is_foreign(house.section):
            continue
        bodies = bodies_in(document, Span(house.start, house.end), known)
        for line in below if bodies else ():
            if line is not below[0] and "\n\n" in text[house.end : line.start] and house.kind != "heading":
                break
            yield from _post_at(document, line, employer(bodies), bodies, known, person)


def _is_dated(text: str, block: Block) -> bool:
    line = text[block.start : block.end]
    return block.kind == "paragraph" and len(line) <= _LONGEST and (opens_dated(line) or closes_dated(line))


def _stands_above(text: str, blocks: Sequence[Block], number: int) -> bool:
    """Tell whether a line without a time may be a body with its posts below it: a heading, or the first line of its part of a course of life."""
    house = blocks[number]
    line = text[house.start : house.end]
    if house.kind == "heading":
        return len(line) <= _LONGEST and not fields_below(line)
    course = "course" in fields_below(house.section) or not lexicon.words("sections", "course_words").isdisjoint(
        house.section.casefold().split()
    )
    first = blocks[number - 1].kind == "heading" or text.endswith("\n\n", 0, house.start)
    return course and first and house.kind == "paragraph" and not _is_dated(text, house)


def _post_at(
    document: Document, line: Block, body: Mention, bodies: Sequence[Mention], known: Names, person: Entity
) -> Iterator[Finding]:
    text, span = document.text, Span(line.start, line.end)
    when = when_first(text, span) or when_last(text, span)
    post = _beside(text, span, when) if when else None
    if post is None or is_unfit(text, span):
        return
    mentions = annotate(document, post, frozenset((post.start,)), known)
    if any(map(is_somebody, mentions)):
        return
    fact = _studies(line, post, mentions, body) or _work(text, post, mentions, [body, *bodies])
    if fact:
        told = finding_of(fact, when, body.span.join(span), person)
        yield evolve(told, sentence=-1 - span.start)


def _studies(line: Block, words: Span, mentions: Sequence[Mention], body: Mention) -> Fact | None:
    """Return the degree that a line consists of, below its school."""
    schools = [each for each in (body, *mentions) if each.note.get("school") == "true"]
    degree = next((each for each in mentions if each.kind is Kind.DEGREE and each.start == words.start), None)
    if degree is None or schools != [body] or "educated_at" not in fields_below(line.section):
        return None
    return Fact("educated_at", body.value, body.span, {"degree": degree.value})


def _work(text: str, words: Span, mentions: Sequence[Mention], bodies: Sequence[Mention]) -> Fact | None:
    """Return the post that a line consists of, at the first of the bodies above it; None where it names one itself."""
    own = held(text, words, mentions)
    told = own is not None and (own.field == "employer" or "organisation" in own.qualifiers)
    if told or not is_post(text, words) or any(each.kind is Kind.DEGREE for each in mentions):
        return None
    found = held_at(text, words, bodies[0].span, [*mentions, *bodies])
    return Fact(found.field, found.value, found.span, found.qualifiers) if found else None


def _beside(text: str, line: Span, when: When) -> Span | None:
    """Return what a line says besides its time."""
    start, end = (when.span.end, line.end) if when.span.start == line.start else (line.start, when.span.start)
    words = text[start:end].strip(_EDGE)
    at = text.find(words, start)
    return Span(at, at + len(words)) if words else None
