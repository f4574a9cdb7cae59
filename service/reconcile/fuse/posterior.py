"""What fusion found: the posterior of an item, and its scores taken apart into terms."""

from collections.abc import Callable, Mapping, Sequence
from math import exp, fsum, log
from typing import NamedTuple

from attrs import frozen

from service.reconcile.fuse.ballot import GENERAL, STATES, WRONG, Contains, Near, Vote
from service.reconcile.fuse.terms import FEW, LISTED, Term, Terms, foremost


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
        rest = none.log
        if len(self._under) > 1:
            others = self._under.values()
            rest = self._mass.without([under.log], lambda: [*[o.log for o in others if o is not under], none.log])
        collided, rivals = under.collided - none.collided, none.log - rest
        if len(self.votes) <= LISTED or len(self.votes) - len(self._voted.get(value, ())) <= LISTED:
            return Terms(self._each(self.votes, under), collided, rivals)
        listed, summed = foremost(value, under.states, self._voted, lambda votes: self._each(votes, under))
        return Terms(listed, collided, rivals, summed)

    def _each(self, votes: Sequence[Vote], under: "Under") -> list[Term]:
        """Return votes with their states, weights and parts of the log-odds."""
        states, shared, weights = under.states, under.shared, self._weights
        voted = []
        for vote in votes:
            state, weight, logs = states.get(vote.value, WRONG), weights[vote.value], vote.phi.logs
            gain = weight * (logs[state] - logs[WRONG] - (shared if state == GENERAL else 0))
            voted.append(Term(vote, STATES[state], vote.phi.shares[state], weight, gain))
        return voted


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
    """The logarithm of what all hypotheses have together; ``top`` is the largest, of ``tops`` of them; ``parts`` sum to exactly what all are of it."""

    total: float
    top: float
    tops: int
    parts: list[float]

    @classmethod
    def of(cls, logs: Sequence[float]) -> "Mass":
        """Return the mass of hypotheses by their logarithms."""
        top = max(logs)
        parts = exactly([exp(value - top) for value in logs])
        return cls(top + log(fsum(parts)), top, logs.count(top), parts)

    def without(self, taken: Sequence[float], left: Callable[[], Sequence[float]]) -> float:
        """Return the logarithm of what hypotheses have together but for those ``taken``; ``left`` tells the others."""
        if taken.count(self.top) == self.tops:
            return log_sum(left())
        return self.top + log(fsum([*self.parts, *[-exp(one - self.top) for one in taken]]))


def log_sum(logs: Sequence[float]) -> float:
    """Return the logarithm of the sum of what has these logarithms."""
    if len(logs) == 1:
        return logs[0]
    top = max(logs)
    return top + log(fsum([exp(value - top) for value in logs]))
