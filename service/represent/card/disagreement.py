"""Which conflicts belong to what a card shows.

In: conflicts of a record (view ``full``), each with its ``positions`` where they are known; the fields that are shown. Out: yes or no.
"""

from collections.abc import Iterator, Mapping
from typing import Any

Plain = Mapping[str, Any]


def is_of(conflict: Plain, name: str, field: Plain) -> bool:
    """Tell whether a conflict is on the field of that name."""
    return conflict["field"] == name or conflict["id"] in field["conflicts"]


def is_about(conflict: Plain, fields: Mapping[str, Plain]) -> bool:
    """Tell whether a conflict is on one of ``fields``, and one of its sides is a value that stands there.

    Where the sides are not known, any value of the field will do.
    """
    own = [field for name, field in fields.items() if is_of(conflict, name, field)]
    shown = {each for field in own for value in field["values"] for each in _names(value)}
    sides = conflict.get("positions")
    return bool(shown) and (sides is None or any(shown & {side["value"], *side["claims"]} for side in sides))


def _names(value: Plain) -> Iterator[str]:
    """Yield by what a side can be known as this value: its words and those nested with it, the claims that state or deny it."""
    for part in (value, *value["nested"]):
        yield part["value"]
        derived = part.get("derived") or {"claims": ()}
        for claims in (part.get("claims", ()), derived["claims"], part.get("denied_by", ())):
            yield from (claim["id"] for claim in claims)
