"""What becomes of claims when the text under them changes: they stand, have moved, or are lost."""

from collections.abc import Iterable, Iterator

from service.domain.claim import Claim
from service.domain.selector import Selector
from service.pipeline.reports import Drift


def drifted(claims: Iterable[Claim], text: str | None) -> tuple[tuple[Drift, ...], tuple[Drift, ...]]:
    """Return (lost, moved): the claims that do not stand in ``text`` at their place; None is a text that is gone.

    A quote that stands elsewhere counts as moved only where its context came along (:func:`anchor`): the same words
    in another passage are other evidence.
    """
    gone = [
        _drift(claim, None if text is None else anchor(claim.selector, text))
        for claim in claims
        if text is None or not claim.selector.holds_in(text)
    ]
    lost = tuple(drift for drift in gone if drift.found is None)
    return lost, tuple(drift for drift in gone if drift.found is not None)


def anchor(selector: Selector, text: str) -> int | None:
    """Return where the quote of ``selector`` stands in ``text`` with its context, in code points, or None.

    Both sides of the context must agree in one place at least; where none has both, one whole side is enough if that
    is so in a single place. Of several places that have both, the nearest to the old one counts.
    """
    both: list[int] = []
    one: list[int] = []
    for start in _occurrences(selector.exact, text):
        end = start + len(selector.exact)
        before = text[:start].endswith(selector.prefix)
        after = text.startswith(selector.suffix, end)
        if before and after:
            both.append(start)
        elif (before and selector.prefix) or (after and selector.suffix):
            one.append(start)
    if both:
        return min(both, key=lambda start: abs(start - selector.start))
    return one[0] if len(one) == 1 else None


def _occurrences(exact: str, text: str) -> Iterator[int]:
    start = text.find(exact)
    while start >= 0:
        yield start
        start = text.find(exact, start + 1)


def _drift(claim: Claim, found: int | None) -> Drift:
    return Drift(
        claim=claim.id,
        source=claim.source,
        field=claim.field,
        value=claim.value,
        quote=claim.selector.exact,
        start=claim.selector.start,
        found=found,
    )


def at_place(claim: Claim) -> Drift:
    """Report ``claim`` as lost, whatever may stand elsewhere."""
    return _drift(claim, None)
