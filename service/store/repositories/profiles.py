"""Which profiles are stored, and what they were made of."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from attrs import fields
from sqlalchemy import Connection, bindparam, insert, select, update

from service.domain.publication import Publication
from service.store.bare.reloading import Receipt
from service.store.database import Database
from service.store.reading import profiles as reading
from service.store.tables import profiles as table

_COLUMNS = tuple(table.c[each.name] for each in fields(reading.ProfileRecord))
_UPDATE = update(table).where(table.c.id == bindparam("which"))
_INSERT = insert(table)
_NUMBER = select(table.c.number).where(table.c.id == bindparam("which"))
_RECEIPT = (table.c.folder, table.c.revision, table.c.change, table.c.receipt.label("made_of"))


class Profiles(reading.Profiles):
    """The stored profiles."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._database = database

    def all(self) -> Sequence[reading.ProfileRecord]:
        """Return the profiles that are published, in the order of their ids."""
        with self._database.read() as connection:
            rows = connection.execute(select(*_COLUMNS).order_by(table.c.id)).mappings().all()
        return [reading.ProfileRecord(**row) for row in rows]

    def first(self) -> str | None:
        """Return the first of the ids, or None."""
        with self._database.read() as connection:
            return connection.scalar(select(table.c.id).order_by(table.c.id).limit(1))

    def receipts(self, ids: Collection[str]) -> dict[str, Receipt]:
        """Return the receipts of those of ``ids`` that are published."""
        with self._database.read() as connection:
            rows = connection.execute(select(table.c.id, *_RECEIPT).where(table.c.id.in_(ids))).mappings().all()
        return {row["id"]: Receipt(**{name: row[name] for name in row if name != "id"}) for row in rows}

    def digest(self, profile: str) -> str | None:
        """Return the digest of what is published, or None."""
        found = self.get(profile)
        return found.digest if found else None

    def field_digests(self, profile: str) -> Mapping[str, str]:
        """Return a digest for each published field; empty where nothing is published."""
        found = self.get(profile)
        return found.field_digests if found else {}


def put(
    connection: Connection,
    publication: Publication,
    folder: str,
    renderer: str,
    receipt: Mapping[str, Any] | None,
    change: int,
) -> int:
    """Write the profile's row and return its number, which stays the same until it is removed."""
    revision = publication.revision
    row = {
        "name": publication.name,
        "folder": folder,
        "revision": revision.number,
        "digest": revision.digest,
        "field_digests": dict(publication.field_digests),
        "renderer": renderer,
        "receipt": receipt,
        "change": change,
        "updated_at": revision.recorded_at,
        "disputed": publication.disputed,
    }
    which = {"which": revision.profile}
    if not connection.execute(_UPDATE, {**row, **which}).rowcount:
        connection.execute(_INSERT, {**row, "id": revision.profile})
    number: int = connection.scalars(_NUMBER, which).one()
    return number


def touch(connection: Connection, ids: Collection[str], change: int) -> None:
    """Let ``change`` be the last one of profiles that lose something to another one, and their receipts void."""
    if ids:
        connection.execute(update(table).where(table.c.id.in_(ids)).values(change=change, receipt=None))


def note(connection: Connection, profile: str, receipt: Mapping[str, Any] | None) -> None:
    """Write of a profile that stays as it is what it would be made of now."""
    connection.execute(update(table).where(table.c.id == profile).values(receipt=receipt))


def unchanged(connection: Connection, changes: Mapping[str, int]) -> set[str]:
    """Return the ids of those profiles whose last change is the one that ``changes`` has for them."""
    rows = connection.execute(select(table.c.id, table.c.change).where(table.c.id.in_(changes)))
    return {row.id for row in rows if changes[row.id] == row.change}
