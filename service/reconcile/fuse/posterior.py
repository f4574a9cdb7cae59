"""What fusion found: the posterior of an item, and its scores taken apart into terms."""

from collections.abc import Iterable, Mapping, Sequence
from math import exp, fsum, log, log1p
from typing import NamedTuple

from attrs import frozen

from service.reconcile.fuse.ballot import GENERAL, STATES, WRONG, Contains, Near, Vote

LISTED = 50
"""So many votes of other values are listed one by one among the terms of a score."""

FEW = 8
"""Up to so many terms are summed one by one."""


class Rest(NamedTuple):
    """Votes of other values in one ``state`` that are not listed one by one: how ``many``, and their parts together."""

    state: str
    many: int
    log_odds: float


class Terms(NamedTuple):
    """The parts of a score's log-odds: per vote its state, its weight and its part; that of the collisions, that of the rivals.

    ``rest`` sums up the votes of other values that are not among ``votes``, where there are too many; ``denials`` are votes
    that deny the value, each with its weight and its part.
    """

    votes: list[tuple[Vote, str, float, float]]
    collisions: float
    rivals: float
    rest: tuple[Rest, ...] = ()
    denials: tuple[tuple[Vote, float, float], ...] = ()

    @property
    def total(self) -> float:
        """Return the score's log-odds."""
        parts = [log_odds for *_, log_odds in self.votes]
        denied = [log_odds for *_, log_odds in self.denials]
        return fsum([*parts, *denied, *[each.log_odds for each in self.rest], self.collisions, self.rivals])


@frozen
class Fused:
    """The posterior of one item: ``scores`` by hypothesis, in the order of the claims, and the probability of none of them.

    ``claimed`` are all claimed values, hypotheses or not.
    """

    votes: tuple[Vote, ...]
    claimed: tuple[str, ...]
    scores: Mapping[str, float]
    none: float
    _under: Mapping[str, "Under"]
    _missed: "Under"
    _contains: Contains
    _voted: Mapping[str, Sequence[Vote]]
    _weights: Mapping[str, float]
    _mass: "Mass"
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

    def _foremost(self, value: str, under: "Under") -> tuple[list[Vote], tuple[Rest, ...]]:
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

    def _each(self, votes: Iterable[Vote], under: "Under") -> list[tuple[Vote, str, float, float]]:
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


def exactly(terms: list[float]) -> list[float]:
    """Return few terms that have exactly the same sum, so that with others they sum to what all would."""
    if len(terms) <= FEW:
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
        parts = exactly([exp(value - top) for value in logs])
        return cls(top + log(fsum(parts)), top, logs.count(top) == 1, parts)

    def without(self, one: Under, under: Mapping[str, Under], none: Under) -> float:
        """Return the logarithm of what the hypotheses ``under`` and none of them have together, but for ``one``."""
        if one.log == self.top and self.alone:
            return log_sum([*[other.log for other in under.values() if other is not one], none.log])
        return self.top + log(fsum([*self.parts, -exp(one.log - self.top)]))


def log_sum(logs: Sequence[float]) -> float:
    """Return the logarithm of the sum of what has these logarithms."""
    if len(logs) == 1:
        return logs[0]
    top = max(logs)
    return top + log(fsum([exp(value - top) for value in logs]))
