"""The feed of changes: each profile once, at its last change, removals too."""

from attrs import frozen
from sqlalchemy import JSON, Connection, Integer, String, and_, cast, func, null, select, union_all

from service.domain.publication import Change
from service.store.database import Database
from service.store.repositories.standing import last_change
from service.store.tables import profiles, revisions, tombstones


@frozen
class Feed:
    """A part of the feed: ``total`` counts all that follow where it begins, ``last`` is the number of the database's last change."""

    changes: tuple[Change, ...]
    total: int
    last: int


_OF_LIVING = select(
    profiles.c.change.label("number"),
    revisions.c.recorded_at.label("at"),
    profiles.c.id.label("profile"),
    profiles.c.name,
    cast(null(), String).label("sha256"),
    profiles.c.revision,
    revisions.c.changed_fields,
    revisions.c.summary,
).join(revisions, and_(revisions.c.profile == profiles.c.id, revisions.c.number == profiles.c.revision))
_OF_REMOVED = select(
    tombstones.c.change.label("number"),
    tombstones.c.gone_on.label("at"),
    cast(null(), String).label("profile"),
    cast(null(), String).label("name"),
    tombstones.c.sha256,
    cast(null(), Integer).label("revision"),
    cast(null(), JSON).label("changed_fields"),
    cast(null(), String).label("summary"),
).where(tombstones.c.sha256.is_not(None))


class Changes:
    """What has changed, in order."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def after(self, number: int, limit: int) -> Feed:
        """Return at most ``limit`` changes behind ``number``, the oldest first."""
        with self._database.read() as connection:
            total = sum(
                connection.scalar(select(func.count()).select_from(table).where(*since)) or 0
                for table, since in (
                    (profiles, [profiles.c.change > number]),
                    (tombstones, [tombstones.c.change > number, tombstones.c.sha256.is_not(None)]),
                )
            )
            return Feed(_listed(connection, number, limit), total, last_change(connection))

    def latest(self, limit: int) -> Feed:
        """Return the ``limit`` last changes, the newest first."""
        with self._database.read() as connection:
            found = _listed(connection, 0, limit, newest=True)
            return Feed(found, len(found), last_change(connection))


def _listed(connection: Connection, number: int, limit: int, *, newest: bool = False) -> tuple[Change, ...]:
    living = _OF_LIVING.where(profiles.c.change > number)
    removed = _OF_REMOVED.where(tombstones.c.change > number)
    first = profiles.c.change.desc() if newest else profiles.c.change
    then = tombstones.c.change.desc() if newest else tombstones.c.change
    both = union_all(
        select(living.order_by(first).limit(limit).subquery()), select(removed.order_by(then).limit(limit).subquery())
    ).subquery()
    order = both.c.number.desc() if newest else both.c.number
    rows = connection.execute(select(both).order_by(order).limit(limit)).mappings()
    return tuple(
        Change(**{**row, "changed_fields": row["changed_fields"] or (), "summary": row["summary"] or ""})
        for row in rows
    )
