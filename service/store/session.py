"""The store: every repository over one database, and the transactions that change what readers see."""

from collections.abc import Mapping
from typing import Self

from attrs import frozen
from sqlalchemy import Connection, delete, select, update

from service.config import Settings
from service.domain.claim import Claim
from service.domain.publication import Publication, Revision
from service.domain.source import Document
from service.errors import StoreError
from service.store import claims, items, profiles, representations, revisions, sources, tombstones
from service.store.database import Database, open_database, upsert
from service.store.standing import examine
from service.store.tables import SCHEMA_VERSION, meta
from service.store.tables import profiles as profile_table
from service.store.tables import sources as source_table


@frozen(kw_only=True)
class Edition:
    """All that one publishing of a profile writes.

    ``folder`` says where it was read from, ``extraction`` for each source's id what its claims were extracted from,
    ``renderer`` which version made the representations.
    """

    publication: Publication
    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    folder: str
    extraction: Mapping[str, str]
    renderer: str


@frozen
class StoreStatus:
    """How the store stands: ``last_load`` (RFC 3339) is None before the first load; ``problem`` is empty if it is ok."""

    ok: bool
    profiles: int
    last_load: str | None
    schema_version: str
    problem: str = ""


class Store:
    """One database: repositories to read from, and transactions."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.representations = representations.Representations(database)
        self.items = items.Items(database)
        self.texts = sources.Texts(database)
        self.sources = sources.Sources(database)
        self.claims = claims.Claims(database)
        self.revisions = revisions.Revisions(database)
        self.profiles = profiles.Profiles(database)

    @property
    def name(self) -> str:
        """Where the store is: a file's path, or an address without its password."""
        return self._database.name

    def publish(self, edition: Edition) -> None:
        """Put ``edition`` before readers in one transaction: they see all of it or all of what was before.

        Old revisions stay; ids that vanish get tombstones, ids that come back lose theirs. Publishing the same again
        changes nothing. Raises StoreError, with nothing changed, where the database refuses, and where another process
        has published a later revision since.
        """
        publication = edition.publication
        revision = publication.revision
        with self._database.write() as connection:
            _require_next(connection, revision)
            number = profiles.put(connection, publication, edition.folder, edition.renderer)
            revisions.put(connection, revision)
            sources.replace(connection, revision.profile, edition.documents, edition.extraction)
            claims.add(connection, revision.profile, edition.claims)
            vanished = items.replace(connection, revision.profile, number, publication.items)
            representations.replace(connection, revision.profile, publication.representations)
            tombstones.bury(connection, revision.profile, vanished, revision.recorded_at)
            tombstones.raise_again(connection, publication.items)

    def remove_profile(self, profile: str, at: str) -> bool:
        """Withdraw a profile and all that belongs to it, with tombstones of the time ``at``.

        What its revisions said goes too; that there were revisions, and when, is kept, so that their numbers are not
        used again. Return False where no such profile is published.
        """
        with self._database.write() as connection:
            mark = update(profile_table).values(removed_at=at, digest="", field_digests={})
            condition = (profile_table.c.id == profile, profile_table.c.removed_at.is_(None))
            if not connection.execute(mark.where(*condition)).rowcount:
                return False
            tombstones.bury(connection, profile, items.withdraw(connection, profile), at)
            representations.erase(connection, profile)
            connection.execute(delete(source_table).where(source_table.c.profile == profile))
            return True

    def record_load(self, at: str, method: str = "") -> None:
        """Remember that a load ended at ``at`` (RFC 3339), and as JSON by which ``method`` it fused."""
        with self._database.write() as connection:
            upsert(connection, meta, [{"key": "last_load", "value": at}, {"key": "method", "value": method}])

    def method(self) -> str | None:
        """Return by which method the last load fused, as JSON; None where none is known."""
        with self._database.read() as connection:
            return connection.scalar(select(meta.c.value).where(meta.c.key == "method")) or None

    def status(self) -> StoreStatus:
        """Ask the database's file how it is, by a fresh connection; never raises."""
        try:
            found = examine(self._database.file)
        except StoreError as error:
            return StoreStatus(ok=False, profiles=0, last_load=None, schema_version=SCHEMA_VERSION, problem=str(error))
        return StoreStatus(ok=True, profiles=found.profiles, last_load=found.last_load, schema_version=SCHEMA_VERSION)

    def require_writable(self) -> None:
        """Raise StoreError, saying why, where nothing can be written; write nothing."""
        with self._database.write():
            pass

    def close(self) -> None:
        """Close every connection."""
        self._database.close()

    def __enter__(self) -> Self:
        """Return the store itself, to be closed when the block ends."""
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


def _require_next(connection: Connection, revision: Revision) -> None:
    stored = select(profile_table.c.revision, profile_table.c.digest).where(profile_table.c.id == revision.profile)
    row = connection.execute(stored).one_or_none()
    if row and row.revision != revision.number - 1 and tuple(row) != (revision.number, revision.digest):
        raise StoreError(f"{revision.profile}: revision {row.revision} was published meanwhile; load again")


def open_store(settings: Settings, *, make: bool = True) -> Store:
    """Open the store that ``settings.database_url`` names; if ``make``, folder, file and schema are made if missing.

    Raises ConfigError for an address that cannot be used and StoreError for a database that cannot.
    """
    return Store(open_database(settings.database_url, make=make))
