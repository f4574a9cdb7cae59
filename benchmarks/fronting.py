#!/usr/bin/env python3
"""Measure what a published page and card cost the server, beside bare WSGI that sends the same bytes.

    python benchmarks/fronting.py                   five rounds of 4,000 requests to each, by turns
    python benchmarks/fronting.py --rounds 9

Both run in granian with one worker and one thread. Printed are medians of the server's processor time a request, and how much of
bare WSGI's speed is reached.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.serverside import free_port, milliseconds, running
from service.config import Settings
from service.pipeline import load
from service.store.session import open_store

_ROOT = Path(__file__).parents[1]
_PROFILE = "amani-ballour"
_PATHS = {"page": f"/profiles/{_PROFILE}", "card": f"/embed/{_PROFILE}", "record": f"/v1/profiles/{_PROFILE}"}
_REQUESTS = 4000
_BARE = """
import os
BODY = open(os.environ["BODY"], "rb").read()
HEADERS = [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(BODY)))]
def app(environ, start_response):
    start_response("200 OK", HEADERS)
    return [BODY]
"""


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        settings = Settings(
            database_url=f"sqlite:///{folder}/served.db", seeds=_ROOT / "seeds", url="https://whosays.example"
        )
        with open_store(settings) as store:
            load(settings, store)
            bodies = {
                kind: found.body
                for kind, path in _PATHS.items()
                if (found := store.representations.get(path, "cited.json" if kind == "record" else "html"))
            }
        (folder / "bare.py").write_text(_BARE, "utf-8")
        print(f"{'':8}{'bytes':>9}{'whosays ms':>12}{'bare ms':>10}{'of bare':>9}")
        for kind, body in bodies.items():
            ours, bare = _paired(folder, settings.database_url, _PATHS[kind], body, rounds)
            print(f"{kind:8}{len(body):>9,}{ours:>12.4f}{bare:>10.4f}{bare / ours:>9.2f}")


def _paired(folder: Path, database: str, path: str, body: bytes, rounds: int) -> tuple[float, float]:
    (folder / "body").write_bytes(body)
    ports = free_port(), free_port()
    shared = ["--interface", "wsgi", "--workers", "1", "--blocking-threads", "1", "--no-ws"]
    granian = [sys.executable, "-m", "granian", *shared]
    ours = [*granian, "--port", str(ports[0]), "--working-dir", str(_ROOT), "wsgi:app"]
    bare = [*granian, "--port", str(ports[1]), "--working-dir", str(folder), "bare:app"]
    environ = {**os.environ, "DATABASE_URL": database, "BODY": str(folder / "body")}
    costs: tuple[list[float], list[float]] = ([], [])
    with running(ours, environ, ports[0]) as one, running(bare, environ, ports[1]) as other:
        for _ in range(rounds):
            for place, pid in enumerate((one, other)):
                headers = {"Accept": "*/*"}
                costs[place].append(milliseconds(pid, ports[place], [path] * _REQUESTS, headers))
    return median(costs[0]), median(costs[1])


if __name__ == "__main__":
    main()
