"""Refresh: pages are asked for again, and profiles follow what they say now."""

import time
from collections.abc import Callable
from pathlib import Path

from service.config import Settings
from service.pipeline.clock import Clock, now
from service.pipeline.loading.batch import load
from service.pipeline.loading.tally import Tally
from service.pipeline.reports import LoadReport, ProfileReport
from service.pipeline.verification import find_profile
from service.pipeline.visiting.visit import Visit
from service.store.reading.profiles import ProfileRecord
from service.store.session import Store

Progress = Callable[[int, int, str], None]


def refresh(
    settings: Settings,
    store: Store,
    profile: str | None = None,
    *,
    progress: Progress | None = None,
    clock: Clock = now,
) -> LoadReport:
    """Ask again for the pages of one profile, or of all that have pages, and publish what has changed.

    Raises NotFoundError or GoneError where ``profile`` is not published.
    """
    found = (
        [find_profile(store, profile)]
        if profile
        else [each for each in store.profiles.all() if _has_pages(each, store)]
    )
    places = list(dict.fromkeys(each.folder for each in found))  # many profiles may be lines of one file
    began, tally = time.perf_counter(), Tally()

    def reported(report: ProfileReport) -> None:
        if report.pages or report.error:
            tally.add(report)

    for done, place in enumerate(places):
        if progress:
            progress(done, len(places), Path(place).name)
        load(settings, store, Path(place), only=profile, clock=clock, visit=Visit.ALL, reported=reported)
    return tally.report(time.perf_counter() - began)


def _has_pages(record: ProfileRecord, store: Store) -> bool:
    return any(each.source.file is None for each in store.sources.of_profile(record.id))
