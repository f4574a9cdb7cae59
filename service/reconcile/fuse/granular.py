"""Fusion of places and dates, and of what can be held beside others: the truth is one precise thing, and how precisely a source tells it says nothing of whether it is right.

L(h) = Π_u e^(pull of u, where u is h or contains it) · CRP_θ(claims that do neither), over hypotheses h.

- Hypotheses are the most precise claimed values, each of weight 1, and none of these, to which each of them brings a weight of 1. Where
  claimed values contain it, the part ``inside`` of that goes to the hypothesis that the truth lies elsewhere in all of those.
- A claim that is the hypothesis or contains it is right, with φ[exact] + φ[general]; any other is wrong, with the rest.
- The pull of a value is Σ w_k·g_k over its votes' g = ln right − ln wrong, the strongest first, with w_k = k^ρ − (k−1)^ρ. A vote that
  is likelier wrong than right pulls nothing where another vote says as much or more.
- Two wrong claims that nest collide: c claims of a value that contains another one sit with one of those, and open no group of their
  own: they add c! to CRP_θ, not θ·Γ(c).

So no claim that contains a value lowers it, nor one that says the same. Pure, on plain tables, as :mod:`.fusion` is.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from math import exp, fsum, lgamma, log
from typing import NamedTuple

from attrs import frozen

from service.reconcile.fuse.ballot import EXACT, GENERAL, STATES, WRONG, Contains, Near, Phi, Vote
from service.reconcile.fuse.denials import Against
from service.reconcile.fuse.fusion import Model
from service.reconcile.fuse.order import Order
from service.reconcile.fuse.posterior import Mass, exactly, log_sum
from service.reconcile.fuse.terms import LISTED, Term, Terms, foremost

_FLOOR = 1e-9


class Hypothesis(NamedTuple):
    """What is true: ``value``, or, where others lie inside it, something else in it; claims of the values ``right`` are right then.

    ``log`` is that of its likelihood by its weight, ``bare`` without the weight, ``collided`` the part of the wrong claims.
    """

    value: str
    right: tuple[str, ...]
    log: float
    bare: float
    collided: float


@frozen
class Granular:
    """The posterior of one item: ``scores`` by claimed value, that the truth is it and nothing claimed inside, and that of none.

    They sum to 1.
    """

    votes: tuple[Vote, ...]
    scores: Mapping[str, float]
    none: float
    _order: Order
    _pulls: "Pulls"
    _hypotheses: Sequence[Hypothesis]
    _missed: Hypothesis
    _mass: Mass
    _within: Mapping[str, Sequence[int]]
    _against: Mapping[str, Sequence[Against]]

    def within(self, value: str) -> float:
        """Return the probability that the truth is ``value`` or lies inside it."""
        return min(1.0, fsum([exp(self._hypotheses[at].log - self._mass.total) for at in self._within[value]]))

    def terms(self, value: str) -> Terms:
        """Return the terms whose log-odds sum to the logit of the probability within ``value``.

        The best hypothesis inside a value stands for it; what the others there have is part of the rivals.
        """
        members, none = self._within[value], self._missed
        logs = [self._hypotheses[at].log for at in members]
        best = max([self._hypotheses[at] for at in members], key=lambda each: (each.log, each.value))
        rest = self._mass.without(logs, lambda: self._logs_but(members))
        denials = tuple(self._against.get(value, ()))
        rivals = log_sum(logs) - rest - (best.bare - none.bare) - fsum([gain for *_, gain in denials])
        collided = best.collided - none.collided
        states = self._order.states(value, best.right)
        if len(self.votes) <= LISTED or len(self.votes) - len(self._pulls.voted.get(value, ())) <= LISTED:
            return Terms(self._each(self.votes, states), collided, rivals, (), denials)
        listed, summed = foremost(value, states, self._pulls.voted, lambda votes: self._each(votes, states))
        return Terms(listed, collided, rivals, summed, denials)

    def _logs_but(self, members: Sequence[int]) -> list[float]:
        among = frozenset(members)
        return [*[each.log for at, each in enumerate(self._hypotheses) if at not in among], self._missed.log]

    def _each(self, votes: Sequence[Vote], states: Mapping[str, int]) -> list[Term]:
        found = []
        for vote in votes:
            state, gain = states.get(vote.value, WRONG), _gain(vote.phi)
            weight, share = self._pulls.weights[vote.value][gain], vote.phi.exact + vote.phi.general
            right = state in (EXACT, GENERAL)
            reliability, adds = (share, weight * gain) if right else (1 - share, 0.0)
            found.append(Term(vote, STATES[state], reliability, weight, adds))
        return found


def fuse_granular(
    votes: Sequence[Vote],
    claimed: Iterable[str],
    contains: Contains,
    model: Model,
    near: Near | None = None,
    against: Mapping[str, Sequence[Against]] | None = None,
) -> Granular:
    """Return the posterior of one item of which one of the values ``claimed`` is true, or none.

    Votes for other values are evidence alone: they count under what they contain. ``contains`` is a strict partial order. ``near``
    tells which values may be nested with one: all, unless given. ``against`` are the votes that deny values, by value: of what lies in
    a denied one too. ValueError where nothing is claimed.
    """
    possible = dict.fromkeys(claimed)
    if not possible:
        raise ValueError("nothing is claimed")
    order = Order.of(possible, dict.fromkeys([*possible, *[vote.value for vote in votes]]), contains, near)
    pulls = Pulls.of(votes, order, model)
    weighed, left = _weighed_values(order, model.inside)
    missed = pulls.under("", (), left)
    denying = {
        value: [(vote, part, -part * _gain(vote.phi)) for vote, part, _ in listed]
        for value, listed in (against or {}).items()
    }
    hypotheses = [
        pulls.under(value, right, weight * exp(fsum([gain for *_, gain in denying.get(value, ())])))
        for (value, right), weight in weighed.items()
    ]
    mass = Mass.of([*[each.log for each in hypotheses], missed.log])
    scores = {value: fsum(listed) for value, listed in _shares(possible, hypotheses, mass.total).items()}
    none = exp(missed.log - mass.total)
    return Granular(tuple(votes), scores, none, order, pulls, hypotheses, missed, mass, _within(hypotheses), denying)


def _shares(possible: Iterable[str], hypotheses: Sequence[Hypothesis], total: float) -> dict[str, list[float]]:
    """Return the probabilities of the hypotheses of each value, their logs summing to ``total`` with that of none."""
    shares: dict[str, list[float]] = {value: [] for value in possible}
    for each in hypotheses:
        shares[each.value].append(exp(each.log - total))
    return shares


def _within(hypotheses: Sequence[Hypothesis]) -> dict[str, list[int]]:
    """Return for each value the numbers of the hypotheses under which it is right."""
    within: dict[str, list[int]] = {}
    for at, each in enumerate(hypotheses):
        for value in each.right:
            within.setdefault(value, []).append(at)
    return within


@frozen
class Pulls:
    """What votes add: the votes by value, the weights of each by gain, the pull of each value and its part in CRP_θ if it is wrong."""

    theta: float
    voted: Mapping[str, Sequence[Vote]]
    weights: Mapping[str, Mapping[float, float]]
    pull: Mapping[str, float]
    seats: Mapping[str, float]
    many: int
    seated: Sequence[float]

    @classmethod
    def of(cls, votes: Sequence[Vote], order: Order, model: Model) -> "Pulls":
        """Return what votes add in an item whose values nest as ``order`` says."""
        voted: dict[str, list[Vote]] = {}
        for vote in votes:
            voted.setdefault(vote.value, []).append(vote)
        weights, pull, seats = {}, {}, {}
        for value, listed in voted.items():
            gains = sorted([_gain(vote.phi) for vote in listed], reverse=True)
            heard = any(other in voted for other in order.inside.get(value, ()))
            weights[value] = _weighed(gains, model.rho, heard=heard)
            pull[value] = fsum([weights[value][gain] * gain for gain in gains])
            seats[value] = lgamma(1 + len(listed)) if heard else log(model.theta) + lgamma(len(listed))
        return cls(model.theta, voted, weights, pull, seats, len(votes), exactly(list(seats.values())))

    def under(self, value: str, right: tuple[str, ...], weight: float) -> Hypothesis:
        """Return the hypothesis of a ``weight`` under which claims of the values ``right`` are right."""
        heard = [other for other in right if other in self.voted]
        wrong = self.many - sum([len(self.voted[other]) for other in heard])
        seated = fsum([*self.seated, *[-self.seats[other] for other in heard]]) if wrong else 0.0
        collided = seated + lgamma(self.theta) - lgamma(self.theta + wrong)
        bare = fsum([*[self.pull[other] for other in heard], collided])
        return Hypothesis(value, right, bare + log(weight), bare, collided)


def _weighed_values(order: Order, inside: float) -> tuple[dict[tuple[str, tuple[str, ...]], float], float]:
    """Return the weights of hypotheses, by their value and what is right then; and what is left for none of them."""
    precise = [value for value in order.possible if value not in order.inside]
    found = {(value, (value, *order.around.get(value, ()))): 1.0 for value in precise}
    counts = Counter(order.elsewhere(value) for value in precise)
    alone = counts.pop(None, 0)
    for elsewhere, many in counts.items():
        if elsewhere and inside:
            found[elsewhere] = inside * many
    return found, alone + (1 - inside) * counts.total()


def _weighed(gains: Sequence[float], rho: float, *, heard: bool) -> dict[float, float]:
    """Return the weights of votes for one value by their gains, the greatest first; equal ones have equal weights.

    Votes without gain weigh nothing beside others, for the value or, where ``heard``, for one inside it.
    """
    weights: dict[float, float] = {}
    before = 0
    for gain, equal in groupby(gains):
        count = before + len(list(equal))
        if gain >= 0 or not (before or heard):
            many = count - before if gain >= 0 else 1
            weights[gain] = ((before + many) ** rho - before**rho) / (count - before)
        else:
            weights[gain] = 0.0
        before = count
    return weights


@lru_cache(8192)
def _gain(phi: Phi) -> float:
    """Return ln right − ln wrong of a claim of which it is all one how precise it is."""
    right = phi.exact + phi.general
    return log(max(_FLOOR, right)) - log(max(_FLOOR, 1 - right))
