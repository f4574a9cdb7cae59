"""Which numbers for one thing cannot all be right: pair by pair, and in few conflicts where there are very many."""

from collections.abc import Iterable, Iterator, Sequence
from heapq import heappop, heappush
from itertools import combinations, islice

from service.reconcile.normal.blocking import FEW
from service.reconcile.normal.forms import Form
from service.reconcile.normal.relatedforms import RelatedForm
from service.reconcile.normal.samething import speaking
from service.reconcile.normal.spans import spans
from service.reconcile.values.clusters.cluster import Cluster
from service.reconcile.values.clusters.comparing import rival
from service.reconcile.values.scoring import Board


def rival_numbers(board: Board) -> Iterator[Sequence[Cluster]]:
    """Yield the values of a field, in its order, that rule one another out, two and two.

    Where more than :data:`service.reconcile.normal.blocking.FEW` values speak of one thing, as many as can stand in one conflict, by rising
    numbers, of which each rules out each other; each value that has a rival is in some conflict.
    """
    clusters = board.clusters
    if len(clusters) <= FEW:
        yield from (pair for pair in combinations(clusters, 2) if rival(*pair))
        return
    beside = speaking([cluster.forms for cluster in clusters])
    crowded = [at for at, others in beside.items() if len(others) > FEW]
    left = frozenset(crowded)
    for at, others in sorted(beside.items()):
        yield from (
            (clusters[at], clusters[other])
            for other in sorted(others)
            if other > at and not (at in left and other in left) and rival(clusters[at], clusters[other])
        )
    told: set[str] = set()
    for sides in _rising([clusters[at] for at in crowded]):
        told.update(cluster.key for cluster in sides)
        yield sides
    for at in crowded:
        if clusters[at].key not in told:
            rivals = (clusters[other] for other in sorted(beside[at]) if rival(clusters[at], clusters[other]))
            yield from ((clusters[at], other) for other in islice(rivals, 1))


def _rising(clusters: Iterable[Cluster]) -> Iterator[list[Cluster]]:
    """Yield rows of values of one thing, each number above the one before: as few rows as there can be, of two values or more."""
    things: dict[Form, list[tuple[float, float, Cluster]]] = {}
    for cluster in clusters:
        form = next(form for form in cluster.forms if isinstance(form, RelatedForm) and form.quantity is not None)
        if isinstance(form, RelatedForm) and form.quantity is not None:
            (span,) = spans([(0, form)])
            things.setdefault(form.thing, []).append((span.low, span.high, cluster))
    for numbers in things.values():
        rows: list[list[Cluster]] = []
        ends: list[tuple[float, int]] = []
        for low, high, cluster in sorted(numbers, key=lambda each: (each[0], each[1], each[2].key)):
            if ends and ends[0][0] < low:
                row = heappop(ends)[1]
            else:
                row = len(rows)
                rows.append([])
            rows[row].append(cluster)
            heappush(ends, (high, row))
        yield from (row for row in rows if len(row) > 1)
