"""Opening a database: what is missing is made, what is old is made anew, what cannot be used is refused."""

from pathlib import Path

from sqlalchemy import inspect, select

from service.errors import ConfigError, StoreError
from service.store.bare.version import SCHEMA_VERSION
from service.store.database import Database, upsert
from service.store.engines.connecting import connect, parse
from service.store.founding import made
from service.store.tables import meta, metadata, profiles

_NONE = "there is no database yet; make it with: whosays load"


def open_database(url: str, *, make: bool = True, read_url: str = "") -> Database:
    """Open the database and, if ``make``, make what is missing: parent folder, file, schema; read from ``read_url``, if it is given.

    Raises ConfigError for an address that cannot be used, StoreError for a file that is no database, is of another
    program or of another schema version, cannot be made, or is missing and not to be made.
    """
    parsed = parse(url)
    replica = parse(read_url) if read_url else None
    if replica is not None and "sqlite" in (replica.get_backend_name(), parsed.get_backend_name()):
        raise ConfigError(
            "WHOSAYS_READ_URL names a replica of a PostgreSQL server that DATABASE_URL names; SQLite has none"
        )
    if parsed.get_backend_name() == "sqlite":
        _require_folder(Path(str(parsed.database)), make=make)
    database = connect(parsed)
    try:
        _prepare(database, make=make)
        if replica is not None:
            database.read_from(replica)
        database.keep()
    except BaseException:
        database.close()
        raise
    return database


def _require_folder(file: Path, *, make: bool) -> None:
    try:
        if not make and not file.exists():
            raise StoreError(f"{file}: {_NONE}")
        file.absolute().parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"{file}: its folder cannot be made ({error.strerror}); choose another place") from error


def _prepare(database: Database, *, make: bool) -> None:
    version = _version(database)
    if version is None:
        if not make and database.dialect != "sqlite":
            raise StoreError(f"{database.name}: {_NONE}")
        database.found()
        with database.write() as writing:
            metadata.create_all(writing)
            upsert(writing, meta, made(), replace=False)
        version = str(_version(database))
    if version.isdigit() and int(version) < int(SCHEMA_VERSION):
        from service.store.migrations.upgrading import upgrade  # noqa: PLC0415 - Alembic takes a tenth of a second

        upgrade(database)
        version = _version(database)
    if version != SCHEMA_VERSION:
        raise StoreError(
            f"{database.name}: its schema has version {version}, this whosays reads {SCHEMA_VERSION}; "
            "move the file away and load again"
        )


def _version(database: Database) -> str | None:
    with database.read() as connection:
        present = set(inspect(connection).get_table_names())
        if not present:
            return None
        if not present.issuperset({meta.name, profiles.name}):
            raise StoreError(f"{database.name}: a database of another program; choose another file")
        version = connection.scalar(select(meta.c.value).where(meta.c.key == "schema_version"))
        return str(version)
