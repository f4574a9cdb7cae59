"""The one door to the database: the boundaries of reads and of transactions, whichever engine it has."""

import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

import orjson
from attrs import define
from sqlalchemy import URL, Connection, Engine, Table, func, select
from sqlalchemy.exc import SQLAlchemyError

from service.errors import StoreError
from service.store.bare.explaining import explain
from service.store.bare.file import Reader
from service.store.bare.health import Health
from service.store.bare.keeping import Keeping
from service.store.bulk import insert_rows
from service.store.reading.asking import Ask

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql, sqlite

JSON: Mapping[str, Any] = {
    "json_serializer": lambda value: orjson.dumps(value).decode(),
    "json_deserializer": orjson.loads,
}
"""How engines write and read columns of JSON."""


@define
class Database(ABC):
    """An engine whose failures all come out as StoreError, and which knows its dialect.

    Reads take one short connection each, so any number of threads may read; each sees what was committed before.
    """

    engine: Engine

    @property
    @abstractmethod
    def keeping(self) -> Keeping:
        """What was made of the database, for as long as nobody writes."""

    @property
    @abstractmethod
    def name(self) -> str:
        """The database's address without its password; for SQLite, the file's path."""

    @property
    def dialect(self) -> str:
        """``sqlite`` or ``postgresql``."""
        return self.engine.dialect.name

    @abstractmethod
    def found(self) -> None:
        """Prepare an empty database for tables."""

    @abstractmethod
    def keep(self) -> None:
        """From now on, read and write nothing but what is open now."""

    def read_from(self, url: URL) -> None:
        """Read from the replica at ``url`` from now on; StoreError where there can be none."""
        raise StoreError(f"{self.name}: it has no replica, and none at {url.host}")

    @abstractmethod
    def examine(self) -> Health:
        """Ask the database itself how it is; StoreError with a reason that names no path."""

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Open a connection for reading; all statements on it see one state of the database."""
        with self._told(), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Open the transaction: committed at the end, undone where anything is raised; one writer at a time."""
        with self._told(), self.engine.execution_options(writes=True).begin() as connection:
            yield connection
        self.keeping.look_again()

    @abstractmethod
    def rewrite(self) -> Any:
        """Open the transaction in which tables are made anew: rows are held to what they refer to at its end alone."""

    @abstractmethod
    def reader(self, sql: str) -> Reader:
        """Return what reads the rows of ``sql``, whose parameters are written ``:name``, for the reads that must be fast."""

    @abstractmethod
    def together(self) -> AbstractContextManager[Ask]:
        """Open a connection on which all that is asked, written like that, sees one state of the database."""

    @abstractmethod
    def detached(self) -> Any:
        """Return a connection of the driver that no pool holds and no transaction; the caller closes it."""

    @abstractmethod
    def scrub(self) -> None:
        """Rewrite what is stored without a trace of what was deleted."""

    @abstractmethod
    def empty_log(self) -> bool:
        """Take what was replaced out of the log, unless others are at work just now; then return False."""

    @abstractmethod
    def close(self) -> None:
        """Close every connection; the next use opens new ones."""

    @abstractmethod
    def _look(self) -> None:
        """See that the database is the one that is open; StoreError if it is not."""

    @contextmanager
    def _told(self) -> Iterator[None]:
        self._look()
        try:
            yield
        except (SQLAlchemyError, sqlite3.Error) as error:
            raise self._failure(error) from error

    def _failure(self, error: BaseException) -> StoreError:
        """Return what tells of an ``error`` of the driver or of SQLAlchemy."""
        cause = getattr(error, "orig", None) or error
        return StoreError(f"{self.name}: {explain(str(cause).strip())}")


def upsert(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]], *, replace: bool = True) -> None:
    """Insert ``rows``; where a key is taken, put the new row in the old one's place or, unless ``replace``, keep the old."""
    if rows:
        insert_rows(connection, _upserting(connection.dialect.name, table, tuple(rows[0]), replace=replace), rows)


def inserting(dialect: str, table: Table) -> "sqlite.Insert | postgresql.Insert":
    """Return an INSERT that may say what becomes of a row whose key is taken."""
    if dialect == "postgresql":
        from sqlalchemy.dialects.postgresql import insert  # noqa: PLC0415 - the other one is not needed

        return insert(table)
    from sqlalchemy.dialects.sqlite import insert as sqlite_insert  # noqa: PLC0415 - see above

    return sqlite_insert(table)


def count_on(connection: Connection, table: Table) -> None:
    """Let the next row of ``table`` get a number that none has, after rows came with numbers; SQLite does so by itself."""
    key = table.autoincrement_column
    if connection.dialect.name == "postgresql" and key is not None:
        last = func.coalesce(select(func.max(key)).scalar_subquery(), 0)
        sequence = func.pg_get_serial_sequence(table.name, key.name)
        connection.execute(select(func.setval(sequence, last + 1, False)))  # noqa: FBT003 - as the function has it


@cache
def _upserting(
    dialect: str, table: Table, columns: tuple[str, ...], *, replace: bool
) -> "sqlite.Insert | postgresql.Insert":
    statement = inserting(dialect, table)
    keys = [column.name for column in table.primary_key]
    if not replace:
        return statement.on_conflict_do_nothing(index_elements=keys)
    rest = {name: statement.excluded[name] for name in columns if name not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=rest)
