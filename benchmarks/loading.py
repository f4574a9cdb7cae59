"""Measure loads of very many profiles: how fast, in how much memory, after a kill in the middle, and when nothing has changed.

Run from the repository's root: ``.venv/bin/python benchmarks/loading.py --profiles 1000,10000 --jobs 2``. People are invented
(``benchmarks/crowd.py``), each with three sources. Memory is the most that the load's processes had together at any of its
samples (ten a second, Linux's /proc). Exit code 1: not all profiles were published, or the killed load was not resumed.
"""

import argparse
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from attrs import frozen

from benchmarks.crowd import write

_WHOSAYS = Path(sys.executable).with_name("whosays")
_PAGE = os.sysconf("SC_PAGE_SIZE")
_EVERY = 0.1  # seconds between two samples


@frozen
class Ran:
    """One run of the command: seconds by the clock and of the processor, megabytes, and its exit code, below 0 for a signal."""

    seconds: float
    processor: float
    memory: float
    code: int


def run(folder: Path, database: Path, jobs: int, until: Callable[[], bool] = lambda: False) -> Ran:
    """Load ``folder``; kill all processes of the load as soon as ``until`` says so."""
    words = [_WHOSAYS, "load", folder, "--jobs", str(jobs), "--database", f"sqlite:///{database}"]
    began, before, most = time.perf_counter(), os.times(), 0.0
    with subprocess.Popen(
        words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as process:
        while process.poll() is None:
            most = max(most, memory(process.pid))
            if until():
                os.killpg(process.pid, signal.SIGKILL)
                break
            time.sleep(_EVERY)
    after = os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return Ran(time.perf_counter() - began, used, most, process.returncode)


def memory(group: int) -> float:
    """Return how many megabytes the processes of a group have in memory now."""
    pages = 0
    for place in Path("/proc").iterdir():
        if not place.name.isdigit():
            continue
        try:
            numbers = (place / "stat").read_text().rpartition(")")[2].split()
            if int(numbers[2]) == group:
                pages += int((place / "statm").read_text().split()[1])
        except (OSError, IndexError, ValueError):
            continue  # it has just ended
    return pages * _PAGE / 1e6


def published(database: Path) -> int:
    """Return how many profiles are published."""
    if not database.exists():
        return 0
    try:
        with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
            return int(connection.execute("SELECT count(*) FROM profiles").fetchone()[0])
    except sqlite3.Error:
        return 0


def measure(count: int, jobs: int, folder: Path | None) -> bool:
    """Load ``count`` profiles, the first half of them twice over; print a line for each load, and tell whether all is well."""
    place = Path(tempfile.mkdtemp(prefix="loading"))
    try:
        seeds = folder or place / "seeds"
        if folder is None:
            write(seeds, range(count))
        database, half = place / "whosays.db", count // 2
        killed = run(seeds, database, jobs, lambda: published(database) >= half)
        left = published(database)
        resumed = run(seeds, database, jobs)
        again = run(seeds, database, jobs)
        rate = left / killed.seconds
        _line(count, f"killed with {left:,} published", killed, left)
        _line(count, f"resumed: {published(database):,} published", resumed, count - left)
        _line(count, "again, nothing changed", again, count)
        print(f"{count:>8,}  again is {count / rate / again.seconds:.0f} times as fast as the first half was")
        return published(database) == count and killed.code == -signal.SIGKILL and resumed.code == again.code == 0
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _line(count: int, what: str, ran: Ran, done: int) -> None:
    own = f", {ran.processor:,.1f} s of the processor" if ran.code >= 0 else ""  # of killed processes nobody knows
    speed = f"{ran.seconds:,.1f} s, {done / ran.seconds:,.1f} profiles/s{own}"
    print(f"{count:>8,}  {what}: {speed}, at most {ran.memory:,.0f} MB", flush=True)


def main() -> int:
    """Measure loads of the numbers of profiles that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--profiles", default="1000,10000", help="how many, several with commas between them")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--folder", type=Path, help="profile folders that are there, instead of invented ones")
    args = parser.parse_args()
    fine = [measure(int(each), args.jobs, args.folder) for each in args.profiles.split(",")]
    return 0 if all(fine) else 1


if __name__ == "__main__":
    sys.exit(main())
