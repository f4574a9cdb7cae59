"""Processes that are killed, interrupted and beleaguered: who is left, who waits, and whose request goes unanswered."""

import contextlib
import http.client
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.trials import Tally

_BOUND = 30.0  # seconds until something that should happen counts as not happening
_AT_ONCE = 2.0  # seconds that processes get to end with their parent
_QUICK = 1.0  # seconds that /healthz may take, whoever else is connected
_HALF_OPEN = (1_030, 5_000)
_CLIENTS = 26
_FOLDERS = 40
_TEXT = "Person {0} was born on 14 February 1969 in Ghent, Belgium. She won the Silver Sextant Prize {0} in 2014.\n"


def run(times: int) -> Iterator[Tally]:
    """Yield a line each for processes left behind, for Ctrl-C, for half-open connections and for a stop under load."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        _write_people(folder / "seeds")
        subprocess.run([*_WHOSAYS, "load"], env=_environment(folder), check=True, stdout=subprocess.DEVNULL)
        yield _serve_killed(folder, times)
        yield _load_killed(folder, times)
        yield from _interrupted(folder, times)
        for number in _HALF_OPEN:
            yield _half_open(folder, times, number)
        yield _slow_headers(folder, times)
        yield _stopped(folder, times)


_WHOSAYS = (sys.executable, "-m", "service.cli")


def _environment(folder: Path, database: str = "served.db") -> dict[str, str]:
    return {**os.environ, "DATABASE_URL": f"sqlite:///{folder / database}", "WHOSAYS_SEEDS": str(folder / "seeds")}


def _write_people(seeds: Path) -> None:
    for number in range(_FOLDERS):
        folder = seeds / f"person-{number}"
        folder.mkdir(parents=True)
        (folder / "text.txt").write_text(_TEXT.format(number), "utf-8")
        (folder / "profile.toml").write_text(
            f'id = "person-{number}"\nname = "Person {number}"\n[[sources]]\nid = "source-{number}"\n'
            f'file = "text.txt"\ntitle = "Person {number}"\nkind = "newspaper"\n',
            "utf-8",
        )


@contextlib.contextmanager
def _serving(folder: Path, *options: str) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """Serve in a session of its own and yield (process, port) once it answers; all of the session is ended after."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    process = subprocess.Popen(
        [*_WHOSAYS, "serve", "--port", str(port), *options],
        env=_environment(folder),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        _until(lambda: _answers(port), _BOUND)
        yield process, port
    finally:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def _until(holds: Callable[[], bool], seconds: float) -> bool:
    end = time.monotonic() + seconds
    while not (held := holds()) and time.monotonic() < end:
        time.sleep(0.005)
    return held


def _answers(port: int, seconds: float = _BOUND) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=seconds)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status == http.HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _children(pid: int) -> list[int]:
    listed = subprocess.run(["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    pairs = (line.split() for line in listed.splitlines())
    return [int(child) for child, parent in pairs if int(parent) == pid]


def _living(pids: Sequence[int]) -> list[int]:
    """Return those of the processes that run; one that only waits to be collected does not."""
    listed = subprocess.run(["ps", "-A", "-o", "pid=,stat="], capture_output=True, text=True, check=True).stdout
    states = dict(line.split() for line in listed.splitlines())
    return [pid for pid in pids if not states.get(str(pid), "Z").startswith("Z")]


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def _kill(pids: Sequence[int]) -> None:
    for pid in pids:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def _serve_killed(folder: Path, times: int) -> Tally:
    left = held = 0
    slowest = 0.0
    for _ in range(times):
        with _serving(folder, "--workers", "2") as (process, port):
            workers = _children(process.pid)
            process.kill()
            began = time.monotonic()
            _until(lambda port=port: _is_free(port), _AT_ONCE)  # type: ignore[misc]
            slowest = max(slowest, time.monotonic() - began)
            held += not _is_free(port)
            alive = _living(workers)
            left += bool(alive)
            _kill(alive)
    return Tally(
        "the parent of serve --workers 2 is killed: workers left",
        times,
        0,
        left + held,
        f"port held {held} times; free after {slowest:.2f} s at most",
    )


def _load_killed(folder: Path, times: int) -> Tally:
    left = lost = 0
    for turn in range(times):
        database = f"killed-{turn}.db"
        process = subprocess.Popen(
            [*_WHOSAYS, "load", "--jobs", "2"],
            env=_environment(folder, database),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        wanted = 1 + turn % (_FOLDERS // 2)
        _until(lambda d=database, n=wanted: _published(folder / d) >= n, _BOUND)  # type: ignore[misc]
        workers = _children(process.pid)
        process.kill()
        process.wait()
        _until(lambda pids=workers: not _living(pids), _AT_ONCE)  # type: ignore[misc]
        alive = _living(workers)
        left += bool(alive)
        _kill(alive)
        again = subprocess.run(
            [*_WHOSAYS, "load"], env=_environment(folder, database), stdout=subprocess.DEVNULL, check=False
        )
        lost += again.returncode != 0 or _published(folder / database) != _FOLDERS
    return Tally("the parent of load --jobs 2 is killed: workers left", times, lost, left, "lost: after another load")


def _published(database: Path) -> int:
    if not database.exists():
        return 0
    try:
        with contextlib.closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
            (sound,) = connection.execute("PRAGMA quick_check").fetchone()
            (number,) = connection.execute("SELECT count(*) FROM profiles").fetchone()
    except sqlite3.OperationalError:
        return 0
    return number if sound == "ok" else -1


def _interrupted(folder: Path, times: int) -> Iterator[Tally]:
    noisy = lost = asked = 0
    slowest = 0.0
    for turn in range(times):
        with _serving(folder, "--workers", str(1 + turn % 2)) as (process, port), _readers(port, 4) as readers:
            began = time.monotonic()
            os.killpg(process.pid, signal.SIGINT)
            _, err = process.communicate(timeout=_BOUND)
            slowest = max(slowest, time.monotonic() - began)
            noisy += process.returncode != 0 or err != ""
        asked += sum(reader.answered for reader in readers)
        lost += sum(reader.unanswered for reader in readers)
    yield Tally(
        "Ctrl-C on serve: an exit code or noise", times, lost, noisy, f"{slowest:.1f} s at most; {asked} answered"
    )
    noisy = 0
    for turn in range(times):
        database = f"interrupted-{turn}.db"
        process = subprocess.Popen(
            [*_WHOSAYS, "load", "--jobs", "2"],
            env=_environment(folder, database),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        _until(lambda d=database, n=turn: _published(folder / d) >= n, _BOUND)  # type: ignore[misc]
        os.killpg(process.pid, signal.SIGINT)
        _, err = process.communicate(timeout=_BOUND)
        noisy += "Traceback" in err
    yield Tally("Ctrl-C on load --jobs 2: tracebacks", times, 0, noisy)


class _Reader(threading.Thread):
    """Asks over one connection again and again until nobody listens any more."""

    def __init__(self, port: int) -> None:
        super().__init__()
        self._port = port
        self.answered = 0
        self.unanswered = 0  # on a connection that has brought answers
        self.fresh = 0  # unanswered on a new connection, that the kernel had accepted and the server no longer did

    def run(self) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=_BOUND)
        while True:
            if new := connection.sock is None:
                try:
                    connection.connect()
                except OSError:
                    return
            try:
                connection.request("GET", "/v1/profiles/person-1")
                connection.getresponse().read()
            except (OSError, http.client.HTTPException):
                self.unanswered += not new
                self.fresh += new
                connection.close()
            else:
                self.answered += 1


@contextlib.contextmanager
def _readers(port: int, number: int) -> Iterator[list[_Reader]]:
    readers = [_Reader(port) for _ in range(number)]
    for reader in readers:
        reader.start()
    _until(lambda: all(reader.answered > 1 for reader in readers), _BOUND)
    yield readers
    for reader in readers:
        reader.join(_BOUND)


@contextlib.contextmanager
def _besieged(port: int, number: int) -> Iterator[list[socket.socket]]:
    """Hold ``number`` connections: every other one says nothing, the rest a part of a request."""
    held: list[socket.socket] = []
    try:
        for turn in range(number):
            one = socket.socket()
            held.append(one)
            one.settimeout(_BOUND)
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
        with _serving(folder) as (_, port), _besieged(port, number):
            began = time.monotonic()
            answered = _answers(port)
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
        with _serving(folder) as (_, port), _besieged(port, 1) as (slow,):
            slow.sendall(b"GET /healthz HTTP/1.1\r\nX-Slow: ")
            began = time.monotonic()
            open_still += not _until(lambda slow=slow: _is_closed(slow), 10)  # type: ignore[misc]
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
        with _serving(folder) as (process, port), _readers(port, _CLIENTS) as readers:
            began = time.monotonic()
            process.terminate()
            process.wait(_BOUND)
            slowest = max(slowest, time.monotonic() - began)
        lost += sum(reader.unanswered for reader in readers)
        fresh += sum(reader.fresh for reader in readers)
        answered += sum(reader.answered for reader in readers)
    note = f"{answered} answered; {fresh} new connections reset; {slowest:.1f} s at most"
    return Tally("SIGTERM while 26 ask: unanswered on kept connections", times * _CLIENTS, lost, 0, note)
