"""Which profiles are stored, and what they were made of."""

from collections.abc import Mapping, Sequence

from attrs import frozen
from sqlalchemy import ColumnElement, Connection, insert, select, update

from service.domain.publication import Publication
from service.store.database import Database
from service.store.tables import profiles as table


@frozen(kw_only=True)
class ProfileRecord:
    """A profile's row.

    ``number`` is its place for good; ``folder`` where it was read from; ``renderer`` the version that made the
    representations; ``removed_at`` (RFC 3339) tells that it is published no longer.
    """

    number: int
    id: str
    name: str
    folder: str
    revision: int
    digest: str
    field_digests: Mapping[str, str]
    renderer: str
    removed_at: str | None


class Profiles:
    """The stored profiles."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, profile: str) -> ProfileRecord | None:
        """Return the row, of a removed profile too, or None."""
        found = self._select(table.c.id == profile)
        return found[0] if found else None

    def all(self) -> Sequence[ProfileRecord]:
        """Return the profiles that are published, in the order of their ids."""
        return self._select(table.c.removed_at.is_(None))

    def digest(self, profile: str) -> str | None:
        """Return the digest of what is published, or None."""
        found = self.get(profile)
        return found.digest if found and not found.removed_at else None

    def field_digests(self, profile: str) -> Mapping[str, str]:
        """Return a digest for each published field; empty where nothing is published."""
        found = self.get(profile)
        return found.field_digests if found and not found.removed_at else {}

    def _select(self, condition: ColumnElement[bool]) -> list[ProfileRecord]:
        with self._database.read() as connection:
            rows = connection.execute(select(table).where(condition).order_by(table.c.id)).mappings().all()
        return [ProfileRecord(**row) for row in rows]


def put(connection: Connection, publication: Publication, folder: str, renderer: str) -> int:
    """Write the profile's row and return its number, which stays the same from the first time on."""
    revision = publication.revision
    row = {
        "name": publication.name,
        "folder": folder,
        "revision": revision.number,
        "digest": revision.digest,
        "field_digests": dict(publication.field_digests),
        "renderer": renderer,
        "removed_at": None,
    }
    if not connection.execute(update(table).where(table.c.id == revision.profile).values(row)).rowcount:
        connection.execute(insert(table).values(id=revision.profile, **row))
    number: int = connection.scalars(select(table.c.number).where(table.c.id == revision.profile)).one()
    return number
