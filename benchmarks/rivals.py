#!/usr/bin/env python3
"""Measure what profiles of many rival values of one field cost: time, memory, size, and how these grow.

    python benchmarks/rivals.py                                     every case at 250, 500, 1,000, 2,000 and 4,000 values
    python benchmarks/rivals.py --kind "birth years" --from many --sizes 400,800 --cap 60
    python benchmarks/rivals.py --profile --kind posts --from one --sizes 1000     where the time goes

Each case runs in a process of its own, through all that a load does after extraction: copies, reconciling, representing, and
publishing in a new SQLite file. ``text`` is a load of a folder whose one text tells of as many birth years, extraction and all.
Printed are processor seconds and peak memory of the whole process, what is published, and the ratio of the seconds to those
of the size before, both beyond those of a profile with one value. A case that takes longer than ``--cap`` seconds is stopped, and the larger ones of its kind left out.
"""

import argparse
import cProfile
import json
import pstats
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.rivalclaims import ARRANGEMENTS, KINDS, SUBJECT, folder
from service.config import Settings
from service.domain.publication import Publication, Revision
from service.pipeline import load
from service.pipeline.reconciling import gather
from service.represent.digest import digests
from service.represent.publication import represent
from service.store.session import open_store
from service.store.values import Edition

TEXT = "text"
SIZES = (250, 500, 1000, 2000, 4000)
_MOMENT = "2026-01-02T03:04:05Z"


def published(kind: str, arrangement: str, count: int, place: str) -> Publication:
    """Reconcile, represent and publish one profile in the folder ``place``."""
    subject, documents, claims = folder(kind, arrangement, count)
    settings = Settings(database_url=f"sqlite:///{place}/rivals.db")
    profile = gather(settings, subject, documents, claims).reconciled((), _MOMENT[:10])
    revision = Revision(
        profile=subject.id,
        number=1,
        recorded_at=_MOMENT,
        digest=digests(profile)[0],
        changed_fields=(),
        summary="first",
    )
    texts = {document.source.text_sha256: document.text for document in documents}
    publication = represent(profile, texts, (revision,))
    edition = Edition(
        publication=publication,
        documents=tuple(documents),
        claims=tuple(claims),
        folder=place,
        extraction=dict.fromkeys(texts, ""),
        renderer="",
    )
    with open_store(settings) as store:
        store.publish(edition)
    return publication


def loaded(count: int, place: str) -> None:
    """Load a folder with one text of ``count`` birth years."""
    seed = Path(place, SUBJECT.id)
    Path(seed, "documents").mkdir(parents=True)
    lines = (f"{SUBJECT.name} was born in {1000 + at}.\n" for at in range(count))
    Path(seed, "documents", "text.txt").write_text("".join(lines), encoding="utf-8")
    record = f'id = "{SUBJECT.id}"\nname = "{SUBJECT.name}"\n[[sources]]\nid = "text"\nfile = "documents/text.txt"\n'
    Path(seed, "profile.toml").write_text(record + 'title = "Years"\nkind = "newspaper"\n', encoding="utf-8")
    settings = Settings(database_url=f"sqlite:///{place}/rivals.db")
    with open_store(settings) as store:
        report = load(settings, store, seed, clock=lambda: _MOMENT)
    if not report.ok:
        sys.exit(str(report))


def run(kind: str, arrangement: str, count: int) -> dict[str, float]:
    """Run one case in this process; return what it took (seconds of the processor, MB at the peak, MB published)."""
    with tempfile.TemporaryDirectory() as place:
        size = 0
        if kind == TEXT:
            loaded(count, place)
            size = Path(place, "rivals.db").stat().st_size
        else:
            made = published(kind, arrangement, count, place)
            size = sum(len(each.body) for each in (*made.representations, *made.items))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"seconds": time.process_time(), "peak_mb": peak, "published_mb": size / 1e6}


def apart(kind: str, arrangement: str, count: int, cap: float) -> dict[str, float] | None:
    """Run one case in a process of its own; None where it takes longer than ``cap`` seconds."""
    command = [sys.executable, __file__, "--case", kind, "--from", arrangement, "--sizes", str(count)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=cap, check=False)
    except subprocess.TimeoutExpired:
        return None
    if done.returncode:
        sys.exit(f"{kind}, {arrangement}, {count}:\n{done.stderr}")
    found: dict[str, float] = json.loads(done.stdout)
    return found


def measure(kind: str, arrangement: str, sizes: list[int], cap: float, start: float) -> bool:
    """Print a line a size; tell whether every size was done within the cap. A profile of one value takes ``start`` seconds."""
    before = 0.0
    for count in sizes:
        found = apart(kind, arrangement, count, cap)
        head = f"{kind:22} {arrangement:6} {count:6,}"
        if found is None:
            print(f"{head}   more than {cap:g} s", flush=True)
            return False
        beyond = max(found["seconds"] - start, 0.01)
        ratio = f"{beyond / before:6.2f}" if before else ""
        before = beyond
        figures = f"{found['seconds']:7.2f} {found['peak_mb']:7.0f} {found['published_mb']:9.2f} {ratio}"
        print(f"{head} {figures}", flush=True)
    return True


def main() -> int:
    """Run the benchmark; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kind", action="append", choices=[*KINDS, TEXT], help="this case; may be repeated")
    parser.add_argument("--from", action="append", dest="arrangements", choices=ARRANGEMENTS, help="from these sources")
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)), help="how many values, smallest first")
    parser.add_argument("--cap", type=float, default=120, help="seconds after which a case is stopped (default 120)")
    parser.add_argument("--profile", action="store_true", help="run the cases here and print where the time goes")
    parser.add_argument("--case", choices=[*KINDS, TEXT], help=argparse.SUPPRESS)
    args = parser.parse_args()
    sizes = [int(size) for size in args.sizes.split(",")]
    if args.case:
        print(json.dumps(run(args.case, args.arrangements[0], sizes[0])))
        return 0
    whole = True
    alone = apart("awards", "one", 1, args.cap) or {"seconds": 0.0}
    print(f"{'values of':22} {'from':6} {'values':>6} {'seconds':>7} {'peak MB':>7} {'published':>9} {'ratio':>6}")
    for kind in args.kind or [*KINDS, TEXT]:
        for arrangement in (args.arrangements or ARRANGEMENTS) if kind != TEXT else ["one"]:
            if args.profile:
                profile = cProfile.Profile()
                profile.runcall(run, kind, arrangement, sizes[-1])
                pstats.Stats(profile).sort_stats("cumulative").print_stats(45)
            else:
                whole = measure(kind, arrangement, sizes, args.cap, alone["seconds"]) and whole
    return 0 if whole else 1


if __name__ == "__main__":
    sys.exit(main())
