"""All that a database holds as lines of JSON (NDJSON), with a manifest of digests: what any database of this schema can take in.

A folder with ``manifest.json`` and, for each table, ``TABLE.ndjson.gz``: a line a row, in the order of the table's key. The same content makes the
same bytes.
"""

import base64
import gzip
import hashlib
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

import orjson
from attrs import frozen
from sqlalchemy import JSON, Connection, Select, Table, delete, func, insert, select

from service import __version__
from service.errors import NotFoundError, StoreError
from service.store.bare.version import SCHEMA_VERSION
from service.store.columns import PackedJSON
from service.store.database import count_on
from service.store.moving.placing import beside, to_disk
from service.store.moving.selecting import OWN, rows_of
from service.store.opening import open_database
from service.store.repositories import claims
from service.store.tables import meta, metadata, profiles, tombstones

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


def export_to(url: str, folder: Path, *, chosen: Collection[str] = (), told: Told | None = None) -> Moved:
    """Write all that the database at ``url`` holds at one moment to the new ``folder``, or what the profiles ``chosen`` have of it.

    StoreError where there is something at ``folder`` or it cannot be written; nothing of it is there then. NotFoundError for a profile
    that is not published.
    """
    if folder.exists():
        raise StoreError(f"{folder}: is there already; choose another name")
    with closing(open_database(url, make=False)) as database, beside(folder) as partial:
        partial.mkdir()
        with database.read() as connection:
            _require_published(connection, chosen)
            moved = _write(connection, partial, chosen, told)
        to_disk(partial)
        partial.rename(folder)
        to_disk(folder.parent)
    return moved


def _require_published(connection: Connection, chosen: Collection[str]) -> None:
    found = set(connection.scalars(select(profiles.c.id).where(profiles.c.id.in_(chosen)))) if chosen else set()
    for each in chosen:
        if each not in found:
            raise NotFoundError("profile", each)


def _write(connection: Connection, folder: Path, chosen: Collection[str], told: Told | None) -> Moved:
    queries = {str(table.name): rows_of(connection, table, chosen) for table in metadata.sorted_tables}
    counts = {name: _count(connection, query) for name, query in queries.items()}
    done, tables = 0, {}
    for name, query in queries.items():
        file = f"{name}.ndjson.gz"
        with (folder / file).open("xb") as opened:
            for line_count in _rows_into(opened, connection, query):
                if told:
                    told(done + line_count, sum(counts.values()), name)
        to_disk(folder / file)
        done += counts[name]
        tables[name] = {"file": file, "rows": counts[name], "sha256": _digest(folder / file)}
    about = {"format": _FORMAT, "program": f"whosays {__version__}", "schema": SCHEMA_VERSION, "tables": tables}
    (folder / MANIFEST).write_bytes(orjson.dumps(about, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))
    to_disk(folder / MANIFEST)
    return Moved(counts[str(profiles.name)], done)


def _count(connection: Connection, query: Select[Any]) -> int:
    return connection.scalars(select(func.count()).select_from(query.order_by(None).subquery())).one()


def _rows_into(file: BinaryIO, connection: Connection, query: Select[Any]) -> Iterator[int]:
    """Write the rows that ``query`` finds; yield now and then how many there are so far. A few at a time are in memory."""
    columns = [str(column.name) for column in query.selected_columns]
    rows = connection.execute(query, execution_options={"yield_per": _PART})
    count = 0
    with gzip.GzipFile(filename="", mode="wb", fileobj=file, compresslevel=6, mtime=0) as packed:
        for part in rows.partitions():
            packed.writelines(_line(columns, row) for row in part)
            count += len(part)
            yield count


def _line(columns: list[str], row: Any) -> bytes:
    given = dict(zip(columns, row, strict=True))
    plain = {
        name: {_BYTES: base64.b64encode(value).decode()} if isinstance(value, bytes) else value
        for name, value in (claims.written_out(given) if "element" in given else given).items()
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
    another schema, and where the database has profiles or knows of removed ones.
    """
    tables = _checked(folder)
    with closing(open_database(url)) as database, database.write() as connection:
        if connection.scalar(select(func.count()).select_from(profiles)):
            raise StoreError(
                f"{database.name}: has profiles already; import into a new database: --database sqlite:///new.db"
            )
        if connection.scalar(select(func.count()).select_from(tombstones)):
            raise StoreError(
                f"{database.name}: knows of profiles that were removed, who might come back; import into a new database"
            )
        connection.execute(delete(meta).where(meta.c.key.not_in(OWN)))
        done, whole = 0, sum(each["rows"] for each in tables.values())
        for table in metadata.sorted_tables:
            for part in _parts(folder / tables[table.name]["file"], table):
                connection.execute(insert(table), part)
                done += len(part)
                if told:
                    told(done, whole, table.name)
            count_on(connection, table)
        claims.leave_out(connection)
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
    plain = {column.name for column in table.columns if isinstance(column.type, JSON | PackedJSON)}
    with gzip.open(file) as lines:
        while part := [_row(line, plain) for line in islice(lines, _PART)]:
            yield part


def _row(line: bytes, plain: set[str]) -> dict[str, Any]:
    row: dict[str, Any] = orjson.loads(line)
    return {name: value if name in plain else _value(value) for name, value in row.items()}


def _value(value: Any) -> Any:
    return base64.b64decode(value[_BYTES]) if isinstance(value, dict) else value
