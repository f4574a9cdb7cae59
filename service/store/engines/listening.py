"""Whether anybody has written to a server, without asking it: it says so itself (LISTEN and NOTIFY)."""

import select
import time
from collections.abc import Callable, Hashable
from typing import Any

import psycopg
from attrs import define

CHANNEL = "whosays_written"
"""On which every transaction says that it has written, with its number."""

STALE_SECONDS = 240.0
"""How long a server that is away counts as unchanged: with the time to see that it is away, less than five minutes."""

RETRY_SECONDS = 1.0
"""How often a server that is away is looked for; more seldom where that takes long."""

WRITTEN = "SELECT coalesce((SELECT value FROM meta WHERE key = 'written'), '0')"
"""How many transactions have written."""

_PAUSE = 10  # times as long as it took to find the server away


@define(eq=False)
class Listener:
    """Listens on a connection of its own, which ``connect`` makes; each look at it costs one system call and no thread.

    Not for several threads at once.
    """

    connect: Callable[[], Any]
    written: int = 0
    """The number of the last transaction that is known to have written."""
    _number: int = 0
    _connection: Any = None
    _ready: Any = None
    _due: float = 0.0
    _lost: float | None = None
    _deaf: bool = False

    def state(self) -> Hashable:
        """Return what differs once anybody has written; where that cannot be known, it differs each time."""
        if self._connection is not None and self._ready(0):
            self._hear()
        if self._connection is not None or self._begin():
            return self._number
        if self._lost is not None and time.monotonic() - self._lost < STALE_SECONDS:
            return self._number
        return object()

    def forget(self) -> None:
        """Let the state be another one."""
        self._number += 1

    def close(self) -> None:
        """Listen no more, until it is asked again."""
        connection, self._connection, self._due, self._lost = self._connection, None, 0.0, None
        if connection is not None:
            connection.close()

    def _begin(self) -> bool:
        begun = time.monotonic()
        if self._deaf or begun < self._due:
            return False
        try:
            connection = self.connect()
            connection.execute(f"LISTEN {CHANNEL}")
            self.written = int(connection.execute(WRITTEN).fetchone()[0])
        except psycopg.NotSupportedError:  # a cluster without LISTEN
            self._deaf = True
            return False
        except psycopg.Error:
            now = time.monotonic()
            self._due = now + max(RETRY_SECONDS, _PAUSE * (now - begun))
            return False
        polling = select.poll()
        polling.register(connection.fileno(), select.POLLIN)
        self._connection, self._ready, self._lost = connection, polling.poll, None
        self.forget()  # nobody told what was written meanwhile
        return True

    def _hear(self) -> None:
        try:
            told = self._told()
        except psycopg.Error:
            self._connection.close()
            self._connection, self._lost, self._due = None, time.monotonic(), 0.0
            return
        if told:
            self.written = max(told)
            self.forget()

    def _told(self) -> list[int]:
        """Return what has been said; psycopg.Error if the server is away: its last word comes before the end."""
        server, told = self._connection.pgconn, []
        while self._ready(0):
            server.consume_input()
            while notification := server.notifies():
                told.append(int(notification.extra or 0))
        return told
