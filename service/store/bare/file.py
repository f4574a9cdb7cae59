"""A file of SQLite by its driver alone: connections for the reads that must be fast, and what was made of them.

In: the file's path. Out: rows. It needs nothing of what makes the store's other questions, which takes a while to be imported.
"""

import re
import sqlite3
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from attrs import Factory, define

from service.errors import StoreError
from service.store.bare.explaining import explain
from service.store.bare.health import Health, examine
from service.store.bare.keeping import Keeping
from service.store.bare.watching import Watch

Row = tuple[Any, ...]
Reader = Callable[..., list[Row]]
"""Reads the rows of one statement, of which it is given the parameters by name."""

BUSY_SECONDS = 60.0
"""How long a writer waits for another one before it gives up: one that rewrites a large file takes a while."""

_LOG = (
    "wal_autocheckpoint = 8000"  # pages, 32 MB: a long load waits for the disk an eighth as often as with SQLite's 4 MB
)
_PRAGMAS = ("foreign_keys = ON", "synchronous = NORMAL", "secure_delete = ON", _LOG)
_SMALL = "PRAGMA cache_size = -512"
"""KiB: of a large file more pages would hardly be met again, and the system keeps them, for all processes together."""

_PARAMETER = re.compile(r":(\w+)")


@define(eq=False)
class File:
    """The file at ``path``; it keeps a deleted or replaced one open, so each use looks first whether the file is still at its place."""

    path: str
    _idle: deque[Any] = Factory(deque)
    _counting: deque[Any] = Factory(deque)
    _opened: int = 0
    keeping: Keeping = Factory(lambda self: Keeping(self._state), takes_self=True)
    watch: Watch = Factory(lambda self: Watch(self.path, self.close, examine), takes_self=True)

    @property
    def dialect(self) -> str:
        """The language of a file: see :mod:`service.store.reading.language`."""
        return "sqlite"

    @property
    def name(self) -> str:
        """The file's path."""
        return self.path

    def examine(self) -> Health:
        """Ask the file itself: see :func:`service.store.bare.health.examine`."""
        return examine(self.path)

    def reader(self, sql: str) -> Reader:
        """Return what reads the rows of ``sql``, whose parameters are written ``:name``.

        Its connections never hold a transaction, and each thread takes one for one read.
        """
        written, order = _PARAMETER.sub("?", sql), _PARAMETER.findall(sql)

        def fetch(**parameters: Any) -> list[Row]:
            given = tuple(parameters[name] for name in order)
            connection, idle = self._take()
            try:
                rows: list[Row] = connection.execute(written, given).fetchall()
            except sqlite3.Error as error:
                connection.close()
                raise StoreError(f"{self.path}: {error}") from error
            self._give(connection, idle)
            return rows

        return fetch

    @contextmanager
    def together(self) -> Iterator[Reader]:
        """Yield what returns the rows of a statement, whose parameters are written ``:name``; all that it is asked sees one state of the file."""
        connection, idle = self._take()
        try:
            connection.execute("BEGIN")
            yield lambda sql, **parameters: connection.execute(sql, parameters).fetchall()
            connection.execute("COMMIT")
        except BaseException as error:
            connection.close()
            if isinstance(error, sqlite3.Error):
                raise StoreError(f"{self.path}: {error}") from error
            raise
        self._give(connection, idle)

    def _state(self) -> tuple[int, int]:
        """Return what differs once another connection has written: SQLite counts that for each connection by itself."""
        self.see(self.watch.glance)
        counting = self._counting
        try:
            connection = counting.pop()
        except IndexError:
            connection = self.detached()
            self._opened += 1
        try:
            (version,) = connection.execute("PRAGMA data_version").fetchone()
        except sqlite3.Error as error:
            connection.close()
            raise StoreError(f"{self.path}: {error}") from error
        counting.append(connection)
        if counting is not self._counting:  # the file was replaced meanwhile
            _drain(counting)
        return self._opened, version

    def _take(self) -> tuple[Any, deque[Any]]:
        """Return a connection of the driver that nobody uses, and where it belongs."""
        self.see(self.watch.glance)
        idle = self._idle
        try:
            return idle.pop(), idle
        except IndexError:  # none is idle
            connection = self.detached()
            connection.execute(_SMALL)
            return connection, idle

    def _give(self, connection: Any, idle: deque[Any]) -> None:
        idle.append(connection)
        if idle is not self._idle:  # the file was replaced meanwhile
            _drain(idle)

    def detached(self) -> Any:
        """Return a new connection of the driver, which the caller closes; StoreError where there can be none."""
        self.see(self.watch.look)
        try:
            connection = sqlite3.connect(self.path, timeout=BUSY_SECONDS, check_same_thread=False)
            set_up(connection)
        except sqlite3.Error as error:
            raise StoreError(f"{self.path}: {explain(str(error))}") from error
        return connection

    def see(self, look: Callable[[], None]) -> None:
        """Do a ``look`` of the watch; its StoreError tells of which file it is."""
        try:
            look()
        except StoreError as error:
            raise StoreError(f"{self.path}: {error}") from error

    def close(self) -> None:
        """Close the connections of this file that are idle; the next use opens new ones."""
        idle, self._idle = self._idle, deque()
        counting, self._counting = self._counting, deque()
        _drain(idle)
        _drain(counting)


def set_up(connection: sqlite3.Connection) -> None:
    """Prepare a new connection; it begins no transaction by itself, as the driver would, late, at the first write."""
    connection.isolation_level = None
    try:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
    except sqlite3.Error:
        connection.close()
        raise


def _drain(idle: deque[Any]) -> None:
    with suppress(IndexError):
        while True:
            idle.pop().close()
