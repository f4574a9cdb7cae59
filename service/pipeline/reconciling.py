"""Reconcile as the settings say, out of what was read just now or of what is stored."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from service.config import Settings
from service.domain.claim import Claim
from service.domain.profile import Profile
from service.domain.ruling import Ruling
from service.domain.source import Copy, Document, Source, SourceStatus, Subject
from service.errors import InputError
from service.ingest.manifest import read_manifest
from service.pipeline.priors import priors_of
from service.reconcile.engine import reconcile
from service.reconcile.fuse.priors import Priors
from service.reconcile.sources.dependence import copies
from service.reconcile.sources.shortnames import short_names
from service.store.reading.profiles import ProfileRecord

if TYPE_CHECKING:
    from service.store.session import Store


@frozen
class Evidence:
    """All that a profile is made of, apart from rulings."""

    subject: Subject
    sources: Sequence[Source]
    claims: Sequence[Claim]
    copies: Sequence[Copy]
    priors: Priors
    short_names: Mapping[str, str]

    def reconciled(self, rulings: Sequence[Ruling], today: str) -> Profile:
        """Return the profile that it makes together with ``rulings`` as of the day ``today``."""
        return reconcile(
            self.subject,
            self.sources,
            self.claims,
            copies=self.copies,
            rulings=rulings,
            today=today,
            priors=self.priors,
            short_names=self.short_names,
        )


def gather(
    settings: Settings,
    subject: Subject,
    documents: Sequence[Document],
    claims: Sequence[Claim],
    off_topic: Collection[str] = (),
) -> Evidence:
    """Return what ``documents`` and the claims on them make, with the copies among them found, and those off topic marked."""
    priors = priors_of(settings)
    sources = [
        _marked(document.source) if document.source.id in off_topic else document.source for document in documents
    ]
    live = [claim for claim in claims if claim.orphaned_at is None]  # the quotes of others do not stand in these texts
    return Evidence(subject, sources, claims, copies(subject, documents, live, priors), priors, short_names(documents))


def stored_evidence(settings: Settings, store: "Store", record: ProfileRecord) -> Evidence:
    """Return what the published profile of ``record`` was made of."""
    sources = [each.source for each in store.sources.of_profile(record.id)]
    documents = [store.texts.document(source) or Document(source, "") for source in sources]
    return gather(settings, _subject(store, record), documents, store.claims.of_profile(record.id))


def _marked(source: Source) -> Source:
    return evolve(source, status=SourceStatus.OFF_TOPIC)


def _subject(store: "Store", record: ProfileRecord) -> Subject:
    try:
        return read_manifest(Path(record.folder)).subject
    except InputError:  # there is no folder, or it does not fit any more: what is stored must do
        receipt = store.profiles.receipts([record.id]).get(record.id)
        aliases = ((receipt and receipt.made_of) or {}).get("aliases", ())
        return Subject(id=record.id, name=record.name, aliases=tuple(aliases))
