"""Claims on pages that have changed: those whose quotes are not read there any more stay, marked, on the text that had them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import count

from attrs import evolve

from service.domain.claim import Claim, claim_id
from service.domain.handmade import Handmade
from service.domain.source import Document, Source
from service.pipeline.placing.whitespace import folded
from service.store.values import FormerText


def with_orphans(
    claims: Sequence[Claim],
    documents: Sequence[Document],
    stored: Callable[[Source], Sequence[Claim]],
    by_hand: Sequence[Handmade] = (),
) -> tuple[Claim, ...]:
    """Return ``claims``, source by source, each followed by what of its ``stored`` claims is orphaned.

    ``stored`` gives the claims that are stored of a page, those of the same address alone. A claim on a page is orphaned,
    since the page was retrieved anew, where nothing on it says the same of the same field in the same words; it is no
    evidence any more. Its id stays, unless the page says something else in these words now: then that has the id, and
    the orphan the next one. Claims that were made by hand are orphaned as long as they are still among those ``by_hand``:
    who takes one back means it. Claims on files are not orphaned: who puts another file in the place of one means it.
    """
    by_source: dict[str, list[Claim]] = {document.source.id: [] for document in documents}
    for claim in claims:
        by_source[claim.source].append(claim)
    made = {(each.source, each.field, each.value, folded(each.quote).strip()) for each in by_hand}
    for document in documents:
        if document.source.file is None:
            here = by_source[document.source.id]
            known = [claim for claim in stored(document.source) if not claim.extractor.by_hand or _made(claim) in made]
            here += _orphans(document, here, known)
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
    taken = {claim.id for claim in (*live, *gone)} if gone else set()
    since = document.source.retrieved_at
    return [evolve(each, orphaned_at=each.orphaned_at or since) for each in _with_free_ids(gone, live, taken)]


def _with_free_ids(gone: Iterable[Claim], live: Sequence[Claim], taken: set[str]) -> Iterator[Claim]:
    spoken_for = {claim.id for claim in live}
    for claim in gone:
        key = claim.id
        if key in spoken_for:
            said = claim.source, claim.field, claim.original, claim.selector.exact
            key = next(each for number in count(1) if (each := claim_id(*said, number)) not in taken)
            taken.add(key)
        yield evolve(claim, id=key)


def _made(claim: Claim) -> tuple[str, str, str, str]:
    return claim.source, claim.field, claim.value, folded(claim.selector.exact).strip()


def _saying(claim: Claim) -> tuple[str, str, str]:
    return claim.field, claim.value, claim.selector.exact
