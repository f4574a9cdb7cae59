"""A score in words and in terms: one plain sentence, and factors that add up to it."""

from collections.abc import Sequence
from functools import lru_cache
from math import fsum
from typing import NamedTuple

from attrs import evolve

from service.domain.claim import Claim
from service.domain.profile import Band, Confidence, Factor, SummedFactor
from service.reconcile.fuse.ballot import Vote
from service.reconcile.fuse.terms import LISTED, Rest, Terms
from service.reconcile.sources.lineage import Lineage
from service.reconcile.tables import table
from service.reconcile.values.opposition import Kinds
from service.reconcile.values.scoring import Board
from service.reconcile.values.timeline import listing

_CACHE = 4096
_BRIEF = 10
_NOTHING: frozenset[str] = frozenset()


class Support(NamedTuple):
    """Who supports a value: claims of the value itself, of what lies inside it, of what contains it; what implies it.

    ``against`` are the kinds of the sources that say a rival.
    """

    exact: tuple[Claim, ...] = ()
    inside: tuple[Claim, ...] = ()
    around: tuple[Claim, ...] = ()
    implied: tuple[Claim, ...] = ()
    against: Kinds = ()

    @property
    def saying(self) -> tuple[Claim, ...]:
        """Return the claims that say the value, or something that it follows from; not those that say less."""
        return (*self.exact, *self.inside, *self.implied)

    @property
    def all(self) -> tuple[Claim, ...]:
        """Return every supporting claim."""
        return (*self.exact, *self.inside, *self.around, *self.implied)


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


def summary(support: Support, lineage: Lineage) -> str:
    """Return one plain sentence on who says so, who says it less or more precisely, who implies it and who disagrees."""
    exact, inside, around, implied, against = support
    heard: set[str] = set()
    spoken = [_voices(claims, lineage, heard) if claims else () for claims in (exact, inside, around, implied)]
    extra = ""
    if not lineage.alone:
        known = {source for sources in spoken for source in sources}
        copied = [claim for claim in support.all if claim.source not in known]
        words, why = _copies(copied, lineage) if copied else ("", "")
        extra = f"{words} {'counts' if words.startswith('one ') else 'count'} for nothing more{why}" if copied else ""
    told = tuple([_kinds(sources, lineage) if sources else () for sources in spoken])
    return _sentence(told, extra, against)


_VERBS = (
    ("says so", "say so"),
    ("says it more precisely", "say it more precisely"),
    ("says it less precisely", "say it less precisely"),
    ("implies it", "imply it"),
)


@lru_cache(_CACHE)
def _sentence(spoken: tuple[Kinds, ...], extra: str, against: Kinds) -> str:
    parts: list[str] = []
    for kinds, verbs in zip(spoken, _VERBS, strict=True):
        if kinds:
            parts.append(_said(kinds, verbs, first=not parts))
    if extra:
        parts.append(extra)
    disagree = "disagrees" if _total(against) == 1 else "disagree"
    parts.append(f"{_listed(against)} {disagree}" if against else "none disagrees")
    sentence = "; ".join(parts)
    return f"{sentence[0].upper()}{sentence[1:]}."


def _said(kinds: Kinds, verbs: tuple[str, str], *, first: bool) -> str:
    total = _total(kinds)
    one = total == 1
    if not first:
        return f"{_listed(kinds)} {verbs[0] if one else verbs[1]}"
    count = "one source" if one else f"{number(total)} independent sources"
    return f"{count}, {_listed(kinds)}, {verbs[0] if one else verbs[1]}"


def _voices(claims: Sequence[Claim], lineage: Lineage, heard: set[str]) -> Sequence[str]:
    """Return the source that stands for each voice not heard yet."""
    if lineage.alone:
        sources = lineage.sources_of(claims)
        if heard:
            sources = tuple([source for source in sources if source not in heard])
        heard.update(sources)
        return sources
    voices: dict[str, str] = {}
    for claim in lineage.ordered(claims):
        voice = lineage.voice(claim)
        if voice not in heard:
            voices[voice] = min(voices.get(voice, claim.source), claim.source, key=lineage.rank)
    heard.update(voices)
    return list(voices.values())


def _copies(claims: Sequence[Claim], lineage: Lineage) -> tuple[str, str]:
    """Return "nine copies of one Reuters text", and ": " with what shows that they are copies."""
    copies = len({claim.source for claim in claims})
    found = [copy for claim in claims if (copy := lineage.copied(claim))]
    agencies = {copy.agency for copy in found} if len(found) == len(claims) else set()
    agency = agencies.pop() if len(agencies) == 1 else None
    reasons = ["declared"] if any(map(lineage.declared, claims)) else []
    why = list(dict.fromkeys(table("phrases")["copies"][each] for each in (*reasons, *(copy.reason for copy in found))))
    words = f"{number(copies)} {'copy' if copies == 1 else 'copies'}"
    return f"{words} of one {agency} text" if agency else words, f": {listing(why)}" if why else ""


def _kinds(sources: Sequence[str], lineage: Lineage) -> Kinds:
    if len(sources) == 1:
        return ((lineage.sources[sources[0]].kind, 1),)
    counts: dict[str, int] = {}
    for source in sources:
        kind = lineage.sources[source].kind
        counts[kind] = counts.get(kind, 0) + 1
    return tuple(counts.items())


def _total(kinds: Kinds) -> int:
    return sum([count for _, count in kinds])


def _listed(kinds: Kinds) -> str:
    """Return "a blog and two newspapers"."""
    words = table("phrases")["kinds"]
    return listing([words[kind][0] if count == 1 else f"{number(count)} {words[kind][1]}" for kind, count in kinds])


def number(count: int) -> str:
    """Return a small number as a word, a large one in figures."""
    numbers = table("phrases")["numbers"]["words"]
    return str(numbers[count]) if count < len(numbers) else str(count)


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
        words, why = _copies([claim for claim in claims if claim.source != vote.source], lineage)
        reasons.append(f"{words} counted with it as one{why}")
    if inside and vote.claims and inside.issuperset(vote.claims):
        reasons.append("says it more precisely")
    if dependent:
        reasons.append(dependent)
    return "; ".join(reasons) or None
