"""Servers in processes of their own, and the processor time that each request costs them: for comparisons on noisy machines."""

import contextlib
import http.client
import os
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

_HERTZ = os.sysconf("SC_CLK_TCK")
_PATIENCE = 30.0


def free_port() -> int:
    """Return a port of loopback that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def running(command: Sequence[str], environ: Mapping[str, str], port: int) -> Iterator[int]:
    """Run a server until the block ends; give its process id once it listens at ``port``."""
    with Path(os.devnull).open("wb") as nothing:
        process = subprocess.Popen(command, env=dict(environ), stdout=nothing, stderr=nothing)
        try:
            _until_listening(port)
            yield process.pid
        finally:
            process.terminate()
            process.wait(_PATIENCE)


def _until_listening(port: int) -> None:
    until = time.monotonic() + _PATIENCE
    while True:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1.0):
            return
        if time.monotonic() > until:
            raise SystemExit(f"nothing listens at port {port}")
        time.sleep(0.05)


def spent(pid: int) -> float:
    """Return the processor seconds of a process and of those that it started and that still run."""
    total, waiting = 0.0, [pid]
    while waiting:
        each = waiting.pop()
        parts = Path(f"/proc/{each}/stat").read_text().rpartition(")")[2].split()
        total += (int(parts[11]) + int(parts[12])) / _HERTZ
        for task in Path(f"/proc/{each}/task").iterdir():
            waiting += map(int, (task / "children").read_text().split())
    return total


def milliseconds(pid: int, port: int, paths: Sequence[str], headers: Mapping[str, str] | None = None) -> float:
    """Ask a server for ``paths`` in turn over one connection; return the processor milliseconds that each cost it."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    before = spent(pid)
    for path in paths:
        connection.request("GET", path, headers=dict(headers or {}))
        answer = connection.getresponse()
        answer.read()
        if answer.status != http.HTTPStatus.OK:
            raise SystemExit(f"{path}: status {answer.status}")
    connection.close()
    return (spent(pid) - before) * 1000 / len(paths)
