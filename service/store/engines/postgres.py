"""A server that speaks PostgreSQL's protocol, and a replica of it to read from, if there is one."""

from collections import deque
from collections.abc import Hashable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from typing import Any

import psycopg
from attrs import Factory, define
from sqlalchemy import URL, Connection, Engine, create_engine, text

from service.domain.publication import Kind
from service.errors import StoreError
from service.store.bare.explaining import explain
from service.store.bare.file import Reader, Row
from service.store.bare.health import SHAPE, Health
from service.store.bare.keeping import Keeping
from service.store.bare.version import SCHEMA_VERSION
from service.store.database import JSON, Database
from service.store.engines.listening import CHANNEL, WRITTEN, Listener
from service.store.reading.asking import Ask
from service.store.tables import metadata

BUSY_SECONDS = 60
"""How long a writer waits for another one before it gives up."""

_WRITER = 0x77686F73  # the lock that whoever writes holds
_ALONE = f"SET LOCAL lock_timeout = '{BUSY_SECONDS}s'; SELECT pg_advisory_xact_lock({_WRITER})"
_TELL = text(
    "WITH counted AS (INSERT INTO meta (key, value) VALUES ('written', '1') ON CONFLICT (key) DO UPDATE "
    "SET value = CAST(CAST(meta.value AS bigint) + 1 AS varchar) RETURNING value) SELECT pg_notify(:channel, value) FROM counted"
)
_META = text("SELECT key, value FROM meta")
_COUNT = text("SELECT count(*) FROM items WHERE kind = :kind")
_PATIENCE = {  # a server that does not answer is away after about twenty seconds, not after hours
    "connect_timeout": "3",
    "keepalives_idle": "5",
    "keepalives_interval": "5",
    "keepalives_count": "3",
    "tcp_user_timeout": "15000",
    "application_name": "whosays",
}


for _index in (index for table in metadata.sorted_tables for index in table.indexes):
    _index.dialect_kwargs.update(_index.info)


@define
class Postgres(Database):
    """Two pools of connections, one to write and one to read; the fastest reads have connections of their own."""

    _url: URL
    _reading: Engine
    _listener: Listener
    _idle: deque[Any] = Factory(deque)
    _current: int = 0
    keeping: Keeping = Factory(lambda self: Keeping(self._state), takes_self=True)

    @property
    def name(self) -> str:
        """The address without its password."""
        return self._url.set(drivername="postgresql").render_as_string(hide_password=True)

    def found(self) -> None:
        """See that all characters can be stored."""
        with self.read() as connection:
            encoding = connection.exec_driver_sql("SHOW server_encoding").scalar()
        if encoding != "UTF8":
            raise StoreError(
                f"{self.name}: its encoding is {encoding}; make it anew with: createdb -E UTF8 -T template0"
            )

    def keep(self) -> None:
        """Do nothing: a server's connections end with it."""

    def read_from(self, url: URL) -> None:
        """Read from the replica at ``url`` from now on."""
        self._reading.dispose()
        self._reading = _reading(url)

    def examine(self) -> Health:
        """Ask the server that is read from."""
        with self.read() as connection:
            known = {row.key: row.value for row in connection.execute(_META)}
            found = known.get("schema_version", "none")
            if found != SCHEMA_VERSION:
                raise StoreError(f"the database's schema has version {found}, this whosays reads {SCHEMA_VERSION}")
            connection.exec_driver_sql(SHAPE)
            count = connection.scalar(_COUNT, {"kind": str(Kind.PROFILE)}) or 0
        return Health(count, known.get("last_load"))

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Open a connection for reading; all statements on it see one state of the database."""
        with self._told(), self._reading.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Open the transaction: committed at the end, undone where anything is raised; one writer at a time.

        At its end all who listen are told.
        """
        with self._told(), self.engine.begin() as connection:
            connection.exec_driver_sql(_ALONE)
            yield connection
            if connection.exec_driver_sql("SELECT to_regclass('meta')").scalar():
                connection.execute(_TELL, {"channel": CHANNEL})
        self._listener.forget()
        self.keeping.look_again()

    def rewrite(self) -> AbstractContextManager[Connection]:
        """Open the transaction, as :meth:`write` does: here tables change their form where they stand."""
        return self.write()

    @contextmanager
    def together(self) -> Iterator[Ask]:
        """Open a connection on which all that is asked, with parameters written ``:name``, sees one state of the database."""
        with self.read() as connection:
            yield lambda sql, **parameters: [tuple(row) for row in connection.execute(text(sql), parameters)]

    def reader(self, sql: str) -> Reader:
        """Return what reads the rows of ``sql``, whose parameters are written ``:name``, for the reads that must be fast.

        They are prepared by the server, and go to the driver on connections of their own, which never hold a transaction. One whose
        connection was lost is asked once more.
        """
        written = str(text(sql).compile(dialect=self.engine.dialect))

        def fetch(**parameters: Any) -> list[Row]:
            for last in (False, True):
                cursor = self._take()
                try:
                    rows: list[Row] = cursor.execute(written, parameters, prepare=True).fetchall()
                except psycopg.Error as error:
                    lost = cursor.connection.closed
                    cursor.connection.close()
                    if last or not lost:
                        raise self._failure(error) from error
                    _drain(self._idle)
                else:
                    self._idle.append(cursor)
                    return rows
            raise AssertionError  # the second time ends one way or the other

        return fetch

    def _state(self) -> Hashable:
        """Return what differs once anybody has written; while a replica is behind, it differs each time."""
        state = self._listener.state()
        return state if self._has_all() else object()

    def _has_all(self) -> bool:
        if self._reading.url == self.engine.url or self._current >= self._listener.written:
            return True
        with self.read() as connection:
            self._current = int(connection.exec_driver_sql(WRITTEN).scalar() or 0)
        return self._current >= self._listener.written

    def _take(self) -> Any:
        with suppress(IndexError):
            return self._idle.pop()
        try:
            connection = _detached(self._reading)
        except psycopg.Error as error:
            raise self._failure(error) from error
        return connection.cursor(binary=True)

    def detached(self) -> Any:
        """Return a connection of the driver that no pool holds and no transaction; the caller closes it."""
        with self._told():
            return _detached(self.engine)

    def scrub(self) -> None:
        """Write all tables anew without a trace of what was deleted; who reads waits meanwhile.

        The server's log (WAL), its archive and backups keep it for as long as they are kept.
        """
        try:
            with _detached(self.engine) as connection:
                connection.execute(f"SET lock_timeout = '{BUSY_SECONDS}s'")
                for table in metadata.sorted_tables:
                    connection.execute(f"VACUUM (FULL, ANALYZE) {table.name}")
        except psycopg.Error as error:
            raise self._failure(error) from error

    def empty_log(self) -> bool:
        """Return True: the server empties its log itself."""
        return True

    def close(self) -> None:
        """Close every connection; the next use opens new ones."""
        _drain(self._idle)
        self._listener.close()
        self._reading.dispose()
        self.engine.dispose()

    def _failure(self, error: BaseException) -> StoreError:
        """Return what tells of an ``error``, without its details: they quote rows."""
        cause = getattr(error, "orig", None) or error
        said = cause.diag.message_primary if isinstance(cause, psycopg.Error) else None
        return StoreError(f"{self.name}: {explain(said or str(cause).strip())}")

    def _look(self) -> None:
        """See nothing: each use finds out itself whether the server is there."""


def connect(url: URL) -> Postgres:
    """Return the database at ``url``, of which nothing is opened yet."""
    engine = _engine(url)
    return Postgres(engine, url, _reading(url), Listener(lambda: _detached(engine)))


def _engine(url: URL, **options: Any) -> Engine:
    patient = url.update_query_dict({name: value for name, value in _PATIENCE.items() if name not in url.query})
    return create_engine(patient, pool_pre_ping=True, **JSON, **options)


def _reading(url: URL) -> Engine:
    return _engine(url, isolation_level="REPEATABLE READ")


def _detached(engine: Engine) -> Any:
    """Return a new connection of the driver."""
    given, named = engine.dialect.create_connect_args(engine.url)
    return psycopg.connect(*given, autocommit=True, **named)


def _drain(idle: deque[Any]) -> None:
    with suppress(IndexError):
        while True:
            idle.pop().connection.close()
