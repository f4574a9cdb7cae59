"""Connections that keep what they have read for as long as nobody writes."""

import sqlite3
from typing import Any

KEPT_BYTES = 4_000_000
"""How much each connection keeps of what it has read."""

_BESIDES = 500  # bytes of a kept row's key and frame
_Row = tuple[Any, ...]


class Keeping(sqlite3.Connection):
    """A connection that keeps what it has read until another one has written.

    SQLite counts for each connection the changes that others have committed (``PRAGMA data_version``), so that one look, of
    about a microsecond, tells whether what was read is still so. At most :data:`KEPT_BYTES` of values are kept.
    """

    def __init__(self, *given: Any, **options: Any) -> None:
        super().__init__(*given, **options)
        self._version = -1
        self._size = 0
        self._rows: dict[tuple[str, tuple[Any, ...]], list[_Row]] = {}

    def kept(self, sql: str, given: tuple[Any, ...]) -> list[_Row]:
        """Return the rows of a query, read anew if anything was written since they were read."""
        (version,) = self.execute("PRAGMA data_version").fetchone()
        if version != self._version:
            self._version = version
            self._forget()
        key = (sql, given)
        rows = self._rows.get(key)
        if rows is None:
            rows = self.execute(sql, given).fetchall()
            self._keep(key, rows)
        return rows

    def _keep(self, key: tuple[str, tuple[Any, ...]], rows: list[_Row]) -> None:
        size = _BESIDES + sum(len(value) for row in rows for value in row if isinstance(value, bytes | str))
        if self._size + size > KEPT_BYTES:
            self._forget()
        if size <= KEPT_BYTES:
            self._rows[key] = rows
            self._size += size

    def _forget(self) -> None:
        self._rows.clear()
        self._size = 0
