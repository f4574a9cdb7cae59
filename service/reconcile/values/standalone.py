"""Which values of a field stand by themselves, and which only under another one that they nest with."""

from collections.abc import Mapping

from service.domain.fields import Cardinality, Datatype
from service.reconcile.values.clusters.cluster import Cluster
from service.reconcile.values.scoring import Board

_NESTED = frozenset({Datatype.TEXT, Datatype.PLACE, Datatype.ORGANISATION, Datatype.PERSON})
"""Of fields with many values those in these datatypes have none twice."""


def standalone(board: Board, holding: Mapping[str, bool | None]) -> list[Cluster]:
    """Return the values that a field lists, best first: the best and its rivals, none that nests with one that is listed.

    Between two that nest the better one is listed; of many places or prizes, the more precise one. What holds now and what does
    not, by ``holding``, are listed both.
    """
    ranked = board.ranked()
    many = board.entry.cardinality is Cardinality.MANY
    if not board.nesting.nested or (many and board.entry.datatype not in _NESTED):
        return ranked
    order = ranked
    if many and ranked[0].forms[0].precise_first:
        order = sorted(ranked, key=lambda cluster: _holds_others(board, cluster))
    kept: dict[str, Cluster] = {}
    for cluster in order:
        now = holding.get(cluster.key)
        if not any(key in kept and _together(now, holding.get(key)) for key in board.nesting.near(cluster.key)):
            kept[cluster.key] = cluster
    return [cluster for cluster in ranked if cluster.key in kept]


def _holds_others(board: Board, cluster: Cluster) -> int:
    """Return how many values a value contains."""
    return sum(board.nesting.contains(cluster.key, other) for other in board.nesting.near(cluster.key))


def _together(one: bool | None, other: bool | None) -> bool:  # noqa: FBT001 (two answers to one question)
    return one is other or None in (one, other)
