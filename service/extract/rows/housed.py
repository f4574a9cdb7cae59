"""Posts below the body where they were held, which has a line or a heading of its own: "Elm University", and below it "Lecturer, 1998–2004"."""

from collections.abc import Container, Iterator, Sequence
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


def housed(
    document: Document, blocks: Sequence[Block], known: Names, person: Entity, others: Container[int] = ()
) -> Iterator[Finding]:
    """Yield the posts of ``person`` whose lines tell their time and no body, at the one above them; not where lines that begin at ``others`` are somebody else's."""
    text = document.text
    above: Block | None = None  # the last heading that is no house
    for number, house in enumerate(blocks):
        below = _below(text, blocks, number)
        if not below and house.kind in ("heading", "title"):
            above = house
        if not below or is_foreign(house.section) or below[0].start in others:
            continue
        bodies = bodies_in(document, Span(house.start, house.end), known)
        if not bodies or (above and _is_of_other(document, above, known, person)):
            continue
        for line in below:
            if line is not below[0] and "\n\n" in text[house.end : line.start] and house.kind != "heading":
                break
            yield from _post_at(document, line, employer(bodies), bodies, known, person)


def _below(text: str, blocks: Sequence[Block], number: int) -> Sequence[Block]:
    """Return the lines with their times that stand right below one that may be a body."""
    following = (blocks[at] for at in range(number + 1, len(blocks)))
    first = next(following, None)
    if first is None or not _is_dated(text, first) or not _stands_above(text, blocks, number):
        return ()
    return [first, *takewhile(lambda each: _is_dated(text, each), following)]


def _is_of_other(document: Document, heading: Block, known: Names, person: Entity) -> bool:
    """Tell whether a heading says that what is below it is about something or somebody else: "Career of Nils Berg"."""
    span = Span(heading.start, heading.end)
    words = span.of(document.text)
    if person.name in words:
        return False
    named = (
        each.kind is Kind.PERSON and " " in each.value
        for each in annotate(document, span, frozenset((span.start,)), known)
    )
    return is_foreign(words) or any(named)


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
