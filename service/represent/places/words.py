"""How often words stand in a text, to a browser: many quotes are looked up in it, and it is gone through but once."""

import re
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from itertools import count

from attrs import frozen

from service.domain.memory.reading import OfText
from service.domain.selector import Span
from service.represent.places.folding import words_of

_OPENING = re.compile(r"(?:(?s:.)*?\n\n){3}")
_SORTED = 24
"""By so many words behind it a place is sorted: more are seldom the same elsewhere."""


@frozen
class Index:
    """A text's words in order: where each starts, their numbers (alike words have one), and their places by what they begin."""

    starts: Sequence[int]
    numbers: bytes
    """The number of each word in ``size`` bytes, one behind the other."""
    size: int
    places: Sequence[int]
    """Every word's place, sorted by the words from there on: alike beginnings stand side by side."""
    ranks: Sequence[int]
    """Where each word's place stands in ``places``."""
    opening: int
    """Where the third block ends: among the first ones a page may have its title, which is no part of its text."""

    def stands_once(self, span: Span) -> bool:
        """Tell whether the words of ``span`` stand nowhere else in the text, one after the other; False for none."""
        first, end = self._words(span)
        if first == end:
            return False
        wanted = self.numbers[first * self.size : end * self.size]
        opening, rank = wanted[: _SORTED * self.size], self.ranks[first]
        for beside in (range(rank - 1, -1, -1), range(rank + 1, len(self.places))):
            for place in map(self.places.__getitem__, beside):
                if not self._is_at(opening, place):
                    break
                if self._is_at(wanted, place):
                    return False
        return True

    def is_next(self, span: Span, after: int) -> bool:
        """Tell whether the words of ``span`` stand there first behind the offset ``after``; False for none."""
        first, end = self._words(span)
        wanted = self.numbers[first * self.size : end * self.size]
        behind = bisect_left(self.starts, after)
        return first < end and next((at for at in range(behind, first + 1) if self._is_at(wanted, at)), None) == first

    def _is_at(self, wanted: bytes, place: int) -> bool:
        return self.numbers.startswith(wanted, place * self.size)

    def _words(self, span: Span) -> tuple[int, int]:
        return bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)


@OfText
def index_of(text: str) -> Index:
    """Return the index of ``text``; that of the last text is kept."""
    words = words_of(text)
    known: dict[str, int] = {}
    numbers = array("L", map(known.setdefault, words.folded, count()))
    size, data = numbers.itemsize, numbers.tobytes()
    openings = [data[at : at + _SORTED * size] for at in range(0, len(data), size)]
    places = array("L", sorted(range(len(openings)), key=openings.__getitem__))
    ranks = array("L", bytes(len(data)))
    for rank, place in enumerate(places):
        ranks[place] = rank
    opening = _OPENING.match(text)
    return Index(words.starts, data, size, places, ranks, opening.end() if opening else len(text))
