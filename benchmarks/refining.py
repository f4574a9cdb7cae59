#!/usr/bin/env python3
"""Measure how often /reconcile puts the person meant first, for names that a table has otherwise than the profile.

    python benchmarks/refining.py                     1,000 names against 1,000 and against 10,000 profiles
    python benchmarks/refining.py --sizes 1000 --missed 20

Names are invented, of several scripts and conventions; who is asked for has a name that nobody else in the store has, and
whose initial and last name are nobody else's. The queries have a name and nothing else, go in batches of ten as OpenRefine's
do, and ask for three candidates. Printed are, by the way a name is written, the shares first and among three, how many
were called certain, rightly and wrongly, and the processor time of a query.
"""

import argparse
import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from attrs import define, frozen
from werkzeug.test import Client

from benchmarks.refinednames import Otherwise, People, Person
from service.app import create_wsgi
from service.config import Settings
from service.domain.publication import Item, Kind, Publication, Revision
from service.store.session import open_store
from service.store.values import Edition

_AT_ONCE = 10
_LIMIT = 3
_SEED = 12


@frozen
class Question:
    """A name as a table has it, the way in which it was changed, and who is meant."""

    kind: str
    asked: str
    meant: str
    name: str


@define
class Tally:
    """What became of questions."""

    asked: int = 0
    first: int = 0
    among: int = 0
    certain: int = 0
    wrongly: int = 0


def fill(settings: Settings, people: Sequence[Person]) -> None:
    """Publish a profile for each of ``people``, with nothing but what lists say of it."""
    with open_store(settings) as store:
        for number, person in enumerate(people):
            profile = f"p-{number}"
            revision = Revision(
                profile=profile, number=1, recorded_at="2026-01-02T03:04:05Z", digest="d", changed_fields=(), summary=""
            )
            brief = {"id": profile, "name": person.name, "description": "", "revision": 1, "updated_at": ""}
            publication = Publication(
                revision=revision,
                name=person.name,
                field_digests={},
                representations=(),
                items=(Item(kind=Kind.PROFILE, id=profile, position=0, body=json.dumps(brief).encode()),),
                names=(person.name,),
            )
            store.publish(
                Edition(publication=publication, documents=(), claims=(), folder="", extraction={}, renderer="")
            )


def questions(made: People, people: Sequence[Person]) -> Iterator[Question]:
    """Yield what is asked, each kind as often as it says."""
    names = Counter(person.name for person in people)
    short = Counter(_short(person.name) for person in people)
    alone = [(f"p-{at}", each) for at, each in enumerate(people) if names[each.name] == short[_short(each.name)] == 1]
    for kind, (count, conventions, change) in Otherwise(made.draw).kinds.items():
        fitting = [(profile, each) for profile, each in alone if each.convention in conventions]
        for profile, person in made.draw.choices(fitting, k=count):
            yield Question(kind, change(person.name), profile, person.name)


def _short(name: str) -> str:
    return f"{name[0]} {name.rsplit(maxsplit=1)[-1]}"


def ask(settings: Settings, asked: Sequence[Question], missed: int) -> tuple[dict[str, Tally], float]:
    """Return what became of the questions by kind, and the processor milliseconds of one; print ``missed`` of those that went wrong."""
    client, tallies, spent = Client(create_wsgi(settings)), dict[str, Tally](), 0.0
    for start in range(0, len(asked), _AT_ONCE):
        part = asked[start : start + _AT_ONCE]
        batch = {str(at): {"query": each.asked, "limit": _LIMIT} for at, each in enumerate(part)}
        began = time.process_time()
        answer = client.post("/reconcile", data={"queries": json.dumps(batch)}).json
        spent += time.process_time() - began
        for at, each in enumerate(part):
            found = answer[str(at)]["result"]
            ids = [one["id"] for one in found]
            right = ids[:1] == [each.meant]
            tally = tallies.setdefault(each.kind, Tally())
            tally.asked += 1
            tally.first += right
            tally.among += each.meant in ids
            tally.certain += bool(found) and found[0]["match"]
            tally.wrongly += bool(found) and found[0]["match"] and not right
            if not right and missed > 0:
                missed -= 1
                print(
                    f"  {each.kind}: {each.asked!r} for {each.name!r}: {[(one['name'], one['score']) for one in found]}"
                )
    return tallies, 1000 * spent / len(asked)


def table(size: int, tallies: dict[str, Tally], each: float) -> str:
    """Return the table of one size."""
    lines = [
        f"{size:,} profiles, {each:.2f} ms a query",
        f"  {'':24}{'asked':>6}{'first':>9}{'of three':>9}{'certain':>9}{'wrongly':>9}",
    ]
    together = Tally(*(sum(getattr(one, name) for one in tallies.values()) for name in Tally.__match_args__))
    for kind, tally in [*tallies.items(), ("all", together)]:
        first, among = 100 * tally.first / tally.asked, 100 * tally.among / tally.asked
        lines.append(f"  {kind:24}{tally.asked:6}{first:7.1f} %{among:7.1f} %{tally.certain:9}{tally.wrongly:9}")
    return "\n".join(lines)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="1000,10000")
    parser.add_argument("--seed", type=int, default=_SEED)
    parser.add_argument("--missed", type=int, default=0, help="print so many of the questions that went wrong")
    options = parser.parse_args()
    for size in map(int, options.sizes.split(",")):
        made = People(options.seed)
        people = made.some(size)
        with tempfile.TemporaryDirectory() as folder:
            settings = Settings(database_url=f"sqlite:///{folder}/names.db")
            fill(settings, people)
            print(table(size, *ask(settings, list(questions(made, people)), options.missed)), flush=True)


if __name__ == "__main__":
    main()
