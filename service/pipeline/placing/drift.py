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
    both = _nearest(f"{selector.prefix}{selector.exact}{selector.suffix}", text, selector.start - len(selector.prefix))
    if both is not None:
        return both + len(selector.prefix)
    one: set[int] = set()
    if selector.prefix:
        one.update(start + len(selector.prefix) for start in _first_two(f"{selector.prefix}{selector.exact}", text))
    if selector.suffix:
        one.update(_first_two(f"{selector.exact}{selector.suffix}", text))
    return one.pop() if len(one) == 1 else None


def _nearest(words: str, text: str, place: int) -> int | None:
    """Return where ``words`` stand in ``text`` nearest to ``place``, the earlier of two that are as near; None for nowhere."""
    at = max(0, place)
    before, after = text.rfind(words, 0, at + len(words)), text.find(words, at + 1)
    found = [start for start in (before, after) if start >= 0]
    return min(found, key=lambda start: abs(start - place), default=None)


def _first_two(words: str, text: str) -> Iterator[int]:
    """Yield where ``words`` stand first in ``text``, and next."""
    first = text.find(words)
    if first >= 0:
        yield first
        second = text.find(words, first + 1)
        if second >= 0:
            yield second


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
