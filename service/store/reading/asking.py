"""What a database must be able to do for its readers."""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from typing import Protocol

import orjson

from service.store.bare.file import Reader, Row
from service.store.bare.health import Health
from service.store.bare.keeping import Keeping

Ask = Callable[..., list[Row]]
"""Returns the rows of a statement, whose parameters are given by name."""


class Questions(Protocol):
    """A database that answers statements in SQL, whose parameters are written ``:name``; failures come out as StoreError."""

    @property
    def dialect(self) -> str:
        """``sqlite`` or ``postgresql``."""

    @property
    def name(self) -> str:
        """The database's address without its password; for SQLite, the file's path."""

    @property
    def keeping(self) -> Keeping:
        """What was made of the database, for as long as nobody writes."""

    def reader(self, sql: str) -> Reader:
        """Return what reads the rows of ``sql``: a question that is asked again and again."""

    def together(self) -> AbstractContextManager[Ask]:
        """Open a connection on which all that is asked sees one state of the database."""

    def examine(self) -> Health:
        """Ask the database itself how it is; StoreError with a reason that names no path."""

    def close(self) -> None:
        """Close every connection; the next use opens new ones."""


def listed(values: Iterable[str]) -> str:
    """Return ``values`` as a parameter that :attr:`service.store.reading.language.Language.listed` reads."""
    return orjson.dumps([*values]).decode()
