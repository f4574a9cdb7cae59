"""Counts and times of a server's requests, of all its processes together (https://prometheus.io/docs/instrumenting/exposition_formats/).

Each process counts in numbers of its own, and brings them to the library a few times a second and before it answers for itself.
"""

import os
import threading
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import prometheus_client as prometheus
from prometheus_client.metrics_core import Metric
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead
from prometheus_client.registry import Collector

from service import __version__
from service.api.observing.counting import Meter, Source
from service.store.shelf import StoreStatus

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
    "whosays_workers", "Processes that serve and live.", registry=_OWN, multiprocess_mode="livesum"
)
_RESIDENT = prometheus.Gauge(
    "whosays_resident_bytes", "Memory that they hold, in sum.", registry=_OWN, multiprocess_mode="livesum"
)


class Teller:
    """Brings what ``meter`` counts to the library, and what is computed right now."""

    def __init__(self, meter: Meter) -> None:
        self._meter = meter
        self._lock = threading.Lock()
        self._process = 0
        meter.told_by(self.begin)

    def begin(self) -> None:
        """Tell from now on, a few times a second; in a process that does so already, do nothing."""
        if self._process == os.getpid():
            return
        with self._lock:
            if self._process != os.getpid():  # a fork has no threads of its parent
                self._process = os.getpid()
                threading.Thread(target=self._keep_telling, name="metrics", daemon=True).start()

    def enter(self) -> None:
        """Note that an answer is being computed."""
        _IN_HAND.inc()

    def leave(self, route: str, status: int, seconds: float) -> None:
        """Note that it has been."""
        _IN_HAND.dec()
        self._meter.count(route, status, Source.COMPUTED)
        _SECONDS.labels(route).observe(seconds)

    def _keep_telling(self) -> None:
        while True:
            self.tell()
            time.sleep(_EVERY)

    def tell(self) -> None:
        """Bring what was counted since the last time to the library."""
        with self._lock:
            for kind, more in self._meter.untold():
                _REQUESTS.labels(*map(str, kind)).inc(more)
            _WORKERS.set(1)
            _RESIDENT.set(_resident())


def exposition(teller: Teller, status: StoreStatus, last_change: int, last_load: float | None) -> bytes:
    """Return the metrics of all processes of this server, and how its store stands, in Prometheus' text format."""
    teller.tell()
    registry = prometheus.CollectorRegistry()
    if FOLDER in os.environ:
        _forget_dead(Path(os.environ[FOLDER]))
        registry.register(_AllProcesses(Path(os.environ[FOLDER])))
        counted = prometheus.generate_latest(registry)
    else:
        counted = prometheus.generate_latest(_OWN)
    return counted + _standing(status, last_change, last_load)


class _AllProcesses(Collector):
    """What the processes of one server have counted, as far as they have begun to: a file just made is empty."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def collect(self) -> Iterable[Metric]:
        begun = [str(each) for each in self._folder.glob("*.db") if _size(each)]
        metrics: Iterable[Metric] = MultiProcessCollector.merge(begun)  # type: ignore[no-untyped-call]
        return metrics


def _size(file: Path) -> int:
    """Return how many bytes a file has; 0 where another process has taken it away."""
    try:
        return file.stat().st_size
    except FileNotFoundError:
        return 0


def _forget_dead(folder: Path) -> None:
    """Take out what only the living are asked for; what the dead have counted stays, so that sums never fall."""
    for pid in {each.stem.rpartition("_")[2] for each in folder.glob("gauge_live*.db")}:
        try:
            os.kill(int(pid), 0)
        except ProcessLookupError:
            with suppress(FileNotFoundError):  # another process was faster
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
