"""Workers that are processes on this machine, and what any worker does with a task."""

import atexit
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context
from typing import Self

from attrs import define, field, frozen

from service.config import Settings
from service.ingest.web import Web
from service.pipeline.lifeline import end_with_parent
from service.pipeline.loading.engines.workers import LostError, Promise, Task
from service.pipeline.loading.folder import Made, make
from service.pipeline.visiting.pages import Pages, Visit

_AHEAD = 4
"""How many tasks a worker has in hand at most."""


@frozen
class Common:
    """What all tasks of a load share."""

    settings: Settings
    visit: Visit


_worker: list[tuple[Common, Web]] = []
"""What a worker process keeps between tasks."""


def work(task: Task, common: Common, web: Web) -> Made:
    """Make the profile of a task."""
    pages = Pages(common.settings, task.known, web, common.visit)
    return make(task.seed, task.known, common.settings, lambda: task.moment, pages)


@define
class Processes:
    """Processes on this machine, as many as ``jobs``; to be used as a context."""

    common: Common
    jobs: int
    _pool: ProcessPoolExecutor = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._pool = self._made(self.jobs)

    @property
    def room(self) -> int:
        """Return how many tasks they are given ahead."""
        return self.jobs * _AHEAD

    def submit(self, task: Task) -> Promise:
        """Let a process make a profile; where one has died, all others are gone as well and new ones begin."""
        try:
            return _submitted(self._pool, task)
        except BrokenProcessPool:
            self.close()
            self._pool = self._made(self.jobs)
            return _submitted(self._pool, task)

    def alone(self, task: Task) -> Made:
        """Make a profile in a process of its own; LostError where that dies."""
        pool = self._made(1)
        try:
            return _submitted(pool, task).result()
        finally:
            pool.shutdown(cancel_futures=True)

    def _made(self, jobs: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(jobs, get_context("spawn"), initializer=_begin, initargs=(self.common,))

    def close(self) -> None:
        """End them, without what they have not begun."""
        self._pool.shutdown(cancel_futures=True)

    def __enter__(self) -> Self:
        """Return them, to be ended when the block ends."""
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


@frozen
class _Promise:
    future: Future[Made]

    def result(self) -> Made:
        try:
            return self.future.result()
        except BrokenProcessPool as error:
            raise LostError from error

    def is_lost(self) -> bool:
        return self.future.done() and isinstance(self.future.exception(), BrokenProcessPool)


def _submitted(pool: ProcessPoolExecutor, task: Task) -> _Promise:
    with _uninterrupted():
        return _Promise(pool.submit(_work, task))


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


def _begin(common: Common) -> None:
    end_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, (signal.SIGINT,))
    web = Web(common.settings)
    atexit.register(web.close)
    _worker.append((common, web))


def _work(task: Task) -> Made:
    ((common, web),) = _worker
    return work(task, common, web)
