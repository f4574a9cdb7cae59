"""A revision's record, which names claims by their ids, with the claims that are still published put in their places."""

from collections.abc import Iterator, Mapping
from typing import Any

Plain = dict[str, Any]

_LISTS = ("claims", "implied_by", "denied_by", "denied_in_part_by")


def claims_named(record: Plain) -> list[str]:
    """Return the ids of all claims that ``record`` (a revision's, view ``cited``) names for its values, and for what is denied beside them, each once."""
    return list(dict.fromkeys(claim for part in _parts(record) for key in _LISTS for claim in part.get(key, ())))


def inlined(record: Plain, claims: Mapping[str, Plain]) -> Plain:
    """Return ``record`` as in view ``full``, as far as ``claims``, by id, are still held; ``unheld`` tells of a value that not all are."""
    fields = {
        name: {**field, **_denied(field, claims), "values": [_value(value, claims) for value in field["values"]]}
        for name, field in record["fields"].items()
    }
    return {**record, "fields": fields}


def _denied(field: Plain, claims: Mapping[str, Plain]) -> Plain:
    return (
        {"denied_by": [claims[each] for each in field["denied_by"] if each in claims]} if "denied_by" in field else {}
    )


def _value(value: Plain, claims: Mapping[str, Plain]) -> Plain:
    nested = [_derived(_held(each, claims), claims) for each in value["nested"]]
    unheld = any(claim not in claims for claim in value["claims"])
    return {**_derived(_held(value, claims), claims), "nested": nested, "unheld": unheld}


def _derived(part: Plain, claims: Mapping[str, Plain]) -> Plain:
    return {**part, "derived": _held(part["derived"], claims)} if part.get("derived") else part


def _held(part: Plain, claims: Mapping[str, Plain]) -> Plain:
    return {**part, **{key: [claims[each] for each in part.get(key, ()) if each in claims] for key in _LISTS}}


def _parts(record: Plain) -> Iterator[Plain]:
    for field in record["fields"].values():
        yield {"denied_by": field.get("denied_by", ())}
        for value in field["values"]:
            for each in (value, *value["nested"]):
                yield each
                yield from [each["derived"]] if each.get("derived") else []
