#!/usr/bin/env python3
"""What a load costs: processor time a profile and a stage, a very long document, what is unchanged, disk, and two jobs.

    python benchmarks/publishing.py                  all of it, for 60 profiles of three texts of about 470 words
    python benchmarks/publishing.py --profiles 200   of more
    python benchmarks/publishing.py --parts cost,disk

Parts: ``cost`` (processor ms a profile by stage, and of an unchanged one), ``disk`` (KB a profile by table), ``long`` (a document
of 100,000 words), ``folder`` (the command on one unchanged folder: wall and processor seconds, median of five), ``jobs``
(the command with one job and with two, in turns: wall). Times are of this machine; nothing else should run on it.
"""

import argparse
import contextlib
import os
import random
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from attrs import evolve

from benchmarks.crowd import person
from benchmarks.longtexts import folder, lengthened
from service.config import Settings
from service.pipeline.loading import batch, extraction
from service.pipeline.loading import folder as making
from service.store.session import Store, open_store

PARTS = ("cost", "disk", "long", "folder", "jobs")
LONG = 100_000
"""Words of the long document."""

_STAGES = (
    (making, "make", "make a profile, all in all"),
    (making, "extract_all", "… topic and extract"),
    (extraction, "strays", "… topic alone"),
    (making, "brought_together", "… topic, extract and reconcile"),
    (making, "render", "… represent"),
    (Store, "publish", "store"),
)
_ROUNDS = 5
_TABLES = 12  # so many are printed


@contextlib.contextmanager
def staged() -> Iterator[Counter[str]]:
    """Count processor seconds of each stage for as long as the block runs."""
    spent: Counter[str] = Counter()
    before = [(owner, name, getattr(owner, name)) for owner, name, _ in _STAGES]
    for owner, name, label in _STAGES:
        setattr(owner, name, _timed(getattr(owner, name), spent, label))
    try:
        yield spent
    finally:
        for owner, name, function in before:
            setattr(owner, name, function)


def _timed(function: Callable[..., Any], spent: Counter[str], label: str) -> Callable[..., Any]:
    def run(*given: Any, **named: Any) -> Any:
        began = time.process_time()
        try:
            return function(*given, **named)
        finally:
            spent[label] += time.process_time() - began

    return run


def loaded(root: Path, seeds: Path, name: str = "whosays.db") -> float:
    """Load ``seeds`` here into a database in ``root``; return the processor seconds it took."""
    settings = evolve(Settings(), database_url=f"sqlite:///{root / name}")
    began = time.process_time()
    with open_store(settings) as store:
        report = batch.load(settings, store, seeds)
    if not report.ok:
        raise SystemExit(f"the load failed: {report.counts}")
    return time.process_time() - began


def cost(root: Path, seeds: Path, size: int) -> None:
    """Print what a profile costs, stage by stage, once every pattern is compiled; and what an unchanged one does."""
    loaded(root, seeds, "warm.db")
    with staged() as spent:
        fresh = loaded(root, seeds, "cost.db")
    print(f"processor time a profile: {fresh / size * 1000:.1f} ms (asked 70)")
    for label, seconds in spent.most_common():
        print(f"    {seconds / size * 1000:6.1f} ms  {label}")
    again = min(loaded(root, seeds, "cost.db") for _ in range(3))
    print(f"an unchanged profile: {again / size * 1000:.2f} ms, {again / fresh:.1%} of a fresh one (asked 3 %)")


def disk(root: Path, seeds: Path, size: int) -> None:
    """Print how much of the disk a profile takes, by table and index."""
    loaded(root, seeds, "disk.db")
    with contextlib.closing(sqlite3.connect(root / "disk.db")) as database:
        (pages,), (page,) = (database.execute(f"PRAGMA {name}").fetchone() for name in ("page_count", "page_size"))
        texts = sum(len(zlib.decompress(text)) for (text,) in database.execute("SELECT text FROM texts"))
        print(f"disk a profile: {pages * page / size / 1000:.1f} kB (asked 90), its texts {texts / size / 1000:.1f} kB")
        with contextlib.suppress(sqlite3.OperationalError):  # not every SQLite has the table
            sizes = database.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC").fetchall()
            for name, taken in sizes[:_TABLES]:
                print(f"    {taken / size / 1000:6.1f} kB  {name}")


def long(root: Path, _seeds: Path, _size: int) -> None:
    """Print what a document of very many words costs, and one of half as many: twice as much is linear."""
    seconds = []
    for words in (LONG // 2, LONG):
        parts, count, number = [], 0, 1_000_000
        one = person(number)
        while count < words:
            other = person(number)
            for text in other.texts:
                parts.append(
                    text.words.replace(other.name, one.name).replace(other.name.split()[1], one.name.split()[1])
                )
                count += len(text.words.split())
            number += 1
        home = root / f"long-{words}"
        folder(home, evolve(one, texts=(evolve(one.texts[0], words="\n\n".join(parts)),)))
        loaded(root, home, f"warm-{words}.db")
        seconds.append(loaded(root, home, f"long-{words}.db"))
    print(f"a document of {LONG:,} words: {seconds[1]:.1f} s (asked 6), of half as many {seconds[0]:.1f} s")


def command(root: Path, seeds: Path, *options: str, name: str) -> tuple[float, float]:
    """Run the load command; return its wall and processor seconds."""
    environment = {**os.environ, "DATABASE_URL": f"sqlite:///{root / name}"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    line = [sys.executable, "-m", "service.cli", "load", str(seeds), *options]
    subprocess.run(line, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    wall, after = time.monotonic() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def one_folder(root: Path, seeds: Path, _size: int) -> None:
    """Print what the command takes where one folder is loaded that has not changed."""
    one = min(seeds.iterdir())
    command(root, one, name="folder.db")
    runs = [command(root, one, name="folder.db") for _ in range(_ROUNDS)]
    wall, processor = (statistics.median(each) for each in zip(*runs, strict=True))
    print(f"one unchanged folder, the whole command: {wall:.2f} s, {processor:.2f} s of processor (asked 0.5)")


def jobs(root: Path, seeds: Path, _size: int) -> None:
    """Print how much sooner two jobs are done than one."""
    wall: dict[str, list[float]] = {"1": [], "2": []}
    for at in range(2):
        for number, found in wall.items():
            found.append(command(root, seeds, "--jobs", number, name=f"jobs-{number}-{at}.db")[0])
    one, two = (statistics.median(each) for each in wall.values())
    print(f"two jobs: {two:.1f} s, one {one:.1f} s: {one / two:.2f} times as fast (asked 1.7)")


def main() -> int:
    """Measure the parts that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--profiles", type=int, default=60, help="how many (default: 60)")
    parser.add_argument("--parts", default=",".join(PARTS), help=f"which, with commas (default: {','.join(PARTS)})")
    args = parser.parse_args()
    functions = dict(zip(PARTS, (cost, disk, long, one_folder, jobs), strict=True))
    with tempfile.TemporaryDirectory() as made:
        root, chance = Path(made), random.Random(13)
        seeds = root / "seeds"
        people = [lengthened(person(number), chance) for number in range(args.profiles)]
        for each in people:
            folder(seeds, each)
        words = sum(len(text.words.split()) for each in people for text in each.texts)
        print(f"{len(people)} profiles, {words / len(people) / 3:.0f} words a text, three texts each")
        for part in args.parts.split(","):
            functions[part](root, seeds, args.profiles)
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
