"""What a load has to do: of each seed its report, where nothing has changed, or else the job of making it."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from attrs import Factory, define, field

from service.ingest.seeds import Seed
from service.pipeline.clock import Clock, day_of
from service.pipeline.loading.desk import Desk, Job
from service.pipeline.loading.receipts import report_of, still_holds
from service.pipeline.loading.survey import Survey, batches
from service.pipeline.reports import ProfileReport
from service.pipeline.signature import signature
from service.pipeline.visiting.visit import Visit
from service.store.bare.reloading import Receipt

_Batch = Sequence[tuple[int, Seed]]


@define
class Work:
    """The work on ``seeds``, in order; ``names`` are those of the seeds that are read and not reported yet."""

    desk: Desk
    survey: Survey
    clock: Clock
    visit: Visit
    seeds: Iterable[Seed]
    names: deque[str] = Factory(deque)
    _rest: Iterator[_Batch] = field(init=False)
    _batch: _Batch = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._rest = batches(enumerate(self.seeds))
        self._batch = self._read()

    def _read(self) -> _Batch:
        batch = next(self._rest, [])
        self.names.extend(seed.profile for _, seed in batch)
        return batch

    def reported(self) -> str:
        """Take the next report as given; return the name of what comes behind it, or nothing at the end."""
        self.names.popleft()
        return self.name

    @property
    def name(self) -> str:
        """The name of what is to be reported next, or nothing at the end."""
        return self.names[0] if self.names else ""

    def __iter__(self) -> Iterator[Job | ProfileReport]:
        made_by = signature(self.desk.settings)
        while self._batch:
            batch, self._batch = self._batch, self._read()
            unchanged = self._unchanged(batch, made_by)
            for at, seed in batch:
                found = unchanged.get(seed.profile)
                yield report_of(seed.profile, found) if found else self._job(at, seed)

    def _job(self, at: int, seed: Seed) -> Job:
        return Job(seed, self.survey.refused(at, seed), self.survey.moving(at))

    def _unchanged(self, batch: _Batch, made_by: str) -> dict[str, Receipt]:
        """Return the receipts of those seeds that would come out as they are published, read while nobody publishes."""
        if self.visit is Visit.ALL:
            return {}
        receipts = self.desk.store.profiles.receipts([seed.profile for _, seed in batch])
        holding = {
            seed.profile: receipts[seed.profile]
            for at, seed in batch
            if seed.profile in receipts
            and not self.survey.refused(at, seed)
            and still_holds(receipts[seed.profile], seed, self.desk.settings, made_by, lambda: day_of(self.clock()))
        }
        if not holding:
            return {}
        same = self.desk.store.unchanged({profile: each.change for profile, each in holding.items()})
        return {profile: each for profile, each in holding.items() if profile in same}
