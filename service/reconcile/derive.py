"""Bring what ages say of a birth to the field that it is about: as a vote, as a nested value, or as a contradiction."""

from collections.abc import Mapping, Sequence

from attrs import frozen

from service.domain import time
from service.domain.claim import Claim
from service.domain.fields import CATALOGUE
from service.domain.profile import Band, Confidence, Factor, Nested
from service.reconcile.ballot import Phi
from service.reconcile.cluster import Cluster, Nesting, clusters, nesting
from service.reconcile.explain import Support, summary
from service.reconcile.fusion import logit
from service.reconcile.lineage import Lineage
from service.reconcile.scoring import Board, Witness, board
from service.reconcile.tables import table
from service.reconcile.timeline import RULE, Allowed, Birth, births, stated_births, together
from service.reconcile.values import Implied


@frozen
class Drawn:
    """A field with what follows for it: its board, what a derivation adds, and ages that contradict its best value."""

    board: Board
    implied: Implied | None = None
    contradicting: Birth | None = None


def target() -> str:
    """Return the name of the field that ages constrain."""
    return str(table("derivations")[RULE]["to"])


def draw(claims: Mapping[str, Sequence[Claim]], lineage: Lineage) -> Drawn | None:
    """Return the field that ages constrain, from the claims of all fields; None where nothing is known of it."""
    rule = table("derivations")[RULE]
    entry = CATALOGUE[rule["to"]]
    ages = births(claims.get(rule["from"], ()), lineage, rule["from"])
    found = clusters(entry, claims.get(entry.name, ()), lineage)
    if found:
        nested = nesting(found)
        stating = lineage.voices(claims[entry.name])
        apart = [allowed for allowed in ages if lineage.voice(allowed.claim) not in stating]
        made = board(entry, found, nested, lineage, _witness(together(apart), found, nested))
        return _within(made, ages, lineage)
    birth = together(ages)
    if birth is None:
        return None
    text = str(birth.when)
    alone = Cluster(text, text, time.display(text), (), (), nests=True)
    made = board(entry, (alone,), Nesting(frozenset()), lineage, _vote(birth, alone.key))
    return Drawn(made, Implied(alone.key, birth.derivation(), _claims(birth), None))


def _within(made: Board, ages: Sequence[Allowed], lineage: Lineage) -> Drawn:
    """Set what all ages say against the best stated value: inside it, it is nested; outside, it contradicts it."""
    best = made.ranked()[0]
    stated = stated_births(best.claims, lineage, made.entry.name)
    free, bound = together(ages), together(ages, stated)
    if free is None or not stated:
        return Drawn(made)
    low, high = max(allowed.low for allowed in stated), min(allowed.high for allowed in stated)
    if bound is None or free.low > high or free.high < low:
        return Drawn(made, contradicting=free)
    implies = low <= free.low and free.high <= high
    narrower = (bound.low, bound.high) != (low, high)
    if not implies and not narrower:
        return Drawn(made)
    claims = _claims(bound) if implies else ()
    return Drawn(made, Implied(best.key, bound.derivation(), claims, _nested(bound, lineage) if narrower else None))


def _witness(birth: Birth | None, found: Sequence[Cluster], nested: Nesting) -> Witness | None:
    """Return the vote of ages for the one stated value that they allow.

    Where several of them, one inside the other, are allowed, the most precise that holds all the births that the ages
    allow gets the vote, or else the most precise of all. Ages that allow rival values decide nothing.
    """
    if birth is None:
        return None
    allowed = [cluster for cluster in found if _meets(cluster, birth)]
    if any(not nested.related(one.key, other.key) for one in allowed for other in allowed if one is not other):
        return None
    holding = [cluster for cluster in allowed if _holds(cluster, birth)] or allowed
    best = next((c for c in holding if not any(nested.contains(c.key, other.key) for other in holding)), None)
    return _vote(birth, best.key) if best else None


def _meets(cluster: Cluster, birth: Birth) -> bool:
    low, high = time.bounds(time.parse(cluster.value))
    return (low is None or low <= birth.high) and (high is None or birth.low <= high)


def _holds(cluster: Cluster, birth: Birth) -> bool:
    low, high = time.bounds(time.parse(cluster.value))
    return (low is None or low <= birth.low) and (high is None or birth.high <= high)


def _vote(birth: Birth, key: str) -> Witness:
    basis = "the product of the reliabilities of the claims that bind"
    return Witness(
        key, Phi(birth.score, 0, 1 - birth.score, 0), tuple(allowed.claim.id for allowed in birth.binding), basis
    )


def _claims(birth: Birth) -> tuple[Claim, ...]:
    return tuple(allowed.claim for allowed in birth.used)


def _nested(birth: Birth, lineage: Lineage) -> Nested:
    text, score = str(birth.when), birth.score
    vote = _vote(birth, text)
    factor = Factor(
        kind="claim",
        log_odds=logit(score),
        claims=vote.claims,
        state="exact",
        reliability=score,
        basis=vote.basis,
        weight=1.0,
    )
    sure = Confidence(
        score=score,
        band=Band.of(score),
        summary=summary(Support(implied=_claims(birth)), lineage),
        within=score,
        none=1 - score,
        factors=(factor,),
    )
    derivation = birth.derivation()
    return Nested(
        value=text,
        display=time.display(text),
        relation="contains",
        claims=derivation.claims,
        derived=derivation,
        confidence=sure,
    )
