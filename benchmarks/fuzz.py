#!/usr/bin/env python3
"""Load documents that nobody would write, and count what breaks: nothing may.

    python benchmarks/fuzz.py --data DIR --documents 10000     sentences of the documents in DIR (*.jsonl), shuffled and spoiled
    python benchmarks/fuzz.py --documents 500 --seed 7          made-up sentences alone
    python benchmarks/fuzz.py --data DIR --keep FOLDER           copies of the profiles that broke, to load them again

Every document goes the way of ``whosays load``: profile folders on disk, several documents each, are read, reconciled,
rendered and published into a temporary SQLite database. Every published quote is then compared with its text, and every
date read as EDTF. Exits with 1 if anything failed. The same seed makes the same documents.
"""

import argparse
import json
import random
import re
import shutil
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from attrs import Factory, define

from benchmarks.fuzzedtexts import folder
from benchmarks.knowledgenet import pages
from service.config import Settings
from service.domain import time as edtf
from service.domain.fields import CATALOGUE, DATED, Datatype
from service.extract.text.sentences import sentences
from service.pipeline import load, verify
from service.pipeline.reports import ProfileReport
from service.store.bare.packing import unpacked
from service.store.session import Store, open_store

_SIZES = (1, 2, 3, 4, 5, 6)
_BATCH = 100
_FOLDS = (1, 2, 3)
_FAULT = re.compile(r"failed with (?P<kind>\w+).* at (?P<place>[\w./]+:\d+);", re.DOTALL)
_NAMES = ("Bruno Ferlani", "Ilse Marchetti", "Amani B. Torvi", "Ó Súilleabháin Máire", "Ada King, Countess of Byron")
Page = tuple[str, Sequence[str]]


@define
class Outcome:
    """What has been loaded, and what broke."""

    documents: int = 0
    profiles: int = 0
    claims: int = 0
    verified: int = 0
    dates: int = 0
    broken: Counter[str] = Factory(Counter)

    def lines(self) -> Iterator[str]:
        """Yield the summary."""
        yield f"documents        {self.documents:8,}"
        yield f"profiles         {self.profiles:8,}"
        yield f"claims           {self.claims:8,}"
        yield f"quotes verified  {self.verified:8,}"
        yield f"dates, all EDTF  {self.dates:8,}"
        yield f"failures         {self.broken.total():8,}"
        yield from (f"    {count:5,}  {kind}" for kind, count in self.broken.most_common())


def people(data: Path | None) -> list[Page]:
    """Return persons with the sentences of their documents; made-up names without any where no data are given."""
    if data is None:
        return [(name, ()) for name in _NAMES]
    found = []
    for page in pages(data, _FOLDS):
        name = " ".join(page.title.partition("(")[0].split()).strip(" ,")
        if name:
            cut = sentences(page.text, 0, len(page.text))
            found.append((name, [each.span.of(page.text) for each in cut]))
    return found


def run(known: Sequence[Page], documents: int, seed: int, *, jobs: int = 1, keep: Path | None = None) -> Outcome:
    """Load ``documents`` documents and return what came of it."""
    draw, outcome = random.Random(seed), Outcome()
    with tempfile.TemporaryDirectory(prefix="fuzz-") as place:
        settings = Settings(database_url=f"sqlite:///{place}/fuzz.db", seeds=Path(place, "seeds"), debug=True)
        with open_store(settings) as store:
            while outcome.documents < documents:
                made = _batch(draw, known, documents - outcome.documents, outcome, settings.seeds)
                report = load(settings, store, jobs=jobs)
                for profile in report.profiles:
                    _note(profile, outcome, settings.seeds, keep)
                _check(settings, store, outcome)
                outcome.documents += made
                outcome.profiles += len(report.profiles)
                shutil.rmtree(settings.seeds)
                print(
                    f"{outcome.documents:,} documents, {outcome.broken.total():,} failures", file=sys.stderr, flush=True
                )
            outcome.claims, outcome.dates = _dates(Path(place, "fuzz.db"), outcome)
    return outcome


def _batch(draw: random.Random, known: Sequence[Page], most: int, outcome: Outcome, seeds: Path) -> int:
    """Write a batch of profile folders with at most ``most`` documents and return how many they have."""
    made = 0
    for at in range(_BATCH):
        size = min(draw.choice(_SIZES), most - made)
        if size:
            others = [sentence for _ in range(3) for sentence in draw.choice(known)[1]]
            folder(draw, f"p{outcome.profiles + at}", draw.choice(known), others, size).write(seeds)
        made += size
    return made


def _note(profile: ProfileReport, outcome: Outcome, seeds: Path, keep: Path | None) -> None:
    """Count what failed over a profile, by its kind and place."""
    faults = [f"a claim was refused: {each.reason}" for each in profile.rejected]
    if profile.error:
        known = _FAULT.search(profile.error)
        faults.append(f"{known['kind']} at {known['place']}" if known else profile.error[:160])
    outcome.broken.update(faults)
    if faults and keep:
        shutil.copytree(seeds / profile.id, keep / profile.id, dirs_exist_ok=True)


def _check(settings: Settings, store: Store, outcome: Outcome) -> None:
    """Compare every quote of the profiles that lie in the folder with its text."""
    for place in sorted(settings.seeds.iterdir()):
        record = store.profiles.get(place.name)
        if record is None:
            continue
        (profile,) = verify(settings, store, place.name).profiles
        outcome.verified += profile.verified
        if not profile.ok:
            outcome.broken["a quote that does not stand in its text, or a file that is not what was loaded"] += 1


def _dates(database: Path, outcome: Outcome) -> tuple[int, int]:
    """Return how many claims there are and how many dates are in them, as they are stored; what is no EDTF is a failure."""
    claims = dates = 0
    connection = sqlite3.connect(database)
    for field, packed in connection.execute("SELECT field, body FROM items WHERE kind = 'claim'"):
        record = json.loads(unpacked(packed))
        claims += 1
        own = [record["value"]] if CATALOGUE[field].datatype is Datatype.DATE else []
        for date in [*own, *(value for key, value in record["qualifiers"].items() if key in DATED)]:
            dates += 1
            if not edtf.is_date(date):
                outcome.broken[f"no EDTF: {date!r}"] += 1
    connection.close()
    return claims, dates


def main() -> int:
    """Run the fuzzer; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="folder of documents in *.jsonl files, as KnowledgeNet has them")
    parser.add_argument("--documents", type=int, default=1000, help="how many to load (default 1000)")
    parser.add_argument("--seed", type=int, default=1, help="what the documents follow from (default 1)")
    parser.add_argument("--jobs", type=int, default=1, help="processes that load side by side (default 1)")
    parser.add_argument("--keep", type=Path, help="copy the profiles that broke to this folder")
    args = parser.parse_args()
    if args.data and not any(args.data.glob("*.jsonl")):
        print(f"error: {args.data}: no *.jsonl files; name the folder that has them", file=sys.stderr)
        return 2
    began, used = time.monotonic(), time.process_time()
    outcome = run(people(args.data), args.documents, args.seed, jobs=args.jobs, keep=args.keep)
    for line in outcome.lines():
        print(line)
    spent = f"{time.monotonic() - began:.0f} s, {time.process_time() - used:.0f} s of processor time"
    print(f"seed {args.seed}, {spent}{' in this process' if args.jobs > 1 else ''}")
    return 1 if outcome.broken else 0


if __name__ == "__main__":
    sys.exit(main())
