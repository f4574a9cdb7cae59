"""Rival values of a field side by side: what says each, and what speaks against it."""

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from operator import or_
from typing import Any

from service.domain.conflict import Conflict, ConflictType
from service.domain.fields import Cardinality
from service.domain.profile import FieldValue, Profile, ProfileField
from service.represent.plain.material import field_of

LISTED = 50
"""So many claims that refute a value are listed; of more, the first."""

NO_EVIDENCE: dict[str, Any] = {"chosen": None, "rule": None, "groups": [], "rejected": []}
"""That of a field of which no claim tells."""


def evidence(profile: Profile, name: str) -> dict[str, Any]:
    """Return ``{chosen, rule, groups, rejected}`` of a field, groups best first.

    A claim refutes a value where it denies it, where only one value can hold and the claim says another that is not
    nested with it, and where a conflict sets both values against each other; one that holds at another time does not,
    nor does one that an editor has rejected. Where more than :data:`LISTED` claims refute a value, the first are listed, and
    ``refutes_left_out`` counts the others.
    """
    entry = field_of(profile, name)
    bench = _Bench(profile, entry)
    rejected = profile.rejected
    return {
        "chosen": entry.values[0].value if entry.values else None,
        "rule": entry.rule,
        "groups": [bench.group(value) for value in entry.values],
        "rejected": [claim.id for claim in profile.claims if claim.field == name and claim.id in rejected],
    }


class _Bench:
    """A field's values with all that speaks against them: sets of claims are numbers, with one bit a claim of the profile."""

    def __init__(self, profile: Profile, entry: ProfileField) -> None:
        self._claims = [claim.id for claim in profile.claims] if entry.values else []
        self._bits = {claim: 1 << at for at, claim in enumerate(self._claims)}
        self._one = entry.cardinality == Cardinality.ONE
        self._values = entry.values
        self._said = {value.id: self._set(_saying(value)) for value in entry.values}
        self._all = _union(self._said.values())
        self._known = {value.value for value in entry.values}
        self._conflicts: dict[str, list[_Sides]] = {}
        for conflict in profile.conflicts:
            if conflict.field == entry.name and conflict.type is not ConflictType.TEMPORAL and entry.values:
                if any(position.denies for position in conflict.positions):
                    continue  # what denies a value is among what it says itself
                sides = _Sides(conflict, [self._set(position.claims) for position in conflict.positions])
                for value in dict.fromkeys(position.value for position in conflict.positions):
                    self._conflicts.setdefault(value, []).append(sides)

    def _set(self, claims: Iterable[str]) -> int:
        return _union(self._bits[claim] for claim in claims if claim in self._bits)

    def group(self, value: FieldValue) -> dict[str, Any]:
        """Return a value with what speaks for and against it."""
        nested = _nested(value)
        said = list(dict.fromkeys((value.value, *(variant.value for variant in value.variants))))
        against = self._rivals(value, said) | self._set(value.denied_by)
        against &= ~(self._said[value.id] | self._set(nested))
        listed, left = self._first(against)
        left_out = {"refutes_left_out": left} if left else {}
        return {
            "value": value.value,
            "display": value.display,
            "supports": [claim for claim in value.claims if claim not in nested],
            "nested": list(nested),
            "refutes": listed,
            **left_out,
            "independent_count": value.independent,
            "confidence": value.confidence,
        }

    def _rivals(self, value: FieldValue, said: Sequence[str]) -> int:
        against = 0
        if self._one:
            inside = self._known & {each.value for each in value.nested}
            others = (
                self._said[other.id] for other in self._values if other.id != value.id and other.value not in inside
            )
            against = _union(others) if inside else self._all
        sides = {id(each): each for words in said for each in self._conflicts.get(words, ())}
        return against | _union(each.against(said) for each in sides.values())

    def _first(self, claims: int) -> tuple[list[str], int]:
        """Return the first of a set of claims, and how many more there are."""
        listed: list[str] = []
        while claims and len(listed) < LISTED:
            lowest = claims & -claims
            listed.append(self._claims[lowest.bit_length() - 1])
            claims ^= lowest
        return listed, claims.bit_count()


class _Sides:
    """A conflict's positions: ``claims`` has the set of each."""

    def __init__(self, conflict: Conflict, claims: Sequence[int]) -> None:
        self._sides = list(zip((position.value for position in conflict.positions), claims, strict=True))
        self._by_value: dict[str, int] = {}
        for value, each in self._sides:
            self._by_value[value] = self._by_value.get(value, 0) | each
        self._all = _union(claims)
        self._several = _union(claims) != sum(claims)

    def against(self, said: Sequence[str]) -> int:
        """Return the claims of the positions that are not among the values ``said``."""
        if self._several:  # some claims are on several sides
            return _union(each for value, each in self._sides if value not in said)
        return self._all & ~_union(self._by_value.get(value, 0) for value in said)


def _union(sets: Iterable[int]) -> int:
    return reduce(or_, sets, 0)


def _saying(value: FieldValue) -> Iterator[str]:
    """Yield the claims that say a value, or something that it follows from."""
    yield from (*value.claims, *value.implied_by)
    yield from (claim for each in value.nested if each.relation == "contains" for claim in each.claims)


def _nested(value: FieldValue) -> dict[str, None]:
    """Return the claims of values that contain a value or lie inside it, and those that imply it."""
    claims: dict[str, None] = {}
    for each in value.nested:
        if each.relation != "near":
            claims.update(dict.fromkeys((*each.claims, *(each.derived.claims if each.derived else ()))))
    return claims if value.derived else claims | dict.fromkeys(value.implied_by)
