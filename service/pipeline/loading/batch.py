"""Load: what profiles are read from becomes published profiles, each in one transaction, each on its own."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import orjson

from service.config import Settings
from service.domain.memory.garbage import seldom
from service.errors import InputError
from service.extract.learned.nlp import recogniser_of
from service.extract.text import patterns
from service.ingest.seeds import seeds_of
from service.ingest.web import Web
from service.pipeline.clock import Clock, now
from service.pipeline.loading.desk import Desk, Job
from service.pipeline.loading.survey import surveyed
from service.pipeline.loading.tally import Tally
from service.pipeline.loading.work import Work
from service.pipeline.method import method
from service.pipeline.priors import priors_of
from service.pipeline.reports import LoadReport, ProfileReport
from service.pipeline.visiting.visit import Visit
from service.store.session import Store

if TYPE_CHECKING:
    from service.pipeline.loading.known import Known
    from service.pipeline.loading.made import Made
    from service.pipeline.visiting.pages import Pages

Progress = Callable[[int, int, str], None]


def load(  # noqa: PLR0913 - what a caller may choose, one by one
    settings: Settings,
    store: Store,
    path: Path | None = None,
    *,
    only: str | None = None,
    looked: Callable[[int], object] | None = None,
    progress: Progress | None = None,
    reported: Callable[[ProfileReport], object] | None = None,
    clock: Clock = now,
    jobs: int = 1,
    scheduler: str | None = None,
    since: int | None = None,
    visit: Visit = Visit.MISSING,
) -> LoadReport:
    """Load the profiles that ``path`` stands for (``settings.seeds`` unless given): folders, or the lines of a file.

    ``only`` is the id of the one that is to be loaded. Bad input in one leaves its old revision served, is reported, and
    stops no other. ``looked`` is told how many have been looked at before the first is loaded, ``progress`` how many of how
    many are done and which one is next, ``reported`` every report as it comes, since the one that is returned does not keep
    those of very many. ``jobs`` processes work side by side, or the workers of the Dask cluster whose address ``scheduler``
    is. A profile that was removed after the change numbered ``since``, the last one before this load unless given, is not
    published. ``visit`` says which pages are asked for.

    Raises InputError where there is nothing to load at all, StoreError where the database fails, ClusterError where the
    cluster does, and ConfigError at once where the statistical pipeline of the settings is not there, their file of priors
    cannot be read, or the cluster cannot be used.
    """
    began = time.perf_counter()
    recogniser_of(settings.nlp)
    fused = priors_of(settings)
    desk = Desk(settings, store, store.last_change() if since is None else since)
    place = path or settings.seeds
    seeds = seeds_of(place.absolute() if scheduler else place, only)
    engine = _engine(desk, clock, visit, jobs, scheduler)
    with seldom(), engine as reports, surveyed(seeds, store, looked) as survey:
        if not survey.total:
            raise InputError(str(place), "there is no profile in it", "write one in it")
        work = Work(desk, survey, clock, visit, seeds)
        tally = _done(work, reports, survey.total, progress, reported)
    patterns.keep()
    store.record_load(clock(), orjson.dumps(method(fused)).decode())
    store.empty_log()
    return tally.report(time.perf_counter() - began)


_Engine = Callable[[Iterator[Job | ProfileReport]], Iterator[ProfileReport]]
_Told = Callable[[ProfileReport], object]


def _done(work: Work, reports: _Engine, total: int, progress: Progress | None, reported: _Told | None) -> Tally:
    """Do all work, and tell of each profile as it is done."""
    tally = Tally()
    if progress:
        progress(0, total, work.name)
    for done, report in enumerate(reports(iter(work)), 1):
        tally.add(report)
        name = work.reported()
        if reported:
            reported(report)
        if progress:
            progress(done, total, name)
    return tally


@contextmanager
def _engine(desk: Desk, clock: Clock, visit: Visit, jobs: int, scheduler: str | None) -> Iterator[_Engine]:
    """Yield what turns work into reports, in order."""
    if scheduler or jobs > 1:
        from service.pipeline.loading.engines.cluster import Cluster  # noqa: PLC0415 - what others make with
        from service.pipeline.loading.engines.processes import Common, Processes  # noqa: PLC0415
        from service.pipeline.loading.engines.workers import spread  # noqa: PLC0415

        common = Common(desk.settings, visit)
        with Cluster(common, scheduler) if scheduler else Processes(common, jobs) as crew:
            yield lambda work: spread(desk, work, crew, clock)
        return
    with Web(desk.settings) as web:
        yield lambda work: _one_by_one(desk, work, clock, lambda found: _pages(desk, found, web, visit))


def _one_by_one(
    desk: Desk, work: Iterator[Job | ProfileReport], clock: Clock, pages: "Callable[[Known], Pages]"
) -> Iterator[ProfileReport]:
    for each in work:
        yield each if isinstance(each, ProfileReport) else desk.load(each, partial(_make, each, desk, clock, pages))


def _pages(desk: Desk, found: "Known", web: Web, visit: Visit) -> "Pages":
    from service.pipeline.visiting.pages import Pages  # noqa: PLC0415 - what only changed profiles need

    return Pages(desk.settings, found, web, visit)


def _make(job: Job, desk: Desk, clock: Clock, pages: "Callable[[Known], Pages]", found: "Known") -> "Made":
    from service.pipeline.loading.folder import make  # noqa: PLC0415 - the extractor, which a load of nothing new does without

    return make(job.seed, found, desk.settings, clock, pages(found))
