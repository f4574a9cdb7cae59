"""Revisions: the published states of a profile, oldest first."""

from sqlalchemy import Connection

from service.domain.publication import Revision
from service.store.database import upsert
from service.store.tables import revisions as table


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
