"""What denies a value, weighed against what fusion found: Bayes' rule once more, for votes that say what is not so.

P'(h) ∝ P(h) · Π (φ_s[wrong] / φ_s[exact])^(n^(ρ−1)), over the n voices that deny h: whoever denies it is wrong if it is true, and right under
all other hypotheses. Where nobody denies anything, nothing changes.
"""

from collections.abc import Mapping, Sequence
from math import exp, fsum

from attrs import evolve, field, frozen

from service.reconcile.fuse.ballot import EXACT, WRONG, Vote
from service.reconcile.fuse.posterior import Fused
from service.reconcile.fuse.terms import Terms, logit

Against = tuple[Vote, float, float]
"""A vote against a value, its weight, and its part of the log-odds: below 0."""


def weighed(votes: Sequence[Vote], rho: float) -> tuple[Against, ...]:
    """Return votes that deny one value, one a voice, each with its weight and its part; ``rho`` discounts dependence."""
    weight = len(votes) ** (rho - 1)
    return tuple((vote, weight, weight * (vote.phi.logs[WRONG] - vote.phi.logs[EXACT])) for vote in votes)


@frozen
class Denied:
    """What fusion found, with denials ``against`` some of its hypotheses: ``scores`` by hypothesis, and the probability of none."""

    fused: Fused
    against: Mapping[str, Sequence[Against]]
    scores: Mapping[str, float] = field(init=False, eq=False)
    none: float = field(init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        shares = {key: score * exp(self._gain(key)) for key, score in self.fused.scores.items()}
        total = fsum([*shares.values(), self.fused.none])
        object.__setattr__(self, "scores", {key: share / total for key, share in shares.items()})
        object.__setattr__(self, "none", self.fused.none / total)

    @property
    def votes(self) -> tuple[Vote, ...]:
        """Return the votes for the hypotheses."""
        return self.fused.votes

    def within(self, value: str) -> float:
        """Return the probability that the truth is ``value`` or lies inside it."""
        return evolve(self.fused, scores=self.scores).within(value)

    def terms(self, value: str) -> Terms:
        """Return the terms whose log-odds sum to the logit of the score of ``value``."""
        terms = self.fused.terms(value)._replace(denials=tuple(self.against.get(value, ())))
        return terms._replace(rivals=terms.rivals + logit(self.scores[value]) - terms.total)

    def _gain(self, value: str) -> float:
        return fsum([gain for _, _, gain in self.against.get(value, ())])
