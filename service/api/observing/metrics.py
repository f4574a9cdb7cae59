"""Counts and times of a server's requests, of all its processes together (https://prometheus.io/docs/instrumenting/exposition_formats/).

A request that is answered from memory takes a microsecond, and a counter of the library one or two. So each process counts in numbers of
its own, and brings them to the library a few times a second and before it answers for itself.
"""

import os
import threading
import time
from enum import StrEnum
from pathlib import Path

import prometheus_client as prometheus
from attrs import define
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead

from service import __version__
from service.store.session import StoreStatus

FOLDER = "PROMETHEUS_MULTIPROC_DIR"
"""The variable of the environment with the folder in which the processes of one server keep their counts for each other."""

MEDIA_TYPE = prometheus.CONTENT_TYPE_LATEST
_EVERY = 0.15  # seconds; what a process counts after the last time before it ends is lost
_PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 0
_OWN = prometheus.CollectorRegistry()
_BUCKETS = (0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)
_REQUESTS = prometheus.Counter(
    "whosays_requests", "Requests answered, by route, status and where the answer came from.",
    ("route", "status", "source"), registry=_OWN,
)  # fmt: skip
_SECONDS = prometheus.Histogram(
    "whosays_computed_seconds",
    "Seconds that computed answers took, by route.",
    ("route",),
    registry=_OWN,
    buckets=_BUCKETS,
)
_IN_HAND = prometheus.Gauge(
    "whosays_in_flight", "Requests that are being computed.", registry=_OWN, multiprocess_mode="livesum"
)
_WORKERS = prometheus.Gauge(
    "whosays_workers", "Processes that have answered and live.", registry=_OWN, multiprocess_mode="livesum"
)
_RESIDENT = prometheus.Gauge(
    "whosays_resident_bytes", "Memory that they hold, in sum.", registry=_OWN, multiprocess_mode="livesum"
)


class Source(StrEnum):
    """Where an answer came from: published bytes, one computed before, or computed for this request."""

    PUBLISHED = "published"
    KEPT = "kept"
    COMPUTED = "computed"


@define(eq=False)
class Tally:
    """How many answers of one kind there were, and how many of them the library knows.

    ``number += 1`` needs no lock: CPython switches between threads at calls and jumps alone.
    """

    number: int = 0
    told: int = 0


class Meter:
    """Counts the answers of this process."""

    def __init__(self) -> None:
        self._tallies: dict[tuple[str, int, Source], Tally] = {}
        self._lock = threading.Lock()
        self._process = 0

    def count(self, route: str, status: int, source: Source) -> None:
        """Count an answer; ``route`` is an address template, never an address."""
        tally = self.tally(route, status, source)
        tally.number += 1

    def tally(self, route: str, status: int, source: Source) -> Tally:
        """Return where such answers are counted, for who counts so many that to look for it each time would cost too much."""
        if self._process != os.getpid():
            self._begin()
        return self._tallies.setdefault((route, status, source), Tally())

    def begin(self) -> None:
        """Note that an answer is being computed."""
        _IN_HAND.inc()

    def end(self) -> None:
        """Note that it has been."""
        _IN_HAND.dec()

    def time(self, route: str, seconds: float) -> None:
        """Note how long a computed answer took."""
        _SECONDS.labels(route).observe(seconds)

    def _begin(self) -> None:
        with self._lock:
            if self._process != os.getpid():  # at the first request; a fork has no threads of its parent
                self._process = os.getpid()
                threading.Thread(target=self._keep_telling, name="metrics", daemon=True).start()

    def _keep_telling(self) -> None:
        while True:
            time.sleep(_EVERY)
            self.tell()

    def tell(self) -> None:
        """Bring what was counted since the last time to the library."""
        with self._lock:
            for key, tally in list(self._tallies.items()):
                if more := tally.number - tally.told:
                    _REQUESTS.labels(*map(str, key)).inc(more)
                    tally.told += more
            _WORKERS.set(1)
            _RESIDENT.set(_resident())


def exposition(meter: Meter, status: StoreStatus, last_change: int, last_load: float | None) -> bytes:
    """Return the metrics of all processes of this server, and how its store stands, in Prometheus' text format."""
    meter.tell()
    registry = prometheus.CollectorRegistry()
    if FOLDER in os.environ:
        _forget_dead(Path(os.environ[FOLDER]))
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
        counted = prometheus.generate_latest(registry)
    else:
        counted = prometheus.generate_latest(_OWN)
    return counted + _standing(status, last_change, last_load)


def _forget_dead(folder: Path) -> None:
    """Take out what only the living are asked for; what the dead have counted stays, so that sums never fall."""
    for pid in {each.stem.rpartition("_")[2] for each in folder.glob("gauge_live*.db")}:
        try:
            os.kill(int(pid), 0)
        except ProcessLookupError:
            mark_process_dead(int(pid), str(folder))  # type: ignore[no-untyped-call]
        except (PermissionError, ValueError):
            pass


def _resident() -> int:
    """Return how many bytes of memory this process holds; 0 where the system does not say (proc(5))."""
    try:
        return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * _PAGE
    except OSError:
        return 0


def _standing(status: StoreStatus, last_change: int, last_load: float | None) -> bytes:
    """Return what any process can tell of what they share."""
    told = {
        "whosays_database_up": ("Whether the database can be read.", float(status.ok)),
        "whosays_profiles": ("Profiles that are published.", float(status.profiles)),
        "whosays_last_change": ("Number of the last change.", float(last_change)),
    }
    if last_load is not None:
        told["whosays_last_load_timestamp_seconds"] = ("When the last load ended, in Unix time.", last_load)
    lines = [f"# HELP {name} {words}\n# TYPE {name} gauge\n{name} {value}\n" for name, (words, value) in told.items()]
    lines.append(
        f'# HELP whosays_info The program.\n# TYPE whosays_info gauge\nwhosays_info{{version="{__version__}"}} 1.0\n'
    )
    return "".join(lines).encode()
