"""A score's log-odds taken apart: a term for each vote, one for collisions, one for rivals; where votes are very many, sums of them."""

from collections.abc import Callable, Mapping, Sequence
from math import fsum, log, log1p
from typing import NamedTuple, Protocol

from service.reconcile.fuse.ballot import STATES, WRONG, Vote

LISTED = 50
"""So many votes of other values are listed one by one among the terms of a score."""

FEW = 8
"""Up to so many terms are summed one by one."""


class Term(NamedTuple):
    """What a vote adds to the log-odds: its ``state``, how probable that is of such a source, and the vote's ``weight``."""

    vote: Vote
    state: str
    reliability: float
    weight: float
    log_odds: float


class Rest(NamedTuple):
    """Votes of other values in one ``state`` that are not listed one by one: how ``many``, and their parts together."""

    state: str
    many: int
    log_odds: float


class Terms(NamedTuple):
    """The parts of a score's log-odds: that of each vote, that of the collisions, that of the rivals.

    ``rest`` sums up the votes of other values that are not among ``votes``, where there are too many; ``denials`` are votes
    that deny the value, each with its weight and its part.
    """

    votes: list[Term]
    collisions: float
    rivals: float
    rest: tuple[Rest, ...] = ()
    denials: tuple[tuple[Vote, float, float], ...] = ()

    @property
    def total(self) -> float:
        """Return the score's log-odds."""
        parts = [term.log_odds for term in self.votes]
        denied = [log_odds for *_, log_odds in self.denials]
        return fsum([*parts, *denied, *[each.log_odds for each in self.rest], self.collisions, self.rivals])


class Posterior(Protocol):
    """The posterior of one item, whatever the model: ``scores`` by claimed value, and the probability of ``none`` of them."""

    @property
    def votes(self) -> tuple[Vote, ...]:
        """The votes on the item."""

    @property
    def scores(self) -> Mapping[str, float]:
        """The probability of each hypothesis."""

    @property
    def none(self) -> float:
        """The probability of none of them."""

    def within(self, value: str) -> float:
        """Return the probability that the truth is ``value`` or lies inside it."""

    def terms(self, value: str) -> Terms:
        """Return the terms of the score of ``value``."""


def foremost(
    value: str,
    states: Mapping[str, int],
    voted: Mapping[str, Sequence[Vote]],
    each: Callable[[Sequence[Vote]], list[Term]],
) -> tuple[list[Term], tuple[Rest, ...]]:
    """Return the terms of the votes for a value and of the first of those for others, and the other terms summed up.

    ``states`` has the values that are not wrong, ``voted`` the votes by value; ``each`` makes terms of votes.
    """
    others = [*[other for other in states if other != value], *voted]
    told, listed, left = {value}, list(voted.get(value, ())), LISTED
    rest: dict[str, list[float]] = {}
    for other in others:
        if other in told:
            continue
        told.add(other)
        votes = voted.get(other, ())
        listed += votes[:left]
        for term in each(votes[left:]):
            rest.setdefault(term.state, []).append(term.log_odds)
        left -= len(votes[:left])
        if not left and len(told) > len(states):
            break
    summed = [Rest(state, len(parts), fsum(parts)) for state, parts in rest.items()]
    total = sum(map(len, voted.values()))
    wrong = total - len(listed) - sum(rest.many for rest in summed)
    return each(listed), _with_wrong(summed, wrong)


def _with_wrong(summed: Sequence[Rest], count: int) -> tuple[Rest, ...]:
    """Return sums with ``count`` more votes that are wrong: these add nothing to the log-odds."""
    name = STATES[WRONG]
    more = sum(each.many for each in summed if each.state == name) + count
    others = tuple(each for each in summed if each.state != name)
    return (*others, Rest(name, more, 0.0)) if more else others


def logit(probability: float) -> float:
    """Return the log-odds of a probability strictly between 0 and 1."""
    return log(probability) - log1p(-probability)
