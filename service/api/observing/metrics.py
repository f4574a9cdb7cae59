"""Counts and times of a server's requests, of all its processes together (https://prometheus.io/docs/instrumenting/exposition_formats/).

A request that is answered from memory takes a few microseconds, and a counter of the library one or two. So each process counts in a
dictionary of its own, and brings that to the library once a second and before it answers for itself.
"""

import os
import threading
import time
from collections import Counter as Tally
from enum import StrEnum

import prometheus_client as prometheus
from prometheus_client.multiprocess import MultiProcessCollector

from service import __version__
from service.store.session import StoreStatus

FOLDER = "PROMETHEUS_MULTIPROC_DIR"
"""The variable of the environment with the folder in which the processes of one server keep their counts for each other."""

MEDIA_TYPE = prometheus.CONTENT_TYPE_LATEST
_EVERY = 1.0  # seconds
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


class Source(StrEnum):
    """Where an answer came from: published bytes, one computed before, or computed for this request."""

    PUBLISHED = "published"
    KEPT = "kept"
    COMPUTED = "computed"


class Meter:
    """Counts the answers of this process."""

    def __init__(self) -> None:
        self._counted: Tally[tuple[str, int, Source]] = Tally()
        self._told: Tally[tuple[str, int, Source]] = Tally()
        self._lock = threading.Lock()
        self._process = 0

    def count(self, route: str, status: int, source: Source) -> None:
        """Count an answer; ``route`` is an address template, never an address."""
        self._counted[route, status, source] += 1
        if self._process != os.getpid():
            self._begin()

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
            for key, number in list(self._counted.items()):
                if more := number - self._told[key]:
                    _REQUESTS.labels(*map(str, key)).inc(more)
                    self._told[key] = number


def exposition(meter: Meter, status: StoreStatus, last_change: int, last_load: float | None) -> bytes:
    """Return the metrics of all processes of this server, and how its store stands, in Prometheus' text format."""
    meter.tell()
    registry = prometheus.CollectorRegistry()
    if FOLDER in os.environ:
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
        counted = prometheus.generate_latest(registry)
    else:
        counted = prometheus.generate_latest(_OWN)
    return counted + _standing(status, last_change, last_load)


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
