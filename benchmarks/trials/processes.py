"""Processes that are killed and interrupted: who is left, and who makes noise."""

import contextlib
import os
import signal
import socket
import sqlite3
import subprocess
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.served import (
    BOUND,
    FOLDERS,
    WHOSAYS,
    environment,
    loaded,
    reading,
    serving,
    until,
)
from benchmarks.trials import Tally

_AT_ONCE = 2.0  # seconds that processes get to end with their parent


def run(times: int) -> Iterator[Tally]:
    """Yield a line each for processes left behind and for Ctrl-C."""
    with loaded() as folder:
        yield _serve_killed(folder, times)
        yield _load_killed(folder, times)
        yield from _interrupted(folder, times)


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
        with serving(folder, "--workers", "2") as (process, port):
            workers = _children(process.pid)
            process.kill()
            began = time.monotonic()
            until(lambda port=port, pids=workers: _is_free(port) and not _living(pids), _AT_ONCE)  # type: ignore[misc]
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
        f"port held {held} times; all gone after {slowest:.2f} s at most",
    )


def _load_killed(folder: Path, times: int) -> Tally:
    left = lost = 0
    for turn in range(times):
        database = f"killed-{turn}.db"
        process = subprocess.Popen(
            [*WHOSAYS, "load", "--jobs", "2"],
            env=environment(folder, database),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        wanted = 1 + turn % (FOLDERS // 2)
        until(lambda d=database, n=wanted: _published(folder / d) >= n, BOUND)  # type: ignore[misc]
        workers = _children(process.pid)
        process.kill()
        process.wait()
        until(lambda pids=workers: not _living(pids), _AT_ONCE)  # type: ignore[misc]
        alive = _living(workers)
        left += bool(alive)
        _kill(alive)
        again = subprocess.run(
            [*WHOSAYS, "load"], env=environment(folder, database), stdout=subprocess.DEVNULL, check=False
        )
        lost += again.returncode != 0 or _published(folder / database) != FOLDERS
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
        with serving(folder, "--workers", str(1 + turn % 2)) as (process, port), reading(port, 4) as readers:
            began = time.monotonic()
            os.killpg(process.pid, signal.SIGINT)
            _, err = process.communicate(timeout=BOUND)
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
            [*WHOSAYS, "load", "--jobs", "2"],
            env=environment(folder, database),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        until(lambda d=database, n=turn: _published(folder / d) >= n, BOUND)  # type: ignore[misc]
        os.killpg(process.pid, signal.SIGINT)
        _, err = process.communicate(timeout=BOUND)
        noisy += "Traceback" in err
    yield Tally("Ctrl-C on load --jobs 2: tracebacks", times, 0, noisy)
