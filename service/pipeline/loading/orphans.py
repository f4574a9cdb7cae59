"""Claims on pages that have changed: those whose quotes are not read there any more stay, marked, on the text that had them."""

from collections.abc import Callable, Sequence

from attrs import evolve

from service.domain.claim import Claim
from service.domain.source import Document
from service.store.sources import FormerText


def with_orphans(
    claims: Sequence[Claim], documents: Sequence[Document], stored: Callable[[str], Sequence[Claim]]
) -> tuple[Claim, ...]:
    """Return ``claims``, source by source, each followed by what of its ``stored`` claims is orphaned.

    A claim on a page is orphaned, since the page was retrieved anew, where nothing on it says the same of the same field in
    the same words; it is no evidence any more. Claims on files are not: who puts another file in the place of one means it.
    """
    by_source: dict[str, list[Claim]] = {document.source.id: [] for document in documents}
    for claim in claims:
        by_source[claim.source].append(claim)
    for document in documents:
        if document.source.file is None:
            here = by_source[document.source.id]
            here += _orphans(document, here, stored(document.source.id))
    return tuple(claim for listed in by_source.values() for claim in listed)


def former_texts(claims: Sequence[Claim], text_of: Callable[[str, str], str | None]) -> tuple[FormerText, ...]:
    """Return the texts under orphaned claims; ``text_of`` gives the text of a source that has a digest."""
    wanted = {(claim.source, claim.text_sha256): None for claim in claims if claim.orphaned_at}
    return tuple(FormerText(source, digest, text_of(source, digest) or "") for source, digest in wanted)


def _orphans(document: Document, live: Sequence[Claim], stored: Sequence[Claim]) -> list[Claim]:
    said = {_saying(claim) for claim in live}
    gone = [
        claim for claim in stored if claim.text_sha256 != document.source.text_sha256 and _saying(claim) not in said
    ]
    return [claim if claim.orphaned_at else evolve(claim, orphaned_at=document.source.retrieved_at) for claim in gone]


def _saying(claim: Claim) -> tuple[str, str, str]:
    return claim.field, claim.value, claim.selector.exact
