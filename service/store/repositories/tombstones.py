"""Tombstones: that an id was published once and is no more, without the id."""

from collections.abc import Callable, Iterable
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, select

from service.domain.publication import Item, Kind, profile_digest
from service.store.database import upsert
from service.store.reading.tombstones import SECRET, under
from service.store.tables import meta
from service.store.tables import tombstones as table

_ADDRESSED = (Kind.PROFILE, Kind.CLAIM, Kind.SOURCE, Kind.CONFLICT)
_DAY = len("2026-01-02")
_SECRET = select(meta.c.value).where(meta.c.key == SECRET)
_FIND = select(table).where(table.c.hash == bindparam("which"))
_ANY = select(table.c.hash).limit(1)
_RAISE = delete(table).where(table.c.hash == bindparam("living"))


def bury(
    connection: Connection,
    vanished: Iterable[tuple[str, str]],
    at: str,
    *,
    revision: int | None = None,
    change: int | None = None,
) -> None:
    """Put a tombstone for each (kind, id) that has an address of its own; of ``at`` (RFC 3339) the day is kept.

    ``revision`` is the last one of a profile that goes, so that its number is not used again, ``change`` its removal's.
    """
    addressed = [(kind, key) for kind, key in vanished if kind in _ADDRESSED]
    if not addressed:
        return
    seal = _seal(connection)
    rows = [
        {
            "hash": seal(kind, key),
            "gone_on": at[:_DAY],
            "revision": revision if kind == Kind.PROFILE else None,
            "change": change if kind == Kind.PROFILE else None,
            "sha256": profile_digest(key) if kind == Kind.PROFILE else None,
        }
        for kind, key in addressed
    ]
    upsert(connection, table, rows)


def find(connection: Connection, kind: str, key: str) -> Row[Any] | None:
    """Return the tombstone of an id, or None."""
    return connection.execute(_FIND, {"which": _seal(connection)(kind, key)}).one_or_none()


def raise_again(connection: Connection, living: Iterable[Item]) -> None:
    """Take away the tombstones of ``living``, whichever profile had them before."""
    if connection.scalar(_ANY) is None:
        return
    seal = _seal(connection)
    rows = [{"living": seal(item.kind, item.id)} for item in living if item.kind in _ADDRESSED]
    if rows:
        connection.execute(_RAISE, rows)


def _seal(connection: Connection) -> Callable[[str, str], str]:
    """Return what makes a hash of an id: HMAC-SHA-256 (RFC 2104) under the key that each database has for itself."""
    return under(connection.scalars(_SECRET).one())
