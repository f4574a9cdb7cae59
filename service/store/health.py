"""Whether a database file is what readers were promised: there, readable, of this schema, with every table and column."""

import sqlite3

from attrs import frozen
from sqlalchemy import Table

from service.domain.publication import Kind
from service.store.bare.watching import looked_at
from service.store.tables import metadata

_LAST_LOAD = "SELECT value FROM meta WHERE key = 'last_load'"
_COUNT = "SELECT count(*) FROM items WHERE kind = ?"


def _exists(table: Table) -> str:
    columns = ", ".join(f'{table.name}."{column.name}"' for column in table.columns)
    return f"EXISTS (SELECT {columns} FROM {table.name})"  # noqa: S608 - names of our own


# A name that is missing fails when the statement is compiled; EXISTS then reads one page of each table, and no text.
SHAPE = f"SELECT {', '.join(map(_exists, metadata.sorted_tables))}"
"""Reads one row of each table, of all its columns."""


@frozen
class Health:
    """What a good database holds: how many ``profiles`` it publishes, and when the ``last_load`` (RFC 3339) ended."""

    profiles: int
    last_load: str | None


def examine(file: str) -> Health:
    """Ask the file itself; raises StoreError as :func:`service.store.bare.watching.looked_at` does."""
    health: Health = looked_at(file, _health)
    return health


def _health(connection: sqlite3.Connection) -> Health:
    connection.execute(SHAPE).fetchone()
    (count,) = connection.execute(_COUNT, [Kind.PROFILE]).fetchone()
    last_load = connection.execute(_LAST_LOAD).fetchone()
    return Health(count, last_load[0] if last_load else None)
