"""The JSON views of records and fields: plain data through the schemas, to bytes."""

from collections.abc import Iterator, Mapping
from typing import Any

import orjson
from marshmallow import Schema

from schemas.base import shown
from schemas.field import FullNamedFieldSchema, NamedFieldSchema
from schemas.profile import CitedProfileSchema, FullProfileSchema
from service.domain.fields import CATALOGUE, Cardinality
from service.domain.profile import Status
from service.domain.publication import View

Plain = dict[str, Any]


_KEYS = ("key", "subject")
_RECORDS: Mapping[View, Schema] = {
    View.CITED: CitedProfileSchema(),
    View.FULL: FullProfileSchema(),
}
_FIELDS: Mapping[View, Schema] = {View.CITED: NamedFieldSchema(), View.FULL: FullNamedFieldSchema()}


def encode(plain: object) -> bytes:
    """Return compact JSON (UTF-8) with a line feed at its end."""
    return orjson.dumps(plain, option=orjson.OPT_APPEND_NEWLINE)


def dump(schema: Schema, data: object) -> Plain:
    """Return what ``schema`` sends of ``data``."""
    dumped: Plain = schema.dump(data)
    return dumped


def view_record(view: View, record: Plain) -> Plain:
    """Return ``record`` (whole: material's, or a full view) in ``view``."""
    if view is View.VALUES:
        return {"id": record["id"], "view": view} | {
            name: _flat(name, field) for name, field in record["fields"].items() if field["values"]
        }
    return dump(_RECORDS[view], record)


def view_field(view: View, field: Plain) -> Plain:
    """Return a named field (whole: material's, or a full view) in ``view``."""
    return {field["name"]: _flat(field["name"], field)} if view is View.VALUES else dump(_FIELDS[view], field)


def field_alone(record: Plain, name: str) -> Plain:
    """Return any field of the catalogue by itself, out of ``record`` (a full view): without values, its status is ``unknown`` or ``evidence``."""
    entry = CATALOGUE[name]
    empty = {
        "label": entry.label,
        "cardinality": str(entry.cardinality),
        "status": str(Status.UNKNOWN if entry.shown else Status.EVIDENCE),
        "rule": None,
        "values": [],
        "conflicts": [each["id"] for each in record["conflicts"] if each["field"] == name],
    }
    return {"profile": record["id"], "name": name, **record["fields"].get(name, empty)}


def narrow_record(record: Plain, names: list[str] | None, least: float | None) -> Plain:
    """Return ``record`` (a full view) with the fields called ``names`` alone and the values that score ``least`` or more.

    None asks for no such thing; what an editor chose stays. Where values are asked for by their score, fields without any go; the sources of
    nothing that is left go too, and the conflicts of fields that were not asked for.
    """
    wanted = record["fields"] if names is None else names
    kept = {name: narrow_field(field, least) for name, field in record["fields"].items() if name in wanted}
    fields = {name: field for name, field in kept.items() if field["values"] or least is None}
    told = [value for field in fields.values() for value in (*field["values"], *filter(None, [field.get("computed")]))]
    sources = {source for value in told for source in _told_of(value)}
    sources |= {claim["source"] for field in fields.values() for claim in field.get("denied_by", ())}
    shared = {each for field in kept.values() for each in field["conflicts"]}
    return {
        **record,
        "fields": fields,
        "sources": [source for source in record["sources"] if source["id"] in sources],
        "conflicts": [
            each for each in record["conflicts"] if names is None or each["field"] in names or each["id"] in shared
        ],
    }


def narrow_field(field: Plain, least: float | None) -> Plain:
    """Return ``field`` (a full view) with the values that score ``least`` or more, as shown, or were chosen by an editor.

    None asks for all.
    """
    computed = {"computed": _as_now(field["computed"])} if field.get("computed") else {}
    values = [
        _as_now(value)
        for value in field["values"]
        if least is None or "ruling" in value or shown(value["confidence"]["score"]) >= least
    ]
    return {**field, **computed, "values": values}


def _as_now(value: Plain) -> Plain:
    """Return a value with the members that one stored by an older version lacks: who states which of its qualifiers is not known of it."""
    kinds = ("state", "more_precisely", "less_precisely", "imply", "bear_out", "deny")
    backing = dict.fromkeys(kinds, 0) | value.get("backing", {"state": value["independent_count"]})
    if "backing" in value:
        return {**value, "backing": backing}
    unknown = ("statements", "differing", "implied_by", "denied_by", "denied_in_part_by")
    return {"backing": backing, "support": {}, **{name: [] for name in unknown}, **value}


def _told_of(value: Plain) -> Iterator[str]:
    """Yield the sources of all that a value (full view) cites: what states, implies and denies it, and what is nested with it."""
    yield from value["sources"]
    derived = [each["derived"] for each in (value, *value["nested"]) if "derived" in each]
    for each in (value, *value["nested"], *derived):
        cited = (each.get(name, ()) for name in ("claims", "implied_by", "denied_by", "denied_in_part_by"))
        yield from (claim["source"] for claims in cited for claim in claims)


def _flat(name: str, field: Plain) -> Any:
    if "key" in CATALOGUE[name].qualifiers:
        return [_keyed(value) for value in field["values"]]
    values = list(dict.fromkeys(value["value"] for value in field["values"]))
    if field["cardinality"] == Cardinality.MANY:
        return values
    return values[0] if values else None


def _keyed(value: Plain) -> Plain:
    """Return a value that says nothing without what it is of: "21", the death toll of an attack."""
    return {key: value["qualifiers"][key] for key in _KEYS if key in value["qualifiers"]} | {"value": value["value"]}
