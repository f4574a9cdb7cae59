"""Profiles made side by side, by processes here or by others; read and published by this one, in their order."""

import time
from collections import deque
from collections.abc import Iterator
from typing import Protocol

from attrs import evolve, frozen

from service.errors import ChangedError, InputError, ProgramError
from service.ingest.seeds import Seed
from service.pipeline.clock import Clock
from service.pipeline.loading.desk import Desk, Job
from service.pipeline.loading.known import Known
from service.pipeline.loading.made import Made
from service.pipeline.reports import ProfileReport
from service.pipeline.tries import settled

_MOST = 1_000
"""How many reports may wait for one that takes long."""


class LostError(Exception):
    """A worker has died over a task, or over another one that it had in hand at that time."""


@frozen
class Task:
    """All that a worker needs to make one profile, at the time ``moment``."""

    seed: Seed
    known: Known
    moment: str


class Promise(Protocol):
    """A profile that is being made."""

    def result(self) -> Made:
        """Wait for it; raises what making it raised, and LostError where its worker has died."""

    def is_lost(self) -> bool:
        """Tell whether its worker is known to have died."""


class Crew(Protocol):
    """Workers; ``room`` is how many tasks they are given ahead, so that none waits and memory does not grow with their number."""

    @property
    def room(self) -> int: ...  # noqa: D102 - see above

    def submit(self, task: Task) -> Promise:
        """Let a worker make a profile."""

    def alone(self, task: Task) -> Made:
        """Make a profile while nobody has another one in hand; LostError where that is what workers die over."""


@frozen
class _Waiting:
    job: Job
    promise: Promise


def spread(desk: Desk, work: Iterator[Job | ProfileReport], crew: Crew, clock: Clock) -> Iterator[ProfileReport]:
    """Yield the reports of all ``work``, in order: what is a report already as it is, the rest made by ``crew`` and published."""
    table = _Table(desk, crew, clock)
    waiting: deque[_Waiting | ProfileReport] = deque()
    for each in work:
        waiting.append(each if isinstance(each, ProfileReport) else table.begun(each))
        while waiting and (isinstance(waiting[0], ProfileReport) or _is_enough(waiting, crew)):
            yield table.ended(waiting.popleft(), waiting)
    while waiting:
        yield table.ended(waiting.popleft(), waiting)


def _is_enough(waiting: deque[_Waiting | ProfileReport], crew: Crew) -> bool:
    """Tell whether the first one is to be waited for before more is begun."""
    return len(waiting) > _MOST or sum(isinstance(each, _Waiting) for each in waiting) > crew.room


@frozen
class _Table:
    """Hands work out and takes it back."""

    desk: Desk
    crew: Crew
    clock: Clock

    def begun(self, job: Job) -> _Waiting | ProfileReport:
        try:
            return _Waiting(job, self.crew.submit(self._task(job)))
        except (InputError, ProgramError) as error:
            return self.desk.failed(job, error)

    def _task(self, job: Job) -> Task:
        moment = self.clock()
        return Task(job.seed, self.desk.ask(job), moment)

    def ended(self, each: _Waiting | ProfileReport, others: deque[_Waiting | ProfileReport]) -> ProfileReport:
        if isinstance(each, ProfileReport):
            return each
        try:
            return self._published(each)
        except LostError:
            report = self._by_itself(each.job)
            self._begin_again(others)
            return report
        except (InputError, ProgramError) as error:
            return self.desk.failed(each.job, error)

    def _published(self, waiting: _Waiting) -> ProfileReport:
        job = waiting.job
        try:
            return self._timed(job, waiting.promise.result())
        except ChangedError:
            return settled(lambda: self._timed(job, self.crew.submit(self._task(job)).result()))

    def _timed(self, job: Job, made: Made) -> ProfileReport:
        began = time.perf_counter()
        report = self.desk.publish(job, made)
        return evolve(report, seconds=report.seconds + time.perf_counter() - began)

    def _by_itself(self, job: Job) -> ProfileReport:
        """Return the report of a profile that workers may have died over: it is made once more, alone."""
        try:
            return settled(lambda: self._timed(job, self.crew.alone(self._task(job))))
        except LostError:
            died = ProgramError(
                f"{job.seed.profile}: the process that loaded it died, killed by the system or out of memory; "
                "give it more memory, load with fewer --jobs, or make its documents smaller"
            )
            return self.desk.failed(job, died)
        except (InputError, ProgramError) as error:
            return self.desk.failed(job, error)

    def _begin_again(self, others: deque[_Waiting | ProfileReport]) -> None:
        for at, each in enumerate(others):
            if isinstance(each, _Waiting) and each.promise.is_lost():
                others[at] = self.begun(each.job)
