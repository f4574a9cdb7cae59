"""A file of SQLite."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from typing import Any

from attrs import define
from sqlalchemy import URL, Connection, create_engine, event

from service.errors import StoreError
from service.store.bare.file import BUSY_SECONDS, File, Reader, set_up
from service.store.bare.health import Health
from service.store.bare.keeping import Keeping
from service.store.database import JSON, Database
from service.store.reading.asking import Ask

_READERS_MS = 10_000  # how long readers may take to end before the log is called theirs


@define
class SQLite(Database):
    """A file, which is read by SQLAlchemy and, where it must be fast, by the driver alone."""

    opened: File

    def __attrs_post_init__(self) -> None:
        """Let all connections be opened anew where the file was replaced."""
        self.opened.watch.reopen = self.close

    @property
    def keeping(self) -> Keeping:
        """What was made of the file, for as long as nobody writes."""
        return self.opened.keeping

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
        """From now on, read and write nothing but the file that is at the database's place: see :class:`service.store.bare.watching.Watch`."""
        self.opened.watch.begin()

    def examine(self) -> Health:
        """Ask the file itself: see :func:`service.store.bare.health.examine`."""
        return self.opened.examine()

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

    def reader(self, sql: str) -> Reader:
        """Return what reads the rows of ``sql``, whose parameters are written ``:name``, for the reads that must be fast.

        SQLAlchemy's own path costs about 45 µs for a read that SQLite answers in 8 µs, so these go to the driver.
        """
        return self.opened.reader(sql)

    def together(self) -> AbstractContextManager[Ask]:
        """Open a connection of the driver on which all that is asked sees one state of the file."""
        return self.opened.together()

    def detached(self) -> Any:
        """Return a connection of the driver that no pool holds and no transaction; the caller closes it."""
        with self._told():
            return self.opened.detached()

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
        self.opened.see(self.opened.watch.look)

    def close(self) -> None:
        """Close every connection; the next use opens new ones."""
        self.opened.close()
        self.engine.dispose()


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
    event.listen(engine, "connect", lambda connection, _record: set_up(connection))
    event.listen(engine, "begin", _begin)
    return SQLite(engine, File(str(url.database)))


def _begin(connection: Connection) -> None:
    # A writer that has read first could not become one later, if another one wrote in between: IMMEDIATE waits now.
    options = connection.get_execution_options()
    if options.get("rewrites"):  # to drop a table would delete what refers to it, and this cannot be said later
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("writes") else "BEGIN")
