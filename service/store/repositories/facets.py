"""The values by which profiles are chosen, with each publication, and none with each removal."""

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, delete

from service.domain.publication import Facet
from service.store.database import upsert
from service.store.tables import facets as table

_DELETE = delete(table).where(table.c.profile == bindparam("which"))


def replace(connection: Connection, profile: str, new: Iterable[Facet], *, stands: bool) -> None:
    """Let ``profile``, which ``stands`` or is new, be chosen by ``new`` and by nothing else; of two alike the better score stands."""
    if stands:
        connection.execute(_DELETE, {"which": profile})
    best: dict[tuple[str, str], float] = {}
    for each in new:
        key = each.field, each.value
        best[key] = max(each.score, best.get(key, 0.0))
    rows = [
        {"field": field, "value": value, "profile": profile, "score": score} for (field, value), score in best.items()
    ]
    upsert(connection, table, rows)
