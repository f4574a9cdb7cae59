"""The closed-form model of fusion: how probable each claimed value is, given who claims what.

P(h) ∝ Π φ_s[state(u_s|h)]^(n_u^(ρ−1)) · CRP_θ(wrong claims), over hypotheses h: each claimed value, and none of these.

A claim of u is, under h, exact (u is h), general (u contains h), over-specific (h contains u) or wrong. Wrong and over-specific
claims collide as customers of a Chinese restaurant: CRP_θ = θ^g · Π(c−1)! · Γ(θ)/Γ(θ+m) for m of them in g groups of size c.
Pure, on plain tables: profiles and benchmarks call the same code.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from math import exp, fsum, lgamma, log
from typing import NamedTuple

from attrs import frozen

from service.reconcile.fuse.ballot import (
    EXACT,
    GENERAL,
    OVER_SPECIFIC,
    WRONG,
    Contains,
    Near,
    Party,
    Row,
    Vote,
    one_voice,
    one_vote_each,
)
from service.reconcile.fuse.posterior import Fused, Mass, Under, exactly, log_sum
from service.reconcile.fuse.terms import FEW, LISTED


@frozen
class Model:
    """The parameters: ``theta`` of the collisions, ``rho`` of the dependence discount.

    ``inside``: where a place or a date is wrong, and a claimed one contains it, so probably the truth lies in that one.
    """

    theta: float = 3.0
    rho: float = 0.7
    inside: float = 0.8


def collisions(sizes: Sequence[int], theta: float) -> float:
    """Return ln CRP_θ of groups of wrong claims of these sizes."""
    groups = tuple(sorted(sizes))
    if not groups or groups == (1,):
        return 0.0
    return _collisions(groups, theta) if len(groups) <= LISTED else _crp(groups, theta)


def fuse(
    votes: Sequence[Vote],
    contains: Contains,
    model: Model,
    *,
    claimed: Sequence[str] = (),
    hypotheses: Collection[str] | None = None,
    near: Near | None = None,
) -> Fused:
    """Return the posterior of one item; ``claimed`` adds values without a vote, ``hypotheses`` limits what can be true.

    ``near`` tells which values may be nested with one: all, unless given. ValueError where nothing is claimed.
    """
    values = dict.fromkeys([*[vote.value for vote in votes], *claimed])
    if not values:
        raise ValueError("nothing is claimed")
    if len(values) == 1 and votes and (hypotheses is None or next(iter(values)) in hypotheses):
        return _unrivalled(votes, next(iter(values)), contains, model)
    tally = _tallied(votes, model)
    none = _judged({}, tally)
    under = {
        value: _judged(_states(value, values, contains, near), tally)
        for value in values
        if hypotheses is None or value in hypotheses
    }
    mass = Mass.of([*[each.log for each in under.values()], none.log])
    scores = {value: exp(each.log - mass.total) for value, each in under.items()}
    missed = exp(none.log - mass.total)
    return Fused(
        tuple(votes), tuple(values), scores, missed, under, none, contains, tally.votes, tally.weights, mass, near
    )


def fuse_table(
    rows: Iterable[Row], parties: Mapping[str, Party], contains: Contains, model: Model, near: Near | None = None
) -> dict[str, Fused]:
    """Return the posterior of every item of a table of claims, one value of each being true.

    ``parties`` holds every source. A group's claims of one value are one vote; beside a value, its claims of what contains
    that value are none. ``near`` tells which values may be nested with one.
    """
    items: dict[str, list[Row]] = {}
    for row in rows:
        items.setdefault(row.item, []).append(row)
    return {
        item: fuse(
            one_voice(listed, parties, contains, near),
            contains,
            model,
            claimed=[row.value for row in listed],
            near=near,
        )
        for item, listed in items.items()
    }


def fuse_alone(rows: Sequence[Row], parties: Mapping[str, Party], contains: Contains, model: Model) -> Fused:
    """Return the posterior of {the value holds, none of these} for rows that all claim one value."""
    votes = one_vote_each(rows, parties)
    return _unrivalled(votes, votes[0].value, contains, model)


def heard(rows: Iterable[Row], value: str, contains: Contains) -> list[Row]:
    """Return the claims of a value and of what contains it; those of something inside it as claims of the value."""
    found = []
    for row in rows:
        if row.value == value or contains(row.value, value):
            found.append(row)
        elif contains(value, row.value):
            found.append(Row(row.item, row.source, value, row.claim, row.probability, row.group))
    return found


class _Tally(NamedTuple):
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


def _tallied(votes: Iterable[Vote], model: Model) -> _Tally:
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
    return _Tally(model.theta, listed, weights, sums, exactly([logs[WRONG] for logs in sums.values()]), {})


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
    under, none = Under({value: EXACT}, 0.0, 0.0, exact), Under({}, 0.0, collided, wrong + collided)
    total = log_sum((under.log, none.log))
    scores, missed = {value: exp(under.log - total)}, exp(none.log - total)
    return Fused(
        tuple(votes), (value,), scores, missed, {value: under}, none, contains, {value: votes}, {value: weight}, _ALONE
    )


_ALONE = Mass(0.0, 0.0, tops=1, parts=[])
"""Of a lone hypothesis nobody asks: all but it is none of them."""


def _judged(states: Mapping[str, int], tally: _Tally) -> Under:
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
    collided = _collided(states, tally) if len(tally.sums) <= FEW else _known_collided(states, told, tally)
    return Under(states, shared, collided, fsum([*parts, collided]))


def _collided(states: Mapping[str, int], tally: _Tally) -> float:
    missed = [len(votes) for value, votes in tally.votes.items() if states.get(value, WRONG) >= WRONG]
    return collisions(missed, tally.theta) if missed else 0.0


def _known_collided(states: Mapping[str, int], told: Iterable[int], tally: _Tally) -> float:
    """Return the same, worked out once for all hypotheses under which as many votes are not missed."""
    key = tuple(sorted(told))
    if key not in tally.collided:
        tally.collided[key] = _collided(states, tally)
    return tally.collided[key]


def _states(hypothesis: str, values: Mapping[str, None], contains: Contains, near: Near | None) -> dict[str, int]:
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


@lru_cache(4096)
def _collisions(groups: tuple[int, ...], theta: float) -> float:
    return _crp(groups, theta)


def _crp(groups: tuple[int, ...], theta: float) -> float:
    return fsum(
        [len(groups) * log(theta), *(lgamma(size) for size in groups), lgamma(theta), -lgamma(theta + sum(groups))]
    )
