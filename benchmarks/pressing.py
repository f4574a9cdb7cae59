"""Servers under load: each on a core of its own, asked from another one, and what each request cost them.

In: commands that start servers, and what to ask. Out: requests a second, and the server's processor time a request.
"""

import contextlib
import http.client
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from attrs import Factory, frozen

from benchmarks.serverside import milliseconds, spent

SERVERS, ASKERS = 0, 1
"""The cores of the servers, of which one works at a time, and of who asks."""

CONNECTIONS = 32
_PATIENCE = 60.0
_TICK = 0.01  # seconds by which the kernel counts
_ALONE = 3000  # requests over one connection, where there is no wrk
_SCRIPT = """
local asked, at = {}, 0
init = function()
  for line in io.lines(os.getenv("ASKED")) do
    local host, path = line:match("^(%S+) (.*)$")
    wrk.headers["Host"] = host
    asked[#asked + 1] = wrk.format("GET", path)
  end
end
request = function() at = at % #asked + 1; return asked[at] end
"""


@frozen
class Asking:
    """What is asked, in turn; ``hosts``: under how many names of the host, so that nothing answers from memory."""

    paths: Sequence[str]
    headers: Mapping[str, str] = Factory(dict)
    status: int = 200
    hosts: int = 1


@frozen
class Cost:
    """What one round cost: the server's processor microseconds a request, and requests a second."""

    processor: float
    speed: float


@frozen
class Server:
    """A server that listens: process and port."""

    pid: int
    port: int

    def press(self, asking: Asking, seconds: int) -> Cost:
        """Ask for so many seconds over :data:`CONNECTIONS` connections, after one request that is looked at."""
        self._check(asking)
        if not shutil.which("wrk"):
            began = time.monotonic()
            took = milliseconds(self.pid, self.port, (list(asking.paths) * _ALONE)[:_ALONE], asking.headers)
            return Cost(took * 1000, _ALONE / (time.monotonic() - began))
        with tempfile.TemporaryDirectory() as name:
            (script := Path(name) / "asked.lua").write_text(_SCRIPT)
            hosts = [f"h{number}.example" for number in range(asking.hosts)]
            lines = [f"{host} {path}\n" for host in hosts for path in asking.paths]
            (file := Path(name) / "asked").write_text("".join(lines))
            headers = [f"-H{name}: {value}" for name, value in asking.headers.items()]
            command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", f"-s{script}", *headers]
            before = spent(self.pid)
            with _on(ASKERS):
                ran = subprocess.run(
                    [*command, f"http://127.0.0.1:{self.port}/"],
                    env={**os.environ, "ASKED": str(file)},
                    capture_output=True,
                    text=True,
                    check=True,
                ).stdout
            processor = max(spent(self.pid) - before, _TICK / 2)
        found = re.search(r"(\d+) requests in ([\d.]+)(m?)s", ran)
        if not found or "Socket errors" in ran:
            raise SystemExit(f"{asking.paths[0]}: {ran}")
        count = int(found[1])
        return Cost(processor * 1e6 / count, count / (float(found[2]) * (60 if found[3] else 1)))

    def _check(self, asking: Asking) -> None:
        status = self.get(asking.paths[0], asking.headers)
        if status != asking.status:
            raise SystemExit(f"{asking.paths[0]}: {status}, not {asking.status}")

    def get(self, path: str, headers: Mapping[str, str] | None = None) -> int:
        """Return the status of one request."""
        with contextlib.closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=_PATIENCE)) as connection:
            connection.request("GET", path, headers=dict(headers or {}))
            answer = connection.getresponse()
            answer.read()
            return answer.status


@contextlib.contextmanager
def pinned(
    command: Sequence[str], port: int, environ: Mapping[str, str] | None = None, first: str = "/"
) -> Iterator[tuple[Server, float]]:
    """Start a server on its core and yield it, with the seconds until it has answered ``first``; end it after."""
    began = time.monotonic()
    with Path(os.devnull).open("wb") as nothing, _on(SERVERS):
        process = subprocess.Popen(
            command,
            env={**os.environ, **(environ or {})},
            stdout=nothing,
            stderr=nothing,
            start_new_session=True,
        )
    try:
        server = Server(process.pid, port)
        while not _answers(server, first):
            if process.poll() is not None or time.monotonic() > began + _PATIENCE:
                raise SystemExit(f"{command[0]} does not answer")
            time.sleep(0.005)
        yield server, time.monotonic() - began
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(15)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@contextlib.contextmanager
def _on(core: int) -> Iterator[None]:
    """Start what is started in the block on ``core``, if there are several cores."""
    usual = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {sorted(usual)[core % len(usual)]})
    try:
        yield
    finally:
        os.sched_setaffinity(0, usual)


def _answers(server: Server, path: str) -> bool:
    try:
        return server.get(path) > 0
    except (OSError, http.client.HTTPException):
        return False


def resident(pid: int) -> tuple[float, float]:
    """Return how many MB a process has in memory, and the largest of those that it started."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return _resident(pid), max((_resident(int(each)) for each in children), default=0.0)


def _resident(pid: int) -> float:
    found = re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())
    return int(found[1]) / 1024 if found else 0.0
