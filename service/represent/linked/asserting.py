"""Which values a profile puts forward as its own, where only a bare statement can be made: no denied, disputed or doubtful one.

Whoever reads schema.org's properties sees no confidence and no conflict. What sources say of the others is in their annotations.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from service.domain.claim import ANYONE
from service.domain.fields import CATALOGUE, Datatype
from service.domain.profile import MEDIUM, Status
from service.represent.linked.tables import schemaorg

Plain = Mapping[str, Any]


def asserted(name: str, field: Plain) -> Iterator[Plain]:
    """Yield the values of a field (full view) that may be stated bare, in its order.

    An editor's choice may. Else a value that no source denies and that is not disputed, scored medium or better; of a field
    that has one value, the first alone. Counts of people and "nobody" are no values of schema.org's properties.
    """
    values = field["values"][:1] if field["cardinality"] == "one" else field["values"]
    return (value for value in values if _is_settled(value) and _is_meant(name, value))


def _is_settled(value: Plain) -> bool:
    if "ruling" in value:
        return True
    denied = value["denied_by"] or value["denied_in_part_by"]
    return value["status"] != Status.DISPUTED and not denied and bool(value["confidence"]["score"] >= MEDIUM)


def _is_meant(name: str, value: Plain) -> bool:
    """Tell whether a value is what the field's property of schema.org means."""
    qualifiers = value["qualifiers"]
    if value["value"] == ANYONE:
        return False
    if CATALOGUE[name].datatype is Datatype.PERSON and not qualifiers.keys().isdisjoint(schemaorg()["counts"]):
        return False
    wanted = schemaorg()["only"].get(name, {})
    return all(
        key not in qualifiers or not set(words).isdisjoint(_each(qualifiers[key])) for key, words in wanted.items()
    )


def _each(words: str | Sequence[str]) -> Sequence[str]:
    return (words,) if isinstance(words, str) else words
