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
        self._made: dict[Hashable, Any] = {}

    def kept(self, key: Hashable) -> Any:
        """Return what was kept under ``key`` since anything was last written, or None."""
        (version,) = self.execute("PRAGMA data_version").fetchone()
        if version != self._version:
            self._version = version
            self._forget()
        return self._made.get(key)

    def keep(self, key: Hashable, made: Any, size: int) -> None:
        """Keep ``made``, which has ``size`` bytes and was made since :meth:`kept` had nothing under ``key``."""
        size += _BESIDES
        if self._size + size > KEPT_BYTES:
            self._forget()
        if size <= KEPT_BYTES:
            self._made[key] = made
            self._size += size

    def _forget(self) -> None:
        self._made.clear()
        self._size = 0
