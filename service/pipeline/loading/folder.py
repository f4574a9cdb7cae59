"""The making of one profile, out of what is read and of what is known: read, extract, reconcile, render. No database."""

import time
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from attrs import evolve, frozen

import schemas
from service import represent
from service.config import Settings
from service.domain.claim import Claim
from service.domain.memory.fingerprint import fingerprint
from service.domain.profile import Audited, Profile
from service.domain.publication import Revision, Site
from service.domain.source import Document
from service.extract.learned.nlp import recogniser_of
from service.ingest.folder import ProfileInput
from service.ingest.seeds import Seed
from service.pipeline.clock import Clock, day_of
from service.pipeline.editing.rulings import report, took_effect, with_baselines
from service.pipeline.faults import told
from service.pipeline.loading.changes import changed_fields, count_fields, describe, summarise
from service.pipeline.loading.extraction import Extraction, extract_all
from service.pipeline.loading.known import Known
from service.pipeline.loading.made import Made
from service.pipeline.loading.orphans import former_texts, with_orphans
from service.pipeline.loading.receipts import receipt
from service.pipeline.loading.warnings import about_profile
from service.pipeline.placing.drift import at_place, drifted
from service.pipeline.priors import priors_of
from service.pipeline.reconciling import gather
from service.pipeline.reports import Change, Drift, Outcome, ProfileReport, RulingReport
from service.pipeline.signature import signature
from service.pipeline.visiting.pages import Pages
from service.represent.digest import digests
from service.represent.publication import represent as render
from service.store.values import Edition


def make(seed: Seed, known: Known, settings: Settings, clock: Clock, pages: Pages) -> Made:
    """Make the profile that ``seed`` and what is ``known`` of it come to, at the time of ``clock``.

    ``pages`` gives its sources that have an address and no file. InputError where something cannot be read, ProgramError
    where something fails.
    """
    began = time.perf_counter()
    with told(known.profile, "loading it"):
        made = _Making(seed, known, settings, clock, pages).run()
    return evolve(made, report=evolve(made.report, seconds=time.perf_counter() - began))


def brought_together(given: ProfileInput, known: Known, settings: Settings, moment: str) -> tuple[Extraction, Profile]:
    """Return the claims on what was read, and the profile that they make with what is ``known``, at ``moment`` (RFC 3339)."""
    recogniser, priors = recogniser_of(settings.nlp), priors_of(settings)
    found = extract_all(given.subject, given.documents, known, recogniser, given.claims, priors)
    extraction = evolve(found, claims=with_orphans(found.claims, given.documents, known.claims_on, given.claims))
    with told(known.profile, f"reconciling its {len(extraction.claims)} claims"):
        evidence = gather(settings, given.subject, given.documents, extraction.claims, extraction.off_topic)
        reconcile = partial(evidence.reconciled, today=day_of(moment))
        return extraction, reconcile(with_baselines(given.rulings, known.rulings, reconcile))


@frozen
class _Outcome:
    """What has been made on the way: ``given`` with the times of the sources, and what became of claims in texts that changed."""

    given: ProfileInput
    extraction: Extraction
    profile: Profile
    lost: tuple[Drift, ...]
    moved: tuple[Drift, ...]


@frozen
class _Making:
    seed: Seed
    known: Known
    settings: Settings
    clock: Clock
    pages: Pages

    def run(self) -> Made:
        moment = self.clock()
        given, looked = self.seed.read(self.settings, moment, self.pages)
        given = evolve(given, documents=self._as_retrieved(given.documents, moment))
        extraction, profile = brought_together(given, self.known, self.settings, moment)
        made = _Outcome(given, extraction, profile, *self._drift(given.documents))
        return self._compared(made, looked, moment)

    def _as_retrieved(self, documents: Sequence[Document], moment: str) -> tuple[Document, ...]:
        """Let files that have not changed keep the time at which they were first retrieved, and the text that was frozen then."""
        stored = {each.source.id: each.source for each in self.known.sources}

        def kept(document: Document) -> Document:
            source, old = document.source, stored.get(document.source.id)
            if source.file is None or old is None or old.file_sha256 != source.file_sha256:
                return document
            same = old.text_sha256 == source.text_sha256
            text = document if same else self.known.document(source.id) or document
            members = {name: getattr(text.source, name) for name in ("text_sha256", "length", "media_type")}
            when = old.retrieved_at if source.retrieved_at == moment else source.retrieved_at
            return Document(evolve(source, **members, retrieved_at=when), text.text, text.parts)

        return tuple(map(kept, documents))

    def _drift(self, documents: Sequence[Document]) -> tuple[tuple[Drift, ...], tuple[Drift, ...]]:
        stored = {each.source.id: each.source for each in (*self.known.sources, *self.known.moving)}
        lost: list[Drift] = []
        moved: list[Drift] = []
        for document in documents:
            source, old = document.source, stored.get(document.source.id)
            same_page = old and (old.file, old.url) == (None, source.url) and source.file is None
            if old and not same_page and old.text_sha256 != source.text_sha256:
                live = [claim for claim in self.known.claims_of(old.id) if claim.orphaned_at is None]
                gone, elsewhere = drifted(live, document.text)
                lost += gone
                moved += elsewhere
        return tuple(lost), tuple(moved)

    def _compared(self, made: _Outcome, looked: Mapping[str, str], moment: str) -> Made:
        """Return what is made beside what is published: new, changed, to be written anew, or the same."""
        digest, field_digests = digests(made.profile)
        record, revisions = self.known.record, self.known.revisions
        edition = None
        if record is None or record.digest != digest:
            revisions = (*revisions, self._revision(made.profile, digest, field_digests))
            change, summary = Change.CHANGED if record else Change.NEW, revisions[-1].summary
        elif self._is_stored(made):
            change, summary = Change.UNCHANGED, "nothing changed"
        else:
            change, summary = Change.REWRITTEN, "the same content, written anew"
        told_of = self._report(made, change, summary, revisions[-1].number)
        slip = None  # what is amiss with claims is to be told at every load
        if not (made.extraction.lost or made.extraction.rejected):
            slip = receipt(signature(self.settings), made.given, looked, told_of, day_of(moment))
        if change is not Change.UNCHANGED:
            edition = self._edition(made, revisions, field_digests, slip)
        return Made(
            known=self.known,
            looked=looked,
            edition=edition,
            receipt=slip,
            report=told_of,
            sources=tuple(made.extraction.keys),
        )

    def _revision(self, profile: Profile, digest: str, field_digests: Mapping[str, str]) -> Revision:
        record, last = self.known.record, self.known.standing.revision
        before = record.field_digests if record else {}
        if record:
            summary = summarise(before, field_digests)
        else:
            summary = f"{'published again' if last else 'first revision'}: {describe(profile)}"
        return Revision(
            profile=profile.id,
            number=last + 1,
            recorded_at=self.clock(),
            digest=digest,
            changed_fields=changed_fields(before, field_digests),
            summary=summary,
        )

    def _is_stored(self, made: _Outcome) -> bool:
        """Tell whether publishing it, of the same content, would write what is there already."""
        record, stored = self.known.record, self.known.sources
        claims = tuple(claim for each in stored for claim in self.known.claims_of(each.source.id))
        return (
            record is not None
            and record.renderer == renderer(self.settings)
            and record.folder == self.seed.place
            and [each.source for each in stored] == [document.source for document in made.given.documents]
            and {each.source.id: each.extraction for each in stored} == made.extraction.keys
            and claims == made.extraction.claims
        )

    def _edition(
        self,
        made: _Outcome,
        revisions: Sequence[Revision],
        field_digests: Mapping[str, str],
        slip: Mapping[str, Any] | None,
    ) -> Edition:
        former = former_texts(made.extraction.claims, self.known.text)
        texts = {each.sha256: each.text for each in former}
        texts |= {document.source.text_sha256: document.text for document in made.given.documents}
        with told(self.known.profile, "rendering it"):
            effective = took_effect(self.known.rulings)
            publication = render(
                made.profile,
                texts,
                revisions,
                effective=effective,
                field_digests=field_digests,
                site=site_of(self.settings),
            )
        return Edition(
            publication=publication,
            documents=made.given.documents,
            claims=made.extraction.claims,
            folder=self.seed.place,
            extraction=made.extraction.keys,
            renderer=renderer(self.settings),
            former=former,
            receipt=slip,
        )

    def _report(self, made: _Outcome, change: Change, summary: str, revision: int) -> ProfileReport:
        unsettled = (each for each in made.profile.audit if not each.state.settled)
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
            lost=_lost(made),
            moved=made.moved,
            rejected=made.extraction.rejected,
            rulings=tuple(self._ruling(each, made.profile.id, revision) for each in unsettled),
            warnings=(*made.given.warnings, *made.extraction.warnings, *about_profile(made.profile)),
            orphaned=tuple(map(at_place, self._newly_orphaned(made))),
            pages=tuple(self.pages.visits.values()),
        )

    def _newly_orphaned(self, made: _Outcome) -> list[Claim]:
        changed = {each.source for each in self.pages.visits.values() if each.outcome is Outcome.CHANGED}
        since = {each.source.id: each.source.retrieved_at for each in made.given.documents if each.source.id in changed}
        return [
            each for each in made.extraction.claims if each.orphaned_at and each.orphaned_at == since.get(each.source)
        ]

    def _ruling(self, audited: Audited, profile: str, revision: int) -> RulingReport:
        published = self.known.rulings
        effective = took_effect(published).get(audited.ruling.id, revision if audited.state.holds else None)
        return evolve(report(audited, profile, published), published=True, revision=effective)


def _lost(made: _Outcome) -> tuple[Drift, ...]:
    """Return the claims that no text has any more; those on pages are orphaned, and known to be."""
    orphaned = {
        (each.source, each.field, each.value, each.selector.exact)
        for each in made.extraction.claims
        if each.orphaned_at
    }
    lost = {each.claim: each for each in (*made.lost, *made.extraction.lost)}
    return tuple(each for each in lost.values() if (each.source, each.field, each.value, each.quote) not in orphaned)


def site_of(settings: Settings) -> Site:
    """Return what readers see beside profiles."""
    return Site(url=settings.url, corrections=settings.corrections)


def renderer(settings: Settings) -> str:
    """Identify what makes representations, and for which site; when it changes, a load writes them anew."""
    return " ".join(filter(None, (fingerprint(represent, schemas), settings.url, settings.corrections)))
