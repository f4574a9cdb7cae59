"""Endless sentences in pieces and endless paragraphs in stretches, so that the time to read a text grows no faster than it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise

from service.domain.selector import Span
from service.extract.text.layout.blocks import blocks
from service.extract.text.patterns import compiled
from service.extract.text.sentences import Sentence, plain_ends, sentences

MOST_WORDS = 256
"""A sentence of more words is read in pieces: no sentence may have more mentions of one class than a shadow has room for."""
LONGEST_SENTENCE = 2_000
"""A sentence of more code points is read in pieces too: not all scripts part words."""
LONGEST_STRETCH = 8_000
"""A paragraph is looked through for names by so many code points at once, whole sentences or pieces of them."""

_WORD = compiled(r"\w+")
_MARK = compiled(r"[,;:]\s+")
_SPACE = compiled(r"\s+")


def in_pieces(text: str, found: Iterable[Sentence]) -> list[Sentence]:
    """Return sentences as they are read, in order: those that are too long cut where a mark or else a space allows it."""
    short: list[Sentence] = []
    for each in found:
        if each.span.end - each.span.start <= 2 * MOST_WORDS:
            short.append(each)
        else:
            short.extend(Sentence(piece, each.quoted) for piece in _pieces(text, each.span))
    return short


def stretches(found: Sequence[Sentence]) -> Iterator[Sequence[Sentence]]:
    """Yield the sentences of a paragraph by stretches of :data:`LONGEST_STRETCH` code points at most."""
    first = 0
    for number, each in enumerate(found):
        if each.span.end - found[first].span.start > LONGEST_STRETCH and number > first:
            yield found[first:number]
            first = number
    if found:
        yield found[first:]


def long_sentences(text: str) -> list[Span]:
    """Return the sentences of a text that are read in pieces."""
    prose = (block for block in blocks(text) if block.kind in ("paragraph", "title"))
    wide = (block for block in prose if _may_be_long(text, block.start, block.end))
    found = (each.span for block in wide for each in sentences(text, block.start, block.end))
    return [span for span in found if _reach(text, span.start, span.end) < span.end]


def _may_be_long(text: str, start: int, end: int) -> bool:
    """Tell, at small cost, whether a sentence of ``text[start:end]`` may be too long; most paragraphs have none."""
    if _reach(text, start, end) == end:
        return False
    ends = [start, *plain_ends(text, start, end), end]
    return any(_reach(text, low, high) < high for low, high in pairwise(ends))


def _pieces(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    while (limit := _reach(text, start, span.end)) < span.end:
        middle = start + (limit - start) // 2
        marks = [*_MARK.finditer(text, middle, limit)] or [*_SPACE.finditer(text, middle, limit)]
        cut = marks[-1].end() if marks else limit
        piece = text[start:cut].rstrip()
        if piece:
            yield Span(start, start + len(piece))
        start = cut
    if text[start : span.end].lstrip():
        yield Span(start, span.end)


def _reach(text: str, start: int, end: int) -> int:
    """Return how far one piece that begins at ``start`` may reach: to ``end`` if all of it is not too long."""
    if end - start <= 2 * MOST_WORDS:  # a word has a letter, and something that parts it from the next
        return end
    limit = min(end, start + LONGEST_SENTENCE)
    beyond = next(islice(_WORD.finditer(text, start, limit), MOST_WORDS, None), None)
    return limit if beyond is None else max(beyond.start(), start + 1)
