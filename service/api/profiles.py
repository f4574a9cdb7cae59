"""Profiles: list, batch, the canonical record, timeline and revisions."""

from typing import Any
from urllib.parse import quote

from schemas.lists import ProfileBatchSchema, ProfileListSchema, RevisionListSchema, TimelineSchema
from schemas.profile import CitedProfileSchema, FullProfileSchema, RevisionRecordSchema, ValuesProfileSchema
from schemas.query import PageQuery, ProfilesQuery, RecordQuery
from service.api.delivery import LASTING, Answer
from service.api.endpoint import Call, Plain, Resource
from service.api.missing import lost, require
from service.api.negotiation import CSV, JSON, TEXT
from service.api.paging import list_items
from service.api.problems import describe
from service.domain.publication import Kind
from service.errors import BadQueryError, Fault, GoneError, NotFoundError
from service.represent.prose import record_text
from service.represent.sheet import fields_table
from service.represent.views import View, encode, narrow_record, view_record

profiles = Resource("profiles", "People: canonical records, each field cited.")

_TABLE = (JSON, TEXT, CSV)


@profiles.get(
    "/v1/profiles",
    summary="List profiles by id; with `ids`, a batch of records",
    shapes=(ProfileListSchema, ProfileBatchSchema),
    query=ProfilesQuery,
)
def list_profiles(call: Call) -> Answer:
    """Answer a page of profiles, or the records of ``ids`` with a problem for each that has none."""
    if "ids" not in call.query:
        if "view" in call.query:
            raise BadQueryError([Fault("/view", "a view is for a batch: give ids as well")])
        return list_items(call, Kind.PROFILE)
    if wrong := [name for name in ("cursor", "limit") if name in call.query]:
        raise BadQueryError([Fault(f"/{name}", "a batch has no pages: give ids alone") for name in wrong])
    found = {key: _one(call, key) for key in call.query["ids"]}
    items = [each for each in found.values() if not isinstance(each, Exception)]
    errors = [_error(key, each) for key, each in found.items() if isinstance(each, Exception)]
    return call.answer(encode({"items": items, "errors": errors}))


@profiles.get(
    "/v1/profiles/{profile}",
    summary="The canonical record of a person",
    shapes=(CitedProfileSchema, FullProfileSchema, ValuesProfileSchema),
    query=RecordQuery,
    formats=_TABLE,
    viewed=True,
    stored=True,
)
def record(call: Call, profile: str) -> Answer:
    """Answer the record as published, or the part of it that is asked for."""
    if "fields" not in call.query and "min_confidence" not in call.query:
        return call.stored() or call.refuse(lost(call.store, Kind.PROFILE, profile))
    full = call.stored_json(f"/v1/profiles/{profile}", "full.json")
    if full is None:
        raise lost(call.store, Kind.PROFILE, profile)
    part = narrow_record(full, call.query.get("fields"), call.query.get("min_confidence"))
    return call.answer(_rendered(call, part))


@profiles.get(
    "/v1/profiles/{profile}/timeline",
    summary="Dated values in order",
    shapes=(TimelineSchema,),
    query=PageQuery,
    formats=_TABLE,
    stored=True,
)
def timeline(call: Call, profile: str) -> Answer:
    """Answer a page of the timeline."""
    require(call.store, Kind.PROFILE, profile)
    return list_items(call, Kind.TIMELINE, profile=profile)


@profiles.get(
    "/v1/profiles/{profile}/revisions",
    summary="Published states, oldest first",
    shapes=(RevisionListSchema,),
    query=PageQuery,
    stored=True,
)
def list_revisions(call: Call, profile: str) -> Answer:
    """Answer a page of revisions."""
    require(call.store, Kind.PROFILE, profile)
    return list_items(call, Kind.REVISION, profile=profile)


@profiles.get(
    "/v1/profiles/{profile}/revisions/{number}",
    summary="The record as one revision published it; never changes, and goes only with the profile",
    shapes=(RevisionRecordSchema,),
    stored=True,
    cache=LASTING,
)
def revision(call: Call, profile: str, number: str) -> Answer:
    """Answer a revision; those from before a removal of the profile are gone."""
    found = call.stored()
    if found is None:
        kept = [each.number for each in call.store.revisions.of(profile)]
        if not kept:
            raise lost(call.store, Kind.PROFILE, profile)
        gone = number in map(str, range(1, kept[0]))
        raise GoneError("revision", number) if gone else NotFoundError("revision", number, str(kept[-1]))
    return found


def _one(call: Call, profile: str) -> Any:
    view = call.query.get("view", View.CITED)
    found = call.stored_json(f"/v1/profiles/{profile}", f"{view}.json")
    return lost(call.store, Kind.PROFILE, profile) if found is None else found


def _error(profile: str, error: Exception) -> Plain:
    return {"id": profile, **describe(error, f"/v1/profiles/{quote(profile)}")}


def _rendered(call: Call, part: Plain) -> bytes:
    if call.format is TEXT:
        return record_text(part)
    if call.format is CSV:
        return fields_table(part["fields"])
    return encode(view_record(View(call.query.get("view", View.CITED)), part))
