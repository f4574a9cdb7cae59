"""Published representations: the bytes that answer a GET, compressed unless they are short."""

import gzip
import re
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import frozen
from sqlalchemy import Connection, bindparam, case, delete, select

from service.domain.publication import Representation
from service.domain.publication import etag as etag_of
from service.store.database import Database, upsert
from service.store.packing import unpacked
from service.store.tables import items
from service.store.tables import representations as table

_SHORT = 1000
"""Bytes up to which a body is stored as it is: it fits into one packet either way."""

_LEVEL = 6
_WHERE = (table.c.path == bindparam("path"), table.c.variant == bindparam("variant"))
_ELEMENT = re.compile(r"/v1/(claim|source|conflict)s/([^/]+)")
"""What is an element of lists and has an address of its own; it is stored among the elements alone."""

_JSON = "application/json"
_ITEM = select(items.c.body, items.c.profile).where(items.c.kind == bindparam("kind"), items.c.id == bindparam("id"))
_TAG = select(table.c.media_type, table.c.etag, table.c.profile, table.c.gzip.is_not(None)).where(*_WHERE)
_PLAIN = select(
    table.c.media_type, table.c.etag, table.c.profile, table.c.body, case((table.c.body.is_(None), table.c.gzip))
).where(*_WHERE)
_PACKED = select(table.c.media_type, table.c.etag, table.c.profile, table.c.gzip).where(*_WHERE)


@frozen
class Stored:
    """What ``profile`` has published, as it is sent: ``packed`` by gzip (RFC 1952) or as it is; ``body`` is None where it was not asked for.

    ``etag`` is the strong entity tag of this form, without quotation marks (RFC 9110 §8.8.3.3).
    """

    media_type: str
    etag: str
    profile: str
    body: bytes | None
    packed: bool


class Representations:
    """What was published, by path and variant."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.kept = database.keeping.kept
        """Keeps what is made of representations: see :meth:`service.store.keeping.Keeping.kept`."""
        self._tag, self._plain, self._packed = map(database.reader, (_TAG, _PLAIN, _PACKED))
        self._item = database.reader(_ITEM)

    def get(self, path: str, variant: str) -> Representation | None:
        """Return the representation of ``path`` in ``variant`` (``cited.json``, ``txt`` …), or None: one indexed read."""
        found = self.stored(path, variant, packed=False)
        if found is None or found.body is None:
            return None
        return Representation(path=path, variant=variant, media_type=found.media_type, body=found.body, etag=found.etag)

    def stored(self, path: str, variant: str, *, packed: bool) -> Stored | None:
        """Return the same as it is to be sent: packed, if that is taken and it is not short."""
        if element := _element(path, variant):
            return self._of_lists(*element)
        if packed:
            for media_type, etag, profile, body in self._packed(path=path, variant=variant):
                if body is not None:
                    return Stored(media_type, tag(etag, packed=True), profile, body, packed=True)
        for media_type, etag, profile, body, squeezed in self._plain(path=path, variant=variant):
            whole = gzip.decompress(squeezed) if body is None else body
            return Stored(media_type, etag, profile, whole, packed=False)
        return None

    def tagged(self, path: str, variant: str, *, packed: bool) -> Stored | None:
        """Return the same without its body, which is not read unless its tag is made of it."""
        if element := _element(path, variant):
            return self._of_lists(*element)
        for media_type, etag, profile, has_packed in self._tag(path=path, variant=variant):
            given = packed and bool(has_packed)
            return Stored(media_type, tag(etag, packed=given), profile, None, given)
        return None

    def _of_lists(self, kind: str, key: str) -> Stored | None:
        for body, profile in self._item(kind=kind, id=key):
            whole = unpacked(body) + b"\n"
            return Stored(_JSON, etag_of(whole), profile, whole, packed=False)
        return None

    def batch(self, paths: Sequence[str], variant: str) -> dict[str, bytes]:
        """Return the bodies of those of ``paths`` that are published in ``variant``, all of one state of the database."""
        elements = {element: path for path in paths if (element := _element(path, variant))}
        if elements:
            return self._elements(elements)
        query = select(table.c.path, table.c.body, table.c.gzip).where(
            table.c.path.in_(paths), table.c.variant == variant
        )
        with self._database.read() as connection:
            rows = connection.execute(query).all()
        return {row.path: gzip.decompress(row.gzip) if row.body is None else row.body for row in rows}

    def _elements(self, paths: Mapping[tuple[str, str], str]) -> dict[str, bytes]:
        columns = items.c.kind, items.c.id, items.c.body
        wanted = items.c.kind.in_({kind for kind, _ in paths}), items.c.id.in_({key for _, key in paths})
        with self._database.read() as connection:
            rows = connection.execute(select(*columns).where(*wanted)).all()
        return {paths[row.kind, row.id]: unpacked(row.body) for row in rows if (row.kind, row.id) in paths}


def _element(path: str, variant: str) -> tuple[str, str] | None:
    """Return kind and id of the element of lists that ``path`` is, if it is one."""
    match = _ELEMENT.fullmatch(path) if variant == "json" else None
    return (match[1], match[2]) if match else None


def tag(etag: str, *, packed: bool) -> str:
    """Return the entity tag of one form of what ``etag`` tags: as it is, or packed."""
    return f"{etag}-gzip" if packed else etag


def replace(connection: Connection, profile: str, new: tuple[Representation, ...]) -> None:
    """Put ``new`` in the place of all that ``profile`` has published, except for its revisions: they never change."""
    withdraw(connection, profile)
    lasting = _revisions_of(profile)
    upsert(connection, table, [_row(profile, each) for each in new if not each.path.startswith(lasting)])
    upsert(connection, table, [_row(profile, each) for each in new if each.path.startswith(lasting)], replace=False)


def squeezed(body: bytes) -> bytes | None:
    """Return ``body`` compressed by gzip, the same bytes each time; None for a short one."""
    return gzip.compress(body, _LEVEL, mtime=0) if len(body) > _SHORT else None


def _row(profile: str, given: Representation) -> dict[str, Any]:
    packed = squeezed(given.body)
    return {
        "path": given.path,
        "variant": given.variant,
        "profile": profile,
        "media_type": given.media_type,
        "etag": given.etag,
        "gzip": packed,
        "body": given.body if packed is None else None,
    }


def withdraw(connection: Connection, profile: str) -> None:
    """Delete all that ``profile`` has published, except for its revisions."""
    lasting = table.c.path.startswith(_revisions_of(profile), autoescape=True)
    connection.execute(delete(table).where(table.c.profile == profile, ~lasting))


def erase(connection: Connection, profile: str) -> None:
    """Delete all that ``profile`` has ever published, its revisions too."""
    connection.execute(delete(table).where(table.c.profile == profile))


def _revisions_of(profile: str) -> str:
    return f"/v1/profiles/{profile}/revisions/"
