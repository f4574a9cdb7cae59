"""From an address to a database, of which nothing is opened yet."""

from logging import LogRecord, getLogger

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from service.errors import ConfigError
from service.store.database import Database
from service.store.engines import sqlite

_LIKE = "write an address like sqlite:///var/whosays.db or postgresql://user:password@host/database"
_POSTGRES = {"postgresql", "postgres", "postgresql+psycopg"}


def parse(url: str) -> URL:
    """Return the parts of a database's address; ConfigError for one that cannot be used."""
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise ConfigError(f"{url!r} is no database address; {_LIKE}") from error
    if parsed.drivername in _POSTGRES:
        try:
            import psycopg  # noqa: F401, PLC0415 - an extra
        except ImportError as error:
            raise ConfigError(
                f"{_name(parsed)}: PostgreSQL needs psycopg; install it with: pip install whosays[postgres]"
            ) from error
        return parsed.set(drivername="postgresql+psycopg")
    if parsed.drivername not in {"sqlite", "sqlite+pysqlite"}:
        raise ConfigError(f"{_name(parsed)}: only SQLite and PostgreSQL are supported; {_LIKE}")
    if not parsed.database or parsed.database.startswith((":memory:", "file:")):
        raise ConfigError(f"{url!r} names no file of its own; {_LIKE}")
    return parsed


def connect(url: URL) -> Database:
    """Return the database at ``url``, as :func:`parse` gives it."""
    database = _connect(url)
    pool = type(database.engine.pool)
    getLogger(f"{pool.__module__}.{pool.__name__}").addFilter(_is_no_interruption)
    return database


def _connect(url: URL) -> Database:
    if url.get_backend_name() == "sqlite":
        return sqlite.connect(url)
    from service.store.engines import postgres  # noqa: PLC0415 - its driver is an extra

    return postgres.connect(url)


def _is_no_interruption(record: LogRecord) -> bool:
    """Tell whether a pool logs a fault: it also logs, with a traceback, that Ctrl-C came while a connection was given back."""
    return record.exc_info is None or not isinstance(record.exc_info[1], KeyboardInterrupt)


def _name(url: URL) -> str:
    return url.render_as_string(hide_password=True)
