"""How rightly claims are read that somebody made by hand or imported, by who or what made them."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from attrs import evolve, frozen

from service.reconcile.tables import table

ANYBODY = "*"
"""Whoever has no row of their own."""

_DIGITS = 3


@frozen(kw_only=True)
class Maker:
    """Who or what makes claims: ``expected`` (right, wrong) is a Beta prior, ``right`` and ``wrong`` are what was counted."""

    name: str
    expected: tuple[float, float]
    right: int = 0
    wrong: int = 0
    origin: str = ""

    @property
    def n(self) -> int:
        """Return how many claims were checked."""
        return self.right + self.wrong

    @property
    def probability(self) -> float:
        """Return the chance that a claim was read rightly: the mean of the Beta distribution, to three decimals."""
        right, wrong = self.expected
        return round((right + self.right) / (right + wrong + self.n), _DIGITS)


@cache
def shipped_makers() -> tuple[Maker, ...]:
    """Return the makers that come with the service, of whom nobody has counted anything; read once."""
    return tuple(maker_of(row) for row in table("makers")["maker"])


def maker_of(row: Mapping[str, Any]) -> Maker:
    """Return the maker that a row of a file tells of."""
    return Maker(**{**row, "expected": tuple(row["expected"])})


def with_shipped(makers: Iterable[Maker]) -> tuple[Maker, ...]:
    """Return ``makers`` with those that are shipped and not among them, by name."""
    known = {each.name: each for each in (*shipped_makers(), *makers)}
    return tuple(known[name] for name in sorted(known, key=lambda name: (name == ANYBODY, name)))


def named(makers: Iterable[Maker], name: str) -> Maker:
    """Return the maker called ``name``; where there is none, one of whom as much is expected as of anybody."""
    known = {each.name: each for each in makers}
    return known.get(name) or evolve(known[ANYBODY], name=name, right=0, wrong=0)


def counted(makers: Iterable[Maker], counts: Mapping[str, tuple[int, int]], origin: str) -> tuple[Maker, ...]:
    """Return ``makers`` with the (right, wrong) claims that were counted of each; those who have no row get one."""
    rows = tuple(makers)
    found = (
        evolve(named(rows, name), right=right, wrong=wrong, origin=origin) for name, (right, wrong) in counts.items()
    )
    return with_shipped((*rows, *found))
