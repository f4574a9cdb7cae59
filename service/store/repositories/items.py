"""The elements of lists, as JSON bytes, and whether an id is or was taken."""

from collections import Counter
from collections.abc import Mapping
from typing import Literal

from sqlalchemy import (
    Connection,
    bindparam,
    delete,
    insert,
    select,
)

from service.domain.publication import Item, Kind
from service.store.bare.packing import packed
from service.store.bulk import insert_rows
from service.store.repositories import tallies
from service.store.repositories.places import ROOM, places
from service.store.tables import items as table

State = Literal["live", "gone", "unknown"]

_STOOD = select(table.c.kind, table.c.id, table.c.ordinal).where(table.c.profile == bindparam("which"))
_DELETE = delete(table).where(table.c.profile == bindparam("which"))
_INSERT = insert(table)
_BATCH = 500
_NEAR = 100  # ids on each side


def replace(connection: Connection, profile: str, number: int, new: tuple[Item, ...]) -> set[tuple[str, str]]:
    """Put ``new`` in the place of the items of ``profile``; return the (kind, id) of those that vanished everywhere."""
    stood = _stood(connection, profile, number)
    tallies.change(connection, tallies.stood(connection, profile) if stood else Counter(), new)
    before = {(kind, key) for kind, listed in stood.items() for key in listed}
    if stood:
        connection.execute(_DELETE, {"which": profile})
    insert_rows(connection, _INSERT, placed(profile, number, new, stood))
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
