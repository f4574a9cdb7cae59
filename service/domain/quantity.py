"""Quantities as sources state them: a count, a range, a bound."""

import re
from functools import lru_cache

from attrs import frozen

_CANONICAL = re.compile(r"(?P<low>\d+)?(?P<range>\.\.)?(?P<high>\d+)?")
_CACHE = 8192


@frozen
class Quantity:
    """A whole number known to lie in [low, high], ends included; None is no bound.

    Written ``13``, ``200..999``, ``1201..`` or ``..2``.
    """

    low: int | None
    high: int | None

    @staticmethod
    def parse(value: str) -> "Quantity":
        """Read the canonical form; ValueError where ``value`` is not in it."""
        return _parsed(value)

    def __str__(self) -> str:
        if self.low == self.high:
            return str(self.low)
        return f"{'' if self.low is None else self.low}..{'' if self.high is None else self.high}"

    def meets(self, other: "Quantity") -> bool:
        """Tell whether some number fits both."""
        below = self.high is not None and other.low is not None and self.high < other.low
        above = self.low is not None and other.high is not None and other.high < self.low
        return not (below or above)


@lru_cache(_CACHE)
def _parsed(value: str) -> Quantity:
    match = _CANONICAL.fullmatch(value)
    if not match or (match["low"] is None and match["high"] is None):
        raise ValueError(f"no quantity: {value!r}")
    low = int(match["low"]) if match["low"] else None
    high = int(match["high"]) if match["high"] else None
    if not match["range"]:
        return Quantity(low, low)
    if low is not None and high is not None and low > high:
        raise ValueError(f"no quantity: {value!r} ends below its start")
    return Quantity(low, high)
