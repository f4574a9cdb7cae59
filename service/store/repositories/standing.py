"""How far a profile has come: what a writer compares, to see that nothing it started from has changed since."""

from sqlalchemy import Connection, bindparam, select, update

from service.domain.publication import Kind
from service.store.repositories import tombstones
from service.store.shelf import CHANGES
from service.store.tables import meta
from service.store.tables import profiles as table
from service.store.values import Standing

# Put together once: to do so takes longer than to run them.
_STANDING = select(table.c.change, table.c.revision).where(table.c.id == bindparam("which"))
_LAST = select(meta.c.value).where(meta.c.key == CHANGES)
_HELD = _LAST.with_for_update()
_NEXT = update(meta).where(meta.c.key == CHANGES)


def standing(connection: Connection, profile: str) -> Standing:
    """Return how ``profile`` stands."""
    row = connection.execute(_STANDING, {"which": profile}).one_or_none()
    if row:
        return Standing(change=row.change, revision=row.revision, published=True)
    tomb = tombstones.find(connection, Kind.PROFILE, profile)
    return Standing(change=tomb.change or 0, revision=tomb.revision or 0) if tomb else Standing()


def last_change(connection: Connection, *, hold: bool = False) -> int:
    """Return how many changes there were; if ``hold``, nobody else makes one until the transaction ends.

    In SQLite there is one writer at a time in any case; other databases lock the row.
    """
    return int(connection.scalars(_HELD if hold else _LAST).one())


def next_change(connection: Connection, last: int) -> int:
    """Count one more change than the ``last``, which is held, and return its number."""
    number = last + 1
    connection.execute(_NEXT, {"value": str(number)})
    return number
