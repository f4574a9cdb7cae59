#!/usr/bin/env python3
"""Measure how long people take to be found, among few and among very many.

    python benchmarks/finding.py                                   1,000 and 100,000 profiles, each question 400 times
    python benchmarks/finding.py --sizes 1000,10000 --keep var/finding
    python benchmarks/finding.py --datasette PATH                  beside Datasette's search of a table with the same rows

The profiles are those of serving.py: beside the seeds, with invented names, of which all but the first thousand are written at once.
Questions are full names, names with one letter wrong, last names, and beginnings of three to six letters; beside them a record is asked for. Printed are median
and 99th percentile of the processor time of ``GET /v1/profiles?q=`` in this process (of Flask, which keeps no answers, five times, in turn between the
sizes; a question counts by its median), the ratio between sizes, and how often the person asked for comes first. Beside Datasette both are servers on loopback, asked in turn; printed is the time of the server's process.
"""

import argparse
import os
import sqlite3
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from contextlib import closing
from itertools import product
from pathlib import Path
from statistics import median
from urllib.parse import quote

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from werkzeug.test import Client

from benchmarks.names import Names
from benchmarks.served import WHOSAYS
from benchmarks.serverside import free_port, milliseconds, running
from benchmarks.town import filled
from service.app import create_app
from service.config import Settings

_ASKED = 400
_ROUND = 100
_RECORD = "a record"
_ROUNDS = 5

Kinds = dict[str, list[tuple[str, str]]]
"""By kind: what is asked, and who is meant."""


def questions(made: Names, names: Sequence[str]) -> Kinds:
    """Return questions of each kind about people of whom ``names`` tell."""
    meant = [made.random.choice(names) for _ in range(_ASKED)]
    return {
        "full name": [(name, name) for name in meant],
        "one letter wrong": [(made.misspelt(name), name) for name in meant],
        "last name": [(name.split()[-1], name) for name in meant],
        "beginning": [(name[: made.random.randint(3, 6)], name) for name in meant],
        _RECORD: [(f"/v1/profiles/p-{made.random.randrange(len(names))}", "") for _ in meant],
    }


def asked(clients: dict[int, Client], questions: dict[int, Kinds]) -> dict[int, dict[str, tuple[float, float, float]]]:
    """Return by size and kind: median, 99th percentile, in milliseconds of processor time, and the share that has the name meant first.

    All questions are asked in rounds, of one size after the other; a question counts by the median of its rounds.
    """
    times: dict[int, dict[str, list[list[float]]]] = {size: defaultdict(list) for size in clients}
    first: dict[int, dict[str, float]] = {size: {} for size in clients}
    for _, (size, client) in product(range(_ROUNDS), clients.items()):
        for kind, each in questions[size].items():
            answers = [_timed(client, question) for question, _ in each]
            times[size][kind].append([took for took, _ in answers])
            met = [items[:1] == [name] for (_, items), (_, name) in zip(answers, each, strict=True)]
            first[size][kind] = sum(met) / len(met)
    return {size: _told(times[size], first[size]) for size in clients}


def _timed(client: Client, question: str) -> tuple[float, list[str]]:
    given = (
        {"path": question} if question.startswith("/") else {"path": "/v1/profiles", "query_string": {"q": question}}
    )
    began = time.thread_time()
    answer = client.get(**given)
    took = (time.thread_time() - began) * 1000
    return took, [item["match"]["name"] for item in (answer.json or {}).get("items", ())]


def _told(times: dict[str, list[list[float]]], first: dict[str, float]) -> dict[str, tuple[float, float, float]]:
    usual = {kind: [median(rounds) for rounds in zip(*each, strict=True)] for kind, each in times.items()}
    searched = usual.keys() - {_RECORD}
    usual["all questions"] = [took for kind in searched for took in usual[kind]]
    shares = {**first, "all questions": sum(first[kind] for kind in searched) / len(searched)}
    return {kind: (median(each), _high(each), shares[kind]) for kind, each in usual.items()}


def _high(times: Sequence[float]) -> float:
    return sorted(times)[int(len(times) * 0.99)]


def beside_datasette(
    program: str, settings: Settings, names: Sequence[str], words: Sequence[str], folder: Path
) -> None:
    """Print processor milliseconds of each server a question, asked in turn: ``q=`` of ours, ``_search=`` of Datasette's table."""
    rows = folder / "rows.db"
    if not rows.exists():
        with closing(sqlite3.connect(rows)) as connection, connection:
            connection.execute("CREATE TABLE people (id TEXT PRIMARY KEY, name TEXT, description TEXT)")
            connection.executemany(
                "INSERT INTO people VALUES (?, ?, ?)", ((f"p-{n}", name, "did this") for n, name in enumerate(names))
            )
            connection.execute("CREATE VIRTUAL TABLE people_fts USING fts5(name, content='people')")
            connection.execute("INSERT INTO people_fts (people_fts) VALUES ('rebuild')")
    ports = free_port(), free_port()
    environ = {**os.environ, "DATABASE_URL": settings.database_url, "PORT": str(ports[0])}
    ours = [*WHOSAYS, "serve", "--workers", "1"]
    theirs = [program, "serve", str(rows), "--port", str(ports[1]), "--setting", "num_sql_threads", "1"]
    asking = "/v1/profiles?limit=50&q=", "/rows/people.json?_size=50&_search="
    costs: tuple[list[float], list[float]] = ([], [])
    with running(ours, environ, ports[0]) as one, running(theirs, environ, ports[1]) as other:
        for start in range(0, len(words), _ROUND):
            for place, pid in enumerate((one, other)):
                paths = [asking[place] + quote(word) for word in words[start : start + _ROUND]]
                costs[place].append(milliseconds(pid, ports[place], paths))
    mine, its = (median(each) for each in costs)
    print(f"server ms a question: whosays {mine:.2f}, Datasette {its:.2f}: {its / mine:.1f} x")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="1000,100000", help="how many profiles, parted by commas")
    parser.add_argument("--keep", type=Path, help="folder for the databases, which are used again")
    parser.add_argument("--datasette", help="the program to compare with, on the largest size")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = given.keep or Path(place)
        folder.mkdir(parents=True, exist_ok=True)
        _measure([int(size) for size in given.sizes.split(",")], folder, given.datasette)


def _measure(sizes: Sequence[int], folder: Path, datasette: str | None) -> None:
    clients, asking = {}, {}
    for size in sizes:
        made = Names(7)
        names = made.some(size)
        settings = filled(folder, size)
        asking[size] = questions(made, names)
        clients[size] = Client(create_app(settings))
        clients[size].get("/v1/profiles", query_string={"q": "warm"})
        if datasette and size == sizes[-1]:
            beside_datasette(datasette, settings, names, [word for word, _ in asking[size]["full name"]], folder)
    _print(asked(clients, asking))


def _print(found: dict[int, dict[str, tuple[float, float, float]]]) -> None:
    few, many = min(found), max(found)
    print(f"{'question':18}" + "".join(f"{f'{size:,}':>10} p50  p99  first" for size in found) + "   p99 ratio")
    for kind in found[few]:
        cells = "".join(f"{p50:>14.2f}{p99:>5.2f}{first:>7.3f}" for p50, p99, first in (found[n][kind] for n in found))
        print(f"{kind:18}{cells}{found[many][kind][1] / found[few][kind][1]:>12.2f}")


if __name__ == "__main__":
    main()
