"""The reading view: a text without what pasting left in it, which leads back from each place to the frozen text.

All that reads prose reads the view; no pattern has to know of footnote marks, invisible characters or line breaks. What is
cited is always a slice of the frozen text.
"""

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from attrs import evolve, frozen

from service.domain.selector import Span
from service.domain.source import Document
from service.extract.pasted.capitals import in_small
from service.extract.pasted.marks import Edit, edits
from service.extract.pasted.prefixes import apart
from service.extract.pasted.wraps import unwrapped


@frozen
class View:
    """A text as it is read. ``starts[n]`` is where the ``n``-th edited stretch starts in ``text``; both in code points."""

    text: str
    edited: Sequence[Edit] = ()
    starts: Sequence[int] = ()

    @property
    def plain(self) -> bool:
        """Tell whether every place of the view is the same place of the frozen text."""
        return not self.edited

    def frozen(self, span: Span) -> Span:
        """Return the span of the frozen text that a span of the view was made of, without what was left out at its ends."""
        return span if self.plain else Span(self._place(span.start)[0], self._place(span.end - 1)[1])

    def stretch(self, start: int, end: int) -> tuple[int, int]:
        """Return where ``[start, end)`` of the view stands in the frozen text; it may be empty."""
        if start >= end or self.plain:
            return (start, end) if self.plain else (self._place(start)[0],) * 2
        return self._place(start)[0], self._place(end - 1)[1]

    def _place(self, at: int) -> tuple[int, int]:
        """Return the stretch of the frozen text that the code point ``at`` of the view was made of."""
        number = bisect_right(self.starts, at) - 1
        if number >= 0 and self.starts[number] + len(self.edited[number].words) <= at:
            edit = self.edited[number]
            start = edit.end + at - self.starts[number] - len(edit.words)
            return start, start + 1
        if number < 0:
            return at, at + 1
        return self.edited[number].start, self.edited[number].end


@lru_cache(16)  # a document's is asked for several times while it is read
def view_of(text: str, of: str | None = None) -> View:
    """Return how ``text`` is read where it is about the one whose name is ``of``."""
    found = list(edits(text, of))
    if not found:
        return View(_in_words(text))
    pieces: list[str] = []
    starts: list[int] = []
    behind = length = 0
    for edit in found:
        pieces += (text[behind : edit.start], edit.words)
        length += edit.start - behind
        starts.append(length)
        length += len(edit.words)
        behind = edit.end
    pieces.append(text[behind:])
    return View(_in_words("".join(pieces)), found, starts)


def _in_words(text: str) -> str:
    """Return ``text`` with whole lines, small letters and words apart; its length stays."""
    return apart(in_small(unwrapped(text)))


def as_read(document: Document, of: str | None = None) -> tuple[Document, View]:
    """Return a document with its reading view for its text, and the view."""
    view = view_of(document.text, of)
    return (document if view.text == document.text else evolve(document, text=view.text, parts=())), view
