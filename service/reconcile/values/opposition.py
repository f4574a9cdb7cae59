"""Who says otherwise: for each value of a field the kinds of the sources that rival it, counted once for all values.

Of few values, each is held against each other one. Of many, all who speak of the field, or of one thing, are counted, and for
each value those are taken off who say what does not rival it: few, and found by :mod:`service.reconcile.normal.blocking`.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby
from operator import itemgetter

from service.domain.fields import Cardinality
from service.reconcile.normal.blocking import FEW, FITS, Index
from service.reconcile.normal.forms import Form
from service.reconcile.normal.samething import speaking
from service.reconcile.normal.spans import meeting, spans
from service.reconcile.sources.lineage import Lineage
from service.reconcile.values.clusters.cluster import Cluster
from service.reconcile.values.clusters.comparing import fit, rival
from service.reconcile.values.scoring import Board

Kinds = tuple[tuple[str, int], ...]
"""How many sources there are of each kind, in the order in which they first speak."""


def against(board: Board, cluster: Cluster, lineage: Lineage) -> Kinds:
    """Return the kinds of the sources that say a rival of ``cluster``, which is held against each other value."""
    if len(board.clusters) == 1:
        return ()
    if board.entry.cardinality is Cardinality.ONE:
        near = board.nesting.near(cluster.key)
        rivals = [
            other
            for other in board.clusters
            if other is not cluster and other.key not in near and not fit(cluster, other)
        ]
    elif cluster.forms[0].can_rival:
        rivals = [other for other in board.clusters if other is not cluster and rival(cluster, other)]
    else:
        return ()
    return _kinds_of(rivals, lineage)


class Opposition:
    """The rivals of the values of one field, where these are many."""

    def __init__(self, board: Board, lineage: Lineage) -> None:
        self._board = board
        self._lineage = lineage
        self._crowds: dict[frozenset[int], _Crowd] = {}
        self._one = board.entry.cardinality is Cardinality.ONE

    @classmethod
    def within(cls, board: Board, lineage: Lineage) -> "Opposition | None":
        """Return the opposition within a board; None where its values are few."""
        return cls(board, lineage) if len(board.clusters) > FEW else None

    def against(self, cluster: Cluster) -> Kinds:
        """Return the kinds of the sources that say a rival of ``cluster``, as :func:`against` does."""
        at = self._board.places[cluster.key]
        said: frozenset[int] | None = frozenset()
        near: Sequence[str] = ()
        if self._one:
            near = self._board.nesting.near(cluster.key)
        elif cluster.forms[0].can_rival:
            said = self._speaking.get(at)
        else:
            return ()
        if said is None:
            return ()
        friends = {at, *self._fitting.get(at, ()), *(self._board.places[key] for key in near)}
        return self._crowd(said).without({self._board.clusters[each].key for each in friends})

    def _crowd(self, said: frozenset[int]) -> "_Crowd":
        """Return those who say the values of these numbers; all where there are none."""
        known = self._crowds.get(said)
        if known is None:
            clusters = self._board.clusters
            known = _Crowd([clusters[at] for at in sorted(said)] if said else clusters, self._lineage)
            self._crowds[said] = known
        return known

    @cached_property
    def _fitting(self) -> Mapping[int, set[int]]:
        """Return for each value the numbers of others that speak of the same and can hold beside it."""
        clusters = self._board.clusters
        forms = [(at, form) for at, cluster in enumerate(clusters) for form in cluster.forms]
        pairs = set(self._perhaps_fitting(forms))
        found: dict[int, set[int]] = {}
        for a, b in pairs | {(b, a) for a, b in pairs}:
            fits = fit(clusters[a], clusters[b]) if self._one else not rival(clusters[a], clusters[b])
            if a != b and fits:
                found.setdefault(a, set()).add(b)
        return found

    def _perhaps_fitting(self, forms: Sequence[tuple[int, Form]]) -> Iterator[tuple[int, int]]:
        if self._one:
            index = Index(FITS, forms)
            yield from ((at, other) for at, form in forms for other in index.find(form))
            yield from ((a.number, b.number) for a, b in meeting(spans(forms)))
            return
        own_forms = {at: list(own) for at, own in groupby(forms, key=itemgetter(0))}
        for said in dict.fromkeys(self._speaking.values()):
            own = [form for at in said for form in own_forms[at]] if len(said) > 1 else []
            yield from ((a.number, b.number) for a, b in meeting(spans(own)))

    @cached_property
    def _speaking(self) -> Mapping[int, frozenset[int]]:
        return speaking([cluster.forms for cluster in self._board.clusters])


def _kinds_of(clusters: Sequence[Cluster], lineage: Lineage) -> Kinds:
    if not clusters:
        return ()
    if not lineage.alone:
        return _Crowd(clusters, lineage).without(())
    counts: dict[str, int] = {}
    for source in lineage.sources_of([claim for cluster in clusters for claim in cluster.claims]):
        kind = lineage.sources[source].kind
        counts[kind] = counts.get(kind, 0) + 1
    return tuple(counts.items())


class _Crowd:
    """All who say some values: their voices, each with the source that stands for it, in the order in which they speak."""

    def __init__(self, clusters: Sequence[Cluster], lineage: Lineage) -> None:
        self._lineage = lineage
        owner = {claim.id: cluster.key for cluster in clusters for claim in cluster.claims}
        self._said: dict[str, list[tuple[int, str, str]]] = {}
        self._of_value: dict[str, list[str]] = {}
        for place, claim in enumerate(lineage.ordered(claim for cluster in clusters for claim in cluster.claims)):
            voice, value = lineage.voice(claim), owner[claim.id]
            self._said.setdefault(voice, []).append((place, claim.source, value))
            self._of_value.setdefault(value, []).append(voice)
        self._best = {voice: sorted(said, key=self._rank) for voice, said in self._said.items()}
        self._kinds: dict[str, list[tuple[int, str]]] = {}
        for voice, said in self._said.items():
            self._kinds.setdefault(self._kind(self._best[voice][0]), []).append((said[0][0], voice))

    def _rank(self, said: tuple[int, str, str]) -> int:
        return self._lineage.rank(said[1])

    def _kind(self, said: tuple[int, str, str]) -> str:
        return self._lineage.sources[said[1]].kind

    def without(self, values: Collection[str]) -> Kinds:
        """Return the kinds of the voices that say something else than ``values`` (keys)."""
        fewer = Counter(voice for value in values for voice in self._of_value.get(value, ()))
        counts = {kind: len(voices) for kind, voices in self._kinds.items()}
        first: dict[str, int] = {}
        for voice, count in fewer.items():
            counts[self._kind(self._best[voice][0])] -= 1
            if count < len(self._said[voice]):
                kind = self._kind(next(said for said in self._best[voice] if said[2] not in values))
                place = next(said[0] for said in self._said[voice] if said[2] not in values)
                counts[kind] = counts.get(kind, 0) + 1
                first[kind] = min(place, first.get(kind, place))
        for kind, voices in self._kinds.items():
            untouched = next((place for place, voice in voices if voice not in fewer), None)
            if untouched is not None:
                first[kind] = min(untouched, first.get(kind, untouched))
        return tuple((kind, counts[kind]) for kind in sorted(first, key=first.__getitem__))
