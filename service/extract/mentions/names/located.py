"""Places as they are found in a stretch of text, while it is settled which of them are persons."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from service.extract.mentions.mention import Mention


class Located:
    """Places by where they stand: ``found`` are those found first, in order and apart; others may come beside them."""

    def __init__(self, found: Sequence[Mention]) -> None:
        self._found: list[Mention | None] = list(found)
        self._starts = [mention.start for mention in found]
        self._more: list[Mention] = []

    def around(self, start: int, end: int) -> Mention | None:
        """Return the place found first that holds all of ``[start, end)``, unless it was left out."""
        at = bisect_right(self._starts, start) - 1
        mention = self._found[at] if at >= 0 else None
        return mention if mention is not None and end <= mention.end else None

    def leave_out(self, start: int) -> None:
        """Leave out the place found first that holds the code point at ``start``."""
        self._found[bisect_right(self._starts, start) - 1] = None

    def extend(self, more: Iterable[Mention]) -> None:
        """Take in places that stand where none was found."""
        self._more.extend(more)

    def __iter__(self) -> Iterator[Mention]:
        yield from (mention for mention in self._found if mention is not None)
        yield from self._more
