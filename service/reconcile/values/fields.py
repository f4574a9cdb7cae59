"""A field's board to what the profile shows: values best first, with what is nested in them."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from attrs import Factory, field, frozen

from service.domain.claim import Claim, content_id
from service.domain.conflict import Conflict, ConflictStatus, ConflictType, Severity
from service.domain.fields import CATALOGUE, Cardinality, Datatype, Field
from service.domain.profile import Confidence, Derivation, FieldValue, Nested, ProfileField, Status
from service.domain.time import When
from service.reconcile.fuse.terms import LISTED
from service.reconcile.sources.lineage import Lineage
from service.reconcile.tables import table
from service.reconcile.values.clusters.cluster import Cluster, variants
from service.reconcile.values.clusters.slices import validity
from service.reconcile.values.clusters.statements import Qualified, qualified
from service.reconcile.values.denials import Denying
from service.reconcile.values.display import shown
from service.reconcile.values.explain import brief, confidence
from service.reconcile.values.history import one_at_a_time, standings
from service.reconcile.values.opposition import Opposition, against
from service.reconcile.values.scoring import Board
from service.reconcile.values.sentences import Support, backing
from service.reconcile.values.standalone import standalone
from service.reconcile.values.standing import standing


@frozen
class Implied:
    """What a derivation adds to the value ``key``: its ``claims`` where they imply the value, what is ``nested`` where it says more.

    ``fitting`` are, by the keys of values that do not follow, the claims that bear them out.
    """

    key: str
    derivation: Derivation | None
    claims: tuple[Claim, ...]
    nested: Nested | None
    fitting: Mapping[str, tuple[Claim, ...]] = Factory(dict)


def profile_field(
    profile: str,
    board: Board,
    lineage: Lineage,
    conflicts: Sequence[Conflict],
    implied: Implied | None,
    died: When | None = None,
) -> ProfileField:
    """Return a field as the profile shows it; a field with one value shows rivals apart and nests what fits the best one.

    Nothing is current of who has ``died``.
    """
    entry = board.entry
    said = frozenset([claim.id for cluster in board.clusters for claim in cluster.claims])
    own = [conflict for conflict in conflicts if conflict.field == entry.name or _concerns(conflict, said)]
    disputed = _disputed(entry, own, said) if own else frozenset[str]()
    holding = standings(entry, board.clusters, lineage, died) if entry.temporal else {}
    maker = _Maker(profile, board, lineage, disputed, implied, Opposition.within(board, lineage), holding)
    values = [maker.value(cluster) for cluster in standalone(board, maker.holding)]
    values.sort(key=lambda value: _late(value, homes=one_at_a_time(entry)))
    values.sort(key=lambda value: standing(entry.name, value))
    return ProfileField(
        name=entry.name,
        label=entry.label,
        cardinality=entry.cardinality.value,
        status=_status(board, values),
        values=tuple(values),
        conflicts=tuple([conflict.id for conflict in own]),
        rule=_rule(values, own, current=bool(values and values[0].current)),
    )


def _late(value: FieldValue, *, homes: bool) -> int:
    """Order what holds before the rest; of homes also those of which nobody knows before those that were left."""
    return 0 if value.current else 1 if value.current is None or not homes else 2


_GRAVEST_FIRST = (Status.DISPUTED, Status.AGREED, Status.SINGLE_SOURCE)


def _status(board: Board, values: Sequence[FieldValue]) -> Status:
    if not board.entry.shown:
        return Status.EVIDENCE
    if not values:
        return Status.UNKNOWN
    if board.entry.cardinality is Cardinality.ONE:
        return values[0].status
    inside = [nested.status for value in values for nested in value.nested if nested.status]
    return min([*(value.status for value in values), *inside], key=_GRAVEST_FIRST.index)


def _rule(values: Sequence[FieldValue], conflicts: Sequence[Conflict], *, current: bool) -> str | None:
    """Return what put the first value first."""
    if not values:
        return None
    if values[0].derived:
        return values[0].derived.rule
    decided = next(
        (conflict.rule for conflict in conflicts if conflict.rule and conflict.chosen == values[0].value), None
    )
    if decided:
        return decided
    if current:
        return "latest-current"
    return "weight-of-evidence" if len(values) > 1 or len(values[0].sources) > 1 else "only-source"


@frozen
class _Maker:
    profile: str
    board: Board
    lineage: Lineage
    disputed: frozenset[str]
    implied: Implied | None
    opposition: Opposition | None
    holding: Mapping[str, bool | None]
    """Whether each value of a field that changes holds now, by key."""
    _known: dict[str, tuple[Support, Confidence, Confidence]] = field(factory=dict, init=False)
    _qualified: dict[str, Qualified] = field(factory=dict, init=False)

    def value(self, cluster: Cluster) -> FieldValue:
        """Return a cluster as a value of the profile."""
        support, sure, _ = self._judged(cluster)
        claims = self._claims(support) or support.implied
        told, stood = self._told(cluster), backing(support, self.lineage)
        implied = self.implied if self.implied and self.implied.key == cluster.key else None
        nested = self._nested(cluster)
        if "near" in told.united:
            nested += _near(cluster)
        if implied and implied.nested:
            nested += (implied.nested,)
        return FieldValue(
            id=content_id("v", self.profile, self.board.entry.name, cluster.key),
            value=cluster.value,
            display=shown(cluster),
            status=self._status(cluster, support),
            confidence=sure,
            sources=self.lineage.sources_of(claims),
            claims=tuple([claim.id for claim in claims]),
            independent=stood.state + stood.more_precisely if cluster.claims else stood.imply,
            backing=stood,
            qualifiers=told.united,
            support=told.support,
            statements=told.statements,
            differing=told.differing,
            implied_by=tuple([claim.id for claim in (*support.implied, *support.fits)]),
            denied_by=tuple([claim.id for claim in support.denied]),
            denied_in_part_by=tuple([claim.id for claim in support.doubted]),
            variants=variants(cluster),
            nested=nested,
            current=self.holding.get(cluster.key),
            valid=validity(cluster.claims, self.lineage) if self.board.entry.temporal else None,
            derived=implied.derivation if implied and not cluster.claims else None,
        )

    def _judged(self, cluster: Cluster) -> tuple[Support, Confidence, Confidence]:
        """Return who supports a value, how sure it is, and the same in brief."""
        known = self._known.get(cluster.key)
        if known is None:
            support = self._supported(cluster)
            sure = confidence(self.board, cluster.key, support, self.lineage)
            known = support, sure, brief(sure) if len(sure.factors) > LISTED else sure
            self._known[cluster.key] = known
        return known

    def _supported(self, cluster: Cluster) -> Support:
        nested = self.board.nested(cluster)
        opposition = self.opposition
        rivals = opposition.against(cluster) if opposition else against(self.board, cluster, self.lineage)
        implied = self.implied.claims if self.implied and self.implied.key == cluster.key else ()
        denying = self.board.denied.get(cluster.key, Denying())
        return Support(
            cluster.claims,
            tuple([claim for other, relation in nested if relation == "contains" for claim in other.claims]),
            tuple([claim for other, relation in nested if relation == "within" for claim in other.claims]),
            implied,
            rivals,
            denying.whole,
            denying.part,
            self._told(cluster).differing,
            self.implied.fitting.get(cluster.key, ()) if self.implied and not implied else (),
        )

    def _claims(self, support: Support) -> tuple[Claim, ...]:
        """Return the claims of the value itself, then those of what lies inside it, each in the order of the manifest."""
        exact = {claim.id for claim in support.exact}
        return (*support.exact, *(claim for claim in self.lineage.ordered(support.inside) if claim.id not in exact))

    def _told(self, cluster: Cluster) -> Qualified:
        """Return what the claims of a value say about it."""
        if cluster.key not in self._qualified:
            self._qualified[cluster.key] = qualified(self.board.entry, cluster.claims, self.lineage)
        return self._qualified[cluster.key]

    def _status(self, cluster: Cluster, support: Support) -> Status:
        denied = bool(support.denied) and self.board.scores[cluster.key].score < _settled_from()
        if cluster.value in self.disputed or denied:
            return Status.DISPUTED
        return Status.AGREED if self.lineage.independent(support.saying) > 1 else Status.SINGLE_SOURCE

    def _nested(self, cluster: Cluster) -> tuple[Nested, ...]:
        if cluster.key not in self.board.nesting.nested:
            return ()
        found = []
        for other, relation in self.board.nested(cluster):
            told = self._told(other)
            support, _, sure = self._judged(other)
            found.append(
                Nested(
                    value=other.value,
                    display=shown(other),
                    relation=relation,
                    claims=tuple([claim.id for claim in other.claims]),
                    confidence=sure,
                    status=self._status(other, support),
                    qualifiers=told.united,
                    statements=told.statements,
                    current=self.holding.get(other.key),
                    valid=validity(other.claims, self.lineage) if self.board.entry.temporal else None,
                )
            )
        return tuple(found)


def _settled_from() -> float:
    """Return the score from which on the weight of evidence decides."""
    return float(table("conflicts")["exclusive"]["resolved_from"])


def _near(cluster: Cluster) -> tuple[Nested, ...]:
    near: dict[str, list[str]] = {}
    for claim in cluster.claims:
        if "near" in claim.qualifiers:
            near.setdefault(claim.qualifiers["near"], []).append(claim.id)
    return tuple(
        [Nested(value=place, display=place, relation="near", claims=tuple(ids)) for place, ids in near.items()]
    )


def _concerns(conflict: Conflict, said: AbstractSet[str]) -> bool:
    """Tell whether a conflict of another field has a side that claims of this one hold, as a death has with a birth."""
    if conflict.type is not ConflictType.IMPOSSIBLE:
        return False
    return any(not said.isdisjoint(position.claims) for position in conflict.positions)


def _disputed(entry: Field, conflicts: Sequence[Conflict], said: AbstractSet[str]) -> frozenset[str]:
    """Return the values of which an open conflict leaves it open whether they are right: not one about qualifiers, nor a minor count.

    Of a birth and a death that cannot be of one life both are in doubt, whichever field the conflict is of.
    """
    return frozenset(
        [
            position.value
            for conflict in conflicts
            if conflict.status is ConflictStatus.OPEN
            and (conflict.severity is Severity.MAJOR or conflict.type is ConflictType.EXCLUSIVE)
            and (conflict.field == entry.name or CATALOGUE[conflict.field].datatype is Datatype.DATE)
            for position in conflict.positions
            if conflict.field == entry.name or not said.isdisjoint(position.claims)
        ]
    )
