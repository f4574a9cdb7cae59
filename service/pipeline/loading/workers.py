"""Loads side by side: profile folders spread over processes, their reports in the folders' order."""

import atexit
import signal
import sys
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from pathlib import Path

from attrs import frozen

from service.config import Settings
from service.errors import InputError, ProgramError
from service.ingest.web import Web
from service.pipeline.clock import Clock
from service.pipeline.lifeline import end_with_parent
from service.pipeline.loading.folder import load_folder
from service.pipeline.pages import Pages, Visit
from service.pipeline.reports import ProfileReport
from service.store.session import Store, open_store

_AHEAD = 4
"""How many folders a worker has in hand at most, so that memory does not grow with their number."""


@frozen
class _Common:
    """What all folders of a load share."""

    settings: Settings
    clock: Clock
    since: int
    visit: Visit

    def load(self, store: Store, web: Web, folder: Path, refused: InputError | ProgramError | None) -> ProfileReport:
        pages = Pages(self.settings, store, web, self.visit)
        return load_folder(self.settings, store, folder, self.clock, pages, refused, self.since)


_worker: list[tuple[_Common, Store, Web]] = []
"""What a worker process keeps between folders."""


def load_all(  # noqa: PLR0913 - what the folders share, one by one
    settings: Settings,
    store: Store,
    folders: Sequence[Path],
    refused: Mapping[Path, InputError],
    *,
    clock: Clock,
    jobs: int,
    since: int,
    visit: Visit,
) -> Iterator[ProfileReport]:
    """Yield the report of each folder, in order, as :func:`load_folder` makes it; with more than one job, ``clock`` must be a function of a module."""
    common = _Common(settings, clock, since, visit)
    if jobs == 1:
        with Web(settings) as web:
            for folder in folders:
                yield common.load(store, web, folder, refused.get(folder))
        return
    at = 0
    while at < len(folders):
        for report in _side_by_side(common, folders[at:], refused, jobs):
            at += 1
            yield report
        if at < len(folders):
            at += 1
            yield _by_itself(common, store, folders[at - 1], refused.get(folders[at - 1]))


def _side_by_side(
    common: _Common, folders: Sequence[Path], refused: Mapping[Path, InputError], jobs: int
) -> Iterator[ProfileReport]:
    """Yield the reports of folders, in order, up to the first that is lost because a process has died."""
    waiting: deque[Future[ProfileReport]] = deque()
    with _pool(common, jobs) as pool, suppress(BrokenProcessPool):
        for folder in folders:
            waiting.append(_submit(pool, folder, refused.get(folder)))
            if len(waiting) >= jobs * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _by_itself(common: _Common, store: Store, folder: Path, refused: InputError | None) -> ProfileReport:
    """Return the report of a folder that a process may have died over: it is loaded once more, in a process of its own."""
    with _pool(common, 1) as pool:
        try:
            return _submit(pool, folder, refused).result()
        except BrokenProcessPool:
            died = ProgramError(
                f"{folder.resolve().name}: the process that loaded it died, killed by the system or out of memory; "
                "give it more memory, load with fewer --jobs, or make its documents smaller"
            )
    with Web(common.settings) as web:
        return common.load(store, web, folder, died)


@contextmanager
def _pool(common: _Common, jobs: int) -> Iterator[ProcessPoolExecutor]:
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), initializer=_begin, initargs=(common,))
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _submit(pool: ProcessPoolExecutor, folder: Path, refused: InputError | None) -> Future[ProfileReport]:
    with _uninterrupted():
        return pool.submit(_load, folder, refused)


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


def _begin(common: _Common) -> None:
    end_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, (signal.SIGINT,))
    store, web = open_store(common.settings), Web(common.settings)
    atexit.register(store.close)
    atexit.register(web.close)
    _worker.append((common, store, web))


def _load(folder: Path, refused: InputError | None) -> ProfileReport:
    ((common, store, web),) = _worker
    return common.load(store, web, folder, refused)
