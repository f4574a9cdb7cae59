"""Claims, as they were extracted: most of them say what their elements say, and are stored there alone."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, bindparam, insert, literal_column, select, update

from service.domain.claim import Claim
from service.domain.publication import Item, Kind
from service.errors import StoreError
from service.store.bare.packing import unpacked
from service.store.bulk import insert_rows
from service.store.database import Database
from service.store.repositories.records import claim_members, claim_of, claim_record, members_in
from service.store.tables import claims as table
from service.store.tables import items

_BESIDES = ("id", "profile", "source", "field")
"""What of a claim stands in columns of its own, and not in its record again."""

_ELEMENT = (
    select(items.c.body)
    # the index of ids is to be used, not that of profiles
    .where(items.c.kind == literal_column("'claim'"), items.c.id == table.c.id, items.c.profile + "" == table.c.profile)
    .limit(literal_column("1"))
    .scalar_subquery()
    .label("element")
)
_COLUMNS = (*(table.c[name] for name in _BESIDES), table.c.record, _ELEMENT)
_INSERT = insert(table)
_PART = 500


class Claims:
    """The published claims."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, claim: str) -> Claim | None:
        """Return the claim whose id is ``claim``, or None."""
        found = self._select(table.c.id == claim)
        return found[0] if found else None

    def of_profile(self, profile: str, *, field: str | None = None) -> tuple[Claim, ...]:
        """Return the claims of a profile, of one ``field`` or of all, source by source and in text order."""
        wanted = [table.c.profile == profile, *([table.c.field == field] if field else [])]
        return self._select(*wanted)

    def of_source(self, source: str) -> tuple[Claim, ...]:
        """Return the claims of a source, in text order."""
        return self._select(table.c.source == source)

    def of_sources(self, sources: Collection[str]) -> dict[str, tuple[Claim, ...]]:
        """Return the claims of those of ``sources`` that have any, by source and in text order."""
        query = select(*_COLUMNS).where(table.c.source.in_(sources)).order_by(table.c.position)
        found: dict[str, list[Claim]] = {}
        with self._database.read() as connection:
            for row in connection.execute(query):
                found.setdefault(row.source, []).append(_claim_of(row))
        return {source: tuple(claims) for source, claims in found.items()}

    def _select(self, *conditions: ColumnElement[bool]) -> tuple[Claim, ...]:
        with self._database.read() as connection:
            rows = connection.execute(select(*_COLUMNS).where(*conditions).order_by(table.c.position)).all()
        return tuple(map(_claim_of, rows))


def _claim_of(row: Row[Any]) -> Claim:
    return claim_of(whole(row._asdict()))


def whole(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return the record of the claim in a ``row`` of :func:`told`; StoreError where nothing tells what it says."""
    if row["record"]:
        return {**{name: row[name] for name in _BESIDES}, **row["record"]}
    members = members_in(unpacked(row["element"] or b""))
    if members is None:
        raise StoreError(f"claim {row['id']}: nothing tells what it says; load {row['profile']} again")
    return members


def told() -> Select[Any]:
    """Return the question for the rows of claims, each with its element."""
    return select(table, _ELEMENT)


def written_out(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row of :func:`told` as if its record were all that is known of it."""
    record = claim_record(claim_of(whole(row)))
    return {**{name: row[name] for name in row if name != "element"}, "record": _besides(record)}


def add(connection: Connection, profile: str, claims: Sequence[Claim], published: Sequence[Item]) -> None:
    """Write the claims of a profile, whose old ones went with their sources; what its ``published`` elements say is not written again."""
    elements = {item.id: item.body for item in published if item.kind is Kind.CLAIM}
    rows = [
        {
            "id": claim.id,
            "profile": profile,
            "source": claim.source,
            "field": claim.field,
            "position": position,
            "record": {} if _says(elements.get(claim.id), claim) else _besides(claim_record(claim)),
        }
        for position, claim in enumerate(claims)
    ]
    insert_rows(connection, _INSERT, rows)


def leave_out(connection: Connection) -> None:
    """Leave out of all records what elements say; some at a time, since they may be millions."""
    query = told().where(table.c.id > bindparam("after")).order_by(table.c.id).limit(_PART)
    empty = update(table).where(table.c.id == bindparam("which")).values(record={})
    after = ""
    while rows := [row._asdict() for row in connection.execute(query, {"after": after})]:
        full = [row for row in rows if row["record"]]
        same = [row["id"] for row in full if _says(unpacked(row["element"] or b""), claim_of(whole(row)))]
        if same:
            connection.execute(empty, [{"which": each} for each in same])
        after = rows[-1]["id"]


def _says(element: bytes | None, claim: Claim) -> bool:
    return element is not None and members_in(element) == claim_members(claim)


def _besides(record: Mapping[str, Any]) -> dict[str, Any]:
    return {key: each for key, each in record.items() if key not in _BESIDES}
