"""How often words stand in a text, to a browser: many quotes are looked up in it, and it is gone through but once."""

import re
from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import lru_cache

from attrs import frozen

from service.domain.selector import Span
from service.represent.folding import words_of

_OPENING = re.compile(r"(?:(?s:.)*?\n\n){3}")


@frozen
class Index:
    """A text's words in order: where each starts, its number (alike words have one), and where those of a number stand."""

    starts: Sequence[int]
    numbers: Sequence[int]
    places: Mapping[int, Sequence[int]]
    opening: int
    """Where the third block ends: among the first ones a page may have its title, which is no part of its text."""

    def stands_once(self, span: Span) -> bool:
        """Tell whether the words of ``span`` stand nowhere else in the text, one after the other; False for none."""
        first, end = self._words(span)
        if first == end:
            return False
        wanted = self.numbers[first:end]
        rarest = min(range(end - first), key=lambda each: len(self.places[wanted[each]]))
        starts = (place - rarest for place in self.places[wanted[rarest]])
        return not any(
            start >= 0 and start != first and self.numbers[start : start + len(wanted)] == wanted for start in starts
        )

    def is_next(self, span: Span, after: int) -> bool:
        """Tell whether the words of ``span`` stand there first behind the offset ``after``; False for none."""
        first, end = self._words(span)
        wanted = self.numbers[first:end]
        behind = bisect_left(self.starts, after)
        found = (at for at in range(behind, first + 1) if self.numbers[at : at + len(wanted)] == wanted)
        return first < end and next(found, None) == first

    def _words(self, span: Span) -> tuple[int, int]:
        return bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)


@lru_cache(maxsize=1)
def index_of(text: str) -> Index:
    """Return the index of ``text``; that of the last text is kept."""
    words = words_of(text)
    known: dict[str, int] = {}
    numbers = array("L", (known.setdefault(word, len(known)) for word in words.folded))
    places = {number: array("L") for number in known.values()}
    for at, number in enumerate(numbers):
        places[number].append(at)
    opening = _OPENING.match(text)
    return Index(words.starts, numbers, places, opening.end() if opening else len(text))
