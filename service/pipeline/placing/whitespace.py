"""A text with white space folded: every run of it is one space, and every place leads back to the text as it is."""

import re
from array import array
from bisect import bisect_right

from service.domain.selector import Span

_UNEVEN = re.compile(r"\s{2,}|[^\S ]")
"""White space that is more, or other, than one space."""


def folded(text: str) -> str:
    """Return ``text`` with one space in the place of every run of white space."""
    return _UNEVEN.sub(" ", text)


def bare(text: str) -> str:
    """Return ``text`` without white space."""
    return "".join(text.split())


class Folded:
    """A text folded; places are code points, of the text itself or of what is folded."""

    def __init__(self, text: str) -> None:
        self.text = folded(text)
        self._behind, self._raw, self._less = array("Q"), array("Q"), array("Q")
        less = 0
        for run in _UNEVEN.finditer(text):
            if run.end() - run.start() > 1:
                less += run.end() - run.start() - 1
                self._behind.append(run.end() - less)
                self._raw.append(run.end())
                self._less.append(less)

    def span(self, start: int, length: int) -> Span:
        """Return the stretch of the text itself that is folded to ``length`` code points from ``start`` on."""
        return Span(self._unfolded(start), self._unfolded(start + length - 1) + 1)

    def at(self, place: int) -> int:
        """Return where a place of the text itself has come to."""
        return place - self._sum(bisect_right(self._raw, place))

    def _unfolded(self, place: int) -> int:
        return place + self._sum(bisect_right(self._behind, place))

    def _sum(self, runs: int) -> int:
        """Return how many code points the first ``runs`` long runs have lost."""
        return self._less[runs - 1] if runs else 0
