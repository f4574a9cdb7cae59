"""What a load of a profile that has not changed asks and writes, by SQLite's driver alone: to import SQLAlchemy takes longer than all of it."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from typing import Any

import orjson
from attrs import frozen

from service.store.bare.file import BUSY_SECONDS, set_up
from service.store.bare.version import file_of, glance

_RECEIPT = "SELECT folder, revision, change, receipt FROM profiles WHERE id = ?"
_CHANGE = "SELECT change FROM profiles WHERE id = ?"
_NOTE = "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"


@frozen(kw_only=True)
class Receipt:
    """What says whether a profile would come out as it is published: ``made_of`` was read to make it, None where that is not known.

    The rest is as in :class:`service.store.repositories.profiles.ProfileRecord`.
    """

    folder: str
    revision: int
    change: int
    made_of: Mapping[str, Any] | None


@frozen
class Reloading:
    """A database in which a load may find that nothing has changed; an error of SQLite says that more is to be done than that."""

    _connection: sqlite3.Connection

    def receipt(self, profile: str) -> Receipt | None:
        """Return the receipt of a profile, or None where it is not published."""
        found = self._connection.execute(_RECEIPT, [profile]).fetchone()
        if found is None:
            return None
        folder, revision, change, made_of = found
        return Receipt(folder=folder, revision=revision, change=change, made_of=made_of and orjson.loads(made_of))

    def ended(self, profile: str, change: int, at: str, method: str) -> bool:
        """Remember a load that ended as :meth:`service.store.session.Store.record_load` does, if ``change`` is still the profile's last.

        That is looked at while nobody publishes or removes; where it is not so, return False and write nothing.
        """
        with self._connection as connection:
            connection.execute("BEGIN IMMEDIATE")
            same = bool(connection.execute(_CHANGE, [profile]).fetchone() == (change,))
            if same:
                connection.executemany(_NOTE, [("last_load", at), ("method", method)])
        if same:
            self._empty_log()
        return same

    def _empty_log(self) -> None:
        self._connection.execute("PRAGMA busy_timeout = 0")
        with suppress(sqlite3.OperationalError):  # others are at work
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


@contextmanager
def reloading(url: str) -> Iterator[Reloading | None]:
    """Yield the database at ``url``, or None where it has to be opened first: to be made, migrated or refused, or as it is no file."""
    file = file_of(url) if glance(url) else None
    if file is None:
        yield None
        return
    with closing(sqlite3.connect(file, timeout=BUSY_SECONDS)) as connection:
        set_up(connection)
        yield Reloading(connection)
