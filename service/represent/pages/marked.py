"""A text with all its claims marked, those that overlap too: pieces, each with how many claims cover it."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from attrs import frozen

Plain = Mapping[str, Any]


@frozen
class Mark:
    """A claim's quote in the text: half-open code points, the claim's id, and its number on the page."""

    start: int
    end: int
    claim: str
    number: int


@frozen
class Piece:
    """A stretch of text under the same claims: ``depth`` counts them, ``begin`` and ``end`` there (``ends``) some of them do."""

    text: str
    depth: int
    begins: tuple[Mark, ...]
    ends: tuple[Mark, ...]


@frozen
class Passage:
    """A part of a text as pieces; ``cut_before`` and ``cut_behind`` tell whether more of the text stands there."""

    pieces: tuple[Piece, ...]
    cut_before: bool
    cut_behind: bool


def whole(text: str, marks: Sequence[Mark]) -> list[Passage]:
    """Return all of ``text`` as one passage."""
    return [Passage(tuple(_pieces(text, 0, len(text), marks)), cut_before=False, cut_behind=False)]


def excerpts(text: str, marks: Sequence[Mark], around: int) -> list[Passage]:
    """Return the marks with ``around`` code points on each side of them, up to the ends of words; what meets is one passage."""
    found: list[Passage] = []
    first, last = len(text) - len(text.lstrip()), len(text.rstrip())
    for start, end, inside in _stretches(text, marks, around):
        pieces = tuple(_pieces(text, start, end, inside))
        found.append(Passage(pieces, cut_before=first < start, cut_behind=end < last))
    return found


def _pieces(text: str, start: int, end: int, marks: Sequence[Mark]) -> Iterator[Piece]:
    begins: dict[int, list[Mark]] = {}
    ends: dict[int, list[Mark]] = {}
    for mark in marks:
        begins.setdefault(mark.start, []).append(mark)
        ends.setdefault(min(mark.end, end), []).append(mark)
    cuts = sorted({start, end, *begins, *ends})
    depth = 0
    for left, right in pairwise(cuts):
        depth += len(begins.get(left, ())) - len(ends.get(left, ()))
        yield Piece(text[left:right], depth, tuple(begins.get(left, ())), tuple(ends.get(right, ())))


def _stretches(text: str, marks: Sequence[Mark], around: int) -> Iterator[tuple[int, int, list[Mark]]]:
    """Yield where passages begin and end, in order, with the marks inside; none meets another."""
    open_: tuple[int, int, list[Mark]] | None = None
    for mark in sorted(marks, key=lambda mark: mark.start):
        start, end = _left(text, mark.start, around), _right(text, mark.end, around)
        if open_ and start <= open_[1]:
            open_[2].append(mark)
            open_ = open_[0], max(open_[1], end), open_[2]
            continue
        if open_:
            yield open_
        open_ = start, end, [mark]
    if open_:
        yield open_


def _left(text: str, start: int, around: int) -> int:
    first = max(0, start - around)
    space = text.find(" ", first, start)
    return first if first == 0 or text[first - 1].isspace() or space < 0 else space + 1


def _right(text: str, end: int, around: int) -> int:
    last = min(len(text), end + around)
    space = text.rfind(" ", end, last)
    return last if last == len(text) or text[last].isspace() or space < 0 else space
