"""Workers that are processes on this machine, and what any worker does with a task."""

import signal
import sys
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Self

from attrs import Factory, define, field, frozen

from service.config import Settings
from service.domain.memory.garbage import seldom
from service.errors import WhosaysError
from service.ingest.web import Web
from service.pipeline.faults import traced
from service.pipeline.lifeline import end_with_parent
from service.pipeline.loading.engines.template import begin, context, uninterrupted
from service.pipeline.loading.engines.workers import LostError, Promise, Task
from service.pipeline.loading.made import Made
from service.pipeline.visiting.visit import Visit

_AHEAD = 4
"""How many tasks a worker has in hand at most."""

_PATIENCE = 5.0  # seconds that a process gets to end by itself


@frozen
class Common:
    """What all tasks of a load share."""

    settings: Settings
    visit: Visit


def work(task: Task, common: Common, web: Web) -> Made:
    """Make the profile of a task; an error keeps the traceback that it has here, where that is asked for."""
    from service.pipeline.loading.folder import make  # noqa: PLC0415 - who hands out work makes nothing
    from service.pipeline.visiting.pages import Pages  # noqa: PLC0415

    pages = Pages(common.settings, task.known, web, common.visit)
    try:
        return make(task.seed, task.known, common.settings, lambda: task.moment, pages)
    except WhosaysError as error:
        if common.settings.debug:
            error.add_note(traced(error))
        raise


@define
class Processes:
    """Processes on this machine, as many as ``jobs``; to be used as a context.

    Each has a thread here that hands it one task after the other, and a pipe of its own: that ends when the process does,
    even if it is killed in the middle of an answer.
    """

    common: Common
    jobs: int
    _threads: ThreadPoolExecutor = field(init=False)
    _own: threading.local = Factory(threading.local)
    _all: list["_Worker"] = Factory(list)

    def __attrs_post_init__(self) -> None:
        self._threads = ThreadPoolExecutor(self.jobs, initializer=_hold_interrupts_back)

    @property
    def room(self) -> int:
        """Return how many tasks they are given ahead."""
        return self.jobs * _AHEAD

    def submit(self, task: Task) -> Promise:
        """Let a process make a profile."""
        return _Promise(self._threads.submit(self._made, task))

    def _made(self, task: Task) -> Made:
        worker: _Worker | None = getattr(self._own, "worker", None)
        if worker is None:
            worker = self._own.worker = _Worker.started(self.common)
            self._all.append(worker)
        try:
            return worker.made(task)
        except LostError:
            self._own.worker = None
            raise

    def alone(self, task: Task) -> Made:
        """Make a profile in a process of its own; LostError where that dies."""
        worker = _Worker.started(self.common)
        try:
            return worker.made(task)
        finally:
            worker.end()

    def close(self) -> None:
        """End them, without what they have not begun."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        for worker in self._all:
            worker.end()
        self._threads.shutdown()

    def __enter__(self) -> Self:
        """Return them, to be ended when the block ends."""
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


@frozen
class _Promise:
    future: Future[Made]

    def result(self) -> Made:
        return self.future.result()

    def is_lost(self) -> bool:
        return self.future.done() and isinstance(self.future.exception(), LostError)


@frozen(eq=False)
class _Worker:
    process: BaseProcess
    connection: Connection

    @classmethod
    def started(cls, common: Common) -> Self:
        begin()
        here, there = context().Pipe()
        process = context().Process(target=_serve, args=(there, common), daemon=True)
        with uninterrupted():
            process.start()
        there.close()  # so that only the process holds it
        return cls(process, here)

    def made(self, task: Task) -> Made:
        """Return what the process makes of a task; raises what making it raised, and LostError where the process dies."""
        try:
            self.connection.send(task)
            answer: Made | WhosaysError = self.connection.recv()
        except (EOFError, OSError) as error:
            raise LostError from error
        if isinstance(answer, WhosaysError):
            raise answer
        return answer

    def end(self) -> None:
        """End the process, at once if it is at work."""
        self.process.terminate()
        self.process.join(_PATIENCE)
        if self.process.is_alive():
            self.process.kill()
        self.connection.close()


def _hold_interrupts_back() -> None:
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT,))


def _serve(connection: Connection, common: Common) -> None:
    """Make one profile after the other, in a process of its own, until nobody asks for any."""
    end_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, (signal.SIGINT,))
    with seldom(), Web(common.settings) as web, suppress(EOFError, OSError):
        while True:
            task: Task = connection.recv()
            try:
                answer: Made | WhosaysError = work(task, common, web)
            except WhosaysError as error:
                answer = error
            connection.send(answer)
