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
    Near,
    Party,
    Row,
    Vote,
    one_voice,
    one_vote_each,
)

LISTED = 50
"""So many votes of other values are listed one by one among the terms of a score."""

_FEW = 8


@frozen
class Model:
    """The parameters: ``theta`` of the collisions, ``rho`` of the dependence discount."""

    theta: float = 3.0
    rho: float = 0.7


class Rest(NamedTuple):
    """Votes of other values in one ``state`` that are not listed one by one: how ``many``, and their parts together."""

    state: str
    many: int
    log_odds: float


class Terms(NamedTuple):
    """The parts of a score's log-odds: per vote its state, its weight and its part; that of the collisions, that of the rivals.

    ``rest`` sums up the votes of other values that are not among ``votes``, where there are too many.
    """

    votes: list[tuple[Vote, str, float, float]]
    collisions: float
    rivals: float
    rest: tuple[Rest, ...] = ()

    @property
    def total(self) -> float:
        """Return the score's log-odds."""
        parts = [log_odds for *_, log_odds in self.votes]
        return fsum([*parts, *[each.log_odds for each in self.rest], self.collisions, self.rivals])


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
    _voted: Mapping[str, Sequence[Vote]]
    _weights: Mapping[str, float]
    _mass: "_Mass"
    _near: Near | None = None

    @property
    def best(self) -> str:
        """Return the most probable claimed value, the first of several; never none of these."""
        return max(self.scores, key=self.scores.__getitem__)

    def within(self, value: str) -> float:
        """Return the probability that the truth is ``value`` or lies inside it."""
        others = self._near(value) if self._near else self.scores
        inside = [self.scores[other] for other in others if other in self.scores and self._contains(value, other)]
        return min(1.0, fsum([*inside, self.scores[value]]))

    def terms(self, value: str) -> Terms:
        """Return the terms whose log-odds sum to the logit of the score of ``value``.

        Where there are more than :data:`LISTED` votes of other values, so many are listed, those of values nested with this
        one first, and the rest is summed up by state.
        """
        under, none = self._under[value], self._missed
        rest = self._mass.without(under, self._under, none) if len(self._under) > 1 else none.log
        if len(self.votes) <= LISTED or len(self.votes) - len(self._voted.get(value, ())) <= LISTED:
            return Terms(self._each(self.votes, under), under.collided - none.collided, none.log - rest)
        listed, summed = self._foremost(value, under)
        return Terms(self._each(listed, under), under.collided - none.collided, none.log - rest, summed)

    def _foremost(self, value: str, under: "_Under") -> tuple[list[Vote], tuple[Rest, ...]]:
        """Return the votes for a value and the first of those for others, and the others summed up."""
        others = [*[other for other in under.states if other != value], *self._voted]
        told, listed, left = {value}, list(self._voted.get(value, ())), LISTED
        rest: dict[str, list[float]] = {}
        for other in others:
            if other in told:
                continue
            told.add(other)
            votes = self._voted.get(other, ())
            listed += votes[:left]
            for _, state, _, gain in self._each(votes[left:], under):
                rest.setdefault(state, []).append(gain)
            left -= len(votes[:left])
            if not left and len(told) > len(under.states):
                break
        summed = [Rest(state, len(parts), fsum(parts)) for state, parts in rest.items()]
        wrong = len(self.votes) - len(listed) - sum(each.many for each in summed)
        return listed, _with_wrong(summed, wrong)

    def _each(self, votes: Iterable[Vote], under: "_Under") -> list[tuple[Vote, str, float, float]]:
        """Return votes with their states, weights and parts of the log-odds."""
        states, shared, weights = under.states, under.shared, self._weights
        voted = []
        for vote in votes:
            state, weight, logs = states.get(vote.value, WRONG), weights[vote.value], vote.phi.logs
            gain = weight * (logs[state] - logs[WRONG] - (shared if state == GENERAL else 0))
            voted.append((vote, STATES[state], weight, gain))
        return voted


def _with_wrong(summed: Sequence[Rest], count: int) -> tuple[Rest, ...]:
    """Return sums with ``count`` more votes that are wrong: these add nothing to the log-odds."""
    name = STATES[WRONG]
    more = sum(each.many for each in summed if each.state == name) + count
    others = tuple(each for each in summed if each.state != name)
    return (*others, Rest(name, more, 0.0)) if more else others


def logit(probability: float) -> float:
    """Return the log-odds of a probability strictly between 0 and 1."""
    return log(probability) - log1p(-probability)


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
    mass = _Mass.of([*[each.log for each in under.values()], none.log])
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
    return _Tally(model.theta, listed, weights, sums, _exactly([logs[WRONG] for logs in sums.values()]), {})


def _exactly(terms: list[float]) -> list[float]:
    """Return few terms that have exactly the same sum, so that with others they sum to what all would."""
    if len(terms) <= _FEW:
        return terms
    parts: list[float] = []
    while left := fsum([*terms, *[-part for part in parts]]):
        parts.append(left)
    return parts


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
    under, none = _Under({value: EXACT}, 0.0, 0.0, exact), _Under({}, 0.0, collided, wrong + collided)
    total = _log_sum((under.log, none.log))
    scores, missed = {value: exp(under.log - total)}, exp(none.log - total)
    return Fused(
        tuple(votes), (value,), scores, missed, {value: under}, none, contains, {value: votes}, {value: weight}, _ALONE
    )


class _Under(NamedTuple):
    """The votes under one hypothesis: state by value, of those that are not wrong; ln a of general claims, ln CRP_θ of missed ones,
    and the logarithm of all."""

    states: Mapping[str, int]
    shared: float
    collided: float
    log: float


class _Mass(NamedTuple):
    """The logarithm of what all hypotheses have together; ``top`` is the largest, ``parts`` sum to exactly what all are of it."""

    total: float
    top: float
    alone: bool
    parts: list[float]

    @classmethod
    def of(cls, logs: Sequence[float]) -> "_Mass":
        """Return the mass of hypotheses by their logarithms."""
        top = max(logs)
        parts = _exactly([exp(value - top) for value in logs])
        return cls(top + log(fsum(parts)), top, logs.count(top) == 1, parts)

    def without(self, one: _Under, under: Mapping[str, _Under], none: _Under) -> float:
        """Return the logarithm of what the hypotheses ``under`` and none of them have together, but for ``one``."""
        if one.log == self.top and self.alone:
            return _log_sum([*[other.log for other in under.values() if other is not one], none.log])
        return self.top + log(fsum([*self.parts, -exp(one.log - self.top)]))


_ALONE = _Mass(0.0, 0.0, alone=True, parts=[])
"""Of a lone hypothesis nobody asks: all but it is none of them."""


def _judged(states: Mapping[str, int], tally: _Tally) -> _Under:
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
    return _Under(states, shared, collided, fsum([*parts, collided]))


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


def _log_sum(logs: Sequence[float]) -> float:
    if len(logs) == 1:
        return logs[0]
    top = max(logs)
    return top + log(fsum([exp(value - top) for value in logs]))


@lru_cache(4096)
def _collisions(groups: tuple[int, ...], theta: float) -> float:
    return _crp(groups, theta)


def _crp(groups: tuple[int, ...], theta: float) -> float:
    return fsum(
        [len(groups) * log(theta), *(lgamma(size) for size in groups), lgamma(theta), -lgamma(theta + sum(groups))]
    )
