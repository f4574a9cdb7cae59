"""The load of one profile folder: read, extract, reconcile, publish in one transaction."""

import time
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from attrs import evolve, frozen

import schemas
from service import represent
from service.config import Settings
from service.domain.claim import Claim
from service.domain.profile import Audited, Profile
from service.domain.publication import Revision
from service.domain.source import Document
from service.errors import ChangedError, InputError, ProgramError
from service.extract.learned.nlp import recogniser_of
from service.ingest.folder import ProfileInput, read_folder
from service.pipeline.clock import Clock, day_of
from service.pipeline.drift import at_place, drifted
from service.pipeline.faults import told, traced
from service.pipeline.fingerprint import fingerprint
from service.pipeline.loading.changes import changed_fields, count_fields, describe, summarise
from service.pipeline.loading.duplicates import source_taken
from service.pipeline.loading.extraction import Extraction, extract_all
from service.pipeline.loading.orphans import former_texts, with_orphans
from service.pipeline.loading.warnings import about_profile
from service.pipeline.pages import Pages
from service.pipeline.reconciling import gather
from service.pipeline.reports import Change, Drift, Outcome, ProfileReport, RulingReport
from service.pipeline.rulings import Plain, published_rulings, report, took_effect, with_baselines
from service.pipeline.tries import settled
from service.represent.digest import digests
from service.represent.publication import represent as render
from service.store.profiles import ProfileRecord
from service.store.session import Edition, Store
from service.store.standing import Standing


def load_folder(  # noqa: PLR0913, PLR0917 - what a load of one folder depends on, one by one
    settings: Settings,
    store: Store,
    folder: Path,
    clock: Clock,
    pages: Pages,
    refused: InputError | ProgramError | None = None,
    since: int | None = None,
) -> ProfileReport:
    """Load one folder and report on it; ``refused`` is a fault that was found before it was opened.

    ``pages`` are those of its sources that have an address and no file.

    Bad input, and whatever fails over one profile, leaves the old revision served and is reported. What changes while it
    is read is read again; what was removed after the change numbered ``since``, now unless given, is not published.
    Raises StoreError where the database fails.
    """
    since = store.last_change() if since is None else since
    return _Load(settings, store, folder, clock, pages, since).run(refused)


@frozen
class _Made:
    """A profile as it has just been made, with what it was made of; ``published`` are its rulings as readers see them.

    ``read`` is the folder as it was read, ``base`` how the profile stood then.
    """

    read: ProfileInput
    retrieved_at: str
    base: Standing
    given: ProfileInput
    extraction: Extraction
    profile: Profile
    published: Mapping[str, Plain]
    lost: tuple[Drift, ...]
    moved: tuple[Drift, ...]


@frozen
class _Load:
    """The load of one folder."""

    settings: Settings
    store: Store
    folder: Path
    clock: Clock
    pages: Pages
    since: int

    def run(self, refused: InputError | ProgramError | None) -> ProfileReport:
        began = time.perf_counter()
        try:
            if refused:
                raise refused
            with told(self._name, "loading it"):
                report = settled(lambda: self._publish(self._make()))
        except (InputError, ProgramError) as error:
            report = self._failed(error)
        return evolve(report, seconds=time.perf_counter() - began)

    def _make(self) -> _Made:
        retrieved_at = self.clock()
        given = read_folder(self.folder, self.settings, retrieved_at, self.pages)
        base = self._standing(given.subject.id)
        documents = self._as_retrieved(given, retrieved_at)
        extraction = extract_all(given.subject, documents, self.store, recogniser_of(self.settings.nlp))
        claims = with_orphans(extraction.claims, documents, self.store.claims.of_source)
        extraction = evolve(extraction, claims=claims)
        published = published_rulings(self.store, given.subject.id)
        with told(self._name, f"reconciling its {len(extraction.claims)} claims"):
            evidence = gather(self.settings, given.subject, documents, extraction.claims, extraction.off_topic)
            make = partial(evidence.reconciled, today=day_of(retrieved_at))
            profile = make(with_baselines(given.rulings, published, make))
        with_times = evolve(given, documents=documents)
        return _Made(given, retrieved_at, base, with_times, extraction, profile, published, *self._drift(documents))

    def _standing(self, profile: str) -> Standing:
        standing = self.store.standing(profile)
        if not standing.published and standing.change > self.since:
            raise InputError(profile, "was removed while this load ran", "load it again if it is to come back")
        return standing

    def _as_retrieved(self, given: ProfileInput, retrieved_at: str) -> tuple[Document, ...]:
        """Let files that have not changed keep the time at which they were first retrieved, and the text that was frozen then."""
        stored = {each.source.id: each.source for each in self.store.sources.of_profile(given.subject.id)}

        def kept(document: Document) -> Document:
            source, old = document.source, stored.get(document.source.id)
            if source.file is None or old is None or old.file_sha256 != source.file_sha256:
                return document
            text = document if old.text_sha256 == source.text_sha256 else self.store.texts.document(old) or document
            known = {name: getattr(text.source, name) for name in ("text_sha256", "length", "media_type")}
            when = old.retrieved_at if source.retrieved_at == retrieved_at else source.retrieved_at
            return Document(evolve(source, **known, retrieved_at=when), text.text, text.parts)

        return tuple(map(kept, given.documents))

    def _publish(self, made: _Made) -> ProfileReport:
        digest, field_digests = digests(made.profile)
        stored = self.store.profiles.get(made.profile.id)
        revisions = self.store.revisions.of(made.profile.id)
        if stored is None or stored.digest != digest:
            revisions = (*revisions, self._revise(made, stored, digest, field_digests))
            change = Change.CHANGED if stored else Change.NEW
        elif self._is_stored(made, stored):
            with self.store.holding(made.profile.id, made.base):
                pass  # a load that read before this one may be publishing just now
            return self._report(made, Change.UNCHANGED, "nothing changed", stored.revision)
        else:
            change = Change.REWRITTEN
        revision = revisions[-1]
        edition = self._edition(made, revision, revisions)
        self.store.publish(edition, base=made.base, check=lambda: self._require_same(made))
        summary = "the same content, written anew" if change is Change.REWRITTEN else revision.summary
        return self._report(made, change, summary, revision.number)

    def _require_same(self, made: _Made) -> None:
        """Raise ChangedError unless the folder says what was read; only while nobody else can publish or rule."""
        try:
            same = read_folder(self.folder, self.settings, made.retrieved_at, self.pages) == made.read
        except InputError:  # reading it again says what is wrong
            same = False
        if not same:
            raise ChangedError(str(self.folder), "changed while it was loaded", "load it again")
        taken = self.store.sources.owners_since(tuple(made.extraction.keys), self.since)
        for source, owner in taken.items():
            if owner != made.profile.id:
                raise source_taken(self.folder, source, owner)

    def _revise(
        self, made: _Made, stored: ProfileRecord | None, digest: str, field_digests: Mapping[str, str]
    ) -> Revision:
        known = stored.field_digests if stored else {}
        profile, last = made.profile, made.base.revision
        if stored:
            summary = summarise(known, field_digests)
        else:
            summary = f"{'published again' if last else 'first revision'}: {describe(profile)}"
        return Revision(
            profile=profile.id,
            number=last + 1,
            recorded_at=self.clock(),
            digest=digest,
            changed_fields=changed_fields(known, field_digests),
            summary=summary,
        )

    def _is_stored(self, made: _Made, stored: ProfileRecord) -> bool:
        """Tell whether publishing ``made``, of the same content, would write what is there already."""
        records = self.store.sources.of_profile(stored.id)
        return (
            stored.renderer == renderer()
            and stored.folder == self._place()
            and [each.source for each in records] == [document.source for document in made.given.documents]
            and {each.source.id: each.extraction for each in records} == made.extraction.keys
            and self.store.claims.of_profile(stored.id) == made.extraction.claims
        )

    def _edition(self, made: _Made, revision: Revision, revisions: Sequence[Revision]) -> Edition:
        former = former_texts(made.extraction.claims, self.store.texts.get)
        texts = {each.sha256: each.text for each in former}
        texts |= {document.source.text_sha256: document.text for document in made.given.documents}
        with told(self._name, "rendering it"):
            publication = render(made.profile, texts, revision, revisions, took_effect(made.published))
        return Edition(
            publication=publication,
            documents=made.given.documents,
            claims=made.extraction.claims,
            folder=self._place(),
            extraction=made.extraction.keys,
            renderer=renderer(),
            former=former,
        )

    @property
    def _name(self) -> str:
        return self.folder.resolve().name

    def _place(self) -> str:
        return str(self.folder.resolve())

    def _drift(self, documents: Sequence[Document]) -> tuple[tuple[Drift, ...], tuple[Drift, ...]]:
        lost: list[Drift] = []
        moved: list[Drift] = []
        for document in documents:
            old = self.store.sources.get(document.source.id)
            if old and old.file and old.text_sha256 != document.source.text_sha256:
                gone, elsewhere = drifted(self.store.claims.of_source(old.id), document.text)
                lost += gone
                moved += elsewhere
        return tuple(lost), tuple(moved)

    def _report(self, made: _Made, change: Change, summary: str, revision: int) -> ProfileReport:
        return ProfileReport(
            id=made.profile.id,
            change=change,
            summary=summary,
            sources=len(made.given.documents),
            claims=len(made.extraction.claims),
            fields=count_fields(made.profile),
            conflicts=len(made.profile.conflicts),
            revision=revision,
            extracted=len(made.extraction.fresh),
            lost=made.lost,
            moved=made.moved,
            rejected=made.extraction.rejected,
            rulings=tuple(_loaded(each, made, revision) for each in made.profile.audit if not each.state.settled),
            warnings=(*made.given.warnings, *made.extraction.warnings, *about_profile(made.profile)),
            orphaned=tuple(map(at_place, self._newly_orphaned(made))),
            pages=tuple(self.pages.visits.values()),
        )

    def _newly_orphaned(self, made: _Made) -> list[Claim]:
        changed = {each.source for each in self.pages.visits.values() if each.outcome is Outcome.CHANGED}
        since = {each.source.id: each.source.retrieved_at for each in made.given.documents if each.source.id in changed}
        return [
            each for each in made.extraction.claims if each.orphaned_at and each.orphaned_at == since.get(each.source)
        ]

    def _failed(self, error: InputError | ProgramError) -> ProfileReport:
        stored = self.store.profiles.get(self._name)
        serving = stored.revision if stored else None
        summary = f"revision {serving} stays" if serving else "nothing is published"
        return ProfileReport(
            id=self._name,
            change=Change.FAILED,
            summary=summary,
            revision=serving,
            error=str(error),
            traceback=traced(error) if self.settings.debug else None,
        )


def _loaded(audited: Audited, made: _Made, revision: int) -> RulingReport:
    effective = took_effect(made.published).get(audited.ruling.id, revision if audited.state.holds else None)
    return evolve(report(audited, made.profile.id, made.published), published=True, revision=effective)


def renderer() -> str:
    """Identify what makes representations; when it changes, a load writes them anew."""
    return fingerprint(represent, schemas)
