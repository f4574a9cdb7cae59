"""The elements of lists, as JSON bytes, and whether an id is or was taken."""

from collections.abc import Sequence
from typing import Any, Literal

from attrs import frozen
from sqlalchemy import ColumnElement, Connection, Select, delete, func, insert, select

from service.domain.publication import Item, Kind
from service.store import tombstones
from service.store.database import Database
from service.store.tables import items as table

State = Literal["live", "gone", "unknown"]

_PLACES = 1 << 20  # how many items of one kind a profile has room for
_BATCH = 500


@frozen
class Page:
    """A part of a list: ``total`` counts the whole list; ``next_after`` leads to the next page, None at the end."""

    items: tuple[bytes, ...]
    total: int
    next_after: int | str | None


class Items:
    """What lists are made of, by kind."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def page(  # noqa: PLR0913 - one filter for each of the API's
        self,
        kind: Kind,
        *,
        profile: str | None = None,
        field: str | None = None,
        source: str | None = None,
        type: str | None = None,  # noqa: A002 - named as the API's parameter
        status: str | None = None,
        after: int | str | None = None,
        limit: int,
    ) -> Page:
        """Return at most ``limit`` items behind ``after`` (a page's ``next_after``) that agree in all that is given.

        Profiles come in the order of their ids; all else in the order of publication's positions, profile by profile.
        """
        given = {"profile": profile, "field": field, "source": source, "type": type, "status": status}
        wanted = [table.c.kind == kind, *(table.c[name] == value for name, value in given.items() if value is not None)]
        with self._database.read() as connection:
            total = connection.scalar(select(func.count()).select_from(table).where(*wanted)) or 0
            rows = connection.execute(_behind(kind, wanted, after).limit(limit + 1)).all()
        more = len(rows) > limit
        return Page(tuple(row.body for row in rows[:limit]), total, rows[limit - 1].cursor if more else None)

    def get(self, kind: Kind, key: str) -> bytes | None:
        """Return the JSON of the item whose id is ``key``, or None."""
        with self._database.read() as connection:
            query = select(table.c.body).where(table.c.kind == kind, table.c.id == key).limit(1)
            body: bytes | None = connection.scalar(query)
            return body

    def state(self, kind: Kind, key: str) -> State:
        """Tell whether the id ``key`` is published, was published once (``gone``), or never was."""
        with self._database.read() as connection:
            if connection.scalar(select(table.c.id).where(table.c.kind == kind, table.c.id == key).limit(1)):
                return "live"
            return "gone" if tombstones.find(connection, kind, key) else "unknown"

    def ids(self, kind: Kind, profile: str | None = None) -> Sequence[str]:
        """Return the ids of a kind, in the order of their lists."""
        wanted = [table.c.kind == kind, *([table.c.profile == profile] if profile else [])]
        with self._database.read() as connection:
            rows = connection.execute(_behind(kind, wanted, None, table.c.id)).all()
        return tuple(row.id for row in rows)


def _behind(
    kind: Kind, wanted: list[ColumnElement[bool]], after: int | str | None, column: ColumnElement[Any] = table.c.body
) -> Select[Any]:
    # Nothing here remembers a removed profile, so that a place among profiles is the id itself.
    place = table.c.id if kind is Kind.PROFILE else table.c.ordinal
    query = select(column, place.label("cursor")).where(*wanted).order_by(place)
    return query if after is None else query.where(place > after)


def replace(connection: Connection, profile: str, number: int, new: tuple[Item, ...]) -> set[tuple[str, str]]:
    """Put ``new`` in the place of the items of ``profile``; return the (kind, id) of those that vanished everywhere."""
    before = withdraw(connection, profile)
    ordered = sorted(new, key=lambda item: (item.kind, item.position))
    rows: list[dict[str, object]] = []
    place = 0
    for index, item in enumerate(ordered):
        place = place + 1 if index and ordered[index - 1].kind == item.kind else 0
        rows.append(_row(item, profile, number * _PLACES + place))
    if rows:
        connection.execute(insert(table), rows)
    after = {(str(item.kind), item.id) for item in new}
    return before - after - _elsewhere(connection, before - after)


def withdraw(connection: Connection, profile: str) -> set[tuple[str, str]]:
    """Delete the items of ``profile``; return their kinds and ids."""
    query = select(table.c.kind, table.c.id).where(table.c.profile == profile)
    before = {(str(row.kind), str(row.id)) for row in connection.execute(query)}
    connection.execute(delete(table).where(table.c.profile == profile))
    return before


def _elsewhere(connection: Connection, vanished: set[tuple[str, str]]) -> set[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    ids = sorted({id_ for _, id_ in vanished})
    for start in range(0, len(ids), _BATCH):
        query = select(table.c.kind, table.c.id).where(table.c.id.in_(ids[start : start + _BATCH]))
        found.update((str(row.kind), str(row.id)) for row in connection.execute(query))
    return found


def _row(item: Item, profile: str, ordinal: int) -> dict[str, object]:
    return {
        "kind": item.kind,
        "ordinal": ordinal,
        "id": item.id,
        "profile": profile,
        "field": item.field,
        "source": item.source,
        "type": item.type,
        "status": item.status,
        "body": item.body,
    }
