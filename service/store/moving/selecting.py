"""Which rows are exported: all that readers see and loads compare, or of that what some profiles have."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, Select, Table, func, literal_column, or_, select

from service.store.reading import tallies as counting
from service.store.repositories import claims
from service.store.tables import claims as claim_table
from service.store.tables import items, meta, names, profiles, sources, spellings, tallies

OWN = ("written",)
"""The rows of ``meta`` that a database keeps for itself: how often a server was written to."""


def rows_of(connection: Connection, table: Table, chosen: Collection[str]) -> Select[Any]:
    """Return the question for the rows of ``table`` in the order of its key: of the profiles that are ``chosen``, of all if none is.

    Tombstones tell of no profile and come all.
    """
    query = (claims.told() if table is claim_table else select(table)).order_by(*table.primary_key)
    if table is meta:
        return query.where(meta.c.key.not_in(OWN))
    if not chosen:
        return query
    if table is profiles:
        return query.where(profiles.c.id.in_(chosen))
    if table is tallies:
        return _counted(chosen)
    if table is spellings:
        known = connection.scalars(select(names.c.words).where(names.c.profile.in_(chosen)))
        return query.where(spellings.c.word.in_({word for words in known for word in words.split()}))
    owners = [column.in_(chosen) for column in table.c if column.name == "profile"]
    of_them = select(sources.c.id).where(sources.c.profile.in_(chosen))
    through = [column.in_(of_them) for column in table.c if column.references(sources.c.id)]
    return query.where(or_(*(owners or through))) if owners or through else query


def _counted(chosen: Collection[str]) -> Select[Any]:
    by = [items.c.kind, *(func.coalesce(items.c[name], literal_column("''")).label(name) for name in counting.BY)]
    found = select(*by, func.count().label("number"))
    return found.where(items.c.profile.in_(chosen), items.c.kind.in_(counting.COUNTED)).group_by(*by).order_by(*by)
