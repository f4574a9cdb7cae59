#!/usr/bin/env python3
"""Measure how many profiles a second are reconciled: synthetic persons, each told of by several sources.

    python benchmarks/reconciling.py                       1,000 profiles of 5 sources, seven runs
    python benchmarks/reconciling.py --profiles 200 --runs 3 --json

Every person has a true value in ten fields; each source tells most of them, some less precisely, in another spelling or
wrongly. The same seed makes the same profiles. Printed is the median of the runs, in processor time of one core; the
first run is left out, since it reads the gazetteer.
"""

import argparse
import json
import random
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from attrs import frozen

from service.domain.claim import Claim, Extractor, claim_id
from service.domain.selector import Selector
from service.domain.source import Source, SourceKind, Subject
from service.reconcile.engine import reconcile

_DIGEST = "0" * 64
_KINDS = (SourceKind.ENCYCLOPEDIA, SourceKind.NEWSPAPER, SourceKind.BLOG, SourceKind.OFFICIAL, SourceKind.DATABASE)
_SYLLABLES = ("ba", "ker", "lo", "min", "ra", "sto", "vel", "wyn", "dor", "hal", "ni", "tes", "gar", "mu", "fen", "il")
_TOWNS = ("Oslo, Norway", "Lyon, France", "Leeds", "Graz, Austria", "Porto", "Dakar", "Osaka, Japan", "Lima", "Perth")
_NATIONS = ("French", "Norwegian", "Japanese", "Peruvian", "Austrian", "Portuguese", "Senegalese", "British")
_JOBS = ("painter", "surgeon", "novelist", "lawyer", "physician", "journalist", "footballer", "chemist", "historian")
_ROLES = ("director", "president", "secretary", "editor", "professor", "treasurer")
_WRONG, _TELLS, _LESS = 0.12, 0.8, 0.3


@frozen
class Person:
    """A synthetic person: the truth of every field, as (field, value, a less precise value, qualifiers)."""

    subject: Subject
    told: tuple[tuple[str, str, str, dict[str, str]], ...]


def _word(draw: random.Random) -> str:
    return "".join(draw.choice(_SYLLABLES) for _ in range(draw.randint(2, 3))).title()


def person(at: int, draw: random.Random) -> Person:
    """Return one person; ``draw`` decides."""
    name, year = f"{_word(draw)} {_word(draw)}", draw.randint(1900, 1990)
    born = f"{year}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}"
    town, home = draw.choice(_TOWNS), draw.choice(_TOWNS)
    firm, school = f"{_word(draw)} {draw.choice(('Group', 'Institute', 'Museum'))}", f"University of {_word(draw)}"
    began = str(year + draw.randint(25, 40))
    spouse = f"{_word(draw)} {_word(draw)}"
    told = (
        ("name", name, name, {}),
        ("birth_date", born, str(year), {}),
        ("birth_place", town, town.partition(", ")[2] or town, {}),
        ("nationality", draw.choice(_NATIONS), "European", {}),
        ("occupation", draw.choice(_JOBS), "writer", {}),
        ("residence", home, home.partition(", ")[0], {"manner": "lived", "tense": "present"}),
        ("employer", firm, firm.partition(" ")[0], {"start": began}),
        ("position_held", draw.choice(_ROLES), "head", {"organisation": firm, "start": began}),
        ("educated_at", school, school, {"end": str(year + 22)}),
        ("spouse", spouse, spouse.partition(" ")[2], {}),
        ("award", f"{_word(draw)} Prize", f"{_word(draw)} Medal", {"date": str(year + 50)}),
        ("age_statement", "44", "45", {"date": str(year + 45)}),
    )
    return Person(Subject(id=f"person-{at}", name=name), told)


def evidence(who: Person, others: Person, sources: int, draw: random.Random) -> tuple[list[Source], list[Claim]]:
    """Return sources that tell of a person, now and then what is true of somebody else, and their claims."""
    documents, claims = [], []
    for at in range(sources):
        identity = f"{who.subject.id}-{at}"
        documents.append(_source(identity, _KINDS[at % len(_KINDS)], 2000 + at))
        place = 0
        for own, foreign in zip(who.told, others.told, strict=True):
            if draw.random() > _TELLS:
                continue
            field, exact, vague, given = foreign if draw.random() < _WRONG else own
            value = vague if draw.random() < _LESS else exact
            place += 100
            claims.append(_claim(who.subject.id, identity, field, value, place, given))
    return documents, claims


def _source(identity: str, kind: SourceKind, year: int) -> Source:
    return Source(
        id=identity,
        title=identity,
        kind=kind,
        published=str(year),
        text_sha256=_DIGEST,
        file_sha256=_DIGEST,
        length=10_000,
    )


def _claim(profile: str, source: str, field: str, value: str, place: int, given: dict[str, str]) -> Claim:
    return Claim(
        id=claim_id(source, field, value, value, place),
        profile=profile,
        field=field,
        value=value,
        display=value,
        original=value,
        source=source,
        selector=Selector(value, "", "", place, place + len(value)),
        text_sha256=_DIGEST,
        extractor=Extractor("synthetic", "1", "synthetic"),
        probability=0.9,
        qualifiers=given,
    )


def folders(count: int, sources: int, seed: int) -> Iterator[tuple[Subject, list[Source], list[Claim]]]:
    """Yield what ``reconcile`` takes, for ``count`` persons."""
    draw = random.Random(seed)
    before = person(-1, draw)
    for at in range(count):
        who = person(at, draw)
        yield who.subject, *evidence(who, before, sources, draw)
        before = who


def measure(given: list[tuple[Subject, list[Source], list[Claim]]], runs: int) -> list[float]:
    """Return the profiles a second of each run after the first, in processor time."""
    rates = []
    for _ in range(runs + 1):
        start = time.process_time()
        for subject, sources, claims in given:
            reconcile(subject, sources, claims)
        rates.append(len(given) / (time.process_time() - start))
    return rates[1:]


def main() -> int:
    """Run the benchmark; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--profiles", type=int, default=1000, help="how many persons (default 1000)")
    parser.add_argument("--sources", type=int, default=5, help="how many sources each (default 5)")
    parser.add_argument("--runs", type=int, default=7, help="how many runs after the first (default 7)")
    parser.add_argument("--seed", type=int, default=1, help="which persons (default 1)")
    parser.add_argument("--json", action="store_true", help="print JSON")
    args = parser.parse_args()
    given = list(folders(args.profiles, args.sources, args.seed))
    rates = measure(given, args.runs)
    claims = sum(len(listed) for _, _, listed in given) / len(given)
    median = statistics.median(rates)
    if args.json:
        print(json.dumps({"profiles_per_second": round(median), "runs": [round(rate) for rate in rates]}))
    else:
        print(f"{args.profiles:,} profiles of {args.sources} sources, {claims:.1f} claims each, seed {args.seed}")
        print(f"{median:,.0f} profiles/s of processor time, one core (median of {args.runs} runs)")
        print(f"from {min(rates):,.0f} to {max(rates):,.0f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
