#!/usr/bin/env python3
"""Load invented profiles in bulk, kill the load in the middle, go on, and load again: how fast, and in how much memory.

    python benchmarks/loading.py                            1,000 and 10,000 profiles of three sources, in folders
    python benchmarks/loading.py --profiles 10000,100000    other sizes, one after the other
    python benchmarks/loading.py --lines                    the same people in one compressed file, a line each
    python benchmarks/loading.py --jobs 2                   by two processes
    python benchmarks/loading.py --dir /var/tmp             where there is room: 0.4 MB a profile

For each size: the load up to the kill (kill -9, when half are published), the load that goes on, and a second one that finds
nothing changed. Prints for each how many profiles it had to make, seconds, processor seconds, profiles a second of both,
and the peak of memory of all its processes; then how much faster the second load is, and whether what should be is there. With
several jobs nobody knows how long the processes of a killed load worked.
Exits with 1 where something is lost, or the second load is less than 20 times as fast as the first.
"""

import argparse
import contextlib
import gzip
import json
import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from attrs import define, frozen

from benchmarks.crowd import write, write_lines

_TIMES = 20
"""How many times as fast the second load has to be."""

_ROOM = 400_000  # bytes of disk that a profile takes, with its database
_LOOK = 0.5  # seconds between two looks at memory
_PORTION = 1_000


@frozen
class Ran:
    """One run of the command: wall and processor seconds, the peak of memory in MB, and what it reported in the end."""

    seconds: float
    processor: float
    peak: float
    counts: dict[str, int]
    code: int


@define
class Place:
    """A folder with the seeds of ``size`` people and a database."""

    root: Path
    size: int
    jobs: int
    lines: bool

    @property
    def seeds(self) -> Path:
        """What is loaded."""
        return self.root / ("people.jsonl.gz" if self.lines else "seeds")

    @property
    def database(self) -> Path:
        """The database's file."""
        return self.root / "whosays.db"

    def write(self) -> None:
        """Write all people, in portions."""
        numbers = [range(at, min(at + _PORTION, self.size)) for at in range(0, self.size, _PORTION)]
        if not self.lines:
            for portion in numbers:
                write(self.seeds, portion)
            return
        with gzip.open(self.seeds, "wt", encoding="utf-8", compresslevel=1) as file:
            for portion in numbers:
                write_lines(file, portion)

    def published(self) -> int:
        """Return how many profiles readers see."""
        with contextlib.suppress(sqlite3.OperationalError), contextlib.closing(self._opened()) as connection:
            return int(connection.execute("SELECT count(*) FROM profiles").fetchone()[0])
        return 0

    def is_sound(self) -> bool:
        """Tell whether every profile has its sources, its claims and its page."""
        lacking = (
            "SELECT count(*) FROM profiles WHERE (SELECT count(*) FROM sources WHERE profile = profiles.id) != 3 "
            "OR NOT EXISTS (SELECT 1 FROM claims WHERE profile = profiles.id) "
            "OR NOT EXISTS (SELECT 1 FROM representations WHERE path = '/v1/profiles/' || profiles.id)"
        )
        with contextlib.closing(self._opened()) as connection:
            return connection.execute(lacking).fetchone() == (0,)

    def _opened(self) -> sqlite3.Connection:
        return sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)

    def load(self, until: Callable[[], bool] | None = None) -> Ran:
        """Load to the end, or kill the load as soon as ``until`` says so."""
        command = [sys.executable, "-m", "service.cli", "load", str(self.seeds), "--json", "--jobs", str(self.jobs)]
        environment = {**os.environ, "DATABASE_URL": f"sqlite:///{self.database}"}
        began = time.monotonic()
        with tempfile.TemporaryFile(dir=self.root) as out:
            process = subprocess.Popen(command, env=environment, stdout=out, start_new_session=True)
            with _watched(process.pid) as memory:
                status, usage = _ended(process.pid, until)
            process.returncode = os.waitstatus_to_exitcode(status)
            seconds = time.monotonic() - began
            out.seek(max(0, out.seek(0, os.SEEK_END) - _PORTION))
            counts = {} if until else _counts(out.read().decode())
        return Ran(seconds, usage.ru_utime + usage.ru_stime, memory.peak, counts, process.returncode)


def _ended(pid: int, until: Callable[[], bool] | None) -> tuple[int, resource.struct_rusage]:
    """Wait for a process, or kill it with all of its session as soon as ``until`` says so; return its status and what it used."""
    while until and not until():
        found, status, usage = os.wait4(pid, os.WNOHANG)
        if found:
            return status, usage
        time.sleep(_LOOK)
    if until:
        os.killpg(pid, signal.SIGKILL)
    return os.wait4(pid, 0)[1:]


def _counts(end: str) -> dict[str, int]:
    """Return what the end of a load's report says of how many profiles there were of each sort."""
    _, _, rest = end.rpartition('"counts": ')
    found: dict[str, int] = json.JSONDecoder().raw_decode(rest)[0] if rest else {}
    return found


@define
class _Memory:
    """The peak of what a process and all its descendants had in memory at once, in MB."""

    peak: float = 0.0
    ended: bool = False


@contextlib.contextmanager
def _watched(pid: int) -> Iterator[_Memory]:
    memory = _Memory()

    def look() -> None:
        while not memory.ended:
            memory.peak = max(memory.peak, _tree(pid) / 1024)
            time.sleep(_LOOK)

    thread = threading.Thread(target=look, daemon=True)
    thread.start()
    try:
        yield memory
    finally:
        memory.ended = True
        thread.join()


def _tree(pid: int) -> int:
    """Return the resident memory of a process and its descendants, in kB."""
    listed = subprocess.run(["ps", "-A", "-o", "pid=,ppid=,rss="], capture_output=True, text=True, check=True).stdout
    rows = [tuple(map(int, line.split())) for line in listed.splitlines()]
    family, grown = {pid}, True
    while grown:
        more = {child for child, parent, _ in rows if parent in family} - family
        family, grown = family | more, bool(more)
    return sum(rss for child, _, rss in rows if child in family)


def measure(size: int, root: Path, jobs: int, *, lines: bool) -> bool:
    """Measure one size and print it; return whether all is as it should be."""
    if shutil.disk_usage(root).free < size * _ROOM:
        print(f"{size:,} profiles need {size * _ROOM / 1e9:.0f} GB in {root}; name another place with --dir")
        return False
    with tempfile.TemporaryDirectory(dir=root) as folder:
        place = Place(Path(folder), size, jobs, lines)
        place.write()
        killed = place.load(until=lambda: place.published() >= size // 2)
        half = place.published()
        resumed = place.load()
        whole, sound = place.published(), place.is_sound()
        disk = place.database.stat().st_size / 1e6
        again = place.load()
    _line("killed", half, killed)
    _line("gone on", size - half, resumed)
    _line("again", size, again)
    first = killed.seconds + resumed.seconds
    times = first / again.seconds
    of_processor = (
        "" if jobs > 1 else f" ({(killed.processor + resumed.processor) / again.processor:.0f} by processor time)"
    )
    goes_on = resumed.counts == {"new": size - half, "unchanged": half} and resumed.code == 0
    same = again.counts == {"unchanged": size} and again.code == 0
    peak = max(each.peak for each in (killed, resumed, again))
    print(
        f"{size:>8,} profiles: {size / first:.1f} profiles/s, peak {peak:.0f} MB, database {disk:,.0f} MB; the second load is "
        f"{times:.0f} times as fast{of_processor}"
    )
    print(
        f"{'':8} published {whole:,} of {size:,}, {'all' if sound else 'NOT ALL'} whole; the load that went on "
        f"{'made' if goes_on else 'DID NOT MAKE'} just what was missing; the second "
        f"{'found nothing to do' if same else f'DID SOMETHING: {again.counts}'}",
        flush=True,
    )
    return whole == size and sound and goes_on and same and times >= _TIMES


def _line(name: str, count: int, ran: Ran) -> None:
    print(
        f"  {name:<8} {count:>8,} profiles {ran.seconds:>9.1f} s {count / ran.seconds:>9.1f} a second "
        f"{ran.processor:>9.1f} s of processor {count / ran.processor:>9.1f} a second {ran.peak:>7.0f} MB",
        flush=True,
    )


def main() -> int:
    """Measure the sizes that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--profiles", default="1000,10000", help="how many, several with commas (default: 1000,10000)")
    parser.add_argument("--jobs", type=int, default=1, help="processes to work side by side (default: 1)")
    parser.add_argument("--lines", action="store_true", help="write one compressed file of lines instead of folders")
    parser.add_argument("--dir", type=Path, default=Path(tempfile.gettempdir()), help="where there is room for it")
    args = parser.parse_args()
    sizes = [int(each) for each in args.profiles.split(",")]
    fine = [measure(size, args.dir, args.jobs, lines=args.lines) for size in sizes]
    return 0 if all(fine) else 1


if __name__ == "__main__":
    sys.exit(main())
