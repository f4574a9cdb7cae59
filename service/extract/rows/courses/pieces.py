"""The pieces of a paragraph that may be lines of a course of life: "educated, Elm School, 1929–1935; taught, Elm College, 1936–1950"."""

import re
from collections.abc import Iterator

from service.domain.selector import Span
from service.extract.mentions.degrees import opens_with_degree
from service.extract.rows.whens import when_first
from service.extract.text import lexicon
from service.extract.text.layout.blocks import Block
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import is_verb

_FIRST = compiled(r"[A-Za-z]+")
_OUTSIDE = r"(?!(?:[ ,;&]|and|\d\d(?:\d\d)?|[–-]){1,60}\))"
"""Behind a mark that stands in no brackets of years: not "minister (1981*;* 1986–89)"."""
_PIECE_END = compiled(
    rf";(?= ){_OUTSIDE}|,(?= (?:since |from )?(?:1[5-9]|20)\d\d(?: ?[–-] ?\d{{2,4}})? [^\W\d_a-z])|(?<=(?:\d[.)]|\)\.))(?= [A-Z])|(?<=\d{{4}}),(?= [^\W\d_][^,;]{{3,80}}\b(?:1[5-9]|20)\d\d)"
)
_DATED_END = compiled(
    r"(?:(?:1[0-9]|20)\d\d(?:[/.–-]\d{1,2})?(?:\s?[–-]\s?)?|present|now|today|date)\)?[.;]?$", re.IGNORECASE
)
_INNER = compiled(r"\((?=[^()]*[^\W\d_]{3}[^()]*(?<!\d)(?:1[5-9]|20)\d\d\s?[–-]\s?\d{2,4}[^()]*\))")
"""In a line with its years: posts of other years, in brackets: "1985–2016 Professor, Elm College (*Dean 2001–2005*)"."""
_FEWEST_PIECES = 3
_LABEL = compiled(r"(?P<label>[A-Z][A-Za-z ]{3,40}): ")
_MOST_PLAIN = 0.6
LONGEST, _LONGEST_LISTED = 200, 300
"""No line of a course is longer, in code points; one below a heading or among others may be."""


def pieces(text: str, block: Block, *, below: bool) -> Iterator[Span]:
    """Yield the lines that may be of a course: the block, or its pieces between semicolons."""
    opened = _FIRST.match(text, block.start)
    told = opened is not None and opened[0].lower() in lexicon.words("people", "heads", "fragments")
    label = _LABEL.match(text, block.start, block.end)
    named = label is not None and label["label"].casefold() in lexicon.phrases("sections", "course")
    earned = block.end - block.start <= LONGEST and opens_with_degree(text, block.start, block.end)
    fragments = below or told or named or earned or _is_course(text[block.start : block.end])
    ends = [match.start() for match in _PIECE_END.finditer(text, block.start, block.end)] if fragments else []
    if (
        fragments
        and (inner := _INNER.search(text, block.start, block.end))
        and when_first(text, Span(block.start, block.end))
    ):
        ends = sorted({*ends, inner.start()})
    start = label.end() if label and named else block.start
    longest = _LONGEST_LISTED if below else LONGEST
    last: Span | None = None
    for end in (*ends, block.end):
        words = text[start:end]
        first = start + len(words) - len(words.lstrip(" ,;|("))
        row = Span(first, end) if first < end else None
        dated = row and (when_first(text, row) or (fragments and _DATED_END.search(words.rstrip(" |\t"))))
        if last and row and not dated and when_first(text, last):
            last = last.join(row)  # another step of its year: "1962 Settles in Rome; *birth of her son*"
        elif last and last.end - last.start <= longest:
            yield last
            last = row if dated else None
        else:
            last = row if dated else None
        start = end
    if last and last.end - last.start <= longest:
        yield last


_STEP = compiled(rf";{_OUTSIDE}\s+(?:and )?")
_SENTENCE = compiled(r"(?<=[^\W\d_]{3}[.)]) (?=[^\W\d_a-z])")


def steps(text: str, rest: Span) -> Iterator[Span]:
    """Yield what one time is told of, between semicolons: "Director, Elm Bank; lecturer, Oak University"."""
    return _parted(text, rest, _STEP)


def sentences(text: str, rest: Span) -> Iterator[Span]:
    """Yield what stands between full stops: "First exhibition, Madrid. Marries the poet Jon Arbués."."""
    return _parted(text, rest, _SENTENCE)


def _parted(text: str, rest: Span, between: re.Pattern[str]) -> Iterator[Span]:
    start = rest.start
    for match in between.finditer(text, rest.start, rest.end):
        yield Span(start, match.start())
        start = match.end()
    yield Span(start, rest.end)


def _is_course(words: str) -> bool:
    """Tell whether a paragraph is a life in pieces between semicolons: nearly all of them have their years behind, and no verb."""
    pieces = _STEP.split(words)
    if len(pieces) < _FEWEST_PIECES:
        return False
    plain = [each for each in pieces if _DATED_END.search(each) and not any(map(is_verb, each.split()))]
    return len(plain) > len(pieces) * _MOST_PLAIN
