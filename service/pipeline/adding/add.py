"""Add: plan what new sources would change in a profile, and carry the plan out."""

import shutil
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from attrs import evolve, frozen

from schemas.near import nearest
from service.config import Settings
from service.domain.source import Subject
from service.errors import ChangedError, InputError
from service.ingest.declaring import new_manifest, with_sources
from service.ingest.files import replace
from service.ingest.folder import ProfileInput, about_texts, read_folder
from service.ingest.lines import is_lines
from service.ingest.manifest import NAME
from service.ingest.web import Web
from service.pipeline.adding.described import Described
from service.pipeline.adding.difference import Difference, difference
from service.pipeline.adding.places import Candidate, Reader, slug
from service.pipeline.clock import Clock, now
from service.pipeline.loading.desk import load_folder
from service.pipeline.loading.folder import brought_together
from service.pipeline.loading.known import known
from service.pipeline.reports import ProfileReport
from service.pipeline.visiting.pages import Pages
from service.store.session import Store

Progress = Callable[[int, int, str], None]


@frozen(kw_only=True)
class Plan:
    """What would be added to a profile, and what that would change.

    ``folder`` is the profile's, ``manifest`` its text afterwards and ``before`` its text now, None where the profile is
    new. ``faults`` say which of the places cannot be added, and why; ``warnings`` what an editor should know.
    """

    profile: str
    folder: Path
    before: str | None
    manifest: str
    candidates: tuple[Candidate, ...]
    difference: Difference
    faults: tuple[InputError, ...]
    warnings: tuple[str, ...]


@frozen
class Adding:
    """Adds sources to profiles: the settings, the store and the door to the web that it takes for that."""

    settings: Settings
    store: Store
    web: Web
    clock: Clock = now

    def plan(
        self,
        profile: str,
        places: Sequence[str],
        *,
        name: str | None = None,
        described: Described = Described(),  # noqa: B008 - frozen
        progress: Progress | None = None,
    ) -> Plan:
        """Return what adding ``places``, addresses and paths, would change; nothing is written.

        Raises InputError where there is no such profile and no ``name`` to make it with, where its folder is faulty, and
        where none of the places can be read.
        """
        folder = self._folder(profile)
        text, given = self._now(profile, folder, name)
        candidates, faults = _read(self._reader(folder, given, described), places, progress)
        if not candidates:
            first, *more = faults
            raise InputError(first.where, first.problem, first.remedy, more)
        tables = [each.declared for each in candidates]
        manifest = (
            new_manifest(given.subject, tables) if text is None else with_sources(str(folder / NAME), text, tables)
        )
        stored, moment = known(self.store, given.subject.id), self.clock()
        before = brought_together(given, stored, self.settings, moment)[1] if given.documents else None
        documents = (*given.documents, *(each.document for each in candidates))
        extraction, after = brought_together(evolve(given, documents=documents), stored, self.settings, moment)
        return Plan(
            profile=profile,
            folder=folder,
            before=text,
            manifest=manifest,
            candidates=tuple(candidates),
            difference=difference(before, after),
            faults=tuple(faults),
            warnings=(*about_texts(documents), *extraction.warnings),
        )

    def carry_out(self, plan: Plan) -> ProfileReport:
        """Write what ``plan`` says and publish it.

        ChangedError where the manifest has changed since it was made, InputError where its folder cannot be written. Either all of it is written or nothing; what cannot be published then stays written, and the report says why.
        """
        with self.store.holding(plan.profile, self.store.standing(plan.profile)):  # two may add at once
            _write(plan)
        pages = Pages(self.settings, self.store, self.web)
        for each in plan.candidates:
            if "file" not in each.declared:
                pages.hold(each.document)
        return load_folder(self.settings, self.store, plan.folder, self.clock, pages)

    def _folder(self, profile: str) -> Path:
        record = self.store.profiles.get(profile)
        if record and is_lines(record.folder):
            remedy = "add the source there, or give the person a folder and take the line out"
            raise InputError(record.folder, f"{profile} was loaded from a line of it, not from a folder", remedy)
        return Path(record.folder) if record and Path(record.folder).is_dir() else self.settings.seeds / profile

    def _now(self, profile: str, folder: Path, name: str | None) -> tuple[str | None, ProfileInput]:
        if (folder / NAME).exists():
            pages = Pages(self.settings, self.store, self.web)
            given = read_folder(folder, self.settings, self.clock(), pages)
            if name not in (None, given.subject.name):
                problem, remedy = f"{profile} is there already, as {given.subject.name!r}", "leave the name out"
                raise InputError(name, problem, f"{remedy}, or add it to `aliases` of {folder / NAME}")
            return (folder / NAME).read_bytes().decode("utf-8-sig"), given
        if folder.exists():
            raise InputError(str(folder), f"is there and has no {NAME}", "move it away, or write the manifest")
        if name is None:
            meant = nearest(profile, (each.id for each in self.store.profiles.all()))
            remedy = "make it with --name and the person's name"
            raise InputError(
                profile, "there is no such profile", f"did you mean {meant!r}? Else {remedy}" if meant else remedy
            )
        if slug(profile) != profile:
            raise InputError(profile, "is no id for a profile", f"call it {slug(profile) or 'ada-byron'!r}")
        return None, ProfileInput(subject=Subject(id=profile, name=name), documents=())

    def _reader(self, folder: Path, given: ProfileInput, described: Described) -> Reader:
        sources = [document.source for document in given.documents]
        return Reader(
            self.settings,
            self.web,
            given.subject,
            folder,
            described,
            is_taken=lambda name: (folder / name).exists() or self.store.sources.get(name) is not None,
            names={*(each.id for each in sources), *(each.file for each in sources if each.file)},
            addresses={each.url: each.id for each in sources if each.url},
            texts={each.text_sha256: each.id for each in reversed(sources)},
        )


def _read(reader: Reader, places: Sequence[str], progress: Progress | None) -> tuple[list[Candidate], list[InputError]]:
    """Return what can be added of ``places``, and why the rest cannot."""
    candidates: list[Candidate] = []
    faults: list[InputError] = []
    for done, place in enumerate(places):
        if progress:
            progress(done, len(places), place)
        try:
            candidates.append(reader.read(place))
        except InputError as error:
            faults.append(error)
    return candidates, faults


def _write(plan: Plan) -> None:
    try:
        if plan.before is None:
            _make_folder(plan)
        else:
            _extend_folder(plan)
    except OSError as error:
        problem = f"cannot be written ({error.strerror or error})"
        raise InputError(str(plan.folder), problem, "make it a folder that this user may write to") from error


def _make_folder(plan: Plan) -> None:
    """Make the folder of a new profile: whole, or not at all."""
    if plan.folder.exists():
        raise ChangedError(str(plan.folder), "was made while this was planned", "try again")
    plan.folder.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=f".{plan.profile}.", dir=plan.folder.parent))
    try:
        for file, data in _files(plan):
            (made / file).parent.mkdir(parents=True, exist_ok=True)
            (made / file).write_bytes(data)
        (made / NAME).write_text(plan.manifest, encoding="utf-8")
        made.chmod(0o755)
        made.rename(plan.folder)
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise


def _extend_folder(plan: Plan) -> None:
    """Put files into a profile's folder, then the manifest that names them; without it nothing of them stays."""
    path = plan.folder / NAME
    if path.read_bytes().decode("utf-8-sig") != plan.before:
        raise ChangedError(str(path), "changed while this was planned", "try again")
    written: list[Path] = []
    try:
        for file, data in _files(plan):
            (plan.folder / file).parent.mkdir(parents=True, exist_ok=True)
            with (plan.folder / file).open("xb") as made:
                written.append(plan.folder / file)
                made.write(data)
        replace(path, plan.manifest.encode())
    except BaseException:
        for each in written:
            each.unlink(missing_ok=True)
        raise


def _files(plan: Plan) -> list[tuple[str, bytes]]:
    return [(each.declared["file"], each.data) for each in plan.candidates if each.data is not None]
