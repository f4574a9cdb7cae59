"""Where a quote that somebody has written down stands in a frozen text: at one place beyond doubt, or at none."""

from collections.abc import Iterator, Sequence
from enum import Enum, auto
from functools import cached_property
from itertools import islice

from attrs import frozen
from rapidfuzz.fuzz import partial_ratio_alignment

from service.domain.selector import Selector, Span
from service.pipeline.placing.drift import anchor
from service.pipeline.placing.whitespace import Folded, bare, folded

_NEEDLE = 100
"""So many code points of a quote are looked for where its words stand nowhere: it takes seconds in 10 MB at worst."""

_LIKE = 60.0
"""How alike the nearest passage has to be, in percent, to be worth a look."""

_LOOKS = 100
"""How often the nearest passage of a text is looked for at most."""

_TOLD, _SHOWN = 5, 80
"""How many places are named, and how much of a passage is shown, at most."""

_AGREED, _AROUND = 20, 400
"""So many code points right beside a quote, white space apart, cannot agree by chance; they are looked for among so many."""

_WEIGHED = 1_000
"""How many places are weighed one by one at most."""


@frozen(kw_only=True)
class Quote:
    """Words and what stands around them; ``start``, in code points, tells which of several places is meant."""

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None


@frozen
class Unplaced:
    """Why a quote has no place, and what to do, in words; ``several``: it has more than one."""

    problem: str
    remedy: str
    several: bool = False


class _Why(Enum):
    NOWHERE = auto()
    OTHERWISE = auto()
    SEVERAL = auto()


class Places:
    """The places of quotes in one frozen text, which is looked through as it is, then with white space folded."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._looks = _LOOKS

    def locate(self, quote: Quote) -> Span | Unplaced:
        """Return where ``quote`` stands, in code points.

        That is its only place; or the one with its context, as :func:`anchor` weighs it; or the one at ``start`` of those
        that are alike. Where its words stand nowhere, or nowhere in this context, white space is folded on both sides.
        """
        found = _place(self.text, quote)
        if isinstance(found, int):
            return Span(found, found + len(quote.exact))
        if found is not _Why.SEVERAL:
            start = None if quote.start is None else self._folded.at(quote.start)
            even = Quote(
                exact=folded(quote.exact).strip(), prefix=folded(quote.prefix), suffix=folded(quote.suffix), start=start
            )
            place = _place(self._folded.text, even)
            if isinstance(place, int):
                return self._folded.span(place, len(even.exact))
            found = found if place is _Why.NOWHERE else place
        return self._unplaced(quote.exact, found)

    def locate_loosely(self, quote: Quote) -> Span | Unplaced:
        """Return where ``quote`` stands, whose context may be that of another rendering of the document.

        Where :meth:`locate` finds nothing, that is the only place of its words at which the context agrees on both sides,
        or else on one: where all of it stands there, white space apart, or so much of it that it cannot be chance.
        """
        found = self.locate(quote)
        if isinstance(found, Span) or found.several or not (quote.prefix or quote.suffix):
            return found
        spans = list(islice(self._spans(quote.exact), _WEIGHED + 1))
        if len(spans) > _WEIGHED:
            return found
        sides = [self._sides(span, quote) for span in spans]
        most = max(sides, default=0)
        best = [span for span, agreed in zip(spans, sides, strict=True) if agreed == most]
        return best[0] if most and len(best) == 1 else found

    @cached_property
    def _folded(self) -> Folded:
        return Folded(self.text)

    def _spans(self, exact: str) -> Iterator[Span]:
        """Yield all places of words, white space folded."""
        words = folded(exact).strip()
        return (self._folded.span(start, len(words)) for start in starts(self._folded.text, words))

    def _sides(self, span: Span, quote: Quote) -> int:
        """Return on how many sides of a place the context agrees."""
        before = bare(self.text[max(0, span.start - _AROUND) : span.start])[::-1]
        behind = bare(self.text[span.end : span.end + _AROUND])
        return _agrees(before, bare(quote.prefix)[::-1]) + _agrees(behind, bare(quote.suffix))

    def _unplaced(self, exact: str, why: _Why) -> Unplaced:
        if why is _Why.NOWHERE:
            return Unplaced(f"its text does not have {shown(exact)}", self._nearest(exact))
        at = [span.start for span in islice(self._spans(exact), _TOLD + 1)]
        listed = f"{', '.join(map(str, at[:_TOLD]))}{' and more' if len(at) > _TOLD else ''}"
        if why is _Why.OTHERWISE:
            return Unplaced(
                f"its text has {shown(exact)}, but not in this context",
                f"it stands at {listed}: quote what stands around it there",
            )
        return Unplaced(
            f"its text has {shown(exact)} more than once, at {listed}",
            "say which one by start, or by more of prefix and suffix",
            several=True,
        )

    def _nearest(self, exact: str) -> str:
        """Return in words which passage is most like a quote that stands nowhere."""
        self._looks -= 1
        needle, text = folded(exact).strip()[:_NEEDLE], self._folded.text
        like = partial_ratio_alignment(needle, text, score_cutoff=_LIKE) if needle and self._looks >= 0 else None
        if like is None:
            return "quote words that stand there"
        start, end = _whole_words(text, like.dest_start, like.dest_end)
        return (
            f"the nearest is {shown(text[start:end])} at {self._folded.span(start, 1).start}: quote that if it is meant"
        )


def starts(text: str, words: str) -> Iterator[int]:
    """Yield every place where ``words`` stand in ``text``, overlapping ones too."""
    at = text.find(words) if words else -1
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def shown(passage: str) -> str:
    """Return a passage in quotation marks on one line, cut where it is long."""
    words = folded(passage).strip()
    return f"“{words}”" if len(words) <= _SHOWN else f"“{words[:_SHOWN].rstrip()} …”"


def _place(text: str, quote: Quote) -> int | _Why:
    """Return where a quote stands in ``text`` as it is, or why nowhere or not beyond doubt."""
    if not (quote.prefix or quote.suffix):
        return _only(
            list(islice(starts(text, quote.exact), 2)), quote.start, text.startswith(quote.exact, quote.start or 0)
        )
    first, last = (_anchored(text, quote, near) for near in (0, len(text)))
    if first is None or last is None:
        return _Why.OTHERWISE if quote.exact in text else _Why.NOWHERE
    here = quote.start is not None and _anchored(text, quote, quote.start) == quote.start
    return _only(sorted({first, last}), quote.start, here)


def _only(found: Sequence[int], start: int | None, here: bool) -> int | _Why:  # noqa: FBT001 - a third fact
    """Return the only one of the places ``found``; of several that at ``start``, if one is ``here``."""
    if len(found) == 1:
        return found[0]
    if not found:
        return _Why.NOWHERE
    return start if start is not None and here else _Why.SEVERAL


def _anchored(text: str, quote: Quote, near: int) -> int | None:
    return anchor(Selector(quote.exact, quote.prefix, quote.suffix, near, near + len(quote.exact)), text)


def _agrees(text: str, context: str) -> bool:
    return bool(context) and text.startswith(context[:_AGREED])


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch from ``start`` to ``end``, no word of it cut, without white space at its ends."""
    while start and text[start - 1 : start + 1].isalnum():
        start -= 1
    while text[end - 1 : end + 1].isalnum() and end < len(text):
        end += 1
    cut = text[start:end]
    return start + len(cut) - len(cut.lstrip()), end - len(cut) + len(cut.rstrip())
