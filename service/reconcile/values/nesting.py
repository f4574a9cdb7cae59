"""Which values of a field contain which."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import permutations

from attrs import field, frozen

from service.reconcile.normal.blocking import CONTAINS
from service.reconcile.normal.forms import Form
from service.reconcile.normal.index import Index
from service.reconcile.normal.spans import containing, spans
from service.reconcile.values.cluster import Cluster
from service.reconcile.values.grouping import FEW
from service.reconcile.values.slices import apart


@frozen
class Nesting:
    """Which values of a field contain which, by key, closed under transitivity."""

    inner: frozenset[tuple[str, str]]
    nested: Mapping[str, Sequence[str]] = field(init=False, eq=False, repr=False)
    """For each value that contains or is contained the others that it does so with, in no order."""

    @nested.default
    def _nested(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        for outer, inner in self.inner:
            found.setdefault(outer, []).append(inner)
            found.setdefault(inner, []).append(outer)
        return found

    def near(self, key: str) -> Sequence[str]:
        """Return the values that a value contains or lies within, in no order."""
        return self.nested.get(key, ())

    def contains(self, outer: str, inner: str) -> bool:
        """Tell whether the value ``outer`` contains ``inner``."""
        return (outer, inner) in self.inner

    def related(self, one: str, other: str) -> bool:
        """Tell whether one of two values contains the other."""
        return self.contains(one, other) or self.contains(other, one)


_FLAT = Nesting(frozenset())


def nesting(found: Sequence[Cluster]) -> Nesting:
    """Return which clusters contain which; values that held at different times do not."""
    if len(found) == 1:
        return _FLAT
    forms = [(cluster.key, cluster.forms) for cluster in found if cluster.forms[0].can_nest]
    near = permutations(forms, 2) if len(forms) <= FEW else _perhaps_nested(forms)
    pairs = {(a, b) for (a, outer), (b, inner) in near if _any(outer, inner)}
    if not pairs:
        return _FLAT
    claims = {cluster.key: cluster.claims for cluster in found}
    pairs = {(a, b) for a, b in pairs if not apart(claims[a], claims[b])}
    if len(pairs) > 1:
        pairs = _closed(pairs, claims)
    return Nesting(frozenset([(a, b) for a, b in pairs if (b, a) not in pairs and not apart(claims[a], claims[b])]))


_Keyed = tuple[str, Sequence[Form]]


def _perhaps_nested(listed: Sequence[_Keyed]) -> Iterable[tuple[_Keyed, _Keyed]]:
    """Yield the pairs of values of which the first may contain the second."""
    forms = [(at, form) for at, (_, own) in enumerate(listed) for form in own]
    pairs = {(outer, inner) for outer, inner in containing(spans(forms)) if outer != inner}
    index = Index(CONTAINS, forms)
    pairs.update((outer, inner) for outer, form in forms for inner in index.find(form) if outer != inner)
    return ((listed[outer], listed[inner]) for outer, inner in pairs)


def _closed(pairs: set[tuple[str, str]], middles: Iterable[str]) -> set[tuple[str, str]]:
    """Return pairs with those that follow: what contains a value contains what is in it."""
    inside: dict[str, dict[str, None]] = {}
    around: dict[str, dict[str, None]] = {}
    for outer, inner in pairs:
        inside.setdefault(outer, {})[inner] = None
        around.setdefault(inner, {})[outer] = None
    for middle in middles:
        for outer in tuple(around.get(middle, ())):
            for inner in inside.get(middle, ()):
                if inner != outer:
                    inside[outer][inner] = None
                    around[inner][outer] = None
    return {(outer, inner) for outer, listed in inside.items() for inner in listed}


def _any(outer: Sequence[Form], inner: Sequence[Form]) -> bool:
    if len(outer) == 1 and len(inner) == 1:
        a, b = outer[0], inner[0]
        return type(a) is type(b) and a.contains(b)
    return any(type(a) is type(b) and a.contains(b) for a in outer for b in inner)
