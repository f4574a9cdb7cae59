"""All that a database holds as lines of JSON (NDJSON), with a manifest of digests: what any database of this schema can take in.

A folder with ``manifest.json`` and, for each table, ``TABLE.ndjson.gz``: a line a row, in the order of the table's key. The same content makes the
same bytes.
"""

import base64
import gzip
import hashlib
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

import orjson
from attrs import frozen
from sqlalchemy import JSON, Connection, Table, delete, func, insert, select

from service import __version__
from service.errors import StoreError
from service.store.database import count_on
from service.store.opening import open_database
from service.store.tables import meta, metadata, profiles
from service.store.version import SCHEMA_VERSION

MANIFEST = "manifest.json"
_FORMAT = 1
_PART = 500
_BYTES = "base64"
_CHUNK = 1 << 20

Told = Callable[[int, int, str], None]
"""Is told how many of how many rows are done, and of which table."""


@frozen
class Moved:
    """What was written or taken in: how many ``profiles``, and how many ``rows`` in all."""

    profiles: int
    rows: int


def export_to(url: str, folder: Path, *, told: Told | None = None) -> Moved:
    """Write all that the database at ``url`` holds at one moment to the new ``folder``.

    StoreError where there is something at ``folder`` or it cannot be written; nothing of it is there then.
    """
    if folder.exists():
        raise StoreError(f"{folder}: is there already; choose another name")
    partial = folder.with_name(f".{folder.name}.{os.getpid()}")
    try:
        partial.mkdir(parents=True)
        with closing(open_database(url, make=False)) as database, database.read() as connection:
            moved = _write(connection, partial, told)
        partial.rename(folder)
    except OSError as error:
        raise StoreError(f"{folder}: cannot be written ({error.strerror}); choose another place") from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    return moved


def _write(connection: Connection, folder: Path, told: Told | None) -> Moved:
    counts = {
        str(table.name): connection.scalar(select(func.count()).select_from(table)) or 0
        for table in metadata.sorted_tables
    }
    done, tables = 0, {}
    for table in metadata.sorted_tables:
        name = f"{table.name}.ndjson.gz"
        with (folder / name).open("xb") as file:
            for line_count in _rows_into(file, connection, table):
                if told:
                    told(done + line_count, sum(counts.values()), table.name)
        done += counts[table.name]
        tables[str(table.name)] = {"file": name, "rows": counts[table.name], "sha256": _digest(folder / name)}
    about = {"format": _FORMAT, "program": f"whosays {__version__}", "schema": SCHEMA_VERSION, "tables": tables}
    (folder / MANIFEST).write_bytes(orjson.dumps(about, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
    return Moved(counts[profiles.name], done)


def _rows_into(file: BinaryIO, connection: Connection, table: Table) -> Iterator[int]:
    """Write the rows of ``table``; yield now and then how many there are so far."""
    columns = [str(column.name) for column in table.columns]
    rows = connection.execute(select(table).order_by(*table.primary_key)).yield_per(_PART)
    count = 0
    with gzip.GzipFile(filename="", mode="wb", fileobj=file, compresslevel=6, mtime=0) as packed:
        for part in rows.partitions():
            packed.writelines(_line(columns, row) for row in part)
            count += len(part)
            yield count


def _line(columns: list[str], row: Any) -> bytes:
    plain = {
        name: {_BYTES: base64.b64encode(value).decode()} if isinstance(value, bytes) else value
        for name, value in zip(columns, row, strict=True)
    }
    return orjson.dumps(plain, option=orjson.OPT_APPEND_NEWLINE)


def _digest(file: Path) -> str:
    digest = hashlib.sha256()
    with file.open("rb") as opened:
        while part := opened.read(_CHUNK):
            digest.update(part)
    return digest.hexdigest()


def is_export(place: Path) -> bool:
    """Tell whether ``place`` is a folder that :func:`export_to` has written."""
    return (place / MANIFEST).is_file()


def import_from(url: str, folder: Path, *, told: Told | None = None) -> Moved:
    """Take all that the export ``folder`` holds into the database at ``url``, which is made where it is missing.

    In one transaction, after all digests were compared. StoreError, with nothing changed, where a file is missing, altered or of
    another schema, and where the database has profiles.
    """
    tables = _checked(folder)
    with closing(open_database(url)) as database, database.write() as connection:
        if connection.scalar(select(func.count()).select_from(profiles)):
            raise StoreError(
                f"{database.name}: has profiles already; import into a new database: --database sqlite:///new.db"
            )
        connection.execute(delete(meta))
        done, whole = 0, sum(each["rows"] for each in tables.values())
        for table in metadata.sorted_tables:
            for part in _parts(folder / tables[table.name]["file"], table):
                connection.execute(insert(table), part)
                done += len(part)
                if told:
                    told(done, whole, table.name)
            count_on(connection, table)
        if done != whole:
            raise StoreError(f"{folder}: has {done} rows where its manifest says {whole}; export again")
        count = connection.scalar(select(func.count()).select_from(profiles)) or 0
    return Moved(count, done)


def _checked(folder: Path) -> Mapping[str, Mapping[str, Any]]:
    """Return what the manifest says of each table; StoreError where it cannot be read or the files are not what it says."""
    file = folder / MANIFEST
    try:
        about = orjson.loads(file.read_bytes())
        tables: dict[str, dict[str, Any]] = {name: dict(each) for name, each in about["tables"].items()}
        schema, version = about["schema"], about["format"]
    except OSError as error:
        raise StoreError(f"{file}: cannot be read ({error.strerror})") from error
    except (orjson.JSONDecodeError, KeyError, TypeError, ValueError, AttributeError) as error:
        raise StoreError(f"{file}: is no manifest of an export; export again") from error
    if (version, schema) != (_FORMAT, SCHEMA_VERSION) or set(tables) != set(metadata.tables):
        raise StoreError(
            f"{file}: was exported from schema {schema}, this whosays reads {SCHEMA_VERSION}; export it with this version"
        )
    for each in tables.values():
        _check(folder, each)
    return tables


def _check(folder: Path, said: Mapping[str, Any]) -> None:
    name = str(said.get("file"))
    if Path(name).name != name or not isinstance(said.get("rows"), int):
        raise StoreError(f"{folder / MANIFEST}: is no manifest of an export; export again")
    try:
        found = _digest(folder / name)
    except OSError as error:
        raise StoreError(f"{folder / name}: cannot be read ({error.strerror})") from error
    if found != said.get("sha256"):
        raise StoreError(f"{folder / name}: is not what was exported (SHA-256 {found}); copy it again")


def _parts(file: Path, table: Table) -> Iterator[list[dict[str, Any]]]:
    plain = {column.name for column in table.columns if isinstance(column.type, JSON)}
    with gzip.open(file) as lines:
        while part := [_row(line, plain) for line in islice(lines, _PART)]:
            yield part


def _row(line: bytes, plain: set[str]) -> dict[str, Any]:
    row: dict[str, Any] = orjson.loads(line)
    return {name: value if name in plain else _value(value) for name, value in row.items()}


def _value(value: Any) -> Any:
    return base64.b64decode(value[_BYTES]) if isinstance(value, dict) else value
