"""What the store knows of one profile, as values that can be sent to another process."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from attrs import Factory, frozen

from service.domain.claim import Claim
from service.domain.publication import Revision
from service.domain.source import Document, Source
from service.pipeline.editing.rulings import Plain, published_rulings
from service.store.reading.profiles import ProfileRecord
from service.store.values import Standing, StoredSource

if TYPE_CHECKING:
    from service.store.session import Store


@frozen(kw_only=True)
class Known:
    """All that a load asks the store about ``profile``, read at one time after it stood as in ``standing``.

    ``sources`` are its own, in order; ``moving`` those of other profiles that it is going to take. Of both are the ``claims``
    and the ``documents``, by source, and the ``former`` texts on which orphaned claims stand, by source and digest.
    ``rulings`` are as they are published.
    """

    profile: str
    standing: Standing = Factory(Standing)
    record: ProfileRecord | None = None
    revisions: tuple[Revision, ...] = ()
    sources: tuple[StoredSource, ...] = ()
    moving: tuple[StoredSource, ...] = ()
    claims: Mapping[str, tuple[Claim, ...]] = Factory(dict)
    documents: Mapping[str, Document] = Factory(dict)
    former: Mapping[tuple[str, str], str] = Factory(dict)
    rulings: Mapping[str, Plain] = Factory(dict)

    def claims_of(self, source: str) -> tuple[Claim, ...]:
        """Return the stored claims of a source, in text order."""
        return self.claims.get(source, ())

    def claims_on(self, page: Source) -> tuple[Claim, ...]:
        """Return the stored claims of the profile on a page; none where its source was a file, or a page at another address."""
        was = next((each.source for each in self.sources if each.source.id == page.id), None)
        return self.claims_of(page.id) if was and was.file is None and was.url == page.url else ()

    def document(self, source: str) -> Document | None:
        """Return a source as it is stored, or None."""
        return self.documents.get(source)

    def text(self, source: str, digest: str) -> str | None:
        """Return the text of a source that has that digest, the present one or one on which orphaned claims stand, or None."""
        document = self.documents.get(source)
        current = document and document.source.text_sha256 == digest
        return document.text if document and current else self.former.get((source, digest))


def known(store: "Store", profile: str, moving: Sequence[str] = ()) -> Known:
    """Return what ``store`` knows of ``profile``, and of the sources of other profiles that are ``moving`` to it."""
    standing = store.standing(profile)
    if not standing.published and not moving:
        return Known(profile=profile, standing=standing)
    own = store.sources.of_profile(profile) if standing.published else ()
    others = tuple(each for each in store.sources.among(moving) if each.profile != profile) if moving else ()
    stored = [each.source for each in (*own, *others)]
    claims = store.claims.of_sources([source.id for source in stored])
    orphaned = [source for source, listed in claims.items() if any(claim.orphaned_at for claim in listed)]
    return Known(
        profile=profile,
        standing=standing,
        record=store.profiles.get(profile),
        revisions=store.revisions.of(profile),
        sources=own,
        moving=others,
        claims=claims,
        documents={source.id: document for source in stored if (document := store.texts.document(source))},
        former={(source, digest): text for source in orphaned for digest, text in store.texts.former(source).items()},
        rulings=published_rulings(store, profile),
    )
