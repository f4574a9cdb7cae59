"""How often rules read rightly: by what was expected of them, and by what has been counted."""

from functools import cache

from service.extract.text import lexicon

_STRENGTH = 10
"""How many readings a rule's expected probability counts for beside the counted ones."""


def measured(right: int, wrong: int, expected: float) -> float:
    """Return the probability that a rule reads rightly, by counts and by what was expected of it before counting."""
    return (right + _STRENGTH * expected) / (right + wrong + _STRENGTH)


@cache
def probability_of(rule: str, expected: float) -> float:
    """Return the probability of the rule called ``rule``, counts taken in where there are any, to three decimals."""
    right, wrong = lexicon.load("probabilities")["right_and_wrong"].get(rule, (0, 0))
    return round(measured(right, wrong, expected), 3)
