"""Score the values of a field: its clusters as a table of claims, fused."""

from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from attrs import Factory, field, frozen

from service.domain.fields import Cardinality, Field
from service.reconcile.fuse.ballot import Contains, Near, Party, Phi, Row, one_voice, one_vote_each
from service.reconcile.fuse.denials import Against, Denied
from service.reconcile.fuse.fusion import Model, fuse_alone, fuse_table
from service.reconcile.fuse.granular import fuse_granular
from service.reconcile.fuse.held import fuse_held
from service.reconcile.fuse.posterior import Fused
from service.reconcile.fuse.priors import Prior, Priors
from service.reconcile.fuse.terms import Posterior
from service.reconcile.normal.blocking import FEW
from service.reconcile.sources.lineage import Lineage
from service.reconcile.values.clusters.cluster import Cluster, Nesting
from service.reconcile.values.denials import NOBODY, Denials, Deniers, denied, votes_against


@frozen
class Witness:
    """A vote that no claim makes by itself: a derivation, with the claims and their ``sources`` that it rests on; it ``allows`` the clusters of these keys."""

    allows: frozenset[str]
    phi: Phi
    claims: tuple[str, ...]
    basis: str
    sources: tuple[str, ...] = ()


class Scored(NamedTuple):
    """A value with its probabilities: that it is right, that the truth lies within it, that none of the claims is right.

    ``exact`` is the probability that it is so and nothing more precise that is claimed: the most precise values come first.
    """

    key: str
    score: float
    exact: float
    within: float
    none: float
    runner_up: str | None
    runner_up_score: float | None
    fused: Posterior


@frozen
class Board:
    """A field's values with how they nest, and their scores by key; ``reliabilities`` how reliable each source is on this field;
    ``denied`` are the claims that deny values, by key."""

    entry: Field
    clusters: tuple[Cluster, ...]
    nesting: Nesting
    scores: Mapping[str, Scored]
    priors: Priors
    reliabilities: Mapping[str, Prior]
    witness: Witness | None = None
    denied: Denials = Factory(dict)
    places: Mapping[str, int] = field(init=False, eq=False, repr=False)
    """The place of each value among ``clusters``, by key."""

    @places.default
    def _places(self) -> Mapping[str, int]:
        if len(self.clusters) == 1:
            return {self.clusters[0].key: 0}
        return {cluster.key: at for at, cluster in enumerate(self.clusters)}

    def ranked(self) -> list[Cluster]:
        """Return the clusters best first.

        Between equals comes first the one found first; of places and dates of which one is right, in whatever order sources are
        given, that of the first key.
        """
        if len(self.clusters) == 1:
            return [*self.clusters]
        found = self.clusters
        if self.entry.datatype.granular and self.entry.cardinality is Cardinality.ONE:
            found = tuple(sorted(found, key=attrgetter("key")))
        return sorted(found, key=lambda cluster: -round(self.scores[cluster.key].exact, 12))

    def nested(self, cluster: Cluster) -> list[tuple[Cluster, str]]:
        """Return the clusters that ``cluster`` contains or lies within, with the relation."""
        near = self.nesting.nested.get(cluster.key)
        if near is None:
            return []
        return [
            (self.clusters[at], "contains" if self.nesting.contains(cluster.key, self.clusters[at].key) else "within")
            for at in sorted([self.places[key] for key in near])
        ]


def board(
    entry: Field,
    clusters: tuple[Cluster, ...],
    nesting: Nesting,
    lineage: Lineage,
    witness: Witness | None = None,
    denials: Deniers = NOBODY,
) -> Board:
    """Fuse the claims of a field: its values against one another where one holds, each by itself where many can.

    ``denials`` are the claims that say what is wrong.
    """
    nests = any(cluster.nests for cluster in clusters)
    name, model = entry.name, lineage.priors.model
    rows = [lineage.row(name, cluster.key, claim) for cluster in clusters for claim in cluster.claims]
    known = {
        source: lineage.priors.of(lineage.sources[source].kind, name, nests=nests)
        for source in {row.source for row in rows}
    }
    parties = {source: lineage.party(source, prior.phi) for source, prior in known.items()}
    if witness:
        parties[_WITNESS] = Party(witness.phi, _WITNESS)
        rows.append(Row(name, _WITNESS, _WITNESS, " ".join(witness.claims)))
    refuted = denied(entry, clusters, denials, lineage) if denials.claims else {}
    against = {key: votes_against(name, each.whole, lineage) for key, each in refuted.items() if each.whole}
    table = _Table(entry, tuple(cluster.key for cluster in clusters), rows, parties, nesting, model, against)
    one = entry.cardinality is Cardinality.ONE
    scored = (_precise(table, witness) if entry.datatype.granular else _one(table)) if one else _many(table)
    return Board(entry, clusters, nesting, scored, lineage.priors, known, witness, refuted)


_WITNESS = ""
"""The witness as a source, and what it says as a value: it is none of the field's values."""


@frozen
class _Table:
    """The claims of a field, of values with these ``keys``, by sources that are so reliable, and the votes ``against`` values."""

    entry: Field
    keys: Sequence[str]
    rows: Sequence[Row]
    parties: Mapping[str, Party]
    nesting: Nesting
    model: Model
    against: Mapping[str, Sequence[Against]]

    def precise(self, keys: Sequence[str], witness: Witness | None) -> Posterior:
        """Return the posterior of places or dates of which one is right."""
        contains, near = _relation(self.nesting, witness)
        votes = one_voice(self.rows, self.parties, contains, near)
        return fuse_granular(votes, keys, contains, self.model, near, self.against)

    def held(self, rows: Sequence[Row], key: str) -> Posterior:
        """Return the posterior of a value that may hold beside others, by claims of it and of what is nested with it."""
        return fuse_held(rows, key, self.parties, self.nesting.contains, self.model, self._against(key))

    def alone(self, rows: Sequence[Row]) -> Posterior:
        """Return the posterior of a value that nothing is nested with, by its claims."""
        if not self.entry.datatype.granular:
            return self.denied(fuse_alone(rows, self.parties, self.nesting.contains, self.model), rows[0].value)
        votes, key = one_vote_each(rows, self.parties), rows[0].value
        return fuse_granular(votes, (key,), self.nesting.contains, self.model, against=self._against(key))

    def denied(self, found: Fused, *keys: str) -> Posterior:
        """Return what was found, with the votes against values of these keys."""
        against = self._against(*keys)
        return Denied(found, against) if against else found

    def _against(self, *keys: str) -> dict[str, Sequence[Against]]:
        return {key: self.against[key] for key in keys if key in self.against}


def _relation(nesting: Nesting, witness: Witness | None) -> tuple[Contains, Near]:
    """Return how values nest: what a derivation says contains all values that it allows."""
    if witness is None:
        return nesting.contains, nesting.near
    allowed = witness.allows

    def contains(outer: str, inner: str) -> bool:
        return inner in allowed if outer == _WITNESS else nesting.contains(outer, inner)

    def near(value: str) -> Sequence[str]:
        if value == _WITNESS:
            return tuple(allowed)
        return (*nesting.near(value), _WITNESS) if value in allowed else nesting.near(value)

    return contains, near


def _precise(table: _Table, witness: Witness | None) -> dict[str, Scored]:
    """Return the scores of places or dates: a value is right where the truth is it or lies inside."""
    fused = table.precise(table.keys, witness)
    ranked = sorted(sorted(table.keys), key=lambda key: -round(fused.scores[key], 12))
    scored = {}
    for key in table.keys:
        near = frozenset(table.nesting.near(key))
        second = next((other for other in ranked if other != key and other not in near), None)
        within = fused.within(key)
        beside = fused.within(second) if second else None
        scored[key] = Scored(key, within, fused.scores[key], within, fused.none, second, beside, fused)
    return scored


def _one(table: _Table) -> dict[str, Scored]:
    name = table.entry.name
    found = fuse_table(table.rows, table.parties, table.nesting.contains, table.model, table.nesting.near)[name]
    fused = table.denied(found, *table.keys)
    ranked = sorted(fused.scores, key=lambda key: -round(fused.scores[key], 12))
    scored = {}
    for key, score in fused.scores.items():
        second = next((other for other in ranked[:2] if other != key), None)
        beside = fused.scores[second] if second else None
        scored[key] = Scored(key, score, score, fused.within(key), fused.none, second, beside, fused)
    return scored


def _many(table: _Table) -> dict[str, Scored]:
    said: dict[str, list[Row]] = {}
    for row in table.rows:
        said.setdefault(row.value, []).append(row)
    nested, contains = table.nesting.nested, table.nesting.contains
    order = {key: at for at, key in enumerate(said)} if nested and len(said) > FEW else {}
    held = {}
    for key, listed in said.items():
        if key in nested:
            related = sorted([key, *nested[key]], key=order.__getitem__) if order else ()
            rows = [row for other in related for row in said[other]] if order else table.rows
            held[key] = table.held(rows, key)
        else:
            held[key] = table.alone(listed)
    scored = {}
    for key, fused in held.items():
        score = within = fused.scores[key]
        if key in nested:
            within = max([score, *[held[inner].scores[inner] for inner in nested[key] if contains(key, inner)]])
        scored[key] = Scored(key, score, score, within, fused.none, None, None, fused)
    return scored
