"""Copies of a SQLite database, made and put back while others read and write (https://www.sqlite.org/backup.html)."""

import hashlib
import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from attrs import frozen
from sqlalchemy import Connection, bindparam, select, update

from service.errors import StoreError
from service.store import tombstones
from service.store.database import Database, upsert
from service.store.engines.sqlite import SQLite
from service.store.opening import open_database
from service.store.session import Store
from service.store.standing import last_change
from service.store.tables import CHANGES, SECRET, meta, profiles
from service.store.tables import tombstones as tombstone_table

Told = Callable[[int, int], None]
"""Is told how many of how many pages are done."""

_PAGES = 2_000  # that are copied before others may write again
_WAIT = 60.0  # seconds for a writer to end


@frozen
class Restored:
    """What a restore has put back: how many ``profiles``, and the ids of those that it left out since they were ``removed``."""

    profiles: int
    removed: Sequence[str]


def backup(url: str, target: Path, *, force: bool = False, told: Told | None = None) -> int:
    """Copy the database at ``url`` to the file ``target``, as it is at one moment; return how many profiles it has.

    StoreError where there is something at ``target`` and not ``force``, where it cannot be written, and where the copy is not
    sound. Nothing of it is there then.
    """
    if target.exists() and not force:
        raise StoreError(f"{target}: is there already; choose another name, or say --force")
    with closing(open_database(url, make=False)) as database, _beside(target) as copy:
        _copy(_file(database), copy, told, alone=True)
        count = _sound(copy)
        _to_disk(copy)
        copy.replace(target)
        _to_disk(target.parent)
    return count


def restore(
    url: str, source: Path, at: str, *, force: bool = False, removed_too: bool = False, told: Told | None = None
) -> Restored:
    """Put what the backup ``source`` has in the place of what the database at ``url`` has, in one transaction.

    Who reads it meanwhile sees the one or the other. ``at`` is the time (RFC 3339). Profiles that were removed since are left out unless ``removed_too``. All that
    is not as it was counts as changed. StoreError where ``source`` is no sound backup, where the database has profiles and not ``force``.
    """
    _sound(source)
    with closing(open_database(url)) as database:
        file = _file(database)
        with _beside(Path(file)) as copy:
            _copy(str(source), copy, None, alone=True)
            with closing(open_database(f"sqlite:///{copy}")) as backed:
                left_out = [] if removed_too else _removed_since(database, backed)
                _number_anew(database, backed, force=force)
                if left_out:
                    _leave_out(backed, left_out, at)
                _keep_tombstones(database, backed)
            _copy(str(copy), Path(file), told, alone=False)
            count = _sound(copy)
    return Restored(count, left_out)


def _file(database: Database) -> str:
    if not isinstance(database, SQLite):
        raise StoreError(f"{database.name}: a backup is a copy of SQLite's file; use pg_dump, or: whosays export")
    return database.file


@contextmanager
def _beside(target: Path) -> Iterator[Path]:
    """Yield the path of a new file beside ``target``, which is gone afterwards unless it was renamed, and what SQLite had beside it."""
    copy = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        yield copy
    except OSError as error:
        raise StoreError(f"{target}: cannot be written ({error.strerror})") from error
    finally:
        for ending in ("", "-wal", "-shm", "-journal"):
            with suppress(OSError):
                copy.with_name(copy.name + ending).unlink(missing_ok=True)


def _copy(source: str, target: Path, told: Told | None, *, alone: bool) -> None:
    """Copy a database; ``alone``, so that the copy is one file that needs no log beside it."""

    def progress(_status: int, left: int, total: int) -> None:
        if told:
            told(total - left, total)

    try:
        with (
            closing(sqlite3.connect(f"{Path(source).absolute().as_uri()}?mode=ro", uri=True, timeout=_WAIT)) as one,
            closing(sqlite3.connect(target, timeout=_WAIT)) as other,
        ):
            one.backup(other, pages=_PAGES, progress=progress, sleep=0.001)
            if alone:
                other.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.Error as error:
        raise StoreError(f"{source}: cannot be copied to {target} ({error})") from error


def _sound(file: Path) -> int:
    """Return how many profiles a copy has; StoreError where it is no database of this program or has a fault."""
    if not file.is_file():
        raise StoreError(f"{file}: there is no such file")
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            faults = [row[0] for row in connection.execute("PRAGMA integrity_check(1)")]
            connection.execute("SELECT value FROM meta WHERE key = 'schema_version'").fetchone()
            (count,) = connection.execute("SELECT count(*) FROM profiles").fetchone()
    except sqlite3.Error as error:
        raise StoreError(f"{file}: is no backup of whosays ({error})") from error
    if faults != ["ok"]:
        raise StoreError(f"{file}: is damaged ({faults[0]}); take another backup")
    return int(count)


def _to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


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
    """Give whatever is not as it was in ``database`` a change behind all that readers know of."""
    with database.read() as connection:
        known, last = _states(connection), last_change(connection)
    if known and not force:
        raise StoreError(
            f"{database.name}: has {len(known)} profiles, which this would put others in the place of; say --force"
        )
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
