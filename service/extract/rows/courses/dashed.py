"""Sentences of a life that have a dash for a verb: "From 2017 to 2020 – head coach of the youth team.", "Husband – composer Ole Kerr."."""

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
from service.extract.text.patterns import compiled
from service.extract.text.sentences import sentences
from service.extract.text.wordkinds import is_verb

_SET = r"[–—-] (?=[^\W\d_])"
_SET_DASH, _DASH, _LONG_DASH = compiled(_SET), compiled(rf"\s?{_SET}"), compiled(r"[–—]")
_LONGEST = 200


def dashed(document: Document, block: Block, known: Names, person: Entity) -> Iterator[Span]:
    """Yield the sentences of a paragraph that a dash parts from their time, while nobody but ``person`` was named in it before."""
    text = document.text
    if not _SET_DASH.search(text, block.start, block.end):
        return
    for sentence in sentences(text, block.start, block.end):
        span = sentence.span
        when = when_first(text, span) if span.end - span.start <= _LONGEST else None
        dash = _DASH.match(text, when.span.end, span.end) if when else None
        told = text[dash.end() : span.end].strip(".").split() if dash else []
        if not told or any(map(is_verb, told)) or not lexicon.words("works", "kinds").isdisjoint(told):
            continue
        if _is_of_another(document, (block.start, span.start), known, person):
            return
        yield span


_CAPITAL = r"[^\W\d_a-z][\w.’'-]*"
_KIN = compiled(
    rf"(?:^|(?<=[.;] ))(?:(?:His |Her )?(?i:wife|husband|spouse|son|daughter)\s[–—]\s(?:[a-z-]+ ){{0,2}}{_CAPITAL}(?: {_CAPITAL}){{0,3}}(?= ?[.,;(]|$)"
    rf"|(?:His |Her )?(?i:children|sons|daughters)\s[–—]\s{_CAPITAL}[^.;]{{1,80}}?(?=[.;]|$))"
)


def kin_told(document: Document, block: Block, known: Names, person: Entity) -> Iterator[Block]:
    """Yield what a paragraph says of kin with a dash, as rows of a family."""
    text = document.text
    there = _LONG_DASH.search(text, block.start, block.end)
    found = list(_KIN.finditer(text, block.start, block.end)) if there else []
    if not found or _is_of_another(document, (block.start, found[0].start()), known, person):
        return
    for match in found:
        yield Block("item", match.start(), match.end(), key="Family", value=Span(*match.span()))


def _is_of_another(document: Document, stretch: tuple[int, int], known: Names, person: Entity) -> bool:
    """Tell whether somebody else is named in a stretch of text, in half-open code points; in an empty one nobody is."""
    if stretch[0] == stretch[1]:
        return False
    before, own = Span(*stretch), name_words(person.name)
    found = annotate(document, before, frozenset((before.start,)), known)
    text = document.text
    return any(
        is_somebody(each) and text[each.start - 1] not in '"“«„' and own.isdisjoint(name_words(each.value))
        for each in found
    )
