"""How many there are of what long lists are made of: counted as it is published, since to count it anew takes longer the more there is."""

from collections import Counter
from collections.abc import Iterable
from functools import cache

from sqlalchemy import Connection, Insert, Row, bindparam, func, select

from service.domain.publication import Item, Kind
from service.store.database import inserting
from service.store.reading.tallies import BY, COUNTED
from service.store.tables import items, tallies

_STOOD = select(*(items.c[name] for name in ("kind", *BY))).where(
    items.c.profile == bindparam("which"), items.c.kind.in_(sorted(COUNTED))
)

_Key = tuple[str, ...]


def total(connection: Connection, kind: Kind) -> int:
    """Return how many items of a ``kind`` in :data:`COUNTED` there are."""
    return connection.scalar(select(func.sum(tallies.c.number)).where(tallies.c.kind == kind)) or 0


def stood(connection: Connection, profile: str) -> Counter[_Key]:
    """Return what ``profile`` counts for as it is published."""
    return _counted(connection.execute(_STOOD, {"which": profile}))


def change(connection: Connection, before: Counter[_Key], new: Iterable[Item] = ()) -> None:
    """Count ``new`` in the place of what stood ``before``."""
    now = _counted(item for item in new if item.kind in COUNTED)
    differing = {key: now[key] - before[key] for key in {*now, *before} if now[key] != before[key]}
    rows = [
        dict(zip(("kind", *BY), key, strict=True), number=difference) for key, difference in sorted(differing.items())
    ]
    if rows:
        connection.execute(_adding(connection.dialect.name), rows)


@cache
def _adding(dialect: str) -> Insert:
    statement = inserting(dialect, tallies)
    added = {"number": tallies.c.number + statement.excluded.number}
    return statement.on_conflict_do_update(index_elements=["kind", *BY], set_=added)


def _counted(each: Iterable[Item | Row[tuple[str, ...]]]) -> Counter[_Key]:
    return Counter((str(one.kind), one.field or "", one.type or "", one.status or "") for one in each)
