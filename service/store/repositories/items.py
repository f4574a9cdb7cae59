"""The elements of lists, as JSON bytes, and whether an id is or was taken."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Literal

import orjson
from attrs import frozen
from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    ScalarSelect,
    Select,
    bindparam,
    delete,
    func,
    insert,
    literal_column,
    or_,
    select,
    text,
)

from service.domain.publication import Item, Kind
from service.store.bare.file import Row
from service.store.bare.packing import packed, unpacked
from service.store.database import Database
from service.store.repositories import tallies, tombstones
from service.store.repositories.language import language
from service.store.repositories.places import ROOM, places
from service.store.tables import items as table

State = Literal["live", "gone", "unknown"]

_STOOD = select(table.c.kind, table.c.id, table.c.ordinal).where(table.c.profile == bindparam("which"))
_DELETE = delete(table).where(table.c.profile == bindparam("which"))
_INSERT = insert(table)
_BATCH = 500
_NEAR = 100  # ids on each side


@frozen
class Page:
    """A part of a list: ``total`` counts the whole list; ``next_after`` leads to the next page, None at the end.

    It is the ordinal of the last item, and of a profile the id: both mean the same place when that item is gone.
    """

    items: tuple[bytes, ...]
    total: int
    next_after: int | str | None


class Items:
    """What lists are made of, by kind."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._paging = cache(self._reader)
        self._live = database.reader(
            select(table.c.id).where(table.c.kind == bindparam("kind"), table.c.id == bindparam("id"))
        )
        self._tombstones = tombstones.Tombstones(database)
        self._before = database.reader(_beside(table.c.id < bindparam("id"), table.c.id.desc()))
        self._after = database.reader(_beside(table.c.id >= bindparam("id"), table.c.id))

    def page(  # noqa: PLR0913 - one filter for each of the API's
        self,
        kind: Kind,
        *,
        profile: str | None = None,
        field: str | None = None,
        source: str | None = None,
        type: str | None = None,  # noqa: A002 - named as the API's parameter
        status: str | None = None,
        besides: Collection[str] = (),
        after: int | str | None = None,
        limit: int,
    ) -> Page:
        """Return at most ``limit`` items behind ``after`` (a page's ``next_after``) that agree in all that is given.

        Those whose ids are ``besides`` may be of any field.
        Profiles come in the order of their ids; all else in the order of publication's positions, profile by profile.
        """
        asked = {"profile": profile, "field": field, "source": source, "type": type, "status": status}
        given: dict[str, Any] = {name: value for name, value in asked.items() if value is not None}
        if besides and field is not None:
            given["besides"] = orjson.dumps(sorted(besides)).decode()
        rows = self._behind(kind, after, limit + 1, given)
        if not rows:
            first = () if after is None else self._behind(kind, None, 1, given)
            return Page((), first[0][2] if first else 0, None)
        more = len(rows) > limit
        return Page(
            tuple([unpacked(body) for body, _, _ in rows[:limit]]), rows[0][2], rows[limit - 1][1] if more else None
        )

    def _behind(self, kind: Kind, after: int | str | None, most: int, given: Mapping[str, Any]) -> Sequence[Row]:
        """Return of each item its body, its place, and how many there are in all; all of one state of the database."""
        if after is None:
            return self._paging(kind, (*given,))(kind=str(kind), most=most, **given)
        return self._paging(kind, (*given, "after"))(kind=str(kind), most=most, after=after, **given)

    def _reader(self, kind: Kind, given: tuple[str, ...]) -> Callable[..., list[Row]]:
        key, listed = _key(kind), language(self._database.dialect).listed
        query = select(table.c.body, key, _counting(kind, {*given} - {"after"}, listed)).where(
            *_agreeing(table, kind, given, listed)
        )
        if "after" in given:
            query = query.where(key > bindparam("after"))
        return self._database.reader(query.order_by(key).limit(bindparam("most")).offset(literal_column("0")))

    def get(self, kind: Kind, key: str) -> bytes | None:
        """Return the JSON of the item whose id is ``key``, or None."""
        with self._database.read() as connection:
            query = select(table.c.body).where(table.c.kind == kind, table.c.id == key).limit(1)
            body: bytes | None = connection.scalar(query)
            return None if body is None else unpacked(body)

    def owner(self, kind: Kind, key: str) -> str | None:
        """Return the id of the profile that the item whose id is ``key`` belongs to, or None."""
        with self._database.read() as connection:
            query = select(table.c.profile).where(table.c.kind == kind, table.c.id == key).limit(1)
            owner: str | None = connection.scalar(query)
            return owner

    def state(self, kind: Kind, key: str) -> State:
        """Tell whether the id ``key`` is published, was published once (``gone``), or never was."""
        if self._live(kind=str(kind), id=key):
            return "live"
        if self._tombstones.has(kind, key):
            return "gone"
        return "live" if self._live(kind=str(kind), id=key) else "unknown"  # it may have come back meanwhile

    def gone(self, kind: Kind, keys: Sequence[str]) -> set[str]:
        """Return those of ``keys``, of which none is published, that were published once."""
        with self._database.read() as connection:
            return tombstones.among(connection, kind, keys)

    def ids(self, kind: Kind, profile: str | None = None) -> Sequence[str]:
        """Return the ids of a kind, in the order of their lists."""
        wanted = [table.c.kind == kind, *([table.c.profile == profile] if profile else [])]
        with self._database.read() as connection:
            return tuple(connection.scalars(select(table.c.id).where(*wanted).order_by(_key(kind))))

    def around(self, kind: Kind, key: str) -> Sequence[str]:
        """Return ids of a kind that stand around ``key`` in their order: at most 100 ahead of it, as many behind."""
        return [id_ for side in (self._before, self._after) for (id_,) in side(kind=str(kind), id=key, most=_NEAR)]


def _key(kind: Kind) -> ColumnElement[Any]:
    return table.c.id if kind is Kind.PROFILE else table.c.ordinal


def _beside(there: ColumnElement[bool], order: ColumnElement[Any]) -> Select[Any]:
    """Return the question for the first ids of a kind that are ``there`` in this order."""
    query = select(table.c.id).where(table.c.kind == bindparam("kind"), there).order_by(order)
    return query.limit(bindparam("most")).offset(literal_column("0"))


def _agreeing(rows: FromClause, kind: Kind, given: Collection[str], listed: str) -> Iterator[ColumnElement[bool]]:
    """Yield what ``rows`` of a kind must fulfil to agree in what is ``given``; ``listed`` is how SQL reads a list."""
    yield rows.c.kind == bindparam("kind")
    for name in sorted({*given} & {"profile", "source", "type", "status"}):
        yield rows.c[name] == bindparam(name)
    if "field" in given:
        own = rows.c.field == bindparam("field")
        yield or_(own, rows.c.id.in_(text(listed.format(":besides")))) if "besides" in given else own
        if kind is Kind.CONFLICT:  # all have a type, and an index of those that have one serves
            yield rows.c.type.is_not(None)


def _counting(kind: Kind, given: Collection[str], listed: str) -> ScalarSelect[int]:
    """Return how many rows of a kind agree in what is ``given``."""
    if kind in tallies.COUNTED and {*given} <= {*tallies.BY}:
        return tallies.counting(given)
    rows = table.alias()
    return select(func.count()).select_from(rows).where(*_agreeing(rows, kind, given, listed)).scalar_subquery()


def replace(connection: Connection, profile: str, number: int, new: tuple[Item, ...]) -> set[tuple[str, str]]:
    """Put ``new`` in the place of the items of ``profile``; return the (kind, id) of those that vanished everywhere."""
    stood = _stood(connection, profile, number)
    tallies.change(connection, tallies.stood(connection, profile), new)
    before = {(kind, key) for kind, listed in stood.items() for key in listed}
    connection.execute(_DELETE, {"which": profile})
    if rows := placed(profile, number, new, stood):
        connection.execute(_INSERT, rows)
    after = {(str(item.kind), item.id) for item in new}
    return before - after - _elsewhere(connection, before - after)


def placed(
    profile: str, number: int, new: tuple[Item, ...], stood: Mapping[str, Mapping[str, int]]
) -> list[dict[str, object]]:
    """Return how the items of the profile with this ``number`` are stored, where ``stood`` has the places of those before, by kind and id."""
    rows: list[dict[str, object]] = []
    for kind in Kind:
        ordered = sorted((item for item in new if item.kind is kind), key=lambda item: item.position)
        found = places(stood.get(kind, {}), [item.id for item in ordered])
        rows += [_row(item, profile, number * ROOM + place) for item, place in zip(ordered, found, strict=True)]
    return rows


def _stood(connection: Connection, profile: str, number: int) -> dict[str, dict[str, int]]:
    stood: dict[str, dict[str, int]] = {}
    for row in connection.execute(_STOOD, {"which": profile}):
        stood.setdefault(row.kind, {})[row.id] = row.ordinal - number * ROOM
    return stood


def withdraw(connection: Connection, profile: str) -> set[tuple[str, str]]:
    """Delete the items of ``profile``; return their kinds and ids."""
    before = {(str(row.kind), str(row.id)) for row in connection.execute(_STOOD, {"which": profile})}
    tallies.change(connection, tallies.stood(connection, profile))
    connection.execute(_DELETE, {"which": profile})
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
        "body": item.body if item.kind is Kind.PROFILE else packed(item.body),  # those are read by SQL alone, too
    }
