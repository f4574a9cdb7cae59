"""Votes under hypotheses: who is right, who is wrong, how wrong claims collide, and what all hypotheses have together.

In: the votes on one item. Out: for a hypothesis the logarithm of its mass. The formula is in :mod:`service.reconcile.fuse.fusion`.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from math import exp, fsum, lgamma, log
from typing import NamedTuple

from attrs import frozen

from service.reconcile.fuse.ballot import EXACT, GENERAL, OVER_SPECIFIC, WRONG, Contains, Near, Vote

LISTED = 50
"""So many votes of other values are listed one by one among the terms of a score."""

_FEW = 8


@frozen
class Model:
    """The parameters: ``theta`` of the collisions, ``rho`` of the dependence discount."""

    theta: float = 3.0
    rho: float = 0.7


def collisions(sizes: Sequence[int], theta: float) -> float:
    """Return ln CRP_θ of groups of wrong claims of these sizes."""
    groups = tuple(sorted(sizes))
    if not groups or groups == (1,):
        return 0.0
    return known_collisions(groups, theta) if len(groups) <= LISTED else _crp(groups, theta)


class Tally(NamedTuple):
    """Votes by value: the votes, the weight of each, and by state the weighted sum of their ln φ.

    ``wrong`` sums to exactly the weighted sum of all ln φ[wrong]; ``collided`` has by the numbers of votes that are not missed
    the ln CRP_θ of the others.
    """

    theta: float
    votes: Mapping[str, Sequence[Vote]]
    weights: dict[str, float]
    sums: dict[str, tuple[float, ...]]
    wrong: list[float]
    collided: dict[tuple[int, ...], float]


def tallied(votes: Iterable[Vote], model: Model) -> Tally:
    """Return votes by value with their weights."""
    listed: dict[str, list[Vote]] = {}
    for vote in votes:
        listed.setdefault(vote.value, []).append(vote)
    weights: dict[str, float] = {}
    sums: dict[str, tuple[float, ...]] = {}
    for value, own in listed.items():
        if len(own) == 1:
            weights[value], sums[value] = 1.0, own[0].phi.logs
            continue
        weight = weights[value] = len(own) ** (model.rho - 1)
        columns = zip(*[vote.phi.logs for vote in own], strict=True)
        sums[value] = tuple([weight * fsum(column) for column in columns])
    return Tally(model.theta, listed, weights, sums, _exactly([logs[WRONG] for logs in sums.values()]), {})


def _exactly(terms: list[float]) -> list[float]:
    """Return few terms that have exactly the same sum, so that with others they sum to what all would."""
    if len(terms) <= _FEW:
        return terms
    parts: list[float] = []
    while left := fsum([*terms, *[-part for part in parts]]):
        parts.append(left)
    return parts


class Under(NamedTuple):
    """The votes under one hypothesis: state by value, of those that are not wrong; ln a of general claims, ln CRP_θ of missed ones,
    and the logarithm of all."""

    states: Mapping[str, int]
    shared: float
    collided: float
    log: float


class Mass(NamedTuple):
    """The logarithm of what all hypotheses have together; ``top`` is the largest, ``parts`` sum to exactly what all are of it."""

    total: float
    top: float
    alone: bool
    parts: list[float]

    @classmethod
    def of(cls, logs: Sequence[float]) -> "Mass":
        """Return the mass of hypotheses by their logarithms."""
        top = max(logs)
        parts = _exactly([exp(value - top) for value in logs])
        return cls(top + log(fsum(parts)), top, logs.count(top) == 1, parts)

    def without(self, one: Under, under: Mapping[str, Under], none: Under) -> float:
        """Return the logarithm of what the hypotheses ``under`` and none of them have together, but for ``one``."""
        if one.log == self.top and self.alone:
            return log_sum([*[other.log for other in under.values() if other is not one], none.log])
        return self.top + log(fsum([*self.parts, -exp(one.log - self.top)]))


ALONE = Mass(0.0, 0.0, alone=True, parts=[])
"""Of a lone hypothesis nobody asks: all but it is none of them."""


def judged(states: Mapping[str, int], tally: Tally) -> Under:
    """Return the votes under the hypothesis that puts values into ``states``; those left out are wrong."""
    shared = _generality(states) if len(states) > 2 else 0.0  # noqa: PLR2004 (the hypothesis, and two that contain it)
    parts, told = list(tally.wrong), []
    for value, state in states.items():
        if value not in tally.sums:
            continue
        logs, count = tally.sums[value], len(tally.votes[value])
        parts += (logs[state], -logs[WRONG])
        if state < WRONG:
            told.append(count)
        if shared and state == GENERAL:
            parts.append(-shared * tally.weights[value] * count)
    collided = _collided(states, tally) if len(tally.sums) <= _FEW else _known_collided(states, told, tally)
    return Under(states, shared, collided, fsum([*parts, collided]))


def _collided(states: Mapping[str, int], tally: Tally) -> float:
    missed = [len(votes) for value, votes in tally.votes.items() if states.get(value, WRONG) >= WRONG]
    return collisions(missed, tally.theta) if missed else 0.0


def _known_collided(states: Mapping[str, int], told: Iterable[int], tally: Tally) -> float:
    """Return the same, worked out once for all hypotheses under which as many votes are not missed."""
    key = tuple(sorted(told))
    if key not in tally.collided:
        tally.collided[key] = _collided(states, tally)
    return tally.collided[key]


def states_of(hypothesis: str, values: Mapping[str, None], contains: Contains, near: Near | None) -> dict[str, int]:
    """Return for claimed values which of :data:`STATES` they are in, if the hypothesis is true: those left out are wrong."""
    states = {hypothesis: EXACT}
    for value in near(hypothesis) if near else values:
        if value == hypothesis or value not in values:
            continue
        if contains(value, hypothesis):
            states[value] = GENERAL
        elif contains(hypothesis, value):
            states[value] = OVER_SPECIFIC
    return states


def _generality(states: Mapping[str, int]) -> float:
    """Return ln max(1, a): a general claim could have been any of the ``a`` claimed values that contain the hypothesis."""
    general = list(states.values()).count(GENERAL)
    return log(general) if general > 1 else 0.0


def log_sum(logs: Sequence[float]) -> float:
    """Return the logarithm of a sum, by the logarithms of its terms."""
    if len(logs) == 1:
        return logs[0]
    top = max(logs)
    return top + log(fsum([exp(value - top) for value in logs]))


@lru_cache(4096)
def known_collisions(groups: tuple[int, ...], theta: float) -> float:
    """Return ln CRP_θ of sorted groups, worked out once."""
    return _crp(groups, theta)


def _crp(groups: tuple[int, ...], theta: float) -> float:
    return fsum(
        [len(groups) * log(theta), *(lgamma(size) for size in groups), lgamma(theta), -lgamma(theta + sum(groups))]
    )
