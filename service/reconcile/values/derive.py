"""Bring what ages say of a birth or a death to the field that it is about: as a vote, a nested value, or a contradiction."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, frozen

from service.domain import time
from service.domain.claim import Claim
from service.domain.fields import CATALOGUE
from service.domain.profile import Band, Confidence, Factor, Nested
from service.reconcile.days.allowed import Allowed, births, deaths, schooling, stated
from service.reconcile.days.timeline import Interval, together
from service.reconcile.fuse.ballot import Phi
from service.reconcile.fuse.terms import logit
from service.reconcile.normal.blocking import FEW
from service.reconcile.sources.lineage import Lineage
from service.reconcile.tables import table
from service.reconcile.values.clusters.cluster import Cluster, Nesting, clusters, nesting
from service.reconcile.values.denials import Deniers
from service.reconcile.values.fields import Implied
from service.reconcile.values.scoring import Board, Witness, board
from service.reconcile.values.sentences import Support, summary

BIRTHS, DEATHS, SCHOOLS = "age-intervals", "death-intervals", "school-years"


@frozen
class Drawn:
    """A field with what follows for it: its board, what a derivation adds, and an interval that contradicts its best value."""

    board: Board
    implied: Implied | None = None
    contradicting: Interval | None = None


Claims = Mapping[str, Sequence[Claim]]


def draw(claims: Claims, lineage: Lineage, denials: Deniers) -> dict[str, Drawn]:
    """Return the fields that other fields' claims constrain, by name, from the claims of all fields and what is denied."""
    found = {}
    for rule, parts in _parts(claims, lineage, denials):
        target = table("derivations")[rule]["to"]
        drawn = _drawn(rule, parts, claims.get(target, ()), lineage, denials) if parts else None
        if drawn:
            found[target] = drawn
    return found


def _parts(claims: Claims, lineage: Lineage, denials: Deniers) -> Iterator[tuple[str, tuple[Allowed, ...]]]:
    """Yield for each rule the days that its claims allow; years at school speak only where nothing else does."""
    birth, death, school = (table("derivations")[rule] for rule in (BIRTHS, DEATHS, SCHOOLS))
    ages = claims.get(birth["from"], ())
    dying = any(claim.qualifiers.get("moment") == "death" and "date" not in claim.qualifiers for claim in ages)
    by_age = births(ages, lineage, _premise(death, claims, lineage, denials) if dying else None)
    yield BIRTHS, by_age
    yield DEATHS, deaths(ages, lineage, _premise(birth, claims, lineage, denials) if dying else None)
    if not by_age and birth["to"] not in claims:
        yield SCHOOLS, schooling(claims.get(school["from"], ()), lineage)


def _premise(rule: Mapping[str, str], claims: Claims, lineage: Lineage, denials: Deniers) -> Allowed | None:
    """Return the best stated date of a rule's field, as what other claims may rest on."""
    entry = CATALOGUE[rule["to"]]
    if entry.name not in claims:
        return None
    found = clusters(entry, claims[entry.name], lineage)
    best = board(entry, found, nesting(found), lineage, denials=denials).ranked()[0]
    return max(stated(best.claims, lineage, rule["word"]), key=lambda allowed: allowed.phi, default=None)


def _drawn(
    rule: str, parts: Sequence[Allowed], stating: Sequence[Claim], lineage: Lineage, denials: Deniers
) -> Drawn | None:
    entry = CATALOGUE[table("derivations")[rule]["to"]]
    found = clusters(entry, stating, lineage)
    if found:
        nested = nesting(found)
        voices = lineage.voices(stating)
        apart = [allowed for allowed in parts if lineage.voice(allowed.claim) not in voices]
        witness = _witness(together(rule, apart), found) if apart else None
        made = board(entry, found, nested, lineage, witness, denials)
        return _within(rule, made, parts, lineage)
    interval = together(rule, parts)
    if interval is None:
        return None
    text = str(interval.when)
    alone = Cluster(text, text, time.display(text), (), (), nests=True)
    made = board(entry, (alone,), Nesting(frozenset()), lineage, _vote(interval, frozenset([alone.key])))
    return Drawn(made, Implied(alone.key, interval.derivation(), interval.claims, None))


def _within(rule: str, made: Board, parts: Sequence[Allowed], lineage: Lineage) -> Drawn:
    """Set what all claims say together against the best stated value: inside it, it is nested; outside, it contradicts it."""
    best = made.ranked()[0]
    days = stated(best.claims, lineage, table("derivations")[rule]["word"])
    free, bound = together(rule, parts), together(rule, parts, days)
    borne = Implied(best.key, None, (), None, _fitting(made, parts))
    if free is None or not days:
        return Drawn(made, borne)
    low, high = max(allowed.low for allowed in days), min(allowed.high for allowed in days)
    if bound is None or free.low > high or free.high < low:
        return Drawn(made, borne, free)
    implies = low <= free.low and free.high <= high
    narrower = (bound.low, bound.high) != (low, high)
    if not implies and not narrower:
        return Drawn(made, borne)
    claims = bound.claims if implies else ()
    nested = _nested(bound, lineage) if narrower else None
    return Drawn(made, evolve(borne, derivation=bound.derivation(), claims=claims, nested=nested))


def _fitting(made: Board, parts: Sequence[Allowed]) -> dict[str, tuple[Claim, ...]]:
    """Return for each of the best stated values the claims that allow it, and other days as well."""
    found = {}
    for cluster in made.ranked()[:FEW]:
        claims = {claim.id: claim for allowed in parts if _meets(cluster, allowed) for claim in allowed.claims}
        found[cluster.key] = tuple(claims.values())
    return found


def _witness(interval: Interval | None, found: Sequence[Cluster]) -> Witness | None:
    """Return the vote of claims together for the stated values that they allow; None where they allow none."""
    if interval is None:
        return None
    allowed = frozenset(cluster.key for cluster in found if _meets(cluster, interval))
    return _vote(interval, allowed) if allowed else None


def _meets(cluster: Cluster, interval: Interval | Allowed) -> bool:
    low, high = time.bounds(time.parse(cluster.value))
    return (low is None or low <= interval.high) and (high is None or interval.low <= high)


def _vote(interval: Interval, allowed: frozenset[str]) -> Witness:
    basis = "the product of the reliabilities of the claims that bind"
    return Witness(
        allowed,
        Phi(interval.score, 0, 1 - interval.score, 0),
        tuple(allowed.claim.id for allowed in interval.binding),
        basis,
        tuple(dict.fromkeys(allowed.claim.source for allowed in interval.binding)),
    )


def _nested(interval: Interval, lineage: Lineage) -> Nested:
    text, score = str(interval.when), interval.score
    vote = _vote(interval, frozenset())
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
        summary=summary(Support(implied=interval.claims), lineage),
        within=score,
        none=1 - score,
        calibration=lineage.priors.assurance(score, 0),
        factors=(factor,),
    )
    derivation = interval.derivation()
    return Nested(
        value=text,
        display=time.display(text),
        relation="contains",
        claims=derivation.claims,
        derived=derivation,
        confidence=sure,
    )
