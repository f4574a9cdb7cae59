"""Workers that are processes of a Dask cluster, on any machines that see the same files (extra ``whosays[cluster]``)."""

import logging
import re
import time
import warnings
from collections.abc import Callable, Mapping
from threading import Lock
from typing import Any, Self

from attrs import Factory, define, field, frozen

from service.errors import ClusterError, ConfigError
from service.ingest.web import Web
from service.pipeline.loading.engines.processes import Common, work
from service.pipeline.loading.engines.workers import LostError, Promise, Task
from service.pipeline.loading.made import Made
from service.pipeline.signature import signature, versions

_ADDRESS = re.compile(r"(?:tcp|tls)://[^/:\s]+:\d{1,5}|(?:tcp|tls)://\[[0-9A-Fa-f:.]+\]:\d{1,5}")
_AHEAD = 4
"""How many tasks a worker is given ahead at most."""

_ANSWER, _FIRST, _LEFT = 10.0, 60.0, 120.0
"""Seconds to wait for the scheduler, for a first worker, and for another one when none is left."""

_LOOK = 30.0
"""Seconds after which it is looked anew how many workers there are."""


@define
class Cluster:
    """The workers of the cluster whose scheduler is at ``address`` (``tcp://host:8786``); to be used as a context.

    ConfigError where the cluster cannot be used: no library for it, no scheduler, no workers, or others versions there than
    here, since what they make would differ.
    """

    common: Common
    address: str
    _client: Any = field(init=False)
    _pending: set[Any] = Factory(set)
    _workers: int = 1
    _looked: float = 0.0

    def __attrs_post_init__(self) -> None:
        self._client = _connected(self.address)
        try:
            self._require_workers()
        except BaseException:
            self.close()
            raise

    def _require_workers(self) -> None:
        try:
            self._client.wait_for_workers(1, timeout=_FIRST)
        except TimeoutError as error:
            raise ConfigError(
                f"{self.address}: the scheduler has no workers; start some: dask worker {self.address}"
            ) from error
        try:
            found: Mapping[str, Mapping[str, str]] = self._client.run(versions)
        except ImportError as error:
            raise ConfigError(
                f"{self.address}: the workers have no whosays like this one ({error}); install it there"
            ) from error
        here = versions()
        for worker, there in found.items():
            if other := [
                f"{name} {there.get(name)} (here {here[name]})" for name in here if there.get(name) != here[name]
            ]:
                raise ConfigError(
                    f"{worker}: has {', '.join(other)}; install there what is here, for what it makes would differ"
                )

    @property
    def room(self) -> int:
        """Return how many tasks they are given ahead."""
        return self._count() * _AHEAD

    def _count(self) -> int:
        if time.monotonic() - self._looked > _LOOK:
            self._workers = max(1, len(self._client.nthreads()))
            self._looked = time.monotonic()
        return self._workers

    def submit(self, task: Task) -> Promise:
        """Let a worker make a profile; where that dies, another one does."""
        with warnings.catch_warnings():  # of profiles that are large: they are what there is to send
            warnings.simplefilter("ignore")
            future = self._client.submit(_work, task, self.common, signature(self.common.settings), pure=False)
        self._pending.add(future)
        return _Promise(self, future)

    def alone(self, task: Task) -> Made:
        """Make a profile when nobody has another one in hand any more; LostError where workers die over it."""
        from distributed import wait  # noqa: PLC0415 - an extra

        with self._client.as_current():
            self._patiently(lambda: wait(list(self._pending), timeout=_LOOK))  # type: ignore[no-untyped-call]
        return self.submit(task).result()

    def result(self, future: Any) -> Made:
        """Wait for what a worker makes; LostError where several have died meanwhile, ClusterError where there is no cluster any more."""
        from distributed import CancelledError  # noqa: PLC0415 - an extra
        from distributed.comm.core import CommClosedError  # noqa: PLC0415
        from distributed.scheduler import KilledWorker  # noqa: PLC0415

        try:
            made: Made = self._patiently(lambda: future.result(timeout=_LOOK))
        except KilledWorker as error:
            raise LostError from error
        except (CancelledError, CommClosedError) as error:
            raise ClusterError(
                f"{self.address}: the scheduler has gone; start it and load again: what is published stays"
            ) from error
        else:
            return made
        finally:
            self._pending.discard(future)

    def _patiently(self, attempt: Callable[[], Any]) -> Any:
        """Return what ``attempt`` comes to, again where it takes long; ClusterError where no worker has been left for long."""
        left = time.monotonic()
        while True:
            try:
                return attempt()
            except TimeoutError:
                if self._client.nthreads():
                    left = time.monotonic()
                elif time.monotonic() - left > _LEFT:
                    raise ClusterError(
                        f"{self.address}: no worker is left; start some and load again: what is published stays"
                    ) from None

    def close(self) -> None:
        """Leave the cluster; what it has in hand is dropped."""
        self._pending.clear()
        self._client.close()

    def __enter__(self) -> Self:
        """Return them, to be left when the block ends."""
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


@frozen
class _Promise:
    cluster: Cluster
    future: Any

    def result(self) -> Made:
        return self.cluster.result(self.future)

    def is_lost(self) -> bool:
        return False  # another worker has it by now


def _connected(address: str) -> Any:
    if not _ADDRESS.fullmatch(address):
        raise ConfigError(f"{address!r} is no scheduler's address; write one such as tcp://127.0.0.1:8786")
    try:
        from distributed import Client  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise ConfigError(
            f"--engine dask needs the library for it ({error}); install it: pip install 'whosays[cluster]'"
        ) from error
    for name in ("asyncio", "distributed", "distributed.client"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # what there is to say comes as an error of ours
    try:
        return Client(address, timeout=_ANSWER, set_as_default=False, name="whosays")  # type: ignore[no-untyped-call]
    except (OSError, TimeoutError, ValueError) as error:
        raise ConfigError(
            f"{address}: no scheduler answers there; start one (dask scheduler), and name the address that it says"
        ) from error


_alone = Lock()
"""A worker process makes one profile at a time, however many threads it has: they would only wait for one another."""

_webs: dict[Common, Web] = {}
"""What a worker process keeps between tasks."""


def _work(task: Task, common: Common, made_by: str) -> Made:
    """Make the profile of a task, on a worker."""
    with _alone:
        if signature(common.settings) != made_by:
            raise ConfigError(
                "a worker that came later makes profiles otherwise: it has other versions or other priors"
            )
        if common not in _webs:
            _webs.clear()
            _webs[common] = Web(common.settings)
        return work(task, common, _webs[common])
