"""Lines below a heading: "Awards", then one honour a line; "Education", then one school a line."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from service.domain import time
from service.domain.selector import Span
from service.extract.mentions.mention import Kind, Mention
from service.extract.people.entities import Entity
from service.extract.rules.finding import Finding
from service.extract.text import lexicon
from service.extract.text.layout import Block

_LONGEST = 200
"""A block of more code points than this is no line of a list."""
_PROBABILITY = 0.85
_SENTENCE = re.compile(r"[.!?][\"'”’»)\]]*$")


def field_below(block: Block, text: str) -> str | None:
    """Return the field of which a block is one line, by the heading above it: "award", "educated_at"; None for all others."""
    if block.kind != "paragraph" or not block.section or block.end - block.start > _LONGEST:
        return None
    line = text[block.start : block.end]
    if _SENTENCE.search(line) or _unfit().search(line):
        return None
    return _headings().get(" ".join(block.section.casefold().strip(" :").split()))


def read_line(field: str, line: Span, mentions: Sequence[Mention], person: Entity) -> Iterator[Finding]:
    """Yield what one line below a heading says of ``person``; a line that names anybody says nothing of them.

    A line's only date is that of all values behind it, or else of the one before it; the quote is the line.
    """
    inside = [mention for mention in mentions if line.covers(mention.span)]
    if any(mention.kind is Kind.PERSON for mention in inside):
        return
    dates = [mention for mention in inside if mention.kind is Kind.DATE and "basis" not in mention.note]
    degrees = [mention.value for mention in inside if mention.kind is Kind.DEGREE]
    degree = {"degree": degrees[0]} if field == "educated_at" and len(degrees) == 1 else {}
    found = [mention for mention in inside if _is_value(field, mention)]
    for number, mention in enumerate(found):
        following = found[number + 1].start if number + 1 < len(found) else line.end
        date = dates[0] if len(dates) == 1 and dates[0].start < following else None
        if date and number and found[0].start < date.start < mention.start:
            date = None
        qualifiers = degree | (_dated(field, date.value) if date else {})
        yield Finding(
            field=field,
            value=mention.value,
            display=mention.value,
            original=mention.span,
            quote=line,
            subject=person,
            sentence=-1,
            rule=f"section/{field}",
            probability=_PROBABILITY,
            qualifiers=qualifiers,
        )


def _is_value(field: str, mention: Mention) -> bool:
    if field == "award":
        return mention.kind is Kind.AWARD and "generic" not in mention.note
    return mention.note.get("school") == "true"


def _dated(field: str, value: str) -> dict[str, str]:
    start, _, end = value.partition("/")
    found = {"start": start, "end": end} if end else {"date" if field == "award" else "end": start}
    return {key: each for key, each in found.items() if time.is_date(each)}


@cache
def _headings() -> dict[str, str]:
    return {heading: field for field in ("award", "educated_at") for heading in lexicon.phrases("sections", field)}


@cache
def _unfit() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{lexicon.alternation(lexicon.phrases('sections', 'unfit'))})\b", re.IGNORECASE)
