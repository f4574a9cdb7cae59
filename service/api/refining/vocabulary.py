"""The types and properties that this service knows: one type, and the catalogue's fields."""

from collections.abc import Iterable, Sequence
from typing import Any

from service.domain.fields import CATALOGUE, Field, shown_fields
from service.domain.publication import folded_value

Plain = dict[str, Any]

PERSON: Plain = {"id": "person", "name": "Person"}
SCHEMA_SPACE = "https://schema.org/Person"

_PERSONS = frozenset({"person", "schema:person", SCHEMA_SPACE.casefold(), "http://schema.org/person"})
_SOME = "one value at most"
_MANY = "several values"


def is_person(type_: str) -> bool:
    """Tell whether ``type_`` is an id of the type that all entities here have."""
    return type_.casefold() in _PERSONS


def field_called(name: str) -> Field | None:
    """Return the shown field that ``name`` means: its own name, its label, or what schema.org or Wikidata call it."""
    wanted = folded_value(name)
    return next((each for each in shown_fields() if wanted in _names(each)), None)


def property_of(field: Field) -> Plain:
    """Return ``field`` as clients are told of it."""
    kinds = _MANY if field.cardinality == "many" else _SOME
    return {"id": field.name, "name": field.label, "description": f"{field.datatype}, {kinds}"}


def properties_like(prefix: str) -> Sequence[Plain]:
    """Return the properties of which a name or a word of it begins with ``prefix``: the catalogue's order, all for an empty one."""
    wanted = folded_value(prefix)
    return [property_of(each) for each in shown_fields() if _begins(wanted, _names(each))]


def types_like(prefix: str) -> Sequence[Plain]:
    """Return the types that begin with ``prefix``, or are called so."""
    return [PERSON] if is_person(prefix) or _begins(folded_value(prefix), [folded_value(PERSON["name"])]) else []


def _names(field: Field) -> Sequence[str]:
    given = (field.name, field.label, field.schema_org, field.wikidata)
    return [folded_value(each) for each in given if each]


def _begins(wanted: str, names: Iterable[str]) -> bool:
    return any(name.startswith(wanted) or f" {wanted}" in f" {name.replace('_', ' ')}" for name in names)


NAMES = tuple(name for name, field in CATALOGUE.items() if field.shown)
"""Ids of all properties."""
