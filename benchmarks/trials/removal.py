"""What is left of a removed person: bytes in the database's files, copies in caches, answers at addresses.

A server runs and has answered about the person before. Wrong is what is still there and should not be; lost is what others
have lost by it. Two more lines tell what SQLite's own means would have left, without the file being written anew.
"""

import http.client
import random
import re
import shutil
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import orjson

from benchmarks.invented import ID, PATH, Place, somewhere
from benchmarks.trials import Tally
from service.domain.publication import Kind
from service.pipeline import load
from service.store.session import Store

_FIVE_MINUTES = 300
_SAID = ("quillana", "Quillana", "varnes", "Varnes", "zephyrmere", "brineglass", "Ostend")
_DEADLINE = 30
_REVISIONS = 4
_GOING = 0.48  # how often one goes, so that more come than go


def run(times: int) -> Iterator[Tally]:
    """Yield a line each for bytes, addresses, caches and the next number, and for a reader that does not let go."""
    bytes_left = gone = cached = reused = 0
    asked = headers = 0
    for _ in range(times):
        with somewhere() as (place, store):
            _publish(place, store)
            addresses, words = _addresses(store), _words(store, place)
            with _serving(place) as port:
                first = {address: _get(port, address) for address in addresses}
                removed = place.run("remove", ID, "--yes")
                bytes_left += len(_left(place, words)) + int(removed[0] != 0)
                after = {address: _get(port, address) for address in addresses}
            asked, headers = asked + len(addresses), headers + len(addresses) * 2
            gone += sum(status != http.HTTPStatus.GONE for status, _ in after.values())
            cached += sum(_longest(cache) > _FIVE_MINUTES for _, cache in (*first.values(), *after.values()))
            (report,) = load(place.settings, store).profiles
            reused += int(report.revision != _REVISIONS + 1)
    yield Tally("bytes of the person in any file, with a server running", times, 0, bytes_left)
    yield Tally("addresses that do not answer 410", asked, 0, gone)
    yield Tally("answers that a cache may keep for more than five minutes", headers, 0, cached)
    yield Tally("numbers of revisions used again", times, 0, reused)
    yield _held(times)
    yield from _by_own_means(times)


def _publish(place: Place, store: Store) -> None:
    """Publish four revisions, with a long text, a source that goes and comes, and a ruling."""
    place.write(1960, filler=1500)
    load(place.settings, store)
    place.write(1961, sources=("harbour",))
    load(place.settings, store)
    place.run("rule", ID, "birth_date", "--choose", "1961", "--reason", "the brineglass register", "--load")
    place.write(1961, filler=300)
    load(place.settings, store)


def _words(store: Store, place: Place) -> list[str]:
    ids = [key for kind in (Kind.CLAIM, Kind.SOURCE, Kind.CONFLICT, Kind.RULING) for key in store.items.ids(kind, ID)]
    return [*_SAID, *ids, str(place.folder)]


def _addresses(store: Store) -> list[str]:
    with store._database.read() as connection:  # noqa: SLF001 - no reader asks for all addresses
        query = "SELECT DISTINCT path FROM representations WHERE profile = ?"
        stored = list(connection.exec_driver_sql(query, (ID,)).scalars())
    claim, source = store.items.ids(Kind.CLAIM, ID)[0], store.items.ids(Kind.SOURCE, ID)[0]
    made = [f"{PATH}.txt", f"{PATH}.csv", f"{PATH}?view=full", f"{PATH}?fields=name", f"{PATH}/claims?limit=1"]
    return [*stored, *made, f"/v1/claims/{claim}/verify", f"/v1/sources/{source}/passage?start=0&end=9"]


def _left(place: Place, words: Sequence[str]) -> list[tuple[str, str]]:
    """Return which words stand in which file; this process has copies read, so that it drops no lock of SQLite's."""
    copy = place.root / "copy"
    place.start(
        str(place.root / "var"), str(copy), program=("-c", "import shutil, sys; shutil.copytree(*sys.argv[1:])")
    ).communicate(timeout=_DEADLINE)
    found = [(word, path.name) for path in copy.iterdir() for word in words if word.encode() in path.read_bytes()]
    shutil.rmtree(copy)
    return found


@contextmanager
def _serving(place: Place) -> Iterator[int]:
    process = place.start("serve", "--port", "0", "--workers", "2", "--json")
    try:
        port = int(orjson.loads(process.stdout.readline())["address"].rpartition(":")[2])
        end = time.monotonic() + _DEADLINE
        while True:
            try:
                _get(port, "/healthz")
                break
            except ConnectionError:
                if time.monotonic() > end:
                    raise
                time.sleep(0.05)
        yield port
    finally:
        process.terminate()
        process.communicate(timeout=_DEADLINE)


def _get(port: int, address: str) -> tuple[int, str]:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=_DEADLINE)) as connection:
        connection.request("GET", address)
        answer = connection.getresponse()
        answer.read()
        return answer.status, answer.headers["Cache-Control"]


def _longest(cache: str) -> int:
    """Return for how many seconds a cache may answer out of what it has."""
    if cache in ("no-store", "no-cache"):
        return 0
    given = dict(part.strip().partition("=")[::2] for part in cache.split(","))
    if "immutable" in given or not ({"must-revalidate", "stale-if-error"} & given.keys()):
        return _FIVE_MINUTES + 1
    lives = max(int(given.get("max-age", 0)), int(given.get("s-maxage", 0)))
    return lives + max(int(given.get(name, 0)) for name in ("stale-while-revalidate", "stale-if-error"))


def _held(times: int) -> Tally:
    """Try a removal while another process reads and does not end, and once more when it has ended."""
    silent = left = 0
    for _ in range(min(times, 2)):  # each waits ten seconds for the reader
        with somewhere() as (place, store):
            _publish(place, store)
            words = _words(store, place)
            file = place.settings.database_url.removeprefix("sqlite:///")
            with closing(sqlite3.connect(file, isolation_level=None)) as reader:
                reader.execute("BEGIN")
                reader.execute("SELECT count(*) FROM profiles").fetchone()
                code, problem = place.run("remove", ID, "--yes")
                silent += int(code != 1 or "not erased" not in problem)
            code, _ = place.run("remove", ID, "--yes")
            left += int(code != 0) + len(_left(place, words))
    return Tally("a reader that holds the log: not told, or left after another go", min(times, 2), silent, left)


def _by_own_means(times: int) -> Iterator[Tally]:
    """Delete rows of many sizes in random order, as profiles come and go, and look for them before and after VACUUM."""
    left = after = rows = 0
    for seed in range(times):
        with somewhere() as (place, _):
            deleted, found, rest = _rows(place.root / "rows.db", random.Random(seed))
            left, after, rows = left + found, after + rest, rows + deleted
    yield Tally("rows legible after DELETE with secure_delete alone", rows, 0, 0, f"{left} of {rows}: why VACUUM")
    yield Tally("rows legible after VACUUM", rows, 0, after)


def _rows(file: Path, chance: random.Random) -> tuple[int, int, int]:
    living: list[str] = []
    made = 0
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        for statement in ("PRAGMA journal_mode = WAL", "PRAGMA secure_delete = ON"):
            connection.execute(statement)
        connection.execute("CREATE TABLE said (path TEXT PRIMARY KEY, profile TEXT, body BLOB)")
        connection.execute("CREATE INDEX of_profile ON said (profile)")
        for _ in range(4000):
            if living and chance.random() < _GOING:
                gone = living.pop(chance.randrange(len(living)))
                connection.execute("DELETE FROM said WHERE profile = ?", (gone,))
                continue
            made += 1
            living.append(f"P{made:06d}x")
            body = f"{living[-1]} " * chance.choice([1, 3, 20, 60, 200, 1500])
            connection.execute(
                "INSERT INTO said VALUES (?, ?, ?)", (f"{chance.random()}{living[-1]}", living[-1], body.encode())
            )
        found = []
        for statement in ("SELECT 1", "VACUUM"):
            connection.execute(statement)
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            legible = {word.decode() for word in re.findall(rb"P\d{6}x", file.read_bytes())}
            found.append(len(legible - set(living)))
    return made - len(living), found[0], found[1]
