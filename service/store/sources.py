"""Sources and their frozen texts."""

from collections.abc import Mapping, Sequence

from attrs import frozen
from sqlalchemy import Connection, delete, insert, or_, select

from service.domain.source import Document, Source
from service.store.database import Database
from service.store.records import source_of, source_record
from service.store.tables import sources as table
from service.store.tables import texts


@frozen
class StoredSource:
    """A source with the profile that it belongs to and with what its claims were extracted from (``extraction``)."""

    source: Source
    profile: str
    extraction: str


class Sources:
    """The records of sources; ids are unique over all profiles."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, source: str) -> Source | None:
        """Return the record of the source whose id is ``source``, or None."""
        with self._database.read() as connection:
            record = connection.scalar(select(table.c.record).where(table.c.id == source))
        return None if record is None else source_of(record)

    def of_profile(self, profile: str) -> tuple[StoredSource, ...]:
        """Return the sources of a profile, in the order of its manifest."""
        with self._database.read() as connection:
            rows = connection.execute(select(table).where(table.c.profile == profile).order_by(table.c.position)).all()
        return tuple(StoredSource(source_of(row.record), row.profile, row.extraction) for row in rows)

    def owners(self) -> dict[str, str]:
        """Return for each source's id the id of its profile."""
        with self._database.read() as connection:
            return {row.id: row.profile for row in connection.execute(select(table.c.id, table.c.profile))}

    def owners_since(self, ids: Sequence[str], change: int) -> dict[str, str]:
        """Return the profiles of those sources of ``ids`` that were published after ``change``."""
        query = select(table.c.id, table.c.profile).where(table.c.id.in_(ids), table.c.change > change)
        with self._database.read() as connection:
            return {row.id: row.profile for row in connection.execute(query)}


class Texts:
    """The frozen texts."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, source: str) -> str | None:
        """Return the frozen text of the source whose id is ``source``, or None."""
        with self._database.read() as connection:
            text: str | None = connection.scalar(select(texts.c.text).where(texts.c.source == source))
            return text


def replace(
    connection: Connection, profile: str, documents: Sequence[Document], extraction: Mapping[str, str], change: int
) -> set[str]:
    """Put ``documents`` in the place of the sources of ``profile``; a source that was another profile's moves here.

    The claims on all of these sources go with their texts. Return the profiles that have lost sources.
    """
    ids = [document.source.id for document in documents]
    givers = set(connection.scalars(select(table.c.profile).where(table.c.id.in_(ids)))) - {profile}
    connection.execute(delete(table).where(or_(table.c.profile == profile, table.c.id.in_(ids))))
    if not documents:
        return givers
    rows = [
        {
            "id": document.source.id,
            "profile": profile,
            "position": position,
            "extraction": extraction[document.source.id],
            "record": source_record(document.source),
            "change": change,
        }
        for position, document in enumerate(documents)
    ]
    connection.execute(insert(table), rows)
    connection.execute(insert(texts), [{"source": each.source.id, "text": each.text} for each in documents])
    return givers
