"""What was made of a database's content, kept for as long as nobody writes to it.

In: a look that tells whether anybody has written. Out: what was made, or what is made anew.
"""

from collections.abc import Callable, Hashable
from threading import Lock
from time import monotonic
from typing import Any, TypeVar

KEPT_BYTES = 4_000_000
"""How much is kept."""

LOOK_SECONDS = 0.0005
"""How often it is looked whether another process has written. To look lets other threads run, which costs more than all the rest."""

_BESIDES = 1000  # bytes of what is kept beside its body: keys, headers, frames

Made = TypeVar("Made")


class Keeping:
    """Keeps what was made until the state that ``look`` tells is another one; at most :data:`KEPT_BYTES`.

    ``look`` raises StoreError where the database cannot be read. Any number of threads may ask.
    """

    def __init__(self, look: Callable[[], Hashable]) -> None:
        self._look = look
        self._looking = Lock()
        self._due = 0.0
        self._state: Hashable = None
        self._kept = _Kept()

    def kept(self, key: Hashable, make: Callable[[Any], tuple[Made, int | None]], given: Any) -> Made:
        """Return what ``make`` makes of ``given``; for as long as nobody writes, it is kept under ``key``.

        ``make`` returns it with its size in bytes, or None for what is not to be kept. What another process writes is seen after
        :data:`LOOK_SECONDS`, what this one writes at once. What somebody writes while it is made is seen by the next look.
        """
        if monotonic() >= self._due:
            self._see()
        kept = self._kept
        found: Made | None = kept.get(key)
        if found is None:
            found, size = make(given)
            if size is not None:
                kept.put(key, found, size + _BESIDES)
        return found

    def look_again(self) -> None:
        """Look at the next call, since this process has written."""
        self._due = 0.0

    def _see(self) -> None:
        with self._looking:
            now = monotonic()
            if now < self._due:  # another thread has just looked
                return
            self._due = now + LOOK_SECONDS  # before the look: who has written after it asks for another one
            try:
                state = self._look()
            except BaseException:
                self._kept, self._state, self._due = _Kept(), None, 0.0
                raise
            if state != self._state:
                self._kept, self._state = _Kept(), state


class _Kept:
    """What was made of one state: a newer half, and an older one, of which what is asked for comes back."""

    def __init__(self) -> None:
        self._size = 0
        self._made: dict[Hashable, tuple[Any, int]] = {}
        self._before: dict[Hashable, tuple[Any, int]] = {}
        self._putting = Lock()

    def get(self, key: Hashable) -> Any:
        """Return what is kept, or None."""
        if found := self._made.get(key):
            return found[0]
        if found := self._before.pop(key, None):
            self.put(key, *found)
            return found[0]
        return None

    def put(self, key: Hashable, made: Any, size: int) -> None:
        """Keep ``made`` among the newer half; where that is full, it becomes the older one."""
        room = KEPT_BYTES // 2
        if size > room:
            return
        with self._putting:
            if self._size + size > room:
                self._before, self._made, self._size = self._made, {}, 0
            self._made[key] = made, size
            self._size += size
