"""Very many profiles in a file of SQLite, as if each had been published, in a tenth of the time: whole tables are written at once.

In: editions of profiles that are not there yet. Out: the same rows in every table and index that publishing them one after the other makes, which
a test compares.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any

import orjson

from service.domain.publication import Item
from service.store.finding.spelling import cuts
from service.store.reading.tallies import COUNTED
from service.store.repositories import names as index_of_names
from service.store.repositories.items import placed
from service.store.repositories.representations import row as representation
from service.store.values import Edition

_BATCH = 5000
_QUICK = ("synchronous = OFF", "cache_size = -600000", "wal_autocheckpoint = 20000")
Row = Mapping[str, Any]


def crowd(file: Path, editions: Iterable[Edition]) -> None:
    """Write ``editions``, each the first of a profile without documents, claims and facets, into the database ``file`` of this version."""
    given = iter(editions)
    tallies: Counter[tuple[str, ...]] = Counter()
    words: set[str] = set()
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        for pragma in _QUICK:
            connection.execute(f"PRAGMA {pragma}")
        while batch := list(islice(given, _BATCH)):
            connection.execute("BEGIN IMMEDIATE")
            for table, rows in _tables(batch, _last(connection)).items():
                _insert(connection, table, rows)
            connection.execute("UPDATE meta SET value = value + ? WHERE key = 'changes'", (len(batch),))
            connection.execute("COMMIT")
            tallies.update(_key(item) for each in batch for item in each.publication.items if item.kind in COUNTED)
            words |= {word for each in batch for row in _names(each) for word in row["words"].split()}
        connection.execute("BEGIN IMMEDIATE")
        for key, number in tallies.items():
            connection.execute(
                "INSERT INTO tallies VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET number = number + excluded.number",
                (*key, number),
            )
        connection.executemany("INSERT OR IGNORE INTO spellings VALUES (?, ?)", sorted(_spelt(words)))
        connection.execute("COMMIT")


def _last(connection: sqlite3.Connection) -> tuple[int, int]:
    """Return the last number of a profile, and that of the last change."""
    (number,) = connection.execute("SELECT coalesce(max(number), 0) FROM profiles").fetchone()
    (change,) = connection.execute("SELECT value FROM meta WHERE key = 'changes'").fetchone()
    return number, int(change)


def _tables(batch: Sequence[Edition], last: tuple[int, int]) -> dict[str, list[Row]]:
    number, change = last
    rows: dict[str, list[Row]] = {each: [] for each in ("profiles", "revisions", "items", "representations", "names")}
    for place, edition in enumerate(batch, start=1):
        if edition.documents or edition.claims or edition.publication.facets:
            raise ValueError(
                f"{edition.publication.revision.profile}: only items, representations and names are written"
            )
        profile = edition.publication.revision.profile
        rows["profiles"].append(_profile(edition, number + place, change + place))
        rows["revisions"].append(_revision(edition))
        rows["items"] += placed(profile, number + place, edition.publication.items, {})
        rows["representations"] += [representation(profile, each) for each in edition.publication.representations]
        rows["names"] += _names(edition)
    return rows | {table.name: found for table, found in index_of_names.indexed(rows["names"]).items()}


def _profile(edition: Edition, number: int, change: int) -> Row:
    publication, revision = edition.publication, edition.publication.revision
    return {
        "number": number,
        "id": revision.profile,
        "name": publication.name,
        "folder": edition.folder,
        "revision": revision.number,
        "digest": revision.digest,
        "field_digests": _json(dict(publication.field_digests)),
        "renderer": edition.renderer,
        "change": change,
        "receipt": None if edition.receipt is None else _json(edition.receipt),
        "updated_at": revision.recorded_at,
        "disputed": publication.disputed,
    }


def _revision(edition: Edition) -> Row:
    revision = edition.publication.revision
    return {
        "profile": revision.profile,
        "number": revision.number,
        "recorded_at": revision.recorded_at,
        "digest": revision.digest,
        "changed_fields": _json(revision.changed_fields),
        "summary": revision.summary,
    }


def _names(edition: Edition) -> list[dict[str, str]]:
    return index_of_names.folded(edition.publication.revision.profile, edition.publication.names)


def _spelt(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    return ((cut, word) for word in words for cut in cuts(word))


def _key(item: Item) -> tuple[str, ...]:
    return str(item.kind), item.field or "", item.type or "", item.status or ""


def _json(value: object) -> str:
    return orjson.dumps(value).decode()


def _insert(connection: sqlite3.Connection, table: str, rows: Sequence[Row]) -> None:
    if rows:
        columns = tuple(rows[0])
        places = ", ".join("?" * len(columns))
        statement = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places})"  # noqa: S608 - names of our own
        connection.executemany(statement, ([str(v) if k == "kind" else v for k, v in row.items()] for row in rows))
