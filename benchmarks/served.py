"""A server of invented people in a process of its own, and readers who ask it in a tight loop: for the trials."""

import contextlib
import http.client
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

BOUND = 30.0  # seconds until something that should happen counts as not happening
FOLDERS = 40
TEXT = "Person {0} was born on 14 February 1969 in Ghent, Belgium. She won the Silver Sextant Prize {0} in 2014.\n"
WHOSAYS = (sys.executable, "-m", "service.cli")


@contextlib.contextmanager
def loaded() -> Iterator[Path]:
    """Yield a folder with invented people in ``seeds/``, loaded into the database that :func:`environment` names."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_people(folder / "seeds")
        subprocess.run([*WHOSAYS, "load"], env=environment(folder), check=True, stdout=subprocess.DEVNULL)
        yield folder


def environment(folder: Path, database: str = "served.db") -> dict[str, str]:
    """Return the environment of a command that works on ``folder``, with a database of that name in it."""
    return {**os.environ, "DATABASE_URL": f"sqlite:///{folder / database}", "WHOSAYS_SEEDS": str(folder / "seeds")}


def write_people(seeds: Path) -> None:
    """Write a folder for each of :data:`FOLDERS` invented people."""
    for number in range(FOLDERS):
        folder = seeds / f"person-{number}"
        folder.mkdir(parents=True)
        (folder / "text.txt").write_text(TEXT.format(number), "utf-8")
        (folder / "profile.toml").write_text(
            f'id = "person-{number}"\nname = "Person {number}"\n[[sources]]\nid = "source-{number}"\n'
            f'file = "text.txt"\ntitle = "Person {number}"\nkind = "newspaper"\n',
            "utf-8",
        )


@contextlib.contextmanager
def serving(folder: Path, *options: str) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """Serve in a session of its own and yield (process, port) once it answers; all of the session is ended after."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    process = subprocess.Popen(
        [*WHOSAYS, "serve", "--port", str(port), *options],
        env=environment(folder),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        until(lambda: answers(port), BOUND)
        yield process, port
    finally:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def until(holds: Callable[[], bool], seconds: float) -> bool:
    """Wait until something holds, at most so many seconds; tell whether it does."""
    end = time.monotonic() + seconds
    while not (held := holds()) and time.monotonic() < end:
        time.sleep(0.005)
    return held


def answers(port: int, seconds: float = BOUND) -> bool:
    """Tell whether /healthz answers in time."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=seconds)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status == http.HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


class Reader(threading.Thread):
    """Asks over one connection again and again until nobody listens any more."""

    def __init__(self, port: int) -> None:
        super().__init__()
        self._port = port
        self.answered = 0
        self.unanswered = 0  # on a connection that has brought answers
        self.fresh = 0  # unanswered on a new connection, that the kernel had accepted and the server no longer did

    def run(self) -> None:
        """Ask until nothing answers any more."""
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=BOUND)
        while True:
            if new := connection.sock is None:
                try:
                    connection.connect()
                except OSError:
                    return
            try:
                connection.request("GET", "/v1/profiles/person-1")
                connection.getresponse().read()
            except (OSError, http.client.HTTPException):
                self.unanswered += not new
                self.fresh += new
                connection.close()
            else:
                self.answered += 1


@contextlib.contextmanager
def reading(port: int, number: int) -> Iterator[list[Reader]]:
    """Yield readers that have begun to ask; they are waited for after."""
    readers = [Reader(port) for _ in range(number)]
    for reader in readers:
        reader.start()
    until(lambda: all(reader.answered > 1 for reader in readers), BOUND)
    yield readers
    for reader in readers:
        reader.join(BOUND)
