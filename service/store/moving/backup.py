"""Copies of a SQLite database, made while others read and write (https://www.sqlite.org/backup.html)."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from service.errors import StoreError
from service.store.engines.connecting import parse
from service.store.moving.placing import beside, to_disk
from service.store.opening import open_database

Told = Callable[[int, int], None]
"""Is told how many of how many pages are done."""

_PAGES = 2_000  # that are copied before others may write again
_WAIT = 60.0  # seconds for a writer to end


def backup(url: str, target: Path, *, force: bool = False, told: Told | None = None) -> int:
    """Copy the database at ``url`` to the file ``target``, as it is at one moment; return how many profiles it has.

    StoreError where there is something at ``target`` and not ``force``, where it cannot be written, and where the copy is not
    sound. Nothing of it is there then.
    """
    _require_free(target, force=force)
    place = place_of(url)
    with closing(open_database(url, make=False)), beside(target) as copy:
        if target.exists() and target.samefile(place):
            raise StoreError(f"{target}: is the database itself; choose another name")
        copy_database(str(place), copy, told, alone=True)
        count = sound(copy)
        to_disk(copy)
        if force:
            copy.replace(target)
        else:
            _link(copy, target)
        to_disk(target.parent)
    return count


def _require_free(target: Path, *, force: bool) -> None:
    if target.exists() and not force:
        raise StoreError(f"{target}: is there already; choose another name, or say --force")


def _link(copy: Path, target: Path) -> None:
    """Let ``copy`` be ``target``, unless something came to be there meanwhile."""
    try:
        target.hardlink_to(copy)
    except OSError:
        _require_free(target, force=False)
        copy.replace(target)  # the file system has no links


def place_of(url: str) -> Path:
    """Return where the file of the database at ``url`` is, or is to be; StoreError where it has none."""
    parsed = parse(url)
    if parsed.get_backend_name() != "sqlite":
        name = parsed.render_as_string(hide_password=True)
        raise StoreError(f"{name}: a backup is a copy of SQLite's file; use pg_dump, or: whosays export")
    return Path(str(parsed.database))


def copy_database(
    source: str, target: Path, told: Told | None, *, alone: bool, check: Callable[[], None] = lambda: None
) -> None:
    """Copy a database as it is at one moment; ``alone``, so that the copy is one file that needs no log beside it.

    ``check`` is called when nobody else can write to ``target`` any more, and may raise: nothing has changed then.
    """
    address = f"{Path(source).absolute().as_uri()}?mode=ro"
    try:
        with (
            closing(sqlite3.connect(address, uri=True, timeout=_WAIT, isolation_level=None)) as one,
            closing(sqlite3.connect(target, timeout=_WAIT)) as other,
        ):
            one.execute("BEGIN")  # else the copy would begin anew whenever somebody writes
            one.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            (pages,) = one.execute("PRAGMA page_count").fetchone()
            checks = iter([check])

            def progress(_status: int, left: int, total: int) -> None:
                next(checks, lambda: None)()
                if told:
                    told(total - left, total)

            one.backup(other, pages=min(_PAGES, max(pages // 2, 1)), progress=progress, sleep=0.001)
            if alone:
                other.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.Error as error:
        raise StoreError(f"{source}: cannot be copied to {target} ({error})") from error


def sound(file: Path) -> int:
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
