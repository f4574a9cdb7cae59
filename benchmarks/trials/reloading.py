"""A server behind nginx that is reloaded (SIGHUP), or of two one that is stopped (SIGTERM), while as much is asked as it can answer.

In: nginx and wrk, without which nothing is tried. Lost is what nginx or a client saw fail, by wrk's count.
"""

import contextlib
import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.served import BOUND, WHOSAYS, answers, environment, loaded, serving, until
from benchmarks.serverside import free_port
from benchmarks.trials import Tally

_SECONDS = 16  # of traffic, in which two workers are replaced, each after the four seconds that a new one gets to start
_CONNECTIONS = 24
_FAILED = re.compile(r"Non-2xx or 3xx responses: (\d+)")
_ERRORS = re.compile(r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)")
_ASKED = re.compile(r"(\d+) requests in")
_NGINX = """
daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/nginx.log;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
    upstream whosays {{
        server 127.0.0.1:{one} max_fails=0;
        server 127.0.0.1:{two} max_fails=0;
        keepalive 32;
        keepalive_timeout 4s;
    }}
    server {{
        listen 127.0.0.1:{port};
        location / {{
            proxy_pass http://whosays; proxy_http_version 1.1; proxy_set_header Connection "";
            proxy_connect_timeout 2s; proxy_next_upstream error timeout;
        }}
    }}
}}
"""


def run(times: int) -> Iterator[Tally]:
    """Yield a line for reloads and one for stops; none where nginx or wrk is not installed."""
    path = f"{os.environ.get('PATH', '')}:/usr/sbin"
    nginx, wrk = shutil.which("nginx", path=path), shutil.which("wrk", path=path)
    if not (nginx and wrk):
        return
    times = max(1, times // 2)
    with loaded() as folder:
        yield _reloaded(folder, times, nginx, wrk)
        yield _stopped(folder, times, nginx, wrk)


def _reloaded(folder: Path, times: int, nginx: str, wrk: str) -> Tally:
    asked = lost = kept = 0
    for _ in range(times):
        with serving(folder, "--workers", "2") as (process, port), _proxy(folder, nginx, port, port) as front:
            before = _children(process.pid)
            with _traffic(wrk, front) as counted:
                time.sleep(1)
                process.send_signal(signal.SIGHUP)
            kept += len(before & _children(process.pid))
        asked, lost = asked + counted[0], lost + counted[1]
    return Tally("reload of two workers under load: requests lost", asked, lost, kept, "wrong: workers not replaced")


def _stopped(folder: Path, times: int, nginx: str, wrk: str) -> Tally:
    """Stop one of two servers and start it again, then the other one."""
    asked = lost = 0
    for _ in range(times):
        with (
            serving(folder) as (one, port),
            serving(folder) as (_, other),
            _proxy(folder, nginx, port, other) as front,
            contextlib.ExitStack() as after,
            _traffic(wrk, front) as counted,
        ):
            time.sleep(1)
            one.terminate()
            one.wait(BOUND)
            command = [*WHOSAYS, "serve", "--port", str(port)]
            again = subprocess.Popen(command, env=environment(folder), stdout=subprocess.DEVNULL)
            after.callback(again.wait)
            after.callback(again.terminate)
            until(lambda at=port: answers(at), BOUND)  # type: ignore[misc]
        asked, lost = asked + counted[0], lost + counted[1]
    return Tally("SIGTERM to one of two servers under load: requests lost", asked, lost, 0)


@contextlib.contextmanager
def _proxy(folder: Path, nginx: str, one: int, two: int) -> Iterator[int]:
    port = free_port()
    (folder / "nginx.conf").write_text(_NGINX.format(folder=folder, one=one, two=two, port=port), "utf-8")
    process = subprocess.Popen([nginx, "-p", str(folder), "-c", str(folder / "nginx.conf")], stderr=subprocess.DEVNULL)
    try:
        until(lambda: answers(port), BOUND)
        yield port
    finally:
        process.terminate()
        process.wait(BOUND)


@contextlib.contextmanager
def _traffic(wrk: str, port: int) -> Iterator[list[int]]:
    """Ask as fast as can be while the block runs, for as long as is set; then give how much was asked, and lost."""
    address = f"http://127.0.0.1:{port}/v1/profiles/person-1"
    command = [wrk, "-t1", f"-c{_CONNECTIONS}", f"-d{_SECONDS}s", "--timeout", "10s", address]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    counted: list[int] = []
    yield counted
    out, _ = process.communicate(timeout=_SECONDS + BOUND)
    failed, errors, asked = _FAILED.search(out), _ERRORS.search(out), _ASKED.search(out)
    lost = int(failed[1]) if failed else 0
    lost += sum(map(int, errors.groups())) if errors else 0
    counted += [int(asked[1]) if asked else 0, lost]


def _children(pid: int) -> set[int]:
    listed = subprocess.run(["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    return {int(child) for child, parent in (line.split() for line in listed.splitlines()) if int(parent) == pid}
