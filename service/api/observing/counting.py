"""Counts of a server's answers, in numbers of this process: a counter of Prometheus' library would take as long as the answer."""

from collections.abc import Callable, Iterator
from enum import StrEnum

from attrs import define


class Source(StrEnum):
    """Where an answer came from: published bytes, one computed before, or computed for this request."""

    PUBLISHED = "published"
    KEPT = "kept"
    COMPUTED = "computed"


@define(eq=False)
class Tally:
    """How many answers of one kind there were, and how many of them were told.

    ``number += 1`` needs no lock: CPython switches between threads at calls and jumps alone.
    """

    number: int = 0
    told: int = 0


_Kind = tuple[str, int, Source]


class Meter:
    """Counts the answers of this process."""

    def __init__(self) -> None:
        self._tallies: dict[_Kind, Tally] = {}
        self._tell: Callable[[], None] | None = None

    def told_by(self, begin: Callable[[], None]) -> None:
        """Let ``begin`` be called whenever a new kind of answer is counted: it sees that this process' counts are told."""
        self._tell = begin

    def count(self, route: str, status: int, source: Source) -> None:
        """Count an answer; ``route`` is an address template, never an address."""
        tally = self.tally(route, status, source)
        tally.number += 1

    def tally(self, route: str, status: int, source: Source) -> Tally:
        """Return where such answers are counted, for who counts so many that to look for it each time would cost too much."""
        if self._tell:
            self._tell()
        return self._tallies.setdefault((route, status, source), Tally())

    def untold(self) -> Iterator[tuple[_Kind, int]]:
        """Yield how many answers of each kind there were since the last time; for one caller at a time."""
        for kind, tally in list(self._tallies.items()):
            if more := tally.number - tally.told:
                yield kind, more
                tally.told += more
