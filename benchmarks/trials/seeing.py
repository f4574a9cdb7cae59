"""Loads in one process that four workers have to see, while they are asked without a pause.

Each revision says another year. Wrong is an answer that is not, as a whole, what one revision published; lost is one
that says what is old more than a second after anybody was told what is new.
"""

import http.client
import os
import threading
import time
from collections.abc import Iterator
from contextlib import closing

import orjson
from attrs import Factory, define

from benchmarks.invented import PATH, Place, somewhere
from benchmarks.served import BOUND, answers, until
from benchmarks.serverside import free_port
from benchmarks.trials import Tally
from service.pipeline import load
from tests.servers import running

_WORKERS = 4
_READERS = 16
_FIRST = 1960
_SECOND = 1.0
_TICKS = os.sysconf("SC_CLK_TCK")


@define
class _Heard:
    """What readers were told: of each revision all bodies, when the first came, and when the last was asked for."""

    bodies: dict[int, set[tuple[bytes, str]]] = Factory(dict)
    first: dict[int, float] = Factory(dict)
    last: dict[int, float] = Factory(dict)
    answers: int = 0
    broken: int = 0
    over: bool = False


def run(times: int) -> Iterator[Tally]:
    """Yield a line for each database: of loads that are seen."""
    yield _seen(times, "SQLite")
    with running() as server, server.database() as url:
        yield _seen(times, "PostgreSQL", url)


def _seen(times: int, database: str, url: str = "") -> Tally:
    with somewhere(url) as (place, store):
        place.write(_FIRST)
        load(place.settings, store)
        port = free_port()
        server = place.start("serve", "--port", str(port), "--workers", str(_WORKERS))
        try:
            until(lambda: answers(port), BOUND)
            before = {pid: _worked(pid) for pid in _children(server.pid)}
            heard = _loads(place, port, times)
            busy = sum(_worked(pid) > seconds for pid, seconds in before.items())
        finally:
            server.terminate()
            server.communicate(timeout=BOUND)
    wrong = heard.broken + sum(len(bodies) != 1 for bodies in heard.bodies.values()) + (len(heard.bodies) != times + 1)
    for revision, bodies in heard.bodies.items():
        wrong += sum(_year(body) != _FIRST + revision - 1 for body, _ in bodies)
    lags = [heard.last[each] - heard.first[each + 1] for each in sorted(heard.first) if each + 1 in heard.first]
    late = sum(lag > _SECOND for lag in lags)
    note = f"{heard.answers} answers of {busy} workers; the last old one {max(0.0, *lags) * 1000:.1f} ms after the first new one"
    return Tally(f"loads seen by four workers under traffic, {database}", times, late, wrong, note)


def _loads(place: Place, port: int, times: int) -> _Heard:
    heard = _Heard()
    lock = threading.Lock()
    readers = [threading.Thread(target=_read, args=(port, heard, lock)) for _ in range(_READERS)]
    for reader in readers:
        reader.start()
    for number in range(1, times + 1):
        place.write(_FIRST + number)
        place.run("load")
        until(lambda number=number: number + 1 in heard.first, BOUND)  # type: ignore[misc]
        time.sleep(_SECOND)  # in which an old answer would still be heard
    heard.over = True
    for reader in readers:
        reader.join(BOUND)
    return heard


def _read(port: int, heard: _Heard, lock: threading.Lock) -> None:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=BOUND)) as connection:
        while not heard.over:
            began = time.monotonic()
            connection.request("GET", PATH)
            answer = connection.getresponse()
            body, tag = answer.read(), answer.headers["ETag"]
            with lock:
                heard.answers += 1
                try:
                    revision = orjson.loads(body)["revision"]
                except (orjson.JSONDecodeError, KeyError):
                    heard.broken += 1
                    continue
                heard.bodies.setdefault(revision, set()).add((body, tag))
                heard.first.setdefault(revision, time.monotonic())
                heard.last[revision] = max(began, heard.last.get(revision, 0.0))


def _year(body: bytes) -> int:
    return int(orjson.loads(body)["fields"]["birth_date"]["values"][0]["value"])


def _children(pid: int) -> list[int]:
    with open(f"/proc/{pid}/task/{pid}/children", encoding="ascii") as file:  # noqa: PTH123
        return [int(each) for each in file.read().split()]


def _worked(pid: int) -> float:
    """Return for how many seconds of processor time a process has worked (proc(5))."""
    with open(f"/proc/{pid}/stat", encoding="ascii") as file:  # noqa: PTH123
        user, system = file.read().rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / _TICKS
