"""Revisions: the published states of a profile, oldest first."""

from sqlalchemy import Connection, select

from service.domain.publication import Revision
from service.store.database import Database, upsert
from service.store.tables import revisions as table


class Revisions:
    """That something was published, and when; of a removed profile only the last number is kept, with its tombstone."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, profile: str) -> tuple[Revision, ...]:
        """Return all revisions of a profile, oldest first."""
        with self._database.read() as connection:
            query = select(table).where(table.c.profile == profile).order_by(table.c.number)
            rows = connection.execute(query).mappings().all()
        return tuple(Revision(**{**row, "changed_fields": tuple(row["changed_fields"])}) for row in rows)


def put(connection: Connection, revision: Revision) -> None:
    """Write ``revision``, unless one with its number stands."""
    row = {
        "profile": revision.profile,
        "number": revision.number,
        "recorded_at": revision.recorded_at,
        "digest": revision.digest,
        "changed_fields": list(revision.changed_fields),
        "summary": revision.summary,
    }
    upsert(connection, table, [row], replace=False)
