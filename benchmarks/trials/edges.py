"""The edges of the API: a database that is not what was opened, parameters that are nearly right, requests that cost much.

Times are processor time of this process; the bounds are ten times and more what was measured on the machine where they
were set, so that only a change of order fails.
"""

import logging
import shutil
import sqlite3
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from http import HTTPStatus
from pathlib import Path
from typing import Any

from attrs import evolve
from werkzeug.test import Client

from benchmarks.trials import Tally
from service.app import create_wsgi
from service.config import Settings
from service.store.session import Store, open_store
from tests.api.profiles import MIRA, RECORDED_AT, crowd, mira, publish, rich, without

P = f"/v1/profiles/{MIRA}"
PASSAGE = "/v1/sources/gazette-mira/passage"
MANY = 5000
SIX = 6  # elements in each list of the rich person
OK, BAD, UNAVAILABLE = HTTPStatus.OK, HTTPStatus.BAD_REQUEST, HTTPStatus.SERVICE_UNAVAILABLE
GARBAGE = b"no database at all" * 1000
HIDDEN = "".join(map(chr, (*range(9), 0x0B, 0x1B, 0x7F, 0x85, 0x9B, 0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F))))
HIDDEN += "".join(map(chr, range(0x2066, 0x206A)))

DAMAGES: dict[str, Callable[[Path], object]] = {
    "its schema changed": lambda file: _execute(file, "UPDATE meta SET value = '99' WHERE key = 'schema_version'"),
    "a table gone": lambda file: _execute(file, "DROP TABLE claims"),
    "a column gone": lambda file: _execute(file, "ALTER TABLE texts RENAME COLUMN text TO words"),
    "its file deleted": Path.unlink,
    "its file replaced by garbage": lambda file: _replace(file, GARBAGE),
    "its file overwritten with garbage": lambda file: file.write_bytes(GARBAGE),
}
_WHOLE = ("%D9%A3", "%EF%BC%95", "+5", "%2B5", "-5", "1_0", "%205", "5%20", "05", "5.0", "1e1", "five", "", "9" * 4000)
_WORD = ("", "nothing", "NAME", "name%20")
STRICT: dict[str, tuple[str, tuple[str, ...]]] = {
    "limit": ("/v1/profiles?limit=", _WHOLE),
    "start": (f"{PASSAGE}?end=9&start=", _WHOLE),
    "end": (f"{PASSAGE}?start=0&end=", _WHOLE),
    "context": (f"{PASSAGE}?start=0&end=9&context=", _WHOLE),
    "min_confidence": (
        f"{P}?min_confidence=",
        ("%D9%A0", "+0.5", "%2B0.5", "0_0", "%200.5", ".5", "1.", "nan", "2", ""),
    ),
    "fields": (f"{P}?fields=", (*_WORD, ",", "name,", "age_statement", ",".join(["name"] * 21))),
    "ids": ("/v1/profiles?ids=", ("", ",", "a,,b", "a,", ",".join(["a"] * 101))),
    "view": (f"{P}?view=", _WORD),
    "field": (f"{P}/claims?field=", _WORD),
    "source": (f"{P}/claims?source=", ("",)),
    "profile": ("/v1/conflicts?profile=", ("",)),
    "type": ("/v1/conflicts?type=", _WORD),
    "status": ("/v1/conflicts?status=", _WORD),
    "state": (f"{P}/audit?state=", _WORD),
    "cursor": (f"{P}/claims?cursor=", ("", "claim-", "claim--1", "claim-%D9%A3", "claim-1%0A", "source-1", "claim-01")),
}
_UNKNOWN = ",".join(f"persom-{number:05d}-xyz" for number in range(100))
COSTS: dict[str, tuple[str, dict[str, str], int, float]] = {  # address, headers, status, most seconds
    f"/readyz over {MANY:,} profiles": ("/readyz", {}, 200, 0.01),
    f"one unknown id over {MANY:,} profiles": ("/v1/profiles/persom-00001-xyz", {}, 404, 0.02),
    f"100 unknown ids over {MANY:,} profiles": (f"/v1/profiles?ids={_UNKNOWN}", {}, 200, 0.2),
    "an id 100 times in view full": (f"/v1/profiles?view=full&ids={','.join(['the-crowd'] * 100)}", {}, 200, 0.05),
    "an Accept of 10,000 ranges": (P, {"Accept": ",".join(f"a/b{n};q=0.5" for n in range(10_000))}, 431, 0.02),
    "the longest Accept that is read": (P, {"Accept": ("a," * 2048)[:4096]}, 406, 0.07),
    "an If-None-Match of 10,000 tags": (P, {"If-None-Match": ",".join(f'"{n}"' for n in range(10_000))}, 431, 0.02),
    "fields= with 10,000 names": (f"{P}?fields={','.join(['nome'] * 10_000)}", {}, 400, 0.03),
    "10,000 parameters": (f"{P}?{'&'.join(f'x{n}' for n in range(10_000))}", {}, 400, 0.03),
    "1,600 parameters": (f"{P}?{'&'.join(f'{n:x}' for n in range(1600))}", {}, 400, 0.06),
    "a path of 60,000 bytes": (f"/{'x' * 60_000}", {}, 414, 0.03),
}


def run(times: int) -> Iterator[Tally]:
    """Try each ``times`` times."""
    logging.getLogger("service.app").setLevel(logging.CRITICAL)  # it would tell of each failure that is made here
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        base = folder / "base.db"
        with open_store(_at(base)) as store:
            publish(store, mira())
        yield from (_damaged(folder, base, what, times) for what in DAMAGES)
        with _serving(base) as (client, _):
            yield from (_strict(client, name, times) for name in STRICT)
        with _serving(_crowded(folder)) as (client, _):
            yield from (_cost(client, what, times) for what in COSTS)
        yield from (_cursor(folder, kind, times) for kind in ("claims", "sources", "conflicts", "timeline", "audit"))
        yield _profiles_cursor(folder, times)
        yield from _hidden(folder, times)


def _damaged(folder: Path, base: Path, what: str, times: int) -> Tally:
    wrong, reason = 0, ""
    for number in range(times):
        file = folder / f"damaged-{number}" / "whosays.db"
        file.parent.mkdir()
        shutil.copy(base, file)
        with _serving(file) as (client, _):
            good = all(client.get(path).status_code == OK for path in ("/readyz", P, f"{P}/claims?limit=1"))
            DAMAGES[what](file)
            answer = client.get("/readyz")
            reason = (answer.json or {}).get("detail", "")
            good &= answer.status_code == UNAVAILABLE and answer.mimetype == "application/problem+json" and bool(reason)
            good &= client.get("/healthz").status_code == OK
            good &= "file" not in what or _stops(client)
        wrong += not good
        shutil.rmtree(file.parent)
    return Tally(f"/readyz: 503 with {what}", times, 0, wrong, reason)


def _stops(client: Client) -> bool:
    """Tell whether, within two seconds, nothing is read any more."""
    end, pause = time.monotonic() + 2, threading.Event()
    while client.get(P).status_code != UNAVAILABLE or client.get(f"{P}/claims?limit=1").status_code != UNAVAILABLE:
        if time.monotonic() > end:
            return False
        pause.wait(0.05)
    return True


def _strict(client: Client, name: str, times: int) -> Tally:
    address, spellings = STRICT[name]
    wrong = 0
    for spelling in spellings * times:
        answer = client.get(address + spelling)
        pointers = [each["pointer"] for each in (answer.json or {}).get("errors", [])]
        fits = bool(pointers) and all(each == f"/{name}" or each.startswith(f"/{name}/") for each in pointers)
        wrong += not (answer.status_code == BAD and answer.mimetype == "application/problem+json" and fits)
    return Tally(f"parameters: {name} is read strictly", len(spellings) * times, 0, wrong)


def _cost(client: Client, what: str, times: int) -> Tally:
    address, headers, status, most = COSTS[what]
    path, _, query = address.partition("?")
    wrong, spent = 0, []
    client.get(path, headers=headers, query_string=query)
    for _ in range(times):
        began = time.process_time()
        answer = client.get(path, headers=headers, query_string=query)
        spent.append(time.process_time() - began)
        wrong += answer.status_code != status
    wrong += min(spent) > most  # the least is what it costs; the rest is what else the machine did
    return Tally(f"cost: {what}", times, 0, wrong, f"{min(spent) * 1000:.1f} ms of at most {most * 1000:.0f}")


def _cursor(folder: Path, kind: str, times: int) -> Tally:
    lost = wrong = 0
    gone = ({1}, {0, 1}, {1, 2}, {0, 1, 3}, {0})
    for number in range(times):
        with _serving(folder / f"{kind}-{number}.db") as (client, store):
            for places in gone:
                publish(store, rich())
                whole = client.get(f"/v1/profiles/rich/{kind}").json["items"]
                first = client.get(f"/v1/profiles/rich/{kind}?limit=2").json
                publish(store, without(rich(), kind, places))
                rest = _walk(client, f"/v1/profiles/rich/{kind}?limit=1", first["next"])
                expected = [each for place, each in enumerate(whole) if place > 1 and place not in places]
                lost += sum(each not in rest for each in expected) + (len(whole) != SIX)
                wrong += rest != expected
    return Tally(f"cursor: {kind} go on when the one before is gone", times * len(gone), lost, wrong)


def _profiles_cursor(folder: Path, times: int) -> Tally:
    lost = wrong = 0
    for number in range(times):
        with _serving(folder / f"profiles-{number}.db") as (client, store):
            for name in ("ann", "bob", "cid", "dan"):
                publish(store, crowd(3, name))
            first = client.get("/v1/profiles?limit=2").json
            store.remove_profile("bob", RECORDED_AT)
            rest = [each["id"] for each in _walk(client, "/v1/profiles?limit=1", first["next"])]
            lost += len({"cid", "dan"} - set(rest))
            wrong += rest != ["cid", "dan"]
    return Tally("cursor: profiles go on when the one before is removed", times, lost, wrong)


def _hidden(folder: Path, times: int) -> Iterator[Tally]:
    made = mira()
    quote = f"lived in {HIDDEN}Bodø"
    claims = tuple(
        evolve(each, selector=evolve(each.selector, exact=quote)) if each.field == "residence" else each
        for each in made.profile.claims
    )
    counts = {"csv": 0, "txt": 0, "json": 0}
    with _serving(folder / "hidden.db") as (client, store):
        publish(store, evolve(made, profile=evolve(made.profile, claims=claims)))
        for _ in range(times):
            for suffix in ("csv", "txt"):
                pages = [client.get(f"{P}/claims.{suffix}{query}").text for query in ("", "?field=residence")]
                counts[suffix] += any(set(HIDDEN) & set(page) or r"\u202e" not in page for page in pages)
            items = client.get(f"{P}/claims?field=residence").json["items"]
            counts["json"] += any(each["selectors"][0]["exact"] != quote for each in items) or not items
    yield Tally("hidden characters: CSV writes them out", times, 0, counts["csv"])
    yield Tally("hidden characters: text writes them out", times, 0, counts["txt"])
    yield Tally("hidden characters: JSON keeps them as they are", times, counts["json"], 0)


def _walk(client: Client, address: str, cursor: str | None) -> list[Any]:
    items: list[Any] = []
    while cursor and len(items) < MANY:
        page = client.get(f"{address}&cursor={cursor}").json
        items, cursor = [*items, *page["items"]], page["next"]
    return items


def _crowded(folder: Path) -> Path:
    """Return a database with :data:`MANY` profiles in the lists, of which few have more than a line there."""
    file = folder / "crowded.db"
    with open_store(_at(file)) as store:
        publish(store, mira())
        publish(store, crowd(1000, "the-crowd"))
    body = b'{"id":"x","name":"x","description":"","revision":1,"updated_at":"2026-01-02T03:04:05Z"}'
    rows = [(f"person-{number:05d}-aaa", number + 100) for number in range(MANY)]
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.executemany("INSERT INTO profiles VALUES (?2, ?1, '', '', 1, '', '{}', '', 0)", rows)
        connection.executemany(
            "INSERT INTO items VALUES ('profile', ?2 << 20, ?1, ?1, '', '', '', '', ?3)", [(*row, body) for row in rows]
        )
    return file


@contextmanager
def _serving(file: Path) -> Iterator[tuple[Client, Store]]:
    settings = _at(file)
    with open_store(settings) as store:
        application = create_wsgi(settings)
        yield Client(application), store
        application._published._questions.close()  # noqa: SLF001 - nothing else ends it


def _at(file: Path) -> Settings:
    return Settings(database_url=f"sqlite:///{file}")


def _execute(file: Path, statement: str) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(statement)


def _replace(file: Path, content: bytes) -> None:
    other = file.with_suffix(".new")
    other.write_bytes(content)
    other.replace(file)
