"""Which lines of a page trafilatura takes for its article.

trafilatura judges well what is the article, and breaks lines badly (rows of a table, labels, captions), so its judgement is
laid over lines of our own: by what they say, since it keeps no places. In: a page's tree without furniture, and its lines.
"""

import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from copy import deepcopy
from unicodedata import normalize

from attrs import frozen
from lxml.html import HtmlElement
from trafilatura import bare_extraction
from trafilatura.settings import Document as Article

from service.ingest.readers.html.lines import Line

logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # what it finds amiss is for nobody's screen
_WORD = re.compile(r"\w+")
_RUN = 12
"""How many letters of a line are compared at a time, from each word on: that many hardly stand twice by chance."""
_SHARE = 0.5
_MOST = 0.8
_FAR = 3
_PIECES = ("p", "head", "item", "cell", "quote", "row")


@frozen
class Judged:
    """``kept`` are the numbers of the lines that were taken, ``around`` those inside the element that holds most of them."""

    kept: frozenset[int]
    around: frozenset[int]


def judged(tree: HtmlElement, lines: Sequence[Line]) -> Judged:
    """Return what trafilatura takes of a page's ``lines``.

    Long lines are known by what they say, short ones where they stand among them. Where a page says the same twice, the
    place counts in which most of the article stands, and the longer line.
    """
    found = bare_extraction(deepcopy(tree), include_comments=False, favor_precision=True, with_metadata=False)
    if not isinstance(found, Article) or found.body is None:
        return Judged(frozenset(), frozenset())
    text = "\n".join(map(str, found.body.itertext()))
    runs = Counter(_runs(text))
    said = [at for at, line in enumerate(lines) if _is_said(line, runs)]
    root = _root([lines[at] for at in said])
    around = frozenset(at for at, line in enumerate(lines) if root is not None and _is_in(line.place, root))
    kept: set[int] = set()
    for at in sorted(said, key=lambda at: (at not in around, -len(lines[at].text))):
        if _is_said(lines[at], runs):
            runs.subtract(_runs(lines[at].text))
            kept.add(at)
    near = range(min(kept) - _FAR, max(kept) + _FAR + 1) if kept else ()
    short = _short(found.body, text)
    kept |= {at for at in around if at in near and not _is_long(lines[at]) and letters(lines[at].text) in short}
    return Judged(frozenset(kept), around)


def letters(text: str) -> str:
    """Return letters and figures alone, in small letters: what is compared."""
    return "".join(_WORD.findall(normalize("NFC", text).casefold()))


def _short(body: HtmlElement, text: str) -> set[str]:
    pieces = ("".join(map(str, each.itertext())) for each in body.iter(*_PIECES))
    return {letters(piece) for piece in pieces if len(piece) < _RUN * 4} | {letters(line) for line in text.split("\n")}


def _is_said(line: Line, runs: Counter[str]) -> bool:
    said = Counter(_runs(line.text))
    both = sum(min(count, max(0, runs[run])) for run, count in said.items())
    return both > 0 and both >= _SHARE * said.total()


def _is_long(line: Line) -> bool:
    return next(_runs(line.text), None) is not None


def _runs(text: str) -> Iterator[str]:
    """Yield the next dozen letters from each word on, as long as there are so many."""
    words = _WORD.findall(normalize("NFC", text).casefold())
    whole = "".join(words)
    at = 0
    for word in words:
        if at + _RUN > len(whole):
            return
        yield whole[at : at + _RUN]
        at += len(word)


def _root(lines: Sequence[Line]) -> HtmlElement | None:
    """Return the innermost element that holds most of ``lines``."""
    total = sum(len(line.text) for line in lines)
    held: Counter[HtmlElement] = Counter()
    for place, length in _lengths(lines).items():
        held[place] += length
        for around in place.iterancestors():
            held[around] += length
    most = [each for each, length in held.items() if length >= _MOST * total]
    return max(most, key=lambda each: sum(1 for _ in each.iterancestors()), default=None)


def _lengths(lines: Sequence[Line]) -> Counter[HtmlElement]:
    lengths: Counter[HtmlElement] = Counter()
    for line in lines:
        lengths[line.place] += len(line.text)
    return lengths


def _is_in(place: HtmlElement, root: HtmlElement) -> bool:
    return place is root or any(around is root for around in place.iterancestors())
