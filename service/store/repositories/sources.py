"""Sources and their frozen texts."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, or_, select

from service.domain.source import Document, Source
from service.store.bulk import insert_rows
from service.store.database import Database
from service.store.reading import texts as reading
from service.store.repositories.records import parts_of, parts_record, source_of, source_record
from service.store.tables import sources as table
from service.store.tables import texts
from service.store.values import FormerText, StoredSource

_AMONG = table.c.id.in_(bindparam("ids", expanding=True))
_OWNERS = select(table.c.profile).where(_AMONG)
_DELETE = delete(table).where(or_(table.c.profile == bindparam("which"), _AMONG))
_INSERT, _INSERT_TEXTS = insert(table), insert(texts)


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

    def among(self, ids: Collection[str]) -> tuple[StoredSource, ...]:
        """Return those of ``ids`` that are stored, whichever profile they belong to."""
        with self._database.read() as connection:
            rows = connection.execute(select(table).where(table.c.id.in_(ids))).all()
        return tuple(StoredSource(source_of(row.record), row.profile, row.extraction) for row in rows)

    def owners(self, ids: Collection[str]) -> dict[str, str]:
        """Return for those of ``ids`` that are stored the ids of their profiles."""
        query = select(table.c.id, table.c.profile).where(table.c.id.in_(ids))
        with self._database.read() as connection:
            return {row.id: row.profile for row in connection.execute(query)}

    def owners_since(self, ids: Sequence[str], change: int) -> dict[str, str]:
        """Return the profiles of those sources of ``ids`` that were published after ``change``."""
        query = select(table.c.id, table.c.profile).where(table.c.id.in_(ids), table.c.change > change)
        with self._database.read() as connection:
            return {row.id: row.profile for row in connection.execute(query)}


class Texts(reading.Texts):
    """The frozen texts, with what else is known of them."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._database = database

    def document(self, source: Source) -> Document | None:
        """Return the stored ``source`` with its current text and its parts, or None."""
        query = select(texts.c.text, texts.c.parts).where(texts.c.source == source.id, texts.c.current)
        with self._database.read() as connection:
            row = connection.execute(query).one_or_none()
        return Document(source, row.text, parts_of(row.parts)) if row else None


def replace(
    connection: Connection,
    profile: str,
    documents: Sequence[Document],
    former: Sequence[FormerText],
    extraction: Mapping[str, str],
    change: int,
) -> set[str]:
    """Put ``documents`` in the place of the sources of ``profile``, with the ``former`` texts that are still quoted.

    A source that was another profile's moves here.

    The claims on all of these sources go with their texts. Return the profiles that have lost sources.
    """
    ids = [document.source.id for document in documents]
    givers = set(connection.scalars(_OWNERS, {"ids": ids})) - {profile}
    connection.execute(_DELETE, {"which": profile, "ids": ids})
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
    insert_rows(connection, _INSERT, rows)
    insert_rows(connection, _INSERT_TEXTS, [*map(_current, documents), *map(_former, former)])
    return givers


def _current(document: Document) -> dict[str, Any]:
    source = document.source
    return _text(source.id, source.text_sha256, document.text, current=True, parts=parts_record(document.parts))


def _former(each: FormerText) -> dict[str, Any]:
    return _text(each.source, each.sha256, each.text, current=False, parts=[])


def _text(source: str, sha256: str, text: str, *, current: bool, parts: list[Any]) -> dict[str, Any]:
    return {"source": source, "sha256": sha256, "current": current, "parts": parts, "text": text}
