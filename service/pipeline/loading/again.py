"""The load of one folder again: where nothing has changed, that is told before anything that would make a profile is imported."""

import sqlite3
import time
from pathlib import Path

import orjson

from service.config import Settings
from service.ingest.folderseed import FolderSeed
from service.ingest.opening import folder_at
from service.pipeline.clock import Clock, day_of, now
from service.pipeline.loading.receipts import report_of, still_holds
from service.pipeline.loading.tally import Tally
from service.pipeline.method import method
from service.pipeline.priors import priors_of
from service.pipeline.reports import LoadReport
from service.pipeline.signature import signature
from service.store.bare.reloading import Receipt, Reloading, reloading


def unchanged(settings: Settings, path: Path | None = None, *, clock: Clock = now) -> LoadReport | None:
    """Load what ``path`` stands for, as :func:`service.pipeline.loading.batch.load` does, if that is one folder and nothing has changed.

    Return None, and write nothing, where there is more to do or anything is amiss. Raises ConfigError as that does.
    """
    began = time.perf_counter()
    folder = folder_at(path or settings.seeds)
    if folder is None:
        return None
    tally = Tally()
    seed = FolderSeed(folder)
    try:
        with reloading(settings.database_url) as database:
            found = _noted(database, seed, settings, clock) if database else None
    except sqlite3.Error:
        return None
    if found is None:
        return None
    tally.add(report_of(seed.profile, found))
    return tally.report(time.perf_counter() - began)


def _noted(database: Reloading, seed: FolderSeed, settings: Settings, clock: Clock) -> Receipt | None:
    """Return the receipt of a profile of which nothing has changed, once it is noted that it was loaded again."""
    found = database.receipt(seed.profile)
    made_by = signature(settings)
    if found is None or not still_holds(found, seed, settings, made_by, lambda: day_of(clock())):
        return None
    said = orjson.dumps(method(priors_of(settings))).decode()
    return found if database.ended(seed.profile, found.change, clock(), said) else None
