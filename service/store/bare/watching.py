"""Whether the file at a database's place is the one that is open: by the standard library alone."""

import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Lock
from typing import Any

from attrs import Factory, define, frozen

from service.errors import StoreError
from service.store.bare.version import SCHEMA_VERSION

LOOK_SECONDS = 1.0
"""How often the fastest reads look whether the file is still the one that they have open; all others look each time."""

_PATIENCE = 5.0  # seconds to wait for a writer, where one can hold readers up at all
_GONE = "the database file is gone; put it back, or make it anew with: whosays load"
_FOREIGN = "the database file has been replaced by something that is no database; put it back"
_VERSION = "SELECT value FROM meta WHERE key = 'schema_version'"


@frozen
class Stamp:
    """Which file stands at a place (``device``, ``inode``), and its state: size in bytes, change in nanoseconds."""

    device: int
    inode: int
    size: int
    changed: int

    def same_file(self, other: "Stamp") -> bool:
        """Tell whether ``other`` is of this very file, whatever was written to it since."""
        return (self.device, self.inode) == (other.device, other.inode)


def stamp(file: str) -> Stamp:
    """Return which file stands at ``file``; StoreError where none does."""
    try:
        found = os.stat(file)  # noqa: PTH116 - a third of the time that Path takes
    except OSError as error:
        raise StoreError(_GONE) from error
    return Stamp(found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)


def looked_at(file: str, ask: Callable[[sqlite3.Connection], Any] | None = None) -> Any:
    """Return what ``ask`` asks a database file of this version, on a connection of its own: an open one may still show what was there before.

    Raises StoreError with a reason that names no path.
    """
    _require_magic(file)
    try:
        address = f"{Path(file).absolute().as_uri()}?mode=rw"  # never makes a file
        with closing(sqlite3.connect(address, uri=True, timeout=_PATIENCE, isolation_level=None)) as connection:
            version = connection.execute(_VERSION).fetchone()
            if version is None or version[0] != SCHEMA_VERSION:
                found = "none" if version is None else version[0]
                raise StoreError(f"the database's schema has version {found}, this whosays reads {SCHEMA_VERSION}")
            return ask(connection) if ask else None
    except sqlite3.Error as error:
        raise StoreError(f"the database cannot be used: {error}; put a good one back") from error


def _require_magic(file: str) -> None:
    """Look at the file's first page itself: what is still in the write-ahead log would hide what has become of it.

    By SQLite, never by ``open``: closing a file gives up every lock that the process has on it, those of its connections too
    (https://www.sqlite.org/howtocorrupt.html, section 2.2).
    """
    if not stamp(file).size:
        raise StoreError(_FOREIGN)
    address = f"{Path(file).absolute().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(address, uri=True)) as connection:
            connection.execute("PRAGMA user_version").fetchone()
    except sqlite3.OperationalError as error:
        raise StoreError(f"the database file cannot be read: {error}") from error
    except sqlite3.DatabaseError as error:
        # While the log is written into the file, its first page may tell of pages that are not there yet: that is no other file.
        if error.sqlite_errorcode != sqlite3.SQLITE_CORRUPT:
            raise StoreError(_FOREIGN) from error


@define
class Watch:
    """Sees that the file at a database's place is the one that connections have open.

    A connection keeps a deleted or replaced file open and would go on showing what it held. ``reopen`` closes all
    connections, so that the next ones open what is there now; ``examine`` raises StoreError for a file that is not good.
    """

    file: str
    reopen: Callable[[], None]
    examine: Callable[[str], Any] = looked_at
    _stamp: Stamp | None = None
    _good: bool = True
    _due: float = 0.0
    _lock: Any = Factory(Lock)

    def begin(self) -> None:
        """Hold on to the file that is there now, unless one is held on to; until this is called, every look is content."""
        if self._stamp is None:
            self._stamp = stamp(self.file)

    def glance(self) -> None:
        """Look as :meth:`look` does, unless that was less than :data:`LOOK_SECONDS` ago."""
        if time.monotonic() >= self._due:
            self.look()

    def look(self) -> None:
        """Return if the file is the one that is open, or a new and good one; StoreError with the reason if not."""
        if self._stamp is None:
            return
        try:
            found = stamp(self.file)
            if found != self._stamp or not self._good:
                self._take(found)
        except StoreError:
            self._good, self._due = False, 0.0
            raise
        self._due = time.monotonic() + LOOK_SECONDS

    def _take(self, found: Stamp) -> None:
        with self._lock:
            self.examine(self.file)
            if not (self._good and self._stamp and found.same_file(self._stamp)):
                self.reopen()
            self._stamp, self._good = found, True
