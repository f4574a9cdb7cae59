"""A server that is beleaguered or stopped while it is asked: who waits, and whose request goes unanswered."""

import contextlib
import socket
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.served import (
    BOUND,
    answers,
    loaded,
    reading,
    serving,
    until,
)
from benchmarks.trials import Tally

_QUICK = 1.0  # seconds that /healthz may take, whoever else is connected
_HALF_OPEN = (1_030, 5_000)
_CLIENTS = 26


def run(times: int) -> Iterator[Tally]:
    """Yield a line each for half-open connections, for slow headers and for a stop under load."""
    with loaded() as folder:
        for number in _HALF_OPEN:
            yield _half_open(folder, times, number)
        yield _slow_headers(folder, times)
        yield _stopped(folder, times)


@contextlib.contextmanager
def _besieged(port: int, number: int) -> Iterator[list[socket.socket]]:
    """Hold ``number`` connections: every other one says nothing, the rest a part of a request."""
    held: list[socket.socket] = []
    try:
        for turn in range(number):
            one = socket.socket()
            held.append(one)
            one.settimeout(BOUND)
            one.connect(("127.0.0.1", port))
            if turn % 2:
                one.sendall(b"GET /healthz HTTP/1.1\r\nHost: loc")
        yield held
    finally:
        for one in held:
            one.close()


def _half_open(folder: Path, times: int, number: int) -> Tally:
    late = 0
    slowest = 0.0
    for _ in range(times):
        with serving(folder) as (_, port), _besieged(port, number):
            began = time.monotonic()
            answered = answers(port)
            slowest = max(slowest, time.monotonic() - began)
            late += not answered or time.monotonic() - began > _QUICK
    return Tally(
        f"{number:,} half-open connections: /healthz later than 1 s", times, 0, late, f"{slowest:.2f} s at most"
    )


def _slow_headers(folder: Path, times: int) -> Tally:
    """Send a header a byte at a time and see when the server has enough of it."""
    open_still = 0
    slowest = 0.0
    for _ in range(times):
        with serving(folder) as (_, port), _besieged(port, 1) as (slow,):
            slow.sendall(b"GET /healthz HTTP/1.1\r\nX-Slow: ")
            began = time.monotonic()
            open_still += not until(lambda slow=slow: _is_closed(slow), 10)  # type: ignore[misc]
            slowest = max(slowest, time.monotonic() - began)
    return Tally("a header a byte at a time: open after 10 s", times, 0, open_still, f"{slowest:.1f} s at most")


def _is_closed(slow: socket.socket) -> bool:
    slow.settimeout(0.1)
    try:
        slow.sendall(b"x")
        return slow.recv(1000) == b""
    except TimeoutError:
        return False
    except ConnectionError:
        return True


def _stopped(folder: Path, times: int) -> Tally:
    lost = fresh = answered = 0
    slowest = 0.0
    for _ in range(times):
        with serving(folder) as (process, port), reading(port, _CLIENTS) as readers:
            began = time.monotonic()
            process.terminate()
            process.wait(BOUND)
            slowest = max(slowest, time.monotonic() - began)
        lost += sum(reader.unanswered for reader in readers)
        fresh += sum(reader.fresh for reader in readers)
        answered += sum(reader.answered for reader in readers)
    note = f"{answered} answered; {fresh} new connections reset; {slowest:.1f} s at most"
    return Tally("SIGTERM while 26 ask: unanswered on kept connections", times * _CLIENTS, lost, 0, note)
