"""One field of a profile, and the evidence for and against its values."""

import orjson

from schemas.field import EvidenceSchema, FlatFieldSchema, FullNamedFieldSchema, NamedFieldSchema
from schemas.query import ViewQuery
from service.api.delivery import Answer
from service.api.endpoint import Call, Plain, Resource
from service.api.missing import lost_field
from service.api.negotiation import CSV, JSON, TEXT
from service.domain.publication import Kind
from service.represent.sheet import fields_table
from service.represent.text.records import field_text
from service.represent.views import View, encode, narrow_field, view_field

fields = Resource("fields", "Fields of a profile: values, best first, with what supports them.")

_SOURCES_MAX = 10_000


@fields.get(
    "/v1/profiles/{profile}/fields/{field}",
    summary="One field",
    shapes=(NamedFieldSchema, FullNamedFieldSchema, FlatFieldSchema),
    query=ViewQuery,
    formats=(JSON, TEXT, CSV),
    viewed=True,
    stored=True,
)
def read_field(call: Call, profile: str, field: str) -> Answer:
    """Answer the field as published, or with those of its values that score enough."""
    if "min_confidence" not in call.query:
        return call.stored() or call.refuse(lost_field(call.store, profile, field))
    full = call.stored_json(f"/v1/profiles/{profile}/fields/{field}", "full.json")
    if full is None:
        raise lost_field(call.store, profile, field)
    return call.answer(_rendered(call, narrow_field(full, call.query["min_confidence"])))


@fields.get(
    "/v1/profiles/{profile}/fields/{field}/evidence",
    summary="Rival values of a field side by side",
    shapes=(EvidenceSchema,),
    stored=True,
)
def read_evidence(call: Call, profile: str, field: str) -> Answer:
    """Answer what supports and what refutes each value."""
    return call.stored() or call.refuse(lost_field(call.store, profile, field))


def _rendered(call: Call, part: Plain) -> bytes:
    if call.format is TEXT:
        page = call.store.items.page(Kind.SOURCE, profile=part["profile"], limit=_SOURCES_MAX)
        return field_text(part, [orjson.loads(source) for source in page.items])
    if call.format is CSV:
        return fields_table({part["name"]: part})
    return encode(view_field(View(call.query.get("view", View.CITED)), part))
