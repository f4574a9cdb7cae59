"""A file of SQLite."""

import sqlite3
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from typing import Any

from attrs import Factory, define
from sqlalchemy import URL, Connection, Select, TextClause, create_engine, event

from service.errors import StoreError
from service.store.database import JSON, Database, Row
from service.store.health import Health, Watch, examine
from service.store.keeping import Keeping

BUSY_SECONDS = 60.0
"""How long a writer waits for another one before it gives up: one that rewrites a large file takes a while."""

_LOG = (
    "wal_autocheckpoint = 8000"  # pages, 32 MB: a long load waits for the disk an eighth as often as with SQLite's 4 MB
)
_READERS_MS = 10_000  # how long readers may take to end before the log is called theirs


@define
class SQLite(Database):
    """A file; it keeps a deleted or replaced one open, so each use looks first whether the file is still at its place."""

    _idle: deque[Any] = Factory(deque)
    _counting: deque[Any] = Factory(deque)
    _opened: int = 0
    keeping: Keeping = Factory(lambda self: Keeping(self._state), takes_self=True)
    _watch: Watch = Factory(lambda self: Watch(self.file, self.close), takes_self=True)

    @property
    def name(self) -> str:
        """The file's path."""
        return self.file

    @property
    def file(self) -> str:
        """The path of the database's file."""
        return str(self.engine.url.database)

    def found(self) -> None:
        """Let readers and a writer work at the same time; journal modes change outside of any transaction."""
        with self._told(), closing(self.detached()) as connection:
            connection.execute("PRAGMA journal_mode = WAL")

    def keep(self) -> None:
        """From now on, read and write nothing but the file that is at the database's place: see :class:`Watch`."""
        self._watch.begin()

    def examine(self) -> Health:
        """Ask the file itself: see :func:`service.store.health.examine`."""
        return examine(self.file)

    @contextmanager
    def rewrite(self) -> Iterator[Connection]:
        """Open the transaction in which tables are made anew: rows are held to what they refer to at its end alone."""
        with self._told(), self.engine.execution_options(writes=True, rewrites=True).connect() as connection:
            connection.detach()  # it does not watch over references any more
            with connection.begin():
                yield connection
                if broken := connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                    raise StoreError(
                        f"{self.name}: rows of {broken[0]} refer to rows of {broken[2]} that are not there"
                    )

    def reader(self, statement: Select[Any] | TextClause) -> Callable[..., list[Row]]:
        """Compile ``statement`` into a function of its parameters, by name, for the reads that must be fast.

        SQLAlchemy's own path costs about 45 µs for a read that SQLite answers in 8 µs, so these go to the driver: on
        connections of their own, which never hold a transaction, and of which each thread takes one for one read.
        """
        compiled = statement.compile(self.engine)
        sql, order = str(compiled), tuple(compiled.positiontup or ())

        def fetch(**parameters: Any) -> list[Row]:
            given = tuple(parameters[name] for name in order)
            connection, idle = self._take()
            try:
                rows: list[Row] = connection.execute(sql, given).fetchall()
            except sqlite3.Error as error:
                connection.close()
                raise StoreError(f"{self.name}: {error}") from error
            self._give(connection, idle)
            return rows

        return fetch

    def _state(self) -> tuple[int, int]:
        """Return what differs once another connection has written: SQLite counts that for each connection by itself."""
        self._see(self._watch.glance)
        counting = self._counting
        try:
            connection = counting.pop()
        except IndexError:
            connection = self.detached()
            self._opened += 1
        try:
            (version,) = connection.execute("PRAGMA data_version").fetchone()
        except sqlite3.Error as error:
            connection.close()
            raise StoreError(f"{self.name}: {error}") from error
        counting.append(connection)
        if counting is not self._counting:  # the file was replaced meanwhile
            _drain(counting)
        return self._opened, version

    def _take(self) -> tuple[Any, deque[Any]]:
        """Return a connection of the driver that nobody uses, and where it belongs."""
        self._see(self._watch.glance)
        idle = self._idle
        try:
            return idle.pop(), idle
        except IndexError:  # none is idle
            return self.detached(), idle

    def _give(self, connection: Any, idle: deque[Any]) -> None:
        idle.append(connection)
        if idle is not self._idle:  # the file was replaced meanwhile
            _drain(idle)

    def detached(self) -> Any:
        """Return a connection of the driver that no pool holds and no transaction; the caller closes it."""
        with self._told():
            pooled = self.engine.raw_connection()
            pooled.detach()
            return pooled.dbapi_connection

    def scrub(self) -> None:
        """Rewrite the file without a trace of what was deleted, and empty the log.

        That deleted content is overwritten (``secure_delete``) is not enough: pages that have been split keep copies of
        what has moved out of them. StoreError where there is no room, and where another process reads for so long that
        the log cannot be emptied.
        """
        with self._told(), closing(self.detached()) as connection:
            connection.execute("VACUUM")
            connection.execute(f"PRAGMA busy_timeout = {_READERS_MS}")
            if _truncated(connection):
                return
        raise StoreError(
            f"{self.name}-wal: what was deleted still stands in this log, because another process reads the database "
            "and does not end; end it: a backup, a shell, or a server that hangs"
        )

    def empty_log(self) -> bool:
        """Take what was replaced out of the log, unless others are at work just now; then return False."""
        with self._told(), closing(self.detached()) as connection:
            connection.execute("PRAGMA busy_timeout = 0")
            return _truncated(connection)

    def _look(self) -> None:
        self._see(self._watch.look)

    def _see(self, look: Callable[[], None]) -> None:
        try:
            look()
        except StoreError as error:
            raise StoreError(f"{self.name}: {error}") from error

    def close(self) -> None:
        """Close every connection; the next use opens new ones."""
        idle, self._idle = self._idle, deque()
        counting, self._counting = self._counting, deque()
        _drain(idle)
        _drain(counting)
        self.engine.dispose()


def _drain(idle: deque[Any]) -> None:
    with suppress(IndexError):
        while True:
            idle.pop().close()


def _truncated(connection: Any) -> bool:
    (busy, _, _) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy


def connect(url: URL) -> SQLite:
    """Return the database at ``url``, of which nothing is opened yet."""
    engine = create_engine(
        url,
        **JSON,
        connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False},
    )
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return SQLite(engine)


def _set_up(connection: Any, _record: object) -> None:
    # The driver would start transactions late, at the first write; _begin starts them where they begin.
    connection.isolation_level = None
    try:
        for pragma in ("foreign_keys = ON", "synchronous = NORMAL", "secure_delete = ON", _LOG):
            connection.execute(f"PRAGMA {pragma}")
    except sqlite3.Error:
        connection.close()
        raise


def _begin(connection: Connection) -> None:
    # A writer that has read first could not become one later, if another one wrote in between: IMMEDIATE waits now.
    options = connection.get_execution_options()
    if options.get("rewrites"):  # to drop a table would delete what refers to it, and this cannot be said later
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("writes") else "BEGIN")
