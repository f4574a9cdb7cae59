"""The store: every repository over one database, and the transactions that change what readers see."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, delete, select

from service.config import Settings
from service.domain.publication import Kind, Revision
from service.domain.source import Document
from service.errors import ChangedError
from service.store.database import Database, upsert
from service.store.opening import open_database
from service.store.repositories import (
    claims,
    facets,
    items,
    names,
    profiles,
    representations,
    revisions,
    sources,
    tombstones,
)
from service.store.repositories.standing import last_change, next_change, standing
from service.store.shelf import Shelf
from service.store.tables import meta
from service.store.tables import profiles as profile_table
from service.store.tables import revisions as revision_table
from service.store.tables import sources as source_table
from service.store.values import Edition, Standing


class Store(Shelf):
    """One database: repositories to read from, and transactions."""

    profiles: profiles.Profiles
    texts: sources.Texts

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._database = database
        self.texts = sources.Texts(database)
        self.sources = sources.Sources(database)
        self.claims = claims.Claims(database)
        self.profiles = profiles.Profiles(database)

    def document(self, source: str) -> Document | None:
        """Return a source as it is stored, with its text, or None."""
        record = self.sources.get(source)
        return self.texts.document(record) if record else None

    def standing(self, profile: str) -> Standing:
        """Return how ``profile`` stands: what :meth:`publish` and :meth:`holding` want to know of it."""
        with self._database.read() as connection:
            return standing(connection, profile)

    def publish(
        self, edition: Edition, *, base: Standing | None = None, check: Callable[[], None] | None = None
    ) -> None:
        """Put ``edition`` before readers in one transaction: they see all of it or all of what was before.

        Old revisions stay; ids that vanish get tombstones, ids that come back lose theirs. Publishing the same again
        changes nothing. ``check`` is called where nobody else can write any more, and may raise. Raises ChangedError
        where the profile stands otherwise than in ``base`` or the revision is not the next one, and StoreError where
        the database refuses; nothing has changed then.
        """
        publication = edition.publication
        revision = publication.revision
        with self._alone(revision.profile, base) as (connection, last, before):
            _require_next(connection, revision, last.revision)
            if check:
                check()
            change, stands = next_change(connection, before), last.published
            number = profiles.put(connection, publication, edition.folder, edition.renderer, edition.receipt, change)
            revisions.put(connection, revision)
            givers = sources.replace(
                connection, revision.profile, edition.documents, edition.former, edition.extraction, change
            )
            profiles.touch(connection, givers, change)
            claims.add(connection, revision.profile, edition.claims, publication.items)
            vanished = items.replace(connection, revision.profile, number, publication.items)
            representations.replace(connection, revision.profile, publication.representations, stands=stands)
            names.replace(connection, revision.profile, publication.names)
            facets.replace(connection, revision.profile, publication.facets, stands=stands)
            tombstones.bury(connection, vanished, revision.recorded_at)
            tombstones.raise_again(connection, publication.items)

    @contextmanager
    def holding(self, profile: str, base: Standing) -> Iterator[None]:
        """Let nobody publish, remove or rule until the block ends; ChangedError where the profile stands otherwise."""
        with self._alone(profile, base):
            yield

    def note(self, profile: str, base: Standing, receipt: Mapping[str, Any] | None) -> None:
        """Write what ``profile``, which is published as it would be made now, was made of; ChangedError as in :meth:`holding`."""
        with self._alone(profile, base) as (connection, *_):
            profiles.note(connection, profile, receipt)

    def unchanged(self, changes: Mapping[str, int]) -> set[str]:
        """Return the ids of those profiles whose last change is the one in ``changes``, while nobody publishes or removes."""
        with self._database.write() as connection:
            last_change(connection, hold=True)
            return profiles.unchanged(connection, changes)

    @contextmanager
    def _alone(self, profile: str, base: Standing | None) -> Iterator[tuple[Connection, Standing, int]]:
        with self._database.write() as connection:
            before = last_change(connection, hold=True)
            last = standing(connection, profile)
            if base not in (None, last):
                raise ChangedError(profile, "was published or removed meanwhile", "try again")
            yield connection, last, before

    def remove_profile(self, profile: str, at: str) -> bool:
        """Withdraw a profile and all that belongs to it, its revisions too, with tombstones of the time ``at``.

        Return False where no such profile is published. :meth:`scrub` makes the file forget what it said.
        """
        with self._alone(profile, None) as (connection, last, before):
            if not last.published:
                return False
            gone = items.withdraw(connection, profile) | {(str(Kind.PROFILE), profile)}
            tombstones.bury(connection, gone, at, revision=last.revision, change=next_change(connection, before))
            representations.erase(connection, profile)
            names.replace(connection, profile, ())
            facets.replace(connection, profile, (), stands=True)
            for table in (source_table, revision_table):
                connection.execute(delete(table).where(table.c.profile == profile))
            connection.execute(delete(profile_table).where(profile_table.c.id == profile))
            return True

    def scrub(self) -> None:
        """Rewrite the file without a trace of what was deleted; StoreError, saying why, where that cannot be done now."""
        self._database.scrub()

    def empty_log(self) -> bool:
        """Take what was replaced out of the log, unless others are at work; then return False."""
        return self._database.empty_log()

    def record_load(self, at: str, method: str = "") -> None:
        """Remember that a load ended at ``at`` (RFC 3339), and as JSON by which ``method`` it fused."""
        with self._database.write() as connection:
            upsert(connection, meta, [{"key": "last_load", "value": at}, {"key": "method", "value": method}])

    def require_writable(self) -> None:
        """Raise StoreError, saying why, where nothing can be written; write nothing."""
        with self._database.write():
            pass


def _require_next(connection: Connection, revision: Revision, last: int) -> None:
    if last == revision.number - 1:
        return
    same = select(revision_table.c.number).where(
        revision_table.c.profile == revision.profile,
        revision_table.c.number == last,
        revision_table.c.digest == revision.digest,
    )
    if connection.scalar(same) != revision.number:
        raise ChangedError(revision.profile, f"revision {last} was published meanwhile", "load again")


def open_store(settings: Settings, *, make: bool = True, serving: bool = False) -> Store:
    """Open the store that ``settings.database_url`` names; if ``make``, folder, file and schema are made if missing.

    Who is ``serving`` reads from the replica that ``settings.read_url`` names, if it does.

    Raises ConfigError for an address that cannot be used and StoreError for a database that cannot.
    """
    read_url = settings.read_url if serving else ""
    return Store(open_database(settings.database_url, make=make, read_url=read_url))
