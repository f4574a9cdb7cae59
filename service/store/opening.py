"""Opening a database: what is missing is made, what is old is made anew, what cannot be used is refused."""

from pathlib import Path

from sqlalchemy import inspect, select

from service.errors import StoreError
from service.store.database import Database, connect, parse, upsert
from service.store.finding import names
from service.store.founding import made
from service.store.tables import meta, metadata, profiles
from service.store.version import SCHEMA_VERSION


def open_database(url: str, *, make: bool = True) -> Database:
    """Open the database and, if ``make``, make what is missing: parent folder, file, schema.

    Raises ConfigError for an address that cannot be used, StoreError for a file that is no database, is of another
    program or of another schema version, cannot be made, or is missing and not to be made.
    """
    parsed = parse(url)
    file = Path(str(parsed.database))
    try:
        if not make and not file.exists():
            raise StoreError(f"{file}: there is no database yet; make it with: whosays load")
        file.absolute().parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"{file}: its folder cannot be made ({error.strerror}); choose another place") from error
    database = connect(parsed)
    try:
        _prepare(database)
        database.keep()
    except BaseException:
        database.close()
        raise
    return database


def _prepare(database: Database) -> None:
    version = _version(database)
    if version is None:
        connection = database.detached()  # journal modes change outside of any transaction
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        finally:
            connection.close()
        with database.write() as writing:
            metadata.create_all(writing)
            names.make(writing)
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
