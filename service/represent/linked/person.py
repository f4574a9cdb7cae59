"""schema.org's Person: the properties that the catalogue names, with what may be stated bare."""

from collections.abc import Iterator, Mapping
from typing import Any

from service.domain.edtf import Shape, parse
from service.domain.fields import CATALOGUE, Datatype
from service.represent.linked.asserting import asserted
from service.represent.linked.tables import schemaorg

Plain = Mapping[str, Any]
Made = dict[str, Any]


def person(record: Plain, address: str) -> Made:
    """Return the person of a record (full view), who is called ``address``."""
    made: Made = {"@id": address, "@type": "Person", "name": record["name"]}
    for name, field in record["fields"].items():
        property_ = CATALOGUE[name].schema_org
        if property_ and property_ != "name":
            made |= _stated(name, property_, field)
    return made


def dated(property_: str, edtf: str | None) -> Made:
    """Return a date under ``property_`` where schema.org can say it (a day, a month or a year, without doubt), and as EDTF beside it."""
    if not edtf:
        return {}
    iso = iso_date(edtf)
    return ({property_: iso} if iso else {}) | {f"{property_}Edtf": edtf}


def iso_date(edtf: str) -> str | None:
    """Return an EDTF date as ISO 8601 has it, at the precision that is known; None where that cannot say it."""
    when = parse(edtf)
    if when.shape is not Shape.POINT or when.start is None or when.qualified or when.start.season:
        return None
    known = str(when.start).partition("-X")[0]
    return None if "X" in known else known


def _stated(name: str, property_: str, field: Plain) -> Made:
    values = list(asserted(name, field))
    if CATALOGUE[name].datatype is Datatype.DATE:
        return dated(property_, values[0]["value"]) if values else {}
    stated = [node for value in values for node in _in_time(property_, value)]
    if not stated:
        return {}
    return {property_: stated if field["cardinality"] == "many" else stated[0]}


def _in_time(property_: str, value: Plain) -> Iterator[Made | str]:
    """Yield a value as it holds: bare where it holds now or does not change, in a Role with its dates where it has some.

    What is past, or not known to hold still, is not stated bare; without the dates that say so it is left out. Dates on which sources
    differ are not stated.
    """
    node = _node(property_, value)
    valid = value.get("valid") or {}
    start, end = (None if key in value["differing"] else valid.get(key) for key in ("start", "end"))
    if value.get("valid") is None or (value["current"] and not start):
        yield node
    elif end or (start and value["current"] is not False):
        yield {"@type": "Role", property_: node, **dated("startDate", start), **dated("endDate", end)}


def _node(property_: str, value: Plain) -> Made | str:
    """Return what stands for a value: text, or a thing with a name."""
    words: str = value["display"]
    type_ = schemaorg()["properties"].get(property_)
    if type_ == "Country":
        country = value["qualifiers"].get("country")
        return {"@type": type_, "name": country} if isinstance(country, str) else words
    return {"@type": type_, "name": words} if type_ else words
