"""How far something long is: a bar on a terminal, a line now and then elsewhere, nothing for what is short."""

import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click
from attrs import Factory, define

Tell = Callable[[int, int, str], None]
"""Is told how many of how many are done, and what is under way; of 0 where nobody knows of how many."""

_PAUSE = 10.0  # seconds between two lines
_SPAN = 6  # pauses over which the rate is taken: it changes where much is as it was
_MINUTE, _HOUR = 60, 3600


@contextmanager
def progress_bar(doing: str) -> Iterator[Tell]:
    """Show on standard error how far what is done is, how fast it goes and how long it will take; yields what is to be told."""
    if not sys.stderr.isatty():
        yield Lines(doing)
        return
    from service.cli.terminal.bar import bar  # noqa: PLC0415 - what only terminals need

    with bar(doing) as tell:
        yield tell


@define
class Lines:
    """Says on standard error every ten seconds how far ``doing`` something is; nothing in the first ten."""

    doing: str
    clock: Callable[[], float] = time.monotonic
    _seen: deque[tuple[float, int]] = Factory(deque)
    _total: int = -1

    def __call__(self, done: int, total: int, label: str) -> None:
        """Take in how many of how many are done."""
        del label
        now = self.clock()
        if total != self._total:  # something else has begun
            self._seen.clear()
            self._total = total
        if not self._seen:
            self._seen.append((now, done))
        elif now - self._seen[-1][0] >= _PAUSE and done < (total or done + 1):
            click.echo(self._line(now, done), err=True)
            self._seen.append((now, done))
            while len(self._seen) > _SPAN:
                self._seen.popleft()

    def _line(self, now: float, done: int) -> str:
        began, before = self._seen[0]
        rate = (done - before) / (now - began)
        if not self._total:
            return f"{self.doing}: {done:,} looked at, {rate:,.1f} a second"
        left = f", {_lasting((self._total - done) / rate)} left" if rate else ""
        return f"{self.doing}: {done:,} of {self._total:,}, {rate:,.1f} a second{left}"


def _lasting(seconds: float) -> str:
    """Return a time in words, as exactly as it is worth it."""
    if seconds < _MINUTE:
        return f"{seconds:.0f} s"
    if seconds < _HOUR:
        return f"{seconds / _MINUTE:.0f} min"
    return f"{seconds / _HOUR:.1f} h"
