"""A backup becomes what a SQLite database has again, while others read it."""

import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from attrs import frozen
from sqlalchemy import Connection, bindparam, func, select, update

from service.domain.publication import profile_digest
from service.errors import StoreError
from service.store.database import Database, upsert
from service.store.moving.backup import Told, copy_database, place_of, sound
from service.store.moving.placing import beside
from service.store.opening import open_database
from service.store.reading.tombstones import SECRET, Tombstones
from service.store.repositories import tombstones
from service.store.repositories.standing import last_change
from service.store.session import Store
from service.store.shelf import CHANGES
from service.store.tables import meta, profiles
from service.store.tables import tombstones as tombstone_table

_PART = 500
_STATE = profiles.c.id, profiles.c.revision, profiles.c.digest, profiles.c.change
_NUMBER = update(profiles).where(profiles.c.id == bindparam("which")).values(change=bindparam("now"))
_GRAVES = select(func.count()).select_from(tombstone_table).where(tombstone_table.c.sha256.is_not(None))


@frozen
class Restored:
    """What a restore has put back: how many ``profiles``, and the ids of those that it left out since they were ``removed``.

    ``aside`` is where a file now is that could not be read.
    """

    profiles: int
    removed: Sequence[str]
    aside: Path | None


def restore(
    url: str, source: Path, *, force: bool = False, removed_too: bool = False, told: Told | None = None
) -> Restored:
    """Put what the backup ``source`` has in the place of what the database at ``url`` has, in one transaction.

    Who reads it meanwhile sees the one or the other. Profiles that were removed since are left out unless ``removed_too``. All that
    is not as it was counts as changed. StoreError where ``source`` is no sound backup or a newer one, and where the database has profiles or
    cannot be read and not ``force``. One that cannot be read is moved aside.
    """
    place = place_of(url)
    sound(source)
    with beside(place) as copy:
        copy_database(str(source), copy, None, alone=True)
        _bring_up(copy, source)
        aside = _put_aside(url, place, force=force)
        left_out: list[str] = []
        with closing(open_database(url)) as database:
            while True:
                check = _same_graves(database)
                left_out += _prepare(copy, database, force=force, removed_too=removed_too)
                try:
                    copy_database(str(copy), place, told, alone=False, check=check)
                    break
                except _RemovedMeanwhileError:
                    continue
            database.empty_log()  # it is as long as the backup; where others read just now, the next load empties it
        return Restored(sound(copy), left_out, aside)


def _prepare(copy: Path, database: Database, *, force: bool, removed_too: bool) -> list[str]:
    """Let the copy know what ``database`` knows of removals and of changes; return whom it leaves out."""
    with closing(open_database(f"sqlite:///{copy}")) as backed:
        left_out = [] if removed_too else _removed_since(database, backed)
        _number_anew(database, backed, force=force)
        if left_out:
            _leave_out(database, backed, left_out)
        _keep_tombstones(database, backed)
    return left_out


class _RemovedMeanwhileError(Exception):
    """Somebody was removed between the look at who was and the moment from which nobody else writes."""


def _same_graves(database: Database) -> Callable[[], None]:
    """Return what raises where somebody was removed since this was called."""

    def graves() -> int:
        with database.read() as connection:
            return connection.scalars(_GRAVES).one()

    known = graves()

    def check() -> None:
        if graves() != known:
            raise _RemovedMeanwhileError

    return check


def _bring_up(copy: Path, source: Path) -> None:
    """Let the copy be of this version's schema."""
    try:
        open_database(f"sqlite:///{copy}").close()
    except StoreError as error:
        problem = str(error).removeprefix(f"{copy}: ").partition(";")[0]
        raise StoreError(f"{source}: {problem}; restore it with the whosays that made it") from error


def _put_aside(url: str, place: Path, *, force: bool) -> Path | None:
    """Move a file that cannot be read as a database out of the way, with what SQLite has beside it; return where it is then."""
    if not place.exists():
        return None
    try:
        with closing(open_database(url, make=False)) as database, database.read() as connection:
            for _ in _parts(connection):  # what a restore has to read
                pass
            connection.scalar(_GRAVES)
    except StoreError as error:
        if "locked" in str(error):
            raise
        if not force:
            raise StoreError(f"{error}; or say --force, which moves it aside") from error
    else:
        return None
    aside = place.with_name(f"{place.name}.aside-{secrets.token_hex(4)}")
    for ending in ("", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            place.with_name(place.name + ending).rename(aside.with_name(aside.name + ending))
    return aside


def _removed_since(database: Database, backed: Database) -> list[str]:
    gone: list[str] = []
    tombs = Tombstones(database)
    with backed.read() as connection:
        for part in _parts(connection):
            ids = [row.id for row in part]
            among = tombs.among("profile", ids)
            gone += [each for each in ids if each in among]
    return gone


def _leave_out(database: Database, backed: Database, ids: Sequence[str]) -> None:
    """Remove profiles from the copy as they were from ``database``: on that day, and with no number of a revision used again."""
    store = Store(backed)
    for each in ids:
        with database.read() as connection:
            known = tombstones.find(connection, "profile", each)
        if known is None:
            continue
        store.remove_profile(each, known.gone_on)
        with backed.write() as connection:
            own = tombstones.find(connection, "profile", each)
            if own and (known.revision or 0) > (own.revision or 0):
                row = tombstone_table.c.hash == own.hash
                connection.execute(update(tombstone_table).where(row).values(revision=known.revision))
    store.scrub()


def _keep_tombstones(database: Database, backed: Database) -> None:
    """Let those who were published and removed after the backup stay known as removed, where both tell ids by the same key."""
    secret = select(meta.c.value).where(meta.c.key == SECRET)
    graves = select(tombstone_table).where(tombstone_table.c.sha256.is_not(None))
    with database.read() as connection:
        key, rows = connection.scalar(secret), connection.execute(graves).mappings().all()
    with backed.write() as connection:
        if connection.scalar(secret) == key:
            kept = {row["sha256"]: dict(row) for row in rows}
            for part in _parts(connection) if kept else ():
                for row in part:
                    kept.pop(profile_digest(row.id), None)
            upsert(connection, tombstone_table, [*kept.values()], replace=False)


def _number_anew(database: Database, backed: Database, *, force: bool) -> None:
    """Give whatever is not as it was in ``database`` a change behind all that readers know of; of a new one they know nothing."""
    with database.read() as present, backed.write() as connection:
        there = present.scalars(select(func.count()).select_from(profiles)).one()
        if there and not force:
            raise StoreError(
                f"{database.name}: has {there} profiles, which this would put others in the place of; say --force"
            )
        last = last_change(present)
        if not last:
            return
        number = max(last, last_change(connection, hold=True))
        for part in _parts(connection):
            same = set(present.execute(select(*_STATE).where(profiles.c.id.in_([row.id for row in part]))).all())
            rows = [
                {"which": row.id, "now": now}
                for now, row in enumerate((row for row in part if row not in same), number + 1)
            ]
            if rows:
                connection.execute(_NUMBER, rows)
            number += len(rows)
        upsert(connection, meta, [{"key": CHANGES, "value": str(number)}])


def _parts(connection: Connection) -> Iterator[Sequence[Any]]:
    """Yield how the profiles stand, in the order of their ids, a few at a time: they may be millions."""
    query = select(*_STATE).where(profiles.c.id > bindparam("after")).order_by(profiles.c.id).limit(_PART)
    after = ""
    while part := connection.execute(query, {"after": after}).all():
        yield part
        after = part[-1].id
