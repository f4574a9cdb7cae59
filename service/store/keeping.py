"""Connections that keep what was made of what they have read for as long as nobody writes."""

import sqlite3
from collections.abc import Hashable
from typing import Any

KEPT_BYTES = 4_000_000
"""How much each connection keeps."""

_BESIDES = 1000  # bytes of what is kept beside its body: keys, headers, frames


class Keeping(sqlite3.Connection):
    """A connection that keeps what was made of its database until another one has written.

    SQLite counts for each connection the changes that others have committed (``PRAGMA data_version``), so that one look, of
    about a microsecond, tells whether what was read is still so. At most :data:`KEPT_BYTES` are kept.
    """

    def __init__(self, *given: Any, **options: Any) -> None:
        super().__init__(*given, **options)
        self._version = -1
        self._size = 0
        self._made: dict[Hashable, tuple[Any, int]] = {}
        self._before: dict[Hashable, tuple[Any, int]] = {}

    def kept(self, key: Hashable) -> Any:
        """Return what was kept under ``key`` since anything was last written, or None."""
        (version,) = self.execute("PRAGMA data_version").fetchone()
        if version != self._version:
            self._version = version
            self._forget()
        if found := self._made.get(key):
            return found[0]
        if found := self._before.pop(key, None):
            self._put(key, *found)
            return found[0]
        return None

    def keep(self, key: Hashable, made: Any, size: int) -> None:
        """Keep ``made``, which has ``size`` bytes and was made since :meth:`kept` had nothing under ``key``."""
        if size + _BESIDES <= KEPT_BYTES // 2:
            self._put(key, made, size + _BESIDES)

    def _put(self, key: Hashable, made: Any, size: int) -> None:
        """Keep it among the newer half; where that is full, it becomes the older one, of which what is asked for comes back."""
        if self._size + size > KEPT_BYTES // 2:
            self._before, self._made, self._size = self._made, {}, 0
        self._made[key] = made, size
        self._size += size

    def _forget(self) -> None:
        self._made, self._before, self._size = {}, {}, 0
