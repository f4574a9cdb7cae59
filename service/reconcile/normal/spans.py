"""Spans, of days or of numbers: which lie inside others, and which meet, found in one sweep from low to high."""

from collections.abc import Hashable, Iterable, Iterator
from itertools import permutations, product
from math import inf

from attrs import evolve, frozen

from service.reconcile.normal.forms import DateForm, Form, QuantityForm
from service.reconcile.normal.relatedforms import RelatedForm

_DAYS = "days"


@frozen
class Span:
    """What a form leaves open, both ends included: days or numbers, of one ``kind``; ``number`` says whose form it is."""

    kind: Hashable
    low: float
    high: float
    number: int


def spans(forms: Iterable[tuple[int, Form]]) -> list[Span]:
    """Return the spans of the numbered forms that have one."""
    return [span for number, form in forms if (span := _span(number, form))]


def meeting(found: Iterable[Span]) -> Iterator[tuple[Span, Span]]:
    """Yield all pairs of one kind that have something in common, the one that begins first before the other."""
    active: dict[Hashable, list[Span]] = {}
    for span in sorted(found, key=lambda span: (span.low, -span.high)):
        still = [other for other in active.get(span.kind, ()) if other.high >= span.low]
        for other in still:
            yield other, span
        still.append(span)
        active[span.kind] = still


def containing(found: Iterable[Span]) -> Iterator[tuple[int, int]]:
    """Yield the numbers of all pairs of which the first may contain the second: of the same days, both ways round."""
    alike: dict[Span, list[int]] = {}
    for span in found:
        alike.setdefault(evolve(span, number=0), []).append(span.number)
    for outer, inner in meeting(alike):
        if outer.high >= inner.high:
            yield from product(alike[outer], alike[inner])
    for span, numbers in alike.items():
        if span.kind == _DAYS:
            yield from permutations(numbers, 2)


def _span(number: int, form: Form) -> Span | None:
    if isinstance(form, DateForm):
        low, high = form.when.days
        return Span(_DAYS, low.toordinal() if low else -inf, high.toordinal() if high else inf, number)
    if isinstance(form, QuantityForm):
        return _numbers(form.quantity.low, form.quantity.high, ("", form.when), number)
    if isinstance(form, RelatedForm) and form.quantity is not None:
        return _numbers(form.quantity.low, form.quantity.high, (form.about,), number)
    return None


def _numbers(low: int | None, high: int | None, kind: Hashable, number: int) -> Span:
    return Span(kind, -inf if low is None else low, inf if high is None else high, number)
