"""Loads side by side: profile folders spread over processes, their reports in the folders' order."""

import atexit
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing import get_context
from pathlib import Path

from attrs import define

from service.config import Settings
from service.errors import InputError, ProgramError
from service.pipeline.clock import Clock
from service.pipeline.folder import load_folder
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
    at = 0
    while at < len(folders):
        for report in _side_by_side(settings, folders[at:], refused, clock, jobs):
            at += 1
            yield report
        if at < len(folders):
            at += 1
            yield _by_itself(settings, store, folders[at - 1], clock, refused.get(folders[at - 1]))


def _side_by_side(
    settings: Settings, folders: Sequence[Path], refused: Mapping[Path, InputError], clock: Clock, jobs: int
) -> Iterator[ProfileReport]:
    """Yield the reports of folders, in order, up to the first that is lost because a process has died."""
    waiting: deque[Future[ProfileReport]] = deque()
    with _pool(settings, clock, jobs) as pool, suppress(BrokenProcessPool):
        for folder in folders:
            waiting.append(pool.submit(_load, folder, refused.get(folder)))
            if len(waiting) >= jobs * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _by_itself(
    settings: Settings, store: Store, folder: Path, clock: Clock, refused: InputError | None
) -> ProfileReport:
    """Return the report of a folder that a process may have died over: it is loaded once more, in a process of its own."""
    with _pool(settings, clock, 1) as pool:
        try:
            return pool.submit(_load, folder, refused).result()
        except BrokenProcessPool:
            died = ProgramError(
                f"{folder.resolve().name}: the process that loaded it died, killed by the system or out of memory; "
                "give it more memory, load with fewer --jobs, or make its documents smaller"
            )
    return load_folder(settings, store, folder, clock, died)


def _pool(settings: Settings, clock: Clock, jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, get_context("spawn"), initializer=_begin, initargs=(settings, clock))


def _begin(settings: Settings, clock: Clock) -> None:
    store = open_store(settings)
    atexit.register(store.close)
    _worker.append(_Worker(settings, store, clock))


def _load(folder: Path, refused: InputError | None) -> ProfileReport:
    (worker,) = _worker
    return load_folder(worker.settings, worker.store, folder, worker.clock, refused)
