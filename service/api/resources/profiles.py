"""Profiles: list, batch, the canonical record, timeline and revisions."""

import orjson

from schemas.lists import (
    RevisionListSchema,
    TimelineSchema,
)
from schemas.profile import CitedProfileSchema, FullProfileSchema, RevisionRecordSchema, ValuesProfileSchema
from schemas.query import RecordQuery, RevisionsQuery, TimelineQuery
from service.api.delivery import Answer
from service.api.endpoint import Call, Plain, Resource, public_url
from service.api.missing import lost, lost_revision, require
from service.api.negotiation import CSV, JSON, JSON_LD, TEXT
from service.api.paging import list_items
from service.api.published import RECORD, REVISION, REVISIONS, TIMELINE
from service.domain.publication import Kind, View
from service.represent.linked.document import cited_claims, linked_profile
from service.represent.plain.views import encode, narrow_record, view_record
from service.represent.sheet import fields_table
from service.represent.text.records import record_text

profiles = Resource("profiles", "People: canonical records, each field cited.")

_TABLE = (JSON, TEXT, CSV)
_ALL = 2**31 - 1


@profiles.published(
    RECORD,
    summary="The canonical record of a person",
    shapes=(CitedProfileSchema, FullProfileSchema, ValuesProfileSchema),
    query=RecordQuery,
)
def record(call: Call, profile: str) -> Answer:
    """Answer the record as published, in a form that is made of it, or the part of it that is asked for."""
    names, least = call.query.get("fields"), call.query.get("min_confidence")
    is_whole = names is None and least is None
    if is_whole and (found := call.stored()):
        return found
    full = call.stored_json(f"/v1/profiles/{profile}", "full.json")
    if full is None:
        raise lost(call.store, Kind.PROFILE, profile)
    if call.format is JSON_LD and is_whole:
        return call.answer(encode(_all_linked(call, full)))
    return call.answer(_rendered(call, full if is_whole else narrow_record(full, names, least)))


@profiles.published(TIMELINE, summary="Dated values in order", shapes=(TimelineSchema,), query=TimelineQuery)
def timeline(call: Call, profile: str) -> Answer:
    """Answer a page of the timeline."""
    require(call.store, Kind.PROFILE, profile)
    return list_items(call, Kind.TIMELINE, profile=profile)


@profiles.published(
    REVISIONS, summary="Published states, oldest first", shapes=(RevisionListSchema,), query=RevisionsQuery
)
def list_revisions(call: Call, profile: str) -> Answer:
    """Answer a page of revisions."""
    require(call.store, Kind.PROFILE, profile)
    return list_items(call, Kind.REVISION, profile=profile)


@profiles.published(
    REVISION,
    summary="The record as one revision published it; never changes, and goes only with the profile",
    shapes=(RevisionRecordSchema,),
)
def revision(call: Call, profile: str, number: str) -> Answer:
    """Answer a revision; those from before a removal of the profile are gone."""
    return call.stored() or call.refuse(lost_revision(call.store, profile, number))


def _rendered(call: Call, part: Plain) -> bytes:
    if call.format is TEXT:
        return record_text(part)
    if call.format is CSV:
        return fields_table(part["fields"])
    if call.format is JSON_LD:
        return encode(_linked(call, part))
    return encode(view_record(View(call.query.get("view", View.CITED)), part))


def _all_linked(call: Call, full: Plain) -> Plain:
    """Return a whole record with all sources and claims of its profile; read anew where it was published meanwhile."""
    while True:
        sources, claims = (_elements(call, kind, full["id"]) for kind in (Kind.SOURCE, Kind.CLAIM))
        now = call.stored_json(f"/v1/profiles/{full['id']}", "full.json")
        if now is None:
            raise lost(call.store, Kind.PROFILE, full["id"])
        if now == full:
            return linked_profile(full, sources, claims, public_url())
        full = now


def _linked(call: Call, part: Plain) -> Plain:
    """Return a part of a record with the sources and claims that stand in it."""
    kept = {source["id"] for source in part["sources"]}
    sources = [source for source in _elements(call, Kind.SOURCE, part["id"]) if source["id"] in kept]
    return linked_profile(part, sources, cited_claims(part), public_url())


def _elements(call: Call, kind: Kind, profile: str) -> list[Plain]:
    return [*map(orjson.loads, call.store.items.page(kind, profile=profile, limit=_ALL).items)]
