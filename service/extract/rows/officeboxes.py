"""Rows of a box that tell an office: "118th Mayor of Soria", "In office 12 June 2004 – 3 May 2008"."""

import re
from collections.abc import Iterator, Sequence

from service.domain.selector import Span
from service.domain.source import Document
from service.extract.mentions.annotate import annotate
from service.extract.mentions.dates.yearless import date_mentions
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names.ownnames import Names
from service.extract.mentions.shadow import cast
from service.extract.people.entities import Entity
from service.extract.readings.offices.office import Office
from service.extract.readings.offices.officerows import office_in, office_row
from service.extract.rows.linedates import line_dates
from service.extract.rules.finding import Finding, short
from service.extract.text.layout.blocks import Block
from service.extract.text.patterns import compiled

_PROBABILITY = 0.9
_SERVED = compiled(
    r"(?:in office|assumed office|took office|term of office|term(?:(?:start|end)\d*)?|incumbent since)\b[\s:|]*",
    re.IGNORECASE,
)
_SINCE = compiled(r"(?:assumed|took|incumbent)", re.IGNORECASE)
_TERM = compiled(r"term ?(?P<which>start|end)(?P<number>\d*)", re.IGNORECASE)
"""A label of data behind a box: "Term Start1", "Termstart1"."""
_OFFICE = compiled(r"(?:office|position|post)\d*", re.IGNORECASE)
_LABELLED = compiled(r"(?:office|position|post)\s*:\s*", re.IGNORECASE)
_MOST_WORDS = 3
"""So many words may stand between the label of a term and its time: "Term: *since* 1991", not a sentence with a date in it."""
_ROW = compiled(r"[\s|:]+$")
_BACK = 12
_MOST_ROWS = 14
_ABOUT_TERM = compiled(
    r"(?:vice[ -]president|president|prime minister|deputy|monarch|king|queen|emperor|governor(?:[ -]general)?|lieutenant|leader|chancellor|premier|minister|taoiseach"
    r"|first minister|chief minister|mayor|speaker|secretary(?:[ -]general)?|director|appointed by|nominated by|preceded by|succeeded by|constituency|majority|parliament"
    r"|taoiseach|chair(?:man|woman|person)?|predecessor|successor|term ?(?:start|end))\d*[\s:|](?!(?:of|for) )",
    re.IGNORECASE,
)
_SEAT = compiled(r"(?:for|from|representing) [^\W\d_a-z]")
"""A row that goes on with the office above it: "Member of Parliament" / "*for Tarn North*"."""
_DAY = compiled(r"[\d(–-]")
_GAP = compiled(r"[ \u00a0\t]+")
_WHOLE = len("1999-05-29")
_LONGEST_HEADER = 100
_OPEN = compiled(r"incumbent\b", re.IGNORECASE)


def office_rows(document: Document, blocks: Sequence[Block], known: Names, person: Entity) -> Iterator[Finding]:
    """Yield the offices of ``person`` that boxes in the text tell by a row for the office and one for when it was held."""
    last: tuple[int, tuple[Office, Span]] | None = None
    for number, block in enumerate(blocks):
        if block.kind == "boilerplate" or not _SERVED.match(document.text, block.start, block.end):
            continue
        label = _TERM.fullmatch(block.key)
        if label and label["which"].casefold() == "end":
            continue
        header = _header(document, blocks, number, known, f"office{label['number']}" if label else "")
        if header is None and last and _same_office(document.text, blocks[last[0] + 1 : number]):
            header = last[1]
        last = (number, header) if header else None
        dates = _dates(document, blocks, number)
        if header is not None and dates and label:
            ends = _end(document, blocks[max(0, number - 1) : number + _BACK], label["number"])
            yield from _finding(document, header, block, _since(dates[0], ends), person)
        elif header is not None and dates:
            yield from _finding(document, header, block, _term(document.text, dates), person)


def _end(document: Document, beside: Sequence[Block], number: str) -> list[Mention]:
    """Return the dates of the row that tells when a term of that number ended, beside the one that tells when it began."""
    for at, block in enumerate(beside):
        label = _TERM.fullmatch(block.key)
        if label and label["which"].casefold() == "end" and label["number"] == number:
            return _dates(document, beside, at)
    return []


def _since(start: Mention, ends: Sequence[Mention]) -> tuple[str, Span]:
    """Return the time of a term that began on a day, and ended on the first of other days, with where it stands."""
    if ends and start.value < ends[0].value:
        return f"{start.value}/{ends[0].value}", start.span.join(ends[0].span)
    return f"{start.value}/..", start.span


def _same_office(text: str, between: Sequence[Block]) -> bool:
    """Tell whether nothing but rows about one term in office stands between it and the next one."""
    rows = (text[block.start : block.end].strip(" |\t") for block in between)
    return len(between) <= _MOST_ROWS and all(not row or _ABOUT_TERM.match(row) or _DAY.match(row) for row in rows)


def _header(
    document: Document, blocks: Sequence[Block], number: int, known: Names, key: str
) -> tuple[Office, Span] | None:
    """Return the office whose row stands above a row of dates, rows of other dates between them left out; the one with this ``key``, if any."""
    above = blocks[max(0, number - _BACK) : number]
    for place, block in reversed(list(enumerate(above))):
        span = _row(document.text, block)
        if place and _SEAT.match(document.text, span.start, span.end):
            span = Span(above[place - 1].start, span.end)
        if _SERVED.match(document.text, block.start, block.end) or _OPEN.match(document.text, span.start, span.end):
            continue
        if block.kind == "item" and not _OFFICE.fullmatch(block.key):
            continue
        if key and block.key.casefold() != key:
            continue
        if block.kind == "item" and block.value is not None:
            span = block.value
        elif label := _LABELLED.match(document.text, span.start, span.end):
            span = Span(label.end(), span.end)
        if span.end - span.start > _LONGEST_HEADER:
            return None
        mentions = annotate(document, span, frozenset((span.start,)), known)
        if date_mentions(document, span, frozenset((span.start,))) or _tells_other(document.text, span, mentions):
            continue
        shadow = cast(document.text, span, mentions)
        office = office_in(shadow) or office_row(shadow)
        return (office, shadow.span(office.lead, office.end)) if office else None
    return None


def _tells_other(text: str, row: Span, mentions: Sequence[Mention]) -> bool:
    """Tell whether a row names who held another office in that term: "Vice President *Ole Moe*"."""
    return _ABOUT_TERM.match(text, row.start) is not None and any(each.kind is Kind.PERSON for each in mentions)


def _row(text: str, block: Block) -> Span:
    """Return a block without the marks at its end; one mark of a row of nothing else."""
    mark = _ROW.search(text, block.start + 1, block.end)
    return Span(block.start, mark.start() if mark else block.end)


def _dates(document: Document, blocks: Sequence[Block], number: int) -> list[Mention]:
    """Return the dates of a row, or of the row behind it where it has none."""
    for block in blocks[number : number + 2]:
        found = date_mentions(document, Span(block.start, block.end), frozenset((block.start,)))
        if found:
            label = _SERVED.match(document.text, block.start, block.end)
            if label and len(document.text[label.end() : found[0].start].split()) > _MOST_WORDS:
                return []
            return [mention for mention in found if mention.value]
    return []


def _term(text: str, dates: Sequence[Mention]) -> tuple[str, Span]:
    """Return the first time of a row with where it stands; two days that have lost the dash between them are one: "29 May 1999  29 May 2007"."""
    first, last = dates[0], dates[1] if len(dates) > 1 else None
    if last is None or not _GAP.fullmatch(text, first.end, last.start) or not first.value < last.value:
        return first.value, first.span
    whole = all(len(each.value) == _WHOLE for each in (first, last))
    return (f"{first.value}/{last.value}", first.span.join(last.span)) if whole else (first.value, first.span)


def _finding(
    document: Document, header: tuple[Office, Span], row: Block, term: tuple[str, Span], person: Entity
) -> Iterator[Finding]:
    office, original = header
    value, when = term
    quote = original.join(when)
    found = line_dates("position_held", value)
    since = _SINCE.match(document.text, row.start) or document.text[row.start : when.start].lower().endswith("since ")
    if "date" in found and since:
        found = {"start": found["date"], "tense": "present"}
    if not found or not short(quote):
        return
    yield Finding(
        field="position_held",
        value=office.value,
        display=office.value,
        original=original,
        quote=quote,
        subject=person,
        sentence=-1 - row.start,
        rule="infobox/office",
        probability=_PROBABILITY,
        qualifiers={**office.qualifiers, **found},
        places=dict.fromkeys(found, when),
    )
