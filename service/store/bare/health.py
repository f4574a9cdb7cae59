"""Whether a database file is what readers were promised: there, readable, of this schema, with every table and column."""

import sqlite3

from attrs import frozen

from service.domain.publication import Kind
from service.store.bare.watching import looked_at

TABLES = {
    "meta": "key value",
    "name_pairs": "word other profile name words",
    "name_words": "word profile name words",
    "profiles": "number id name folder revision digest field_digests renderer change receipt updated_at disputed",
    "spellings": "cut word",
    "tallies": "kind field type status number",
    "tombstones": "hash gone_on revision change sha256",
    "facets": "field value profile score",
    "items": "kind ordinal id profile field source type status body",
    "names": "number profile name words",
    "representations": "path variant profile media_type etag gzip body",
    "revisions": "profile number recorded_at digest changed_fields summary",
    "sources": "id profile position extraction record change",
    "claims": "id profile source field position record",
    "texts": "source sha256 current parts text",
}
"""The columns of each table of :mod:`service.store.tables`, which who reads alone does not import."""

_LAST_LOAD = "SELECT value FROM meta WHERE key = 'last_load'"
_COUNT = "SELECT count(*) FROM items WHERE kind = ?"


def _exists(table: str) -> str:
    columns = ", ".join(f'{table}."{column}"' for column in TABLES[table].split())
    return f"EXISTS (SELECT {columns} FROM {table})"  # noqa: S608 - names of our own


# A name that is missing fails when the statement is compiled; EXISTS then reads one page of each table, and no text.
SHAPE = f"SELECT {', '.join(map(_exists, TABLES))}"
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
