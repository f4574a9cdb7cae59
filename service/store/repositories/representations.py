"""Published representations: the bytes that answer a GET, compressed unless they are short."""

import gzip
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, select, text

from service.domain.publication import Representation
from service.store.bare.packing import packed, unpacked
from service.store.bare.published import Published, element_of
from service.store.database import Database, upsert
from service.store.tables import items
from service.store.tables import representations as table

_SHORT = 1000
"""Bytes up to which a body is sent as it is: it fits into one packet either way."""

_LEVEL = 6
_WITHDRAW = delete(table).where(
    table.c.profile == bindparam("which"), func.substr(table.c.path, 1, bindparam("length")) != bindparam("lasting")
)


class Representations(Published):
    """The same, several at once and as they were published."""

    def __init__(self, database: Database) -> None:
        self._database = database
        super().__init__(lambda sql: database.reader(text(sql)), database.keeping)

    def get(self, path: str, variant: str) -> Representation | None:
        """Return the representation of ``path`` in ``variant`` (``cited.json``, ``txt`` …), or None: one indexed read."""
        found = self.stored(path, variant, packed=False)
        if found is None or found.body is None:
            return None
        return Representation(path=path, variant=variant, media_type=found.media_type, body=found.body, etag=found.etag)

    def batch(self, paths: Sequence[str], variant: str) -> dict[str, bytes]:
        """Return the bodies of those of ``paths`` that are published in ``variant``, all of one state of the database."""
        elements = {element: path for path in paths if (element := element_of(path, variant))}
        if elements:
            return self._elements(elements)
        query = select(table.c.path, table.c.body, table.c.gzip).where(
            table.c.path.in_(paths), table.c.variant == variant
        )
        with self._database.read() as connection:
            rows = connection.execute(query).all()
        return {row.path: gzip.decompress(row.gzip) if row.body is None else unpacked(row.body) for row in rows}

    def _elements(self, paths: Mapping[tuple[str, str], str]) -> dict[str, bytes]:
        columns = items.c.kind, items.c.id, items.c.body
        wanted = items.c.kind.in_({kind for kind, _ in paths}), items.c.id.in_({key for _, key in paths})
        with self._database.read() as connection:
            rows = connection.execute(select(*columns).where(*wanted)).all()
        return {paths[row.kind, row.id]: unpacked(row.body) for row in rows if (row.kind, row.id) in paths}


def replace(connection: Connection, profile: str, new: tuple[Representation, ...]) -> None:
    """Put ``new`` in the place of all that ``profile`` has published, except for its revisions: they never change."""
    withdraw(connection, profile)
    lasting = _revisions_of(profile)
    upsert(connection, table, [row(profile, each) for each in new if not each.path.startswith(lasting)])
    upsert(connection, table, [row(profile, each) for each in new if each.path.startswith(lasting)], replace=False)


def squeezed(body: bytes) -> bytes | None:
    """Return ``body`` compressed by gzip, the same bytes each time; None for a short one."""
    return gzip.compress(body, _LEVEL, mtime=0) if len(body) > _SHORT else None


def row(profile: str, given: Representation) -> dict[str, Any]:
    """Return how what ``profile`` publishes is stored."""
    compressed = squeezed(given.body)
    return {
        "path": given.path,
        "variant": given.variant,
        "profile": profile,
        "media_type": given.media_type,
        "etag": given.etag,
        "gzip": compressed,
        "body": packed(given.body) if compressed is None else None,
    }


def withdraw(connection: Connection, profile: str) -> None:
    """Delete all that ``profile`` has published, except for its revisions."""
    lasting = _revisions_of(profile)
    connection.execute(_WITHDRAW, {"which": profile, "lasting": lasting, "length": len(lasting)})


def erase(connection: Connection, profile: str) -> None:
    """Delete all that ``profile`` has ever published, its revisions too."""
    connection.execute(delete(table).where(table.c.profile == profile))


def _revisions_of(profile: str) -> str:
    return f"/v1/profiles/{profile}/revisions/"
