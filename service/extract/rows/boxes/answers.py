"""Questions and answers: "Where were you born? — In Soria.", "Q: When? A: On 14 March 1969." Each answer is read as its question asks."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from attrs import frozen

from service.domain.selector import Span
from service.domain.source import Document
from service.extract.mentions.annotate import annotate
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names.ownnames import Names
from service.extract.people.entities import Entity, name_words
from service.extract.rows.boxes.cells import Cell, Value, values
from service.extract.rows.boxes.kinrows import kin_in
from service.extract.rows.whens import when_last
from service.extract.rules.finding import Finding, short
from service.extract.rules.values import normal
from service.extract.text import lexicon
from service.extract.text.layout.blocks import Block
from service.extract.text.patterns import compiled

_SPEAKER = r"(?:[*_]{0,2}(?P<speaker>[^\W\d_][\w .'’-]{0,40}?(?=\s?:)|(?i:[^\W\d_]|question|answer|interviewer)(?=\.))\s?[:.][*_]{0,2}\s+)?"
_ASKED = compiled(
    rf"{_SPEAKER}[“\"*_]{{0,2}}(?P<question>[^?:“”]{{4,110}})\?[”\"*_]{{0,2}}\s*(?:[–—-]\s*)?(?:(?:A|Answer)\s?[:.]\s+)?(?P<answer>.*)",
    re.DOTALL,
)
_LABEL = compiled(rf"{_SPEAKER}")
_LEAD = compiled(
    r"(?:(?:yes|well|oh|no doubt|i was born|i was|i am|i['’]m|it was|that was|i live(?: now)?|i studied|i went to|we live|born|first|happily|currently|just)\b[,.]?\s*)*",
    re.IGNORECASE,
)
_ENDS = compiled(r"(?:(?<=[^\W\d_]{3})|(?<=\d\d))[.!](?=\s|$)|,? but\b|\s[–—-]\s")
_NEGATED = compiled(r"(?:no|never|not|none|nobody)\b", re.IGNORECASE)
_LONGEST = 200
_SMALL = frozenset(("q", "question", "interviewer", "a", "answer"))


_WORD = r"(?:[^\W\d_a-z][\w’'-]*|(?:[^\W\d_a-z]\.)+)"
_NAME = rf"(?!I\b){_WORD}(?: (?:{_WORD}|de|da|do|del|la|le|of|van|von|der|den|el|al|bin|ibn)){{0,4}}"
_PLACE = compiled(rf"(?P<in>(?i:here )?(?i:in|at|near) )?(?:the )?(?P<value>{_NAME}(?:, {_NAME}){{0,3}})")
_PERSON = compiled(
    rf"(?:(?i:my (?:husband|wife|partner|spouse)|to|with|is|called|named|name is|his name is|her name is) |(?:the|an?) [a-z]+ )*(?P<value>{_NAME})"
)
_AT = compiled(r",? (?:at|with|for|in) (?:the )?")
_PROBABILITY = 0.85


@frozen
class _Told:
    """A value of a field in an answer."""

    field: str
    value: Value


def answers(
    document: Document,
    blocks: Sequence[Block],
    known: Names,
    person: Entity,
    named: Sequence[tuple[Mention, Entity]],
    said: Sequence[Finding] = (),
) -> Iterator[Finding]:
    """Yield what answers on a page of questions tell of ``person``, who is asked unless the page first names somebody else.

    ``named`` are the mentions of the page with whom they mean. What ``said`` has of the same words is not told again.
    """
    text = document.text
    asked: tuple[str, int] | None = None
    for block in blocks:
        if block.kind == "boilerplate":
            continue
        match = _ASKED.match(text, block.start, block.end)
        if match:
            field = _field(match["question"])
            asked = (field, match.start("question")) if field and _is_asked(named, person, block.start) else None
        answer = Span(*match.span("answer")) if match and match["answer"].strip() else None
        if match is None:
            answer = Span(block.start, block.end)
        if asked and answer:
            yield from (each for each in _read(document, asked, answer, known, person) if not _is_said(each, said))
            asked = None


def _is_said(told: Finding, said: Sequence[Finding]) -> bool:
    """Tell whether a sentence says what is read of it as an answer."""
    return any(
        each.field == told.field and each.subject is told.subject and each.original.overlaps(told.original)
        for each in said
    )


def _is_asked(named: Sequence[tuple[Mention, Entity]], person: Entity, start: int) -> bool:
    """Tell whether the first whom a page names in full before a question is the person, or nobody is."""
    first = next(
        (entity for each, entity in named if each.kind is Kind.PERSON and each.start < start and " " in each.value),
        None,
    )
    return first is None or first is person


def _read(document: Document, asked: tuple[str, int], span: Span, known: Names, person: Entity) -> Iterator[Finding]:
    text, (field, start) = document.text, asked
    answer = _answer(text, field, span, person)
    if answer is None:
        return
    cell = Cell(text, answer, annotate(document, answer, frozenset((answer.start,)), known))
    for told in _READERS[field](cell):
        value = told.value
        both = normal(told.field, value.mention, value.words or value.span.of(text))
        quote = Span(start, max(value.span.end, value.end))
        if both and short(quote):
            yield Finding(
                field=told.field,
                value=both[0],
                display=both[1],
                original=value.span,
                quote=quote,
                subject=person,
                sentence=-1 - start,
                rule=f"answer/{told.field}",
                probability=_PROBABILITY,
                qualifiers=value.qualifiers,
            )


def _answer(text: str, field: str, span: Span, person: Entity) -> Span | None:
    """Return an answer without who speaks and how it begins; None where it denies, or somebody else speaks."""
    label = _LABEL.match(text, span.start, span.end)
    speaker = label["speaker"] if label else None
    if speaker and speaker.casefold() not in _SMALL and not name_words(speaker.title()) & name_words(person.name):
        return None
    start = label.end() if label else span.start
    lead = _LEAD.match(text, start, span.end)
    start = lead.end() if lead else start
    whole = field in ("kin", "child", "educated_at")
    ends = (each.start() for each in _ENDS.finditer(text, start, span.end) if not (whole and each[0] in ".!"))
    words = text[start : min(next(ends, span.end), start + _LONGEST)].rstrip(" .!")
    return Span(start, start + len(words)) if words and not _NEGATED.match(words) else None


def _place_of(field: str) -> Callable[[Cell], Iterator[_Told]]:
    def read(cell: Cell) -> Iterator[_Told]:
        match = _PLACE.match(cell.text, cell.span.start, cell.span.end)
        known = any(each.kind is Kind.PLACE for each in cell.mentions)
        if match and (match["in"] or known or "," in match["value"]):
            qualifiers = {"tense": "present", "manner": "lived"} if field == "residence" else {}
            yield _Told(field, Value(None, Span(*match.span("value")), qualifiers=qualifiers))

    return read


def _birth_place(cell: Cell) -> Iterator[_Told]:
    """Yield the place of "In Soria, in 1969." and the day beside it."""
    for told in _place_of("birth_place")(cell):
        yield told
        day = next((each for each in cell.mentions if each.kind is Kind.DATE and "basis" not in each.note), None)
        if day and _BESIDE.fullmatch(cell.text, told.value.span.end, day.start):
            yield _Told("birth_date", Value(day, day.span))


_BESIDE = compiled(
    r"(?:, [^\W\d_a-z][\w’'-]+)?,? (?:and (?:it was )?)?(?:in|on)? ?(?:the )?(?:(?:year|winter|summer|spring|autumn) (?:of )?)?"
)


def _birth_date(cell: Cell) -> Iterator[_Told]:
    dates = [each for each in cell.mentions if each.kind is Kind.DATE and "basis" not in each.note]
    if len(dates) == 1:
        yield _Told("birth_date", Value(dates[0], dates[0].span))


def _born(cell: Cell) -> Iterator[_Told]:
    yield from _birth_date(cell)
    places = [each for each in cell.mentions if each.kind is Kind.PLACE]
    behind = next((match for match in _IN.finditer(cell.text, cell.span.start, cell.span.end)), None)
    if places:
        yield _Told("birth_place", Value(places[0], places[0].span))
    elif behind:
        yield _Told("birth_place", Value(None, Span(*behind.span("value"))))


_IN = compiled(rf"\bin (?:the )?(?P<value>{_NAME}(?:, {_NAME}){{0,3}})")


def _schools(cell: Cell) -> Iterator[_Told]:
    schools = [each for each in cell.mentions if each.note.get("school") == "true"]
    yield from (_Told("educated_at", each) for each in values(cell, "educated_at", "education") if schools)


def _spouse(cell: Cell) -> Iterator[_Told]:
    match = _PERSON.match(cell.text, cell.span.start, cell.span.end)
    if match:
        when = when_last(cell.text, cell.span)
        told = {key: each for key, each in when.of("spouse").items() if key in ("start", "end")} if when else {}
        yield _Told("spouse", Value(None, Span(*match.span("value")), when.span.end if when and told else 0, told))


def _kin(cell: Cell) -> Iterator[_Told]:
    yield from (_Told(each.field, each.value) for each in kin_in(cell))


def _children(cell: Cell) -> Iterator[_Told]:
    found = [each for each in _kin(cell) if each.field == "child"]
    yield from found or (_Told("child", each) for each in values(cell, "child", "children"))


def _work(cell: Cell) -> Iterator[_Told]:
    jobs = [each for each in cell.mentions if each.kind in (Kind.JOB, Kind.ROLE)]
    yield from (_Told("occupation", Value(each, each.span)) for each in jobs if each.kind is Kind.JOB)
    for job in jobs[-1:]:
        at = _AT.match(cell.text, job.end, cell.span.end)
        body = next(
            (each for each in cell.mentions if at and each.start == at.end() and each.kind is Kind.ORGANISATION), None
        )
        if body:
            yield _Told("employer", Value(body, body.span, qualifiers={"role": job.value}))


_READERS: Mapping[str, Callable[[Cell], Iterator[_Told]]] = {
    "born": _born,
    "birth_place": _birth_place,
    "birth_date": _birth_date,
    "residence": _place_of("residence"),
    "educated_at": _schools,
    "spouse": _spouse,
    "child": _children,
    "kin": _kin,
    "occupation": _work,
}


def _field(question: str) -> str | None:
    words = " ".join(question.casefold().replace("’", "'").strip(' "“').split())
    return next((field for field, pattern in _patterns().items() if pattern.fullmatch(words)), None)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    questions = lexicon.load("rows")["questions"]
    return {
        field: compiled(
            rf"(?:(?:so|and|but|ok|okay|first|firstly|please tell us|tell us)[, ]+)?(?:{'|'.join(each)})", re.IGNORECASE
        )
        for field, each in questions.items()
    }
