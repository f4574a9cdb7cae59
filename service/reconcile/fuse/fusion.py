"""The closed-form model of fusion: how probable each claimed value is, given who claims what.

P(h) ∝ Π φ_s[state(u_s|h)]^(n_u^(ρ−1)) · CRP_θ(wrong claims), over hypotheses h: each claimed value, and none of these.

A claim of u is, under h, exact (u is h), general (u contains h), over-specific (h contains u) or wrong. Wrong and over-specific
claims collide as customers of a Chinese restaurant: CRP_θ = θ^g · Π(c−1)! · Γ(θ)/Γ(θ+m) for m of them in g groups of size c.
Pure, on plain tables: profiles and benchmarks call the same code.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from math import exp, fsum, lgamma, log, log1p
from typing import NamedTuple

from attrs import frozen

from service.reconcile.fuse.ballot import (
    EXACT,
    GENERAL,
    OVER_SPECIFIC,
    STATES,
    WRONG,
    Contains,
    Party,
    Row,
    Vote,
    one_voice,
    one_vote_each,
)


@frozen
class Model:
    """The parameters: ``theta`` of the collisions, ``rho`` of the dependence discount."""

    theta: float = 3.0
    rho: float = 0.7


class Terms(NamedTuple):
    """The parts of a score's log-odds: per vote its state, its weight and its part; that of the collisions, that of the rivals."""

    votes: list[tuple[Vote, str, float, float]]
    collisions: float
    rivals: float

    @property
    def total(self) -> float:
        """Return the score's log-odds."""
        return fsum([*[log_odds for *_, log_odds in self.votes], self.collisions, self.rivals])


@frozen
class Fused:
    """The posterior of one item: ``scores`` by hypothesis, in the order of the claims, and the probability of none of them.

    ``claimed`` are all claimed values, hypotheses or not.
    """

    votes: tuple[Vote, ...]
    claimed: tuple[str, ...]
    scores: Mapping[str, float]
    none: float
    _under: Mapping[str, "_Under"]
    _missed: "_Under"
    _contains: Contains
    _weights: Mapping[str, float]

    @property
    def best(self) -> str:
        """Return the most probable claimed value, the first of several; never none of these."""
        return max(self.scores, key=self.scores.__getitem__)

    def within(self, value: str) -> float:
        """Return the probability that the truth is ``value`` or lies inside it."""
        inside = [score for other, score in self.scores.items() if other == value or self._contains(value, other)]
        return min(1.0, fsum(inside))

    def terms(self, value: str) -> Terms:
        """Return the terms whose log-odds sum to the logit of the score of ``value``."""
        states, shared, collided, _ = self._under[value]
        weights, none = self._weights, self._missed
        voted = []
        for vote in self.votes:
            state, weight, logs = states[vote.value], weights[vote.value], vote.phi.logs
            gain = weight * (logs[state] - logs[WRONG] - (shared if state == GENERAL else 0))
            voted.append((vote, STATES[state], weight, gain))
        rest = none.log
        if len(self._under) > 1:
            rest = _log_sum([*[under.log for other, under in self._under.items() if other != value], none.log])
        return Terms(voted, collided - none.collided, none.log - rest)


def logit(probability: float) -> float:
    """Return the log-odds of a probability strictly between 0 and 1."""
    return log(probability) - log1p(-probability)


def collisions(sizes: Sequence[int], theta: float) -> float:
    """Return ln CRP_θ of groups of wrong claims of these sizes."""
    groups = tuple(sorted(sizes))
    return _collisions(groups, theta) if groups and groups != (1,) else 0.0


def fuse(
    votes: Sequence[Vote],
    contains: Contains,
    model: Model,
    *,
    claimed: Sequence[str] = (),
    hypotheses: Collection[str] | None = None,
) -> Fused:
    """Return the posterior of one item; ``claimed`` adds values without a vote, ``hypotheses`` limits what can be true.

    ValueError where nothing is claimed.
    """
    values = tuple(dict.fromkeys([*[vote.value for vote in votes], *claimed]))
    if not values:
        raise ValueError("nothing is claimed")
    if len(values) == 1 and votes and (hypotheses is None or values[0] in hypotheses):
        return _unrivalled(votes, values[0], contains, model)
    tally = _tallied(votes, model.rho)
    none = _judged(dict.fromkeys(values, WRONG), tally, model.theta)
    under = {
        value: _judged(_states(value, values, contains), tally, model.theta)
        for value in values
        if hypotheses is None or value in hypotheses
    }
    total = _log_sum([*[each.log for each in under.values()], none.log])
    scores = {value: exp(each.log - total) for value, each in under.items()}
    return Fused(tuple(votes), values, scores, exp(none.log - total), under, none, contains, tally.weights)


def fuse_table(rows: Iterable[Row], parties: Mapping[str, Party], contains: Contains, model: Model) -> dict[str, Fused]:
    """Return the posterior of every item of a table of claims, one value of each being true.

    ``parties`` holds every source. A group's claims of one value are one vote; beside a value, its claims of what contains
    that value are none.
    """
    items: dict[str, list[Row]] = {}
    for row in rows:
        items.setdefault(row.item, []).append(row)
    return {
        item: fuse(one_voice(listed, parties, contains), contains, model, claimed=[row.value for row in listed])
        for item, listed in items.items()
    }


def fuse_alone(rows: Sequence[Row], parties: Mapping[str, Party], contains: Contains, model: Model) -> Fused:
    """Return the posterior of {the value holds, none of these} for rows that all claim one value."""
    votes = one_vote_each(rows, parties)
    return _unrivalled(votes, votes[0].value, contains, model)


def fuse_held(rows: Iterable[Row], value: str, parties: Mapping[str, Party], contains: Contains, model: Model) -> Fused:
    """Return the posterior of {``value`` holds, none of these} for an item of which several values can hold at once.

    Only claims of the value and of values nested with it count; whoever claims something inside it claims that it holds.
    """
    heard = []
    for row in rows:
        if row.value == value or contains(row.value, value):
            heard.append(row)
        elif contains(value, row.value):
            heard.append(Row(row.item, row.source, value, row.claim, row.probability, row.group))
    return fuse(one_voice(heard, parties, contains), contains, model, hypotheses=(value,))


class _Tally(NamedTuple):
    """Votes by value: how many, the weight of each, and by state the weighted sum of their ln φ."""

    counts: dict[str, int]
    weights: dict[str, float]
    sums: dict[str, tuple[float, ...]]


def _tallied(votes: Iterable[Vote], rho: float) -> _Tally:
    listed: dict[str, list[tuple[float, ...]]] = {}
    for vote in votes:
        listed.setdefault(vote.value, []).append(vote.phi.logs)
    tally = _Tally({}, {}, {})
    for value, logs in listed.items():
        count = len(logs)
        weight = tally.weights[value] = count ** (rho - 1) if count > 1 else 1.0
        tally.counts[value] = count
        tally.sums[value] = (
            logs[0] if count == 1 else tuple([weight * fsum(column) for column in zip(*logs, strict=True)])
        )
    return tally


def _unrivalled(votes: Sequence[Vote], value: str, contains: Contains, model: Model) -> Fused:
    """Return the posterior of an item of which all votes are for one value: all of them are exact, or all wrong."""
    count = len(votes)
    if count == 1:
        weight, collided, logs = 1.0, 0.0, votes[0].phi.logs
        exact, wrong = logs[EXACT], logs[WRONG]
    else:
        weight, collided = count ** (model.rho - 1), _collisions((count,), model.theta)
        exact = weight * fsum([vote.phi.logs[EXACT] for vote in votes])
        wrong = weight * fsum([vote.phi.logs[WRONG] for vote in votes])
    under, none = _Under({value: EXACT}, 0.0, 0.0, exact), _Under({value: WRONG}, 0.0, collided, wrong + collided)
    total = _log_sum([under.log, none.log])
    scores = {value: exp(under.log - total)}
    return Fused(tuple(votes), (value,), scores, exp(none.log - total), {value: under}, none, contains, {value: weight})


class _Under(NamedTuple):
    """The votes under one hypothesis: state by value, ln a of general claims, ln CRP_θ of missed ones, and the logarithm of all."""

    states: Mapping[str, int]
    shared: float
    collided: float
    log: float


def _judged(states: Mapping[str, int], tally: _Tally, theta: float) -> _Under:
    counts, weights, sums = tally
    shared = _generality(states) if len(states) > 2 else 0.0  # noqa: PLR2004 (the hypothesis, and two that contain it)
    parts = [told[states[value]] for value, told in sums.items()]
    if shared:
        parts += [-shared * weights[value] * count for value, count in counts.items() if states[value] == GENERAL]
    missed = [count for value, count in counts.items() if states[value] >= WRONG]
    collided = collisions(missed, theta) if missed else 0.0
    return _Under(states, shared, collided, fsum([*parts, collided]))


def _states(hypothesis: str, values: Iterable[str], contains: Contains) -> dict[str, int]:
    """Return for each claimed value which of :data:`STATES` it is in, if the hypothesis is true."""
    states = {}
    for value in values:
        if value == hypothesis:
            states[value] = EXACT
        elif contains(value, hypothesis):
            states[value] = GENERAL
        else:
            states[value] = OVER_SPECIFIC if contains(hypothesis, value) else WRONG
    return states


def _generality(states: Mapping[str, int]) -> float:
    """Return ln max(1, a): a general claim could have been any of the ``a`` claimed values that contain the hypothesis."""
    general = list(states.values()).count(GENERAL)
    return log(general) if general > 1 else 0.0


def _log_sum(logs: Sequence[float]) -> float:
    if len(logs) == 1:
        return logs[0]
    top = max(logs)
    return top + log(fsum([exp(value - top) for value in logs]))


@lru_cache(4096)
def _collisions(groups: tuple[int, ...], theta: float) -> float:
    return fsum(
        [len(groups) * log(theta), *(lgamma(size) for size in groups), lgamma(theta), -lgamma(theta + sum(groups))]
    )
