"""How the values of one item nest, and what a vote for one of them is to another."""

from collections.abc import Mapping, Sequence

from attrs import frozen

from service.reconcile.fuse.ballot import EXACT, GENERAL, OVER_SPECIFIC, Contains, Near


@frozen
class Order:
    """How the values of an item nest: for each that does, the ``possible`` ones ``inside``, and all values ``around`` it."""

    possible: Mapping[str, None]
    inside: Mapping[str, Sequence[str]]
    around: Mapping[str, Sequence[str]]

    @classmethod
    def of(
        cls, possible: Mapping[str, None], values: Mapping[str, None], contains: Contains, near: Near | None
    ) -> "Order":
        """Return how values nest."""
        inside: dict[str, list[str]] = {}
        around: dict[str, list[str]] = {}
        for outer in values if len(values) > 1 else ():
            for inner in near(outer) if near else possible:
                if inner != outer and inner in possible and contains(outer, inner):
                    inside.setdefault(outer, []).append(inner)
                    around.setdefault(inner, []).append(outer)
        return cls(possible, inside, around)

    def elsewhere(self, value: str) -> tuple[str, tuple[str, ...]] | None:
        """Return what is right where a value is wrong, but all possible ones around it are right; before it, the smallest of these.

        None where there are none.
        """
        outer = [other for other in self.around.get(value, ()) if other in self.possible]
        if not outer:
            return None
        evidence = [other for each in outer for other in self.around.get(each, ()) if other not in self.possible]
        smallest = min(outer, key=lambda other: (len(self.inside[other]), other))
        return smallest, tuple(sorted({*outer, *evidence}))

    def states(self, value: str, right: Sequence[str]) -> dict[str, int]:
        """Return what votes are to ``value`` where claims of the values ``right`` are right, in it; those left out are wrong.

        Whoever says something inside a value that is right says the value; evidence says whatever it contains.
        """
        within = {value, *self.inside.get(value, ())}
        states = {value: EXACT}
        for other in right:
            states[other] = EXACT if other in within or other not in self.possible else GENERAL
        return states | {other: OVER_SPECIFIC for other in within if other not in states}
