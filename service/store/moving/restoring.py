"""A backup becomes what a SQLite database has again, while others read it."""

import hashlib
import secrets
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from pathlib import Path

from attrs import frozen
from sqlalchemy import Connection, bindparam, func, select, update

from service.errors import StoreError
from service.store import tombstones
from service.store.database import Database, upsert
from service.store.moving.backup import Told, copy_database, place_of, sound
from service.store.moving.placing import beside
from service.store.opening import open_database
from service.store.session import Store
from service.store.standing import last_change
from service.store.tables import CHANGES, SECRET, meta, profiles
from service.store.tables import tombstones as tombstone_table


@frozen
class Restored:
    """What a restore has put back: how many ``profiles``, and the ids of those that it left out since they were ``removed``.

    ``aside`` is where a file now is that could not be read.
    """

    profiles: int
    removed: Sequence[str]
    aside: Path | None


def restore(
    url: str, source: Path, at: str, *, force: bool = False, removed_too: bool = False, told: Told | None = None
) -> Restored:
    """Put what the backup ``source`` has in the place of what the database at ``url`` has, in one transaction.

    Who reads it meanwhile sees the one or the other. ``at`` is the time (RFC 3339). Profiles that were removed since are left out unless ``removed_too``. All that
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
                left_out += _prepare(copy, database, at, force=force, removed_too=removed_too)
                try:
                    copy_database(str(copy), place, told, alone=False, check=check)
                    break
                except _RemovedMeanwhileError:
                    continue
        return Restored(sound(copy), left_out, aside)


def _prepare(copy: Path, database: Database, at: str, *, force: bool, removed_too: bool) -> list[str]:
    """Let the copy know what ``database`` knows of removals and of changes; return whom it leaves out."""
    with closing(open_database(f"sqlite:///{copy}")) as backed:
        left_out = [] if removed_too else _removed_since(database, backed)
        _number_anew(database, backed, force=force)
        if left_out:
            _leave_out(backed, left_out, at)
        _keep_tombstones(database, backed)
    return left_out


class _RemovedMeanwhileError(Exception):
    """Somebody was removed between the look at who was and the moment from which nobody else writes."""


def _same_graves(database: Database) -> Callable[[], None]:
    """Return what raises where somebody was removed since this was called."""

    def graves() -> int:
        query = select(func.count()).select_from(tombstone_table).where(tombstone_table.c.sha256.is_not(None))
        with database.read() as connection:
            return connection.scalars(query).one()

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
            _states(connection)
            connection.execute(select(tombstone_table.c.hash).limit(1)).all()
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
    with backed.read() as connection:
        ids = connection.scalars(select(profiles.c.id).order_by(profiles.c.id)).all()
    with database.read() as connection:
        gone = tombstones.among(connection, "profile", ids)
    return [each for each in ids if each in gone]


def _leave_out(backed: Database, ids: Sequence[str], at: str) -> None:
    store = Store(backed)
    for each in ids:
        store.remove_profile(each, at)
    store.scrub()


def _keep_tombstones(database: Database, backed: Database) -> None:
    """Let those who were published and removed after the backup stay known as removed, where both tell ids by the same key."""
    secret = select(meta.c.value).where(meta.c.key == SECRET)
    graves = select(tombstone_table).where(tombstone_table.c.sha256.is_not(None))
    with database.read() as connection:
        key, rows = connection.scalar(secret), connection.execute(graves).mappings().all()
    with backed.write() as connection:
        if connection.scalar(secret) == key:
            living = {_digest(each) for each in connection.scalars(select(profiles.c.id))}
            kept = [dict(row) for row in rows if row["sha256"] not in living]
            upsert(connection, tombstone_table, kept, replace=False)


def _digest(profile: str) -> str:
    return hashlib.sha256(profile.encode(errors="surrogatepass")).hexdigest()


def _number_anew(database: Database, backed: Database, *, force: bool) -> None:
    """Give whatever is not as it was in ``database`` a change behind all that readers know of; of a new one they know nothing."""
    with database.read() as connection:
        known, last = _states(connection), last_change(connection)
    if known and not force:
        raise StoreError(
            f"{database.name}: has {len(known)} profiles, which this would put others in the place of; say --force"
        )
    if not last:
        return
    with backed.write() as connection:
        number = max(last, last_change(connection, hold=True))
        rows = []
        for profile, state in _states(connection).items():
            if known.get(profile) != state:
                number += 1
                rows.append({"which": profile, "now": number})
        if rows:
            statement = update(profiles).where(profiles.c.id == bindparam("which")).values(change=bindparam("now"))
            connection.execute(statement, rows)
        upsert(connection, meta, [{"key": CHANGES, "value": str(number)}])


def _states(connection: Connection) -> dict[str, tuple[int, str, int]]:
    columns = profiles.c.id, profiles.c.revision, profiles.c.digest, profiles.c.change
    return {row.id: (row.revision, row.digest, row.change) for row in connection.execute(select(*columns))}
