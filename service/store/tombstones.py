"""Tombstones: ids that were published once and are no more."""

from collections.abc import Iterable

from sqlalchemy import Connection, delete

from service.domain.publication import Item, Kind
from service.store.database import upsert
from service.store.tables import tombstones as table

_ADDRESSED = (Kind.PROFILE, Kind.CLAIM, Kind.SOURCE, Kind.CONFLICT)


def bury(connection: Connection, profile: str, vanished: Iterable[tuple[str, str]], at: str) -> None:
    """Put a tombstone for each (kind, id) that has an address of its own; ``at`` is RFC 3339."""
    rows = [
        {"kind": kind, "id": key, "profile": profile, "gone_at": at}
        for kind, key in sorted(vanished)
        if kind in _ADDRESSED
    ]
    upsert(connection, table, rows)


def raise_again(connection: Connection, living: Iterable[Item]) -> None:
    """Take away the tombstones of ``living``, whichever profile had them before."""
    ids = {(str(item.kind), item.id) for item in living}
    for kind in _ADDRESSED:
        keys = [key for of, key in ids if of == kind]
        connection.execute(delete(table).where(table.c.kind == kind, table.c.id.in_(keys)))
