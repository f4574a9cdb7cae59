"""Databases of versions 1 to 6 become those of version 7, with which the revisions begin, with all that they hold."""

from collections import defaultdict
from typing import Any

import orjson
from sqlalchemy import Connection, insert

from service.domain.publication import Kind, published_facets, published_names
from service.store.database import upsert
from service.store.founding import made
from service.store.migrations.baseline import (
    facets,
    items,
    meta,
    names,
    profiles,
    representations,
    spellings,
    tallies,
    texts,
    tombstones,
)
from service.store.repositories import facets as chosen
from service.store.repositories import names as findable
from service.store.repositories import spellings as misspelt
from service.store.repositories.tombstones import bury

BASELINE = "7"
"""The version that they become."""

OLDER = ("1", "2", "3", "4", "5", "6")


def migrate(connection: Connection, version: str) -> None:
    """Make a database of ``version``, one of :data:`OLDER`, into one of :data:`BASELINE`, with all that it holds.

    From version 2 on, nothing tells what was removed. Up to version 3 nothing was found by its name: what is published says
    how it is called.
    """
    if version == "1":
        upsert(connection, meta, made())
        _forget_names(connection)
    if version in {"1", "2"}:
        _keep_former_texts(connection)
        connection.exec_driver_sql("ALTER TABLE profiles ADD COLUMN receipt JSON")
    if version == "4":
        _index_what_names_begin_with(connection)
    elif version not in {"5", "6"}:
        _make_findable(connection, version)
    if version != "6":
        _let_bodies_be_compressed(connection)
    _count(connection)


def _keep_former_texts(connection: Connection) -> None:
    """Tell texts by their digests, so that a source can have several (version 3)."""
    run = connection.exec_driver_sql
    run("ALTER TABLE texts RENAME TO texts_2")
    texts.create(connection)
    run(
        "INSERT INTO texts (source, sha256, current, parts, text) "
        "SELECT source, json_extract(record, '$.text_sha256'), 1, '[]', text FROM texts_2 JOIN sources ON id = source"
    )
    run("DROP TABLE texts_2")


def _forget_names(connection: Connection) -> None:
    """Leave of what is gone hashes, days and the numbers of last revisions."""
    run = connection.exec_driver_sql
    buried = run("SELECT kind, id, gone_at FROM tombstones").all()
    removed = run("SELECT id, revision, removed_at FROM profiles WHERE removed_at IS NOT NULL").all()
    run("DROP TABLE tombstones")
    tombstones.create(connection)
    by_time: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for kind, key, gone_at in buried:
        by_time[gone_at].append((kind, key))
    for gone_at, ids in by_time.items():
        bury(connection, ids, gone_at)
    for profile, revision, removed_at in removed:
        bury(connection, [(Kind.PROFILE, profile)], removed_at, revision=revision, change=0)
    run("DELETE FROM revisions WHERE profile IN (SELECT id FROM profiles WHERE removed_at IS NOT NULL)")
    run("DELETE FROM profiles WHERE removed_at IS NOT NULL")
    run("ALTER TABLE profiles DROP COLUMN removed_at")
    for table in ("profiles", "sources"):
        run(f"ALTER TABLE {table} ADD COLUMN change INTEGER NOT NULL DEFAULT 0")


def _make_findable(connection: Connection, version: str) -> None:
    """Add what profiles are found and chosen by, out of the records that are published (version 4)."""
    run = connection.exec_driver_sql
    if version != "1":  # whose tombstones are made anew
        run("ALTER TABLE tombstones ADD COLUMN sha256 VARCHAR")
    run("ALTER TABLE profiles ADD COLUMN updated_at VARCHAR NOT NULL DEFAULT ''")
    run("ALTER TABLE profiles ADD COLUMN disputed BOOLEAN NOT NULL DEFAULT 0")
    for table in (names, spellings, facets):
        table.create(connection)
    for index in (*profiles.indexes, *tombstones.indexes):
        index.create(connection, checkfirst=True)
    run(
        "UPDATE profiles SET updated_at = COALESCE((SELECT recorded_at FROM revisions "
        "WHERE profile = profiles.id AND revisions.number = profiles.revision), '')"
    )
    for profile, name, body in run(
        "SELECT profiles.id, name, body FROM profiles JOIN representations ON path = '/v1/profiles/' || profiles.id "
        "AND variant = 'cited.json'"
    ):
        record = _record(body)
        _name(connection, findable.folded(profile, published_names(name, record.get("fields", {}))))
        chosen.replace(connection, profile, published_facets(record.get("fields", {})), stands=True)
        run("UPDATE profiles SET disputed = ? WHERE id = ?", (bool(record.get("conflicts")), profile))


def _name(connection: Connection, rows: list[dict[str, str]]) -> None:
    connection.execute(insert(names), rows)
    misspelt.learn(connection, {word for row in rows for word in row["words"].split()})


def _index_what_names_begin_with(connection: Connection) -> None:
    """Let the index of the names' words have all that a search reads (version 5)."""
    connection.exec_driver_sql("DROP INDEX ix_names_words")
    for index in names.indexes:
        index.create(connection, checkfirst=True)


def _let_bodies_be_compressed(connection: Connection) -> None:
    """Make room for compressed bodies beside those that are published, which stay as they are (version 6)."""
    run = connection.exec_driver_sql
    columns = ", ".join(column.name for column in representations.columns if column.name != "gzip")
    run("ALTER TABLE representations RENAME TO representations_5")
    run("DROP INDEX ix_representations_profile")
    representations.create(connection)
    run(f"INSERT INTO representations ({columns}) SELECT {columns} FROM representations_5")  # noqa: S608 - columns of the table
    run("DROP TABLE representations_5")


def _count(connection: Connection) -> None:
    """Count what long lists are made of, and index what they are chosen by (version 7)."""
    tallies.create(connection)
    connection.exec_driver_sql(
        "INSERT INTO tallies SELECT kind, COALESCE(field, ''), COALESCE(type, ''), COALESCE(status, ''), COUNT(*) FROM items "
        "WHERE kind IN ('profile', 'conflict') GROUP BY 1, 2, 3, 4"
    )
    for index in (*items.indexes, *profiles.indexes):
        index.create(connection, checkfirst=True)


def _record(body: bytes) -> dict[str, Any]:
    try:
        found: dict[str, Any] = orjson.loads(body)
    except ValueError:  # not published by this program
        return {}
    return found
