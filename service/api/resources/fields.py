"""One field of a profile, and the evidence for and against its values."""

import orjson

from schemas.field import EvidenceSchema, FlatFieldSchema, FullNamedFieldSchema, NamedFieldSchema
from schemas.query import ViewQuery
from service.api.delivery import Answer
from service.api.endpoint import Call, Plain, Resource
from service.api.missing import lost_field
from service.api.negotiation import CSV, JSON, TEXT
from service.api.published import EVIDENCE
from service.domain.fields import CATALOGUE
from service.domain.publication import Kind, View
from service.represent.plain.evidence import NO_EVIDENCE
from service.represent.plain.views import dump, encode, field_alone, narrow_field, view_field
from service.represent.sheet import fields_table
from service.represent.text.records import field_text

fields = Resource("fields", "Fields of a profile: values, best first, with what supports them.")

_SOURCES_MAX = 10_000


@fields.get(
    "/v1/profiles/{profile}/fields/{field}",
    summary="One field",
    shapes=(NamedFieldSchema, FullNamedFieldSchema, FlatFieldSchema),
    query=ViewQuery,
    formats=(JSON, TEXT, CSV),
)
def read_field(call: Call, profile: str, field: str) -> Answer:
    """Answer the field out of the record, or those of its values that score enough."""
    record = call.stored_json(f"/v1/profiles/{profile}", "full.json")
    if record is None or field not in CATALOGUE:
        raise lost_field(call.store, profile, field)
    path = f"/v1/profiles/{profile}/fields/{field}"
    unshown = None if field in record["fields"] else call.stored_json(path, "full.json")
    whole = unshown or field_alone(record, field)
    least = call.query.get("min_confidence")
    return call.answer(_rendered(call, whole if least is None else narrow_field(whole, least)))


@fields.published(EVIDENCE, summary="Rival values of a field side by side", shapes=(EvidenceSchema,))
def read_evidence(call: Call, profile: str, field: str) -> Answer:
    """Answer what supports and what refutes each value; nothing is stored where nothing does."""
    if found := call.stored():
        return found
    if field not in CATALOGUE or call.store.items.state(Kind.PROFILE, profile) != "live":
        raise lost_field(call.store, profile, field)
    return call.answer(encode(dump(EvidenceSchema(), NO_EVIDENCE)))


def _rendered(call: Call, part: Plain) -> bytes:
    if call.format is TEXT:
        page = call.store.items.page(Kind.SOURCE, profile=part["profile"], limit=_SOURCES_MAX)
        return field_text(part, [orjson.loads(source) for source in page.items])
    if call.format is CSV:
        return fields_table({part["name"]: part})
    return encode(view_field(View(call.query.get("view", View.CITED)), part))
