"""Sentences of a life that have their time in front and no verb: "From 2017 to 2020 – head coach of the youth team."."""

import re
from collections.abc import Iterator

from service.domain.selector import Span
from service.domain.source import Document
from service.extract.mentions.annotate import annotate
from service.extract.mentions.names.ownnames import Names
from service.extract.people.entities import Entity, name_words
from service.extract.rows.posts import is_somebody
from service.extract.rows.whens import when_first
from service.extract.text import lexicon
from service.extract.text.layout.blocks import Block
from service.extract.text.sentences import sentences
from service.extract.text.wordkinds import is_verb

_DASH = re.compile(r"\s?[–—-] (?=[^\W\d_])")
_LONGEST = 200


def dashed(document: Document, block: Block, known: Names, person: Entity) -> Iterator[Span]:
    """Yield the sentences of a paragraph that a dash parts from their time, while nobody but ``person`` was named in it before."""
    text = document.text
    if not _DASH.search(text, block.start, block.end):
        return
    for sentence in sentences(text, block.start, block.end):
        span = sentence.span
        when = when_first(text, span) if span.end - span.start <= _LONGEST else None
        dash = _DASH.match(text, when.span.end, span.end) if when else None
        told = text[dash.end() : span.end].strip(".").split() if dash else []
        if not told or any(map(is_verb, told)) or not lexicon.words("works", "kinds").isdisjoint(told):
            continue
        if _is_of_another(document, Span(block.start, span.start), known, person):
            return
        yield span


def _is_of_another(document: Document, before: Span, known: Names, person: Entity) -> bool:
    """Tell whether somebody else is named in a stretch of text."""
    if before.start == before.end:
        return False
    own = name_words(person.name)
    found = annotate(document, before, frozenset((before.start,)), known)
    return any(is_somebody(each) and own.isdisjoint(name_words(each.value)) for each in found)
