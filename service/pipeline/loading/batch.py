"""Load: profile folders become published profiles, each in one transaction, each on its own."""

import time
from collections.abc import Callable
from pathlib import Path

import orjson

from service.config import Settings
from service.extract.learned.nlp import recogniser_of
from service.ingest.folder import profile_folders
from service.pipeline.clock import Clock, now
from service.pipeline.loading.duplicates import find_duplicates
from service.pipeline.loading.workers import load_all
from service.pipeline.method import method
from service.pipeline.pages import Visit
from service.pipeline.priors import priors_of
from service.pipeline.reports import LoadReport
from service.store.session import Store

Progress = Callable[[int, int, str], None]


def load(  # noqa: PLR0913 - what a caller may choose, one by one
    settings: Settings,
    store: Store,
    path: Path | None = None,
    *,
    progress: Progress | None = None,
    clock: Clock = now,
    jobs: int = 1,
    since: int | None = None,
    visit: Visit = Visit.MISSING,
) -> LoadReport:
    """Load the profile folders that ``path`` stands for (``settings.seeds`` unless given) and report on each.

    Bad input in one folder leaves its old revision served, is reported, and stops no other. ``progress`` is told how
    many of how many are done and which one is next. ``jobs`` processes work side by side. A profile that was removed
    after the change numbered ``since``, the last one before this load unless given, is not published. ``visit`` says which
    pages are asked for. Raises InputError where
    there is no folder at all and StoreError where the database fails, and ConfigError at once
    where the statistical pipeline of the settings is not there, or their file of priors cannot be read.
    """
    began = time.perf_counter()
    recogniser_of(settings.nlp)
    fused = priors_of(settings)
    since = store.last_change() if since is None else since
    folders = profile_folders(path or settings.seeds)
    refused = find_duplicates(folders, store.sources.owners())
    reports = []
    if progress:
        progress(0, len(folders), folders[0].name)
    for done, report in enumerate(
        load_all(settings, store, folders, refused, clock=clock, jobs=jobs, since=since, visit=visit), 1
    ):
        reports.append(report)
        if progress:
            progress(done, len(folders), folders[done].name if done < len(folders) else "")
    store.record_load(clock(), orjson.dumps(method(fused)).decode())
    store.empty_log()
    return LoadReport(profiles=tuple(reports), seconds=time.perf_counter() - began)
