"""A score in terms: factors that add up to it."""

from functools import lru_cache
from math import fsum

from attrs import evolve

from service.domain.profile import Band, Confidence, Factor, SummedFactor
from service.reconcile.fuse.ballot import Vote
from service.reconcile.fuse.terms import LISTED, Rest, Terms
from service.reconcile.sources.lineage import Lineage
from service.reconcile.values.denials import prior_of
from service.reconcile.values.scoring import Board
from service.reconcile.values.sentences import Support, copied_words, summary

_CACHE = 4096
_BRIEF = 10
_NOTHING: frozenset[str] = frozenset()


def confidence(board: Board, key: str, support: Support, lineage: Lineage) -> Confidence:
    """Return how sure a value is, and why; ``logit(score)`` is the sum of the factors' log-odds."""
    scored = board.scores[key]
    labels = min([board.reliabilities[claim.source].labels for claim in support.exact], default=0)
    inside = frozenset([claim.id for claim in support.inside]) if support.inside else _NOTHING
    runner = None
    if scored.runner_up is not None:
        runner = board.clusters[board.places[scored.runner_up]].value
    score = scored.score
    return Confidence(
        score=score,
        band=Band.of(score),
        summary=summary(support, lineage),
        within=max(scored.within, score),
        none=scored.none,
        runner_up=runner,
        runner_up_score=scored.runner_up_score if runner is not None else None,
        calibrated=labels > 0,
        labels=labels,
        calibration=board.priors.assurance(score, labels),
        factors=_factors(scored.fused.terms(key), board, inside, lineage),
    )


def brief(sure: Confidence) -> Confidence:
    """Return a confidence to be shown beside another value: where it has very many factors, all but the first few claims are summed up."""
    others = [factor for factor in sure.factors if isinstance(factor, SummedFactor)]
    if not others and len(sure.factors) <= 2 * LISTED:
        return sure
    claims = [factor for factor in sure.factors if factor.kind == "claim"]
    by_state: dict[str, list[tuple[int, float]]] = {}
    for factor in claims[_BRIEF:]:
        by_state.setdefault(factor.state or "", []).append((1, factor.log_odds))
    for each in others:
        by_state.setdefault(each.state or "", []).append((each.votes, each.log_odds))
    summed = [
        _summed(Rest(state, sum(many for many, _ in parts), fsum(log_odds for _, log_odds in parts)))
        for state, parts in by_state.items()
    ]
    ends = (factor for factor in sure.factors if factor.kind not in ("claim", "others"))
    return evolve(sure, factors=(*claims[:_BRIEF], *summed, *ends))


_UNRIVALLED = Factor("rivals", 0.0)
_DEPENDENT = "sources that say the same may depend on one another"
_shared = lru_cache(_CACHE)(Factor)
"""Of many values, each has the same factors for most of the others: one object each."""


def _factors(terms: Terms, board: Board, inside: frozenset[str], lineage: Lineage) -> tuple[Factor, ...]:
    factors = []
    make = _shared if terms.rest else Factor
    reliabilities = board.reliabilities
    for vote, state, reliability, weight, log_odds in terms.votes:
        _, source, _, claims, copies = vote
        if source:
            reason = _DEPENDENT if weight < 1 else None
            if copies or inside:
                reason = _reason(vote, reason, board, inside, lineage)
            basis: str | None = reliabilities[source].basis
        else:
            reason = None
            claims, basis = (board.witness.claims, board.witness.basis) if board.witness else ((), None)
        factors.append(make("claim", log_odds, claims, source or None, state, reliability, basis, weight, reason))
    for vote, weight, log_odds in terms.denials:
        denying = prior_of(board.entry.name, vote.source, lineage)
        phi, reason = vote.phi, _DEPENDENT if weight < 1 else None
        factors.append(
            Factor("denial", log_odds, vote.claims, vote.source, "wrong", phi.wrong, denying.basis, weight, reason)
        )
    rivals = Factor("rivals", terms.rivals) if terms.rivals else _UNRIVALLED
    if terms.rest:
        factors += map(_summed, terms.rest)
    return (*factors, _collided(terms.collisions), rivals)


def _summed(rest: Rest) -> Factor:
    words = f"{rest.many:,} more {'claim' if rest.many == 1 else 'claims'}, summed up"
    return SummedFactor("others", rest.log_odds, state=rest.state, reason=words, votes=rest.many)


@lru_cache(_CACHE)
def _collided(log_odds: float) -> Factor:
    """Return the factor of collisions: as many votes for one value make one and the same."""
    return Factor("collisions", log_odds)


def _reason(vote: Vote, dependent: str | None, board: Board, inside: frozenset[str], lineage: Lineage) -> str | None:
    """Return what a vote's weight comes of, where copies were counted with it or it is for a value inside the one in question."""
    reasons = []
    if vote.copies:
        known = frozenset(vote.claims)
        places = sorted([board.places[key] for key in (vote.value, *board.nesting.near(vote.value))])
        claims = [claim for at in places for claim in board.clusters[at].claims if claim.id in known]
        words, why = copied_words([claim for claim in claims if claim.source != vote.source], lineage)
        reasons.append(f"{words} counted with it as one{why}")
    if inside and vote.claims and inside.issuperset(vote.claims):
        reasons.append("says it more precisely")
    if dependent:
        reasons.append(dependent)
    return "; ".join(reasons) or None
