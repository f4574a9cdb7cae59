"""Where profiles are published that have been made: compared with what is so now, and written in one transaction each, or made anew."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from service.config import Settings
from service.errors import ChangedError, InputError, ProgramError
from service.ingest.folderseed import FolderSeed
from service.ingest.seeds import Seed
from service.pipeline.clock import Clock
from service.pipeline.faults import told, traced
from service.pipeline.loading.survey import source_taken
from service.pipeline.reports import Change, ProfileReport
from service.pipeline.tries import settled
from service.store.session import Store

if TYPE_CHECKING:
    from service.pipeline.loading.known import Known
    from service.pipeline.loading.made import Made
    from service.pipeline.visiting.pages import Pages


@frozen
class Job:
    """One seed to load; ``refused`` is a fault that was found before it was opened, ``moving`` the sources that it takes."""

    seed: Seed
    refused: InputError | ProgramError | None = None
    moving: tuple[str, ...] = ()


@frozen
class Desk:
    """Knows what is stored and writes it; what was removed after the change numbered ``since`` is not published."""

    settings: Settings
    store: Store
    since: int

    def load(self, job: Job, make: "Callable[[Known], Made]") -> ProfileReport:
        """Load one profile and report on it.

        Bad input, and whatever fails over it, leaves the old revision served and is reported. What changes while it is made
        is made anew. Raises StoreError where the database fails.
        """
        began = time.perf_counter()
        try:
            with told(job.seed.profile, "loading it"):
                report = settled(lambda: self.publish(job, make(self.ask(job))))
        except (InputError, ProgramError) as error:
            report = self.failed(job, error)
        return evolve(report, seconds=time.perf_counter() - began)

    def ask(self, job: Job) -> "Known":
        """Return what is known of the profile of a job; InputError where it is not to be published."""
        from service.pipeline.loading.known import known  # noqa: PLC0415 - what only changed profiles need

        if job.refused:
            raise job.refused
        found = known(self.store, job.seed.profile, job.moving)
        if not found.standing.published and found.standing.change > self.since:
            raise InputError(job.seed.profile, "was removed while this load ran", "load it again if it is to come back")
        return found

    def publish(self, job: Job, made: "Made") -> ProfileReport:
        """Publish what was made and report on it; ChangedError where anything that it was made of has changed since."""
        base = made.known.standing
        if made.edition:
            self.store.publish(made.edition, base=base, check=lambda: self._require_same(job, made))
        else:  # who waits for the store finds out whether one who read earlier is publishing just now
            self.store.note(made.report.id, base, made.receipt)
        return made.report

    def _require_same(self, job: Job, made: "Made") -> None:
        """Raise ChangedError unless all is as it was when it was read; only while nobody else can publish or rule."""
        if not job.seed.is_same(made.looked, self.settings):
            raise ChangedError(job.seed.place, "changed while it was loaded", "load it again")
        taken = self.store.sources.owners_since(made.sources, self.since)
        for source, owner in taken.items():
            if owner != made.report.id:
                raise source_taken(job.seed.where, source, owner)

    def failed(self, job: Job, error: InputError | ProgramError) -> ProfileReport:
        """Return the report of a profile that is not published because of ``error``."""
        stored = self.store.profiles.get(job.seed.profile)
        serving = stored.revision if stored else None
        summary = f"revision {serving} stays" if serving else "nothing is published"
        return ProfileReport(
            id=job.seed.profile,
            change=Change.FAILED,
            summary=summary,
            revision=serving,
            error=str(error),
            traceback=traced(error) if self.settings.debug else None,
        )


def load_folder(
    settings: Settings,
    store: Store,
    folder: Path,
    clock: Clock,
    pages: "Pages",
    since: int | None = None,
) -> ProfileReport:
    """Load one folder, as :meth:`Desk.load` does, and report on it.

    ``pages`` are those of its sources that have an address and no file; what was removed after the change numbered
    ``since``, now unless given, is not published.
    """
    from service.pipeline.loading.folder import make  # noqa: PLC0415 - the extractor, which a load of nothing new does without

    seed = FolderSeed(folder)
    desk = Desk(settings, store, store.last_change() if since is None else since)
    try:
        moving = tuple(each["id"] for each in seed.declared().sources)
    except InputError:  # reading it says what is wrong
        moving = ()
    return desk.load(Job(seed, moving=moving), lambda found: make(seed, found, settings, clock, pages))
