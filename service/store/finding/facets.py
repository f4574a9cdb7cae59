"""The values by which profiles are chosen."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, bindparam, delete, select

from service.domain.publication import Facet
from service.store.database import Database, upsert
from service.store.tables import facets as table

_DELETE = delete(table).where(table.c.profile == bindparam("which"))


class Facets:
    """What profiles are chosen by."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, profiles: Sequence[str], fields: Sequence[str]) -> Mapping[str, Mapping[str, Mapping[str, float]]]:
        """Return the values of ``fields`` that ``profiles`` have, folded, each with its score, by profile and field."""
        found: dict[str, dict[str, dict[str, float]]] = defaultdict(lambda: defaultdict(dict))
        if not profiles or not fields:
            return found
        query = select(table).where(table.c.profile.in_(profiles), table.c.field.in_(fields))
        with self._database.read() as connection:
            for row in connection.execute(query):
                found[row.profile][row.field][row.value] = row.score
        return found


def replace(connection: Connection, profile: str, new: Iterable[Facet]) -> None:
    """Let ``profile`` be chosen by ``new`` and by nothing else; of two alike the better score stands."""
    connection.execute(_DELETE, {"which": profile})
    best: dict[tuple[str, str], float] = {}
    for each in new:
        key = each.field, each.value
        best[key] = max(each.score, best.get(key, 0.0))
    rows = [
        {"field": field, "value": value, "profile": profile, "score": score} for (field, value), score in best.items()
    ]
    upsert(connection, table, rows)
