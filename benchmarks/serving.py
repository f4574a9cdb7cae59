#!/usr/bin/env python3
"""Measure what serving costs: beside other servers, request beside request, and among few and very many profiles.

    python benchmarks/serving.py                                        the seeds and 1,000 invented profiles
    python benchmarks/serving.py --profiles 1000,10000,100000 --keep var/serving
    python benchmarks/serving.py --datasette PATH --venv PATH           beside Datasette, and Flask and FastAPI of an environment
    python benchmarks/serving.py --only servers,requests --rounds 7     some of: servers, requests, sizes, starts
    python benchmarks/serving.py --only servers --path /embed/amani-ballour    a page or a card beside bare WSGI and nginx
    python benchmarks/serving.py --profile                              where the front spends its time, by cProfile

Each server is started here, on loopback and on a core of its own; wrk (or, without it, one connection of our own) asks from another
core. All that is compared is asked in turn, in rounds. Printed are medians of the server's processor time a request and of
requests a second; ratios are medians of the rounds' ratios, with the lowest and the highest, beside what was asked for. The environment of --venv needs
flask, marshmallow, granian, fastapi and uvicorn.
"""

import argparse
import contextlib
import cProfile
import pstats
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from werkzeug.test import Client, EnvironBuilder

from benchmarks.contestants import conditional, contestants, whosays
from benchmarks.pressing import Asking, Cost, Server, pinned, resident
from benchmarks.town import CLAIMS, HOT, ONE, filled
from service.app import create_wsgi
from service.config import Settings
from service.store.session import open_store

_BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"}
_PROGRAM = {"Accept": "application/json, text/plain, */*"}
_GZIP = {"Accept-Encoding": "gzip, deflate, br, zstd"}
_HOSTS = 3000  # under how many names of the host is asked what must not be answered from memory
_SPREAD = 1000  # profiles, whose records and claims take twice the room of memory
_HOT = 500  # profiles that are asked for in turn, which memory has room for
_PROFILED = 50_000
_STARTS = 5

Costs = Mapping[str, list[Cost]]


def servers(settings: Settings, given: argparse.Namespace, folder: Path) -> None:
    """Print ours beside others, all of which send the same record."""
    path, (_, body) = given.path, _known(settings, given.path)
    datasette, venv = (given.datasette, given.venv) if path.startswith("/v1/") else (None, None)
    asked = {"bare WSGI": "≥ .75", "nginx, a file": "≥ .40", "Datasette, a row": "≥ 30", "FastAPI, stored bytes": "≥ 5"}
    found = contestants(settings.database_url, path, body, folder, datasette, venv)
    with contextlib.ExitStack() as stack:
        running = {
            each.name: (
                stack.enter_context(pinned(each.command, each.port, each.environ, each.path))[0],
                Asking([each.path]),
            )
            for each in found
        }
        costs = _rounds(running, given.rounds, given.seconds)
    ours, *others = costs
    print(
        f"\n{path}, {len(body):,} bytes: how fast {ours} is as a part of each, by the server's processor time and by the clock"
    )
    _print(costs, [(each, ours, asked.get(each, "")) for each in others], over=True)


_PAIRS = [
    ("… a program's Accept", "GET", "≥ .95"),
    ("… a browser's Accept", "GET", "≥ .95"),
    ("page, a browser's", "page", "≥ .95"),
    ("304", "GET of 19 kB", "≥ 1.15"),
    ("bare, 304", "bare, 19 kB", ""),
    ("gzip", "GET", ""),
    ("view=full, gzip", "view=full", ""),
    *((name, "GET", "≥ .25") for name in ("list of 100", "?fields=", "404")),
    *((f"{name}, first time", "GET", "") for name in ("list", "?fields=", "404")),
]
"""Requests, what each is compared with, and how fast it is asked to be as a part of that."""


def requests(settings: Settings, given: argparse.Namespace, folder: Path) -> None:
    """Print requests to our server beside the hot GET; a 304 also beside bare WSGI that sends the same headers and bodies."""
    path, hot = ONE, Client(create_wsgi(settings)).get(HOT)
    known = {"If-None-Match": hot.headers["ETag"]}
    page = path.removeprefix("/v1")
    asking = {
        "GET": Asking([path]),
        "… a program's Accept": Asking([path], _PROGRAM),
        "… a browser's Accept": Asking([path], _BROWSER, status=303),
        "page": Asking([page]),
        "page, a browser's": Asking([page], _BROWSER),
        "GET of 19 kB": Asking([HOT]),
        "304": Asking([HOT], known, status=304),
        "gzip": Asking([path], _GZIP),
        "view=full": Asking([f"{path}?view=full"]),
        "view=full, gzip": Asking([f"{path}?view=full"], _GZIP),
        "list of 100": Asking(["/v1/profiles?limit=100"]),
        "?fields=": Asking([f"{path}?fields=name,birth_date"]),
        "404": Asking([f"{path}x"], status=404),
        "list, first time": Asking(["/v1/profiles?limit=100"], hosts=_HOSTS),
        "?fields=, first time": Asking([f"{path}?fields=name,birth_date"], hosts=_HOSTS),
        "404, first time": Asking([f"{path}x"], hosts=_HOSTS, status=404),
    }
    ours, bare = whosays(settings.database_url), conditional(hot.data, hot.headers.to_wsgi_list(), folder)
    with (
        pinned(ours.command, ours.port, ours.environ, ours.path) as (server, _),
        pinned(bare.command, bare.port, bare.environ, bare.path) as (beside, _),
    ):
        running = {name: (server, each) for name, each in asking.items()}
        running["bare, 19 kB"], running["bare, 304"] = (
            (beside, Asking([HOT])),
            (beside, Asking([HOT], known, status=304)),
        )
        costs = _rounds(running, given.rounds, given.seconds)
    print("\nRequests to one worker: how fast each is as a part of another")
    _print(costs, _PAIRS)


def sizes(settings: Mapping[int, Settings], given: argparse.Namespace) -> None:
    """Print what requests cost among few and among many profiles, answered for the first time."""
    with contextlib.ExitStack() as stack:
        running: dict[str, tuple[Server, Asking]] = {}
        for size, each in settings.items():
            ours = whosays(each.database_url)
            server, _ = stack.enter_context(pinned(ours.command, ours.port, ours.environ, ours.path))
            for name, asking in _spread(size).items():
                running[f"{name} of {size:,}"] = server, asking
        costs = _rounds(running, given.rounds, given.seconds)
    few, many = min(settings), max(settings)
    print(f"\nAnswers for the first time: how much more each costs among {many:,} profiles than among {few:,}")
    _print(costs, [(f"{name} of {few:,}", f"{name} of {many:,}", "≤ 1.3") for name in _spread(few)])


def starts(settings: Mapping[int, Settings], _given: argparse.Namespace) -> None:
    """Print the seconds from the start to the first answer, and the memory of a worker and of the process that starts it."""
    print(f"\n{'profiles':>10}{'start, s':>10}{'no bytecode':>13}{'worker MB':>11}{'master MB':>11}")
    print(f"{'asked':>10}{'≤ .5':>10}{'≤ 1.5':>13}{'≤ 60':>11}{'≤ 40':>11}")
    for size, each in settings.items():
        with tempfile.TemporaryDirectory() as name:
            kept = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": name}
            none = {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPYCACHEPREFIX": f"{name}/none"}
            _started(each, kept, size)
            warm = [_started(each, kept, size) for _ in range(_STARTS)]
            bare = [_started(each, none, size)[0] for _ in range(_STARTS)]
        seconds, master, worker = (median(column) for column in zip(*warm, strict=True))
        print(f"{size:>10,}{seconds:>10.2f}{median(bare):>13.2f}{worker:>11.0f}{master:>11.0f}")


def _started(settings: Settings, environ: Mapping[str, str], size: int) -> tuple[float, float, float]:
    ours = whosays(settings.database_url, path="/v1/profiles/p-0")
    with pinned(ours.command, ours.port, {**ours.environ, **environ}, ours.path) as (server, seconds):
        for asking in _spread(size).values():
            for path in asking.paths[:100]:
                server.get(path)
        return seconds, *resident(server.pid)


def _spread(size: int) -> dict[str, Asking]:
    """Return what is asked of so many profiles: of each number of them the same, for the same count of addresses."""
    ids = [f"p-{number * 7919 % size}" for number in range(min(size, _SPREAD))]
    paths = [f"/v1/profiles/{each}" for each in ids]
    claims = [f"/v1/claims/c_{each}_{place}" for each in ids for place in range(CLAIMS)]
    return {
        "GET": Asking(paths[:_HOT]),
        "GET of more than fit": Asking([*paths, *claims]),
        "list": Asking(["/v1/profiles?limit=50"], hosts=_HOSTS),
        "conflicts": Asking(["/v1/conflicts?type=temporal&limit=10"], hosts=_HOSTS),
        "404": Asking([f"{path}x" for path in paths], status=404, hosts=max(1, _HOSTS // len(paths))),
    }


def _known(settings: Settings, path: str) -> tuple[str, bytes]:
    """Return entity tag and bytes of a record or a page."""
    with open_store(settings) as store:
        found = store.representations.get(path, "cited.json" if path.startswith("/v1/") else "html")
    if found is None:
        raise SystemExit(f"{path} is not published")
    return found.etag, found.body


def _rounds(running: Mapping[str, tuple[Server, Asking]], rounds: int, seconds: int) -> Costs:
    for server, asking in running.values():
        server.press(asking, 1)
    costs: dict[str, list[Cost]] = {name: [] for name in running}
    for _ in range(rounds):
        for name, (server, asking) in running.items():
            costs[name].append(server.press(asking, seconds))
    return costs


def _print(costs: Costs, pairs: Sequence[tuple[str, str, str]], *, over: bool = False) -> None:
    """Print each cost, and for each (one, other) what one's speed is as a part of the other's; ``over``: the other way round."""
    print(f"{'':28}{'µs':>8}{'a second':>11}")
    for name, each in costs.items():
        print(f"{name:28}{median(cost.processor for cost in each):>8.1f}{median(cost.speed for cost in each):>11,.0f}")
    print(f"{'':52}{'by processor':>20}{'by the clock':>22}{'asked':>9}")
    for one_, other, asked in pairs:
        first, second = (costs[other], costs[one_]) if over else (costs[one_], costs[other])
        together = list(zip(first, second, strict=True))
        by_processor = [b.processor / a.processor for a, b in together]
        by_clock = [a.speed / b.speed for a, b in together]
        print(f"{one_ + ' : ' + other:52}{_spreaded(by_processor):>20}{_spreaded(by_clock):>22}{asked:>9}")


def _spreaded(ratios: Sequence[float]) -> str:
    return f"{median(ratios):.2f} ({min(ratios):.2f}–{max(ratios):.2f})"


def profiled(settings: Settings) -> None:
    """Print where the front spends its time on the hot GET, without any server."""
    environ = EnvironBuilder(path=ONE).get_environ()
    app = create_wsgi(settings)

    def ask(times: int) -> None:
        for _ in range(times):
            app(environ, lambda _status, _headers: None)  # type: ignore[arg-type, return-value]

    ask(1000)
    rounds = []
    for _ in range(_STARTS):
        began = time.process_time()
        ask(_PROFILED)
        rounds.append((time.process_time() - began) / _PROFILED * 1e6)
    print(f"GET {ONE}: {median(rounds):.2f} µs ({min(rounds):.2f}–{max(rounds):.2f})")
    with cProfile.Profile() as profile:
        ask(_PROFILED)
    pstats.Stats(profile).sort_stats("tottime").print_stats(10)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--profiles", default="1000", help="sizes, parted by commas")
    parser.add_argument("--keep", type=Path, help="folder for the databases, which are used again")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=2, help="of each round of each request")
    parser.add_argument("--only", default="servers,requests,sizes,starts", help="which tables, parted by commas")
    parser.add_argument("--path", default=HOT, help="of the record, page or card that all servers send")
    parser.add_argument("--datasette", help="Datasette's program")
    parser.add_argument("--venv", type=Path, help="environment with Flask and FastAPI")
    parser.add_argument("--profile", action="store_true", help="profile the front instead")
    given = parser.parse_args()
    with _folder(given.keep) as (keep, passing):
        settings = {size: filled(keep, size) for size in sorted(map(int, given.profiles.split(",")))}
        smallest = settings[min(settings)]
        if given.profile:
            profiled(smallest)
            return
        for name in given.only.split(","):
            if name in ("servers", "requests"):
                {"servers": servers, "requests": requests}[name](smallest, given, passing)
            else:
                {"sizes": sizes, "starts": starts}[name](settings, given)


@contextlib.contextmanager
def _folder(keep: Path | None) -> Iterator[tuple[Path, Path]]:
    with tempfile.TemporaryDirectory() as name:
        if keep:
            keep.mkdir(parents=True, exist_ok=True)
        yield (keep or Path(name)).resolve(), Path(name)


if __name__ == "__main__":
    main()
