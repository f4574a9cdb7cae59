"""Claims, as they were extracted."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, insert, select

from service.domain.claim import Claim
from service.store.database import Database
from service.store.records import claim_of, claim_record
from service.store.tables import claims as table

_BESIDES = ("id", "profile", "source", "field")
"""What of a claim stands in columns of its own, and not in its record again."""

_COLUMNS = (*(table.c[name] for name in _BESIDES), table.c.record)


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
    return claim_of({**{name: getattr(row, name) for name in _BESIDES}, **row.record})


def add(connection: Connection, profile: str, claims: Sequence[Claim]) -> None:
    """Write the claims of a profile, whose old ones went with their sources."""
    rows = [
        {
            "id": claim.id,
            "profile": profile,
            "source": claim.source,
            "field": claim.field,
            "position": position,
            "record": {key: each for key, each in claim_record(claim).items() if key not in _BESIDES},
        }
        for position, claim in enumerate(claims)
    ]
    if rows:
        connection.execute(insert(table), rows)
