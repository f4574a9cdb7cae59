"""Which schema the database has, and a look at it that needs no more than SQLite itself."""

import sqlite3
from contextlib import closing
from pathlib import Path

from attrs import frozen

SCHEMA_VERSION = "10"
"""The name of the last revision in :mod:`service.store.migrations`: raised by one whenever a table changes."""

_SQLITE = "sqlite:///"


@frozen
class Glance:
    """What a database has that can be served as it is: how many ``profiles``, and the id of one of them, if there is one."""

    profiles: int
    one: str | None


def file_of(url: str) -> Path | None:
    """Return the file of SQLite that ``url`` names, if it is there."""
    file = Path(url.removeprefix(_SQLITE))
    return file if url.startswith(_SQLITE) and file.is_file() else None


def glance(url: str) -> Glance | None:
    """Look at the database at ``url``; None where it has to be opened first, to be made, migrated or refused."""
    file = file_of(url)
    if file is None:
        return None
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=rw", uri=True)) as connection:
            (version,) = connection.execute("SELECT value FROM meta WHERE key = 'schema_version'").fetchone() or (None,)
            if version != SCHEMA_VERSION:
                return None
            (count,) = connection.execute("SELECT count(*) FROM profiles").fetchone()
            first = connection.execute("SELECT id FROM profiles ORDER BY id LIMIT 1").fetchone()
    except sqlite3.Error:
        return None
    return Glance(count, first[0] if first else None)
