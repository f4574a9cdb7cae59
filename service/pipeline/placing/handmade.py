"""Claims by hand become claims: each placed in its source's text, beside what the extractor has read there."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, frozen

from service.domain.claim import Claim, claim_id
from service.domain.handmade import Handmade, display, original
from service.domain.selector import Span, select
from service.domain.source import Document, Subject
from service.ingest.claims import NAME
from service.pipeline.placing.anchoring import Places, Quote, starts
from service.pipeline.reports import Drift, Rejection
from service.reconcile.fuse.priors import Priors

Placed = tuple[Handmade, Span]
"""A claim by hand with the place of its quote, in code points."""

_Same = tuple[str, str, str, int, int]


@frozen
class Shelf:
    """A profile's claims by hand: those that have a place, by the id of their source, and those that have none.

    ``lost`` are those whose quote does not stand in its text, ``rejected`` those that it has at several places, and
    ``warnings`` say what to do.
    """

    placed: Mapping[str, Sequence[Placed]]
    lost: tuple[Drift, ...] = ()
    rejected: tuple[Rejection, ...] = ()
    warnings: tuple[str, ...] = ()

    def declared(self, source: str) -> list[Handmade]:
        """Return the claims by hand on a source that have a place."""
        return [claim for claim, _ in self.placed.get(source, ())]

    def beside(self, document: Document, subject: Subject, priors: Priors, known: Sequence[Claim]) -> list[Claim]:
        """Return ``known``, the claims that are known of ``document``, with those by hand among them, in the order of the text.

        Those by hand that are known are made anew. One that says the same as another claim of the same words takes its
        place and its id: somebody has looked at it.
        """
        mine = self.placed.get(document.source.id, ())
        if not mine:
            return [claim for claim in known if not claim.extractor.by_hand]
        same = {_same(claim): claim for claim in known}
        kept = {claim.id: claim for claim in known if not claim.extractor.by_hand}
        for claim, span in mine:
            made = made_of(claim, span, document, subject, priors)
            twin = same.get(_same(made))
            key = twin.id if twin else next(each for each in _ids(made, document.text) if each not in kept)
            kept[key] = evolve(made, id=key)
        return sorted(kept.values(), key=lambda each: (each.selector.start, each.selector.end))


def shelve(claims: Sequence[Handmade], documents: Sequence[Document]) -> Shelf:
    """Return ``claims`` with their places in the texts of ``documents``; of two that say the same of the same words the first stays."""
    texts = {document.source.id: document.text for document in documents}
    places: dict[str, Places] = {}
    placed: dict[str, list[Placed]] = {}
    lost, rejected, warnings = [], [], []
    for claim in claims:
        where = f"{NAME}: {claim.field} = {claim.value}"
        if claim.source not in places:
            places[claim.source] = Places(texts.get(claim.source, ""))
        found = places[claim.source].locate(quote_of(claim))
        if isinstance(found, Span):
            listed = placed.setdefault(claim.source, [])
            if any((each.field, each.value, span) == (claim.field, claim.value, found) for each, span in listed):
                warnings.append(f"{where}: says the same of the same words as another one before it: take it out")
            else:
                listed.append((claim, found))
        elif found.several:
            rejected.append(_rejection(claim, f"{where}: {found.problem}; {found.remedy}"))
        else:
            lost.append(_drift(claim))
            warnings.append(f"{where}: {claim.source}: {found.problem}; {found.remedy}")
    return Shelf(placed, tuple(lost), tuple(rejected), tuple(warnings))


def quote_of(claim: Handmade) -> Quote:
    """Return what tells where a claim by hand stands."""
    return Quote(exact=claim.quote, prefix=claim.prefix, suffix=claim.suffix, start=claim.start)


def made_of(claim: Handmade, span: Span, document: Document, subject: Subject, priors: Priors) -> Claim:
    """Return the claim that ``claim``, whose quote stands at ``span`` of ``document``, makes."""
    selector = select(document.text, span, document.fragment_at(span.start))
    words = original(claim.field, claim.value, selector.exact)
    return Claim(
        id=claim_id(document.source.id, claim.field, words, selector.exact, 0),
        profile=subject.id,
        field=claim.field,
        value=claim.value,
        display=display(claim.field, claim.value),
        original=words,
        source=document.source.id,
        selector=selector,
        text_sha256=document.source.text_sha256,
        extractor=claim.extractor,
        probability=priors.read_by(claim.extractor.name),
        qualifiers=dict(claim.qualifiers),
        attribution=claim.attribution,
        modality=claim.modality,
    )


def _same(claim: Claim) -> _Same:
    return claim.field, claim.value, claim.original, claim.selector.start, claim.selector.end


def _ids(claim: Claim, text: str) -> Iterator[str]:
    """Yield the ids that a claim may have: by which place of its words it has, counted from 0; then by higher numbers."""
    number = sum(start < claim.selector.start for start in starts(text, claim.selector.exact))
    while True:
        yield claim_id(claim.source, claim.field, claim.original, claim.selector.exact, number)
        number += 1


def _drift(claim: Handmade) -> Drift:
    words = original(claim.field, claim.value, claim.quote)
    return Drift(
        claim=claim_id(claim.source, claim.field, words, claim.quote, 0),
        source=claim.source,
        field=claim.field,
        value=claim.value,
        quote=claim.quote,
        start=claim.start or 0,
        found=None,
    )


def _rejection(claim: Handmade, reason: str) -> Rejection:
    drift = _drift(claim)
    return Rejection(claim=drift.claim, source=claim.source, field=claim.field, value=claim.value, reason=reason)
