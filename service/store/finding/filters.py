"""What profiles must have to be found, as SQL tells it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import Factory, field, frozen

from service.domain.publication import folded_value

_LIVES = "EXISTS (SELECT 1 FROM {} WHERE {})"


@frozen
class Wanted:
    """What rows must fulfil, with the parameters that this needs."""

    conditions: Sequence[str] = ()
    given: Mapping[str, Any] = field(factory=dict)


@frozen(kw_only=True)
class Filters:
    """What profiles must have: ``values`` by field, each with a score of ``min_confidence`` at least; conflicts or none; a newer state."""

    values: Mapping[str, str] = Factory(dict)
    min_confidence: float = 0.0
    disputed: bool | None = None
    updated_after: str | None = None

    def wanted(self) -> Wanted:
        """Return what rows of ``profiles`` must fulfil."""
        return Wanted([*self._conditions(0, sorting=True)], self.given)

    @property
    def given(self) -> Mapping[str, Any]:
        """The parameters of all conditions."""
        given: dict[str, Any] = {}
        for place, (name, value) in enumerate(self.values.items()):
            given |= {f"field_{place}": name, f"value_{place}": folded_value(value)}
        if self.values and self.min_confidence:
            given["least"] = self.min_confidence
        return given if self.updated_after is None else {**given, "updated_after": self.updated_after}

    def listed(self, *, sorting: bool = True) -> tuple[str, str, Sequence[str]]:
        """Return the table that is to be looked through, its column of ids, and what its rows must fulfil.

        Where a value is asked for, these are the facets that have it, which stand together and in the order of ids.
        Not ``sorting``, no index of the time is used, which has another order.
        """
        if not self.values:
            return "profiles", "profiles.id", [*self._conditions(0, sorting=sorting)]
        others = [*self._conditions(1, sorting=True)]
        own = ["profiles.id = held.profile", *others]
        more = [_LIVES.format("profiles", " AND ".join(own))] if others else []
        return "facets AS held", "held.profile", [*self._having("held", 0), *more]

    def _conditions(self, first: int, *, sorting: bool) -> Iterator[str]:
        """Yield what rows of ``profiles`` must fulfil, from the ``first`` value on."""
        for place in range(first, len(self.values)):
            yield _LIVES.format(
                "facets", " AND ".join([*self._having("facets", place), "facets.profile = profiles.id"])
            )
        if self.disputed is not None:
            yield f"profiles.disputed = {str(self.disputed).upper()}"
        if self.updated_after is not None:
            end = "" if sorting else " || ''"
            yield f"profiles.updated_at{end} > :updated_after"

    def _having(self, rows: str, place: int) -> Iterator[str]:
        """Yield what ``rows`` of facets must fulfil to have the value at this ``place``."""
        yield f"{rows}.field = :field_{place}"
        yield f"{rows}.value = :value_{place}"
        if self.min_confidence:
            yield f"{rows}.score >= :least"
