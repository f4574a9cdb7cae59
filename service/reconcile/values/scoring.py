"""Score the values of a field: its clusters as a table of claims, fused."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from attrs import Factory, field, frozen

from service.domain.claim import Claim
from service.domain.fields import Cardinality, Field
from service.reconcile.fuse.ballot import Party, Phi, Row
from service.reconcile.fuse.denials import Against, Denied
from service.reconcile.fuse.fusion import Model, fuse_alone, fuse_held, fuse_table
from service.reconcile.fuse.posterior import Fused
from service.reconcile.fuse.priors import Prior, Priors
from service.reconcile.normal.blocking import FEW
from service.reconcile.sources.lineage import Lineage
from service.reconcile.values.cluster import Cluster, Nesting
from service.reconcile.values.denials import Denials, denied, votes_against


@frozen
class Witness:
    """A vote that no claim makes by itself: a derivation, with what it rests on; ``value`` is a cluster's key."""

    value: str
    phi: Phi
    claims: tuple[str, ...]
    basis: str


class Scored(NamedTuple):
    """A value with its probabilities: that it is exactly so, that the truth lies within it, that none of the claims is right."""

    key: str
    score: float
    within: float
    none: float
    runner_up: str | None
    runner_up_score: float | None
    fused: Fused | Denied


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
        """Return the clusters best first; between equals, the one found first."""
        if len(self.clusters) == 1:
            return [*self.clusters]
        return sorted(self.clusters, key=lambda cluster: -round(self.scores[cluster.key].score, 12))

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
    denials: Sequence[Claim] = (),
) -> Board:
    """Fuse the claims of a field: its values against one another where one holds, each by itself where many can.

    ``denials`` are the claims that say which values are wrong.
    """
    nests = any(cluster.nests for cluster in clusters)
    name, model = entry.name, lineage.priors.model
    rows = [
        Row(name, claim.source, cluster.key, claim.id, claim.probability, lineage.passages.get(claim.id))
        for cluster in clusters
        for claim in cluster.claims
    ]
    known = {
        source: lineage.priors.of(lineage.sources[source].kind, name, nests=nests)
        for source in {row.source for row in rows}
    }
    parties = {source: Party(prior.phi, lineage.group(source), lineage.rank(source)) for source, prior in known.items()}
    if witness:
        parties[""] = Party(witness.phi, "")
        rows.append(Row(name, "", witness.value, " ".join(witness.claims)))
    refuted = denied(entry, clusters, denials, lineage) if denials else {}
    against = {key: votes_against(name, each.whole, lineage) for key, each in refuted.items() if each.whole}
    scored = (
        _one(entry, rows, parties, nesting, model, against)
        if entry.cardinality is Cardinality.ONE
        else _many(rows, parties, nesting, model, against)
    )
    return Board(entry, clusters, nesting, scored, lineage.priors, known, witness, refuted)


_Against = Mapping[str, Sequence[Against]]


def _one(
    entry: Field, rows: Sequence[Row], parties: Mapping[str, Party], nesting: Nesting, model: Model, against: _Against
) -> dict[str, Scored]:
    found = fuse_table(rows, parties, nesting.contains, model, nesting.near)[entry.name]
    fused = Denied(found, against) if against else found
    ranked = sorted(fused.scores, key=lambda key: -round(fused.scores[key], 12))
    scored = {}
    for key, score in fused.scores.items():
        second = next((other for other in ranked[:2] if other != key), None)
        scored[key] = Scored(
            key, score, fused.within(key), fused.none, second, fused.scores[second] if second else None, fused
        )
    return scored


def _many(
    rows: Sequence[Row], parties: Mapping[str, Party], nesting: Nesting, model: Model, against: _Against
) -> dict[str, Scored]:
    said: dict[str, list[Row]] = {}
    for row in rows:
        said.setdefault(row.value, []).append(row)
    nested, contains = nesting.nested, nesting.contains
    order = {key: at for at, key in enumerate(said)} if nested and len(said) > FEW else {}
    held: dict[str, Fused | Denied] = {}
    for key, listed in said.items():
        if key in nested:
            related = sorted([key, *nested[key]], key=order.__getitem__) if order else ()
            heard = [row for other in related for row in said[other]] if order else rows
            found = fuse_held(heard, key, parties, contains, model)
        else:
            found = fuse_alone(listed, parties, contains, model)
        held[key] = Denied(found, {key: against[key]}) if key in against else found
    scored = {}
    for key, fused in held.items():
        score = within = fused.scores[key]
        if key in nested:
            within = max([score, *[held[inner].scores[inner] for inner in nested[key] if contains(key, inner)]])
        scored[key] = Scored(key, score, within, fused.none, None, None, fused)
    return scored
