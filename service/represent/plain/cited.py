"""Claims and their sources as plain data: what is quoted, where it stands, and the address that leads there."""

from collections.abc import Sequence
from typing import Any

from service.domain.claim import OFFSET_UNIT, Claim
from service.domain.selector import Selector
from service.domain.source import Copy, Source, SourceStatus
from service.represent.places.fragments import passage_url

Plain = dict[str, Any]

_MEMBERS = ("id", "title", "publisher", "kind", "url", "author", "published", "retrieved_at", "language", "licence")
_MORE = (
    "seen_at",
    "archive_url",
    "media_type",
    "note",
    "text_sha256",
    "file_sha256",
    "length",
    "derived_from",
    "agency",
    "status",
)


def claim_of(claim: Claim, source: Source, text: str) -> Plain:
    """Return a claim of ``source``, whose frozen text is ``text``, with its quote's selectors and the address that leads to it."""
    quote = claim.selector
    return {
        "id": claim.id,
        "profile": claim.profile,
        "field": claim.field,
        "value": claim.value,
        "display": claim.display,
        "original": claim.original,
        "qualifiers": claim.qualifiers,
        "source": claim.source,
        "selectors": _selectors(quote),
        "offset_unit": OFFSET_UNIT,
        "text_sha256": claim.text_sha256,
        "passage_url": _passage_url(claim, source, text),
        "attribution": claim.attribution,
        "modality": claim.modality,
        "origins": claim.origins,
        "orphaned_at": claim.orphaned_at,
        "extractor": claim.extractor,
        "probability": claim.probability,
        "linked": source.status.about_person,
    }


def _passage_url(claim: Claim, source: Source, text: str) -> str | None:
    """Return the address that leads to the quote; of data, which no browser searches as it was frozen, that of the whole."""
    address = _address(claim, source)
    return address if source.structured else passage_url(address, text, claim.selector)


def _address(claim: Claim, source: Source) -> str | None:
    """Return where the quote stands: on the page while it is there, then in an archive, if one has it."""
    gone = claim.orphaned_at is not None or source.status is SourceStatus.GONE
    return source.archive_url if gone else source.url


def _selectors(quote: Selector) -> list[Plain]:
    selectors: list[Plain] = [
        {"type": "TextQuoteSelector", "exact": quote.exact, "prefix": quote.prefix, "suffix": quote.suffix},
        {"type": "TextPositionSelector", "start": quote.start, "end": quote.end},
    ]
    if quote.fragment:
        value, specification = quote.fragment.value, quote.fragment.conforms_to
        selectors.append({"type": "FragmentSelector", "value": value, "conformsTo": specification})
    return selectors


def source_of(source: Source, claims: int, copies: Sequence[Copy]) -> Plain:
    """Return a source with the number of its claims and what it was found to depend on."""
    members = {name: getattr(source, name) for name in (*_MEMBERS, *_MORE)}
    depends_on = [
        {"source": each.origin, "reason": each.reason, "similarity": each.similarity, "claims": each.claims}
        for each in copies
    ]
    return {**members, "depends_on": depends_on, "claims": claims}
