"""Loads side by side: profile folders spread over processes, their reports in the folders' order."""

import atexit
import signal
import sys
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path

from attrs import define

from service.config import Settings
from service.errors import InputError
from service.pipeline.clock import Clock
from service.pipeline.folder import load_folder
from service.pipeline.lifeline import end_with_parent
from service.pipeline.reports import ProfileReport
from service.store.session import Store, open_store

_AHEAD = 4
"""How many folders a worker has in hand at most, so that memory does not grow with their number."""


@define
class _Worker:
    """What a worker process keeps between folders."""

    settings: Settings
    store: Store
    clock: Clock


_worker: list[_Worker] = []


def load_all(
    settings: Settings,
    store: Store,
    folders: Sequence[Path],
    refused: Mapping[Path, InputError],
    *,
    clock: Clock,
    jobs: int,
) -> Iterator[ProfileReport]:
    """Yield the report of each folder, in order; with more than one job, ``clock`` must be a function of a module."""
    if jobs == 1:
        for folder in folders:
            yield load_folder(settings, store, folder, clock, refused.get(folder))
        return
    waiting: deque[Future[ProfileReport]] = deque()
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), initializer=_begin, initargs=(settings, clock))
    try:
        for folder in folders:
            with _uninterrupted():
                waiting.append(pool.submit(_load, folder, refused.get(folder)))
            if len(waiting) >= jobs * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Hold Ctrl-C back, also from the processes that are started meanwhile, until they can end without a word."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT,))
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(settings: Settings, clock: Clock) -> None:
    end_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, (signal.SIGINT,))
    store = open_store(settings)
    atexit.register(store.close)
    _worker.append(_Worker(settings, store, clock))


def _load(folder: Path, refused: InputError | None) -> ProfileReport:
    (worker,) = _worker
    return load_folder(worker.settings, worker.store, folder, worker.clock, refused)
