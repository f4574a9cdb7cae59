"""The post that stands by itself right below a person's name: "Director of Programmes and Partnerships"."""

import re
from collections.abc import Iterator

from service.domain.selector import Span
from service.domain.source import Document
from service.extract.mentions.annotate import annotate
from service.extract.mentions.names.ownnames import Names
from service.extract.people.entities import Entity
from service.extract.rows.courses import Fact, finding_of
from service.extract.rows.posts import held, is_office_row, is_somebody
from service.extract.rules.finding import Finding
from service.extract.text.layout.blocks import Block

_LONGEST = 90
_TITLED = re.compile(r"(?:(?:[^\W\d_a-z][\w’'/-]*|of|for|and|&|the|in|at|to|on),? ?)+")
_PROSE = re.compile(r"[^\S\n]*(?:\n[^\S\n]*\n|\n[^\n]{80}|\Z)")
"""What must follow: a blank line, prose, or nothing; in a box rows do."""


def post_below_name(document: Document, block: Block, known: Names, person: Entity) -> Iterator[Finding]:
    """Yield the office that a line below the name alone of ``person`` consists of."""
    text, line = document.text, Span(block.start, block.end)
    words = line.of(text)
    if len(words) > _LONGEST or not _TITLED.fullmatch(words) or not _PROSE.match(text, line.end):
        return
    mentions = annotate(document, line, frozenset((line.start,)), known)
    if any(map(is_somebody, mentions)) or not is_office_row(text, line, mentions):
        return
    if (row := held(text, line, mentions)) and row.field == "position_held":
        yield finding_of(Fact(row.field, row.value, row.span, row.qualifiers), None, line, person)
