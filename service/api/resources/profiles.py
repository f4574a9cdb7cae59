"""Profiles: list, batch, the canonical record, timeline and revisions."""

from collections.abc import Sequence
from urllib.parse import quote

import orjson

from schemas.lists import (
    FullBatchSchema,
    ProfileBatchSchema,
    ProfileListSchema,
    RevisionListSchema,
    TimelineSchema,
    ValuesBatchSchema,
)
from schemas.profile import CitedProfileSchema, FullProfileSchema, RevisionRecordSchema, ValuesProfileSchema
from schemas.query import LIMIT_MAX, ProfilesQuery, RecordQuery, RevisionsQuery, TimelineQuery
from service.api.delivery import LASTING, Answer
from service.api.endpoint import Call, Plain, Resource
from service.api.missing import all_lost, lost, require
from service.api.negotiation import CSV, JSON, TEXT
from service.api.paging import decode_cursor, encode_cursor, linked, list_items, read_page
from service.api.problems import describe
from service.domain.publication import Kind
from service.errors import GoneError, NotFoundError
from service.represent.prose import record_text
from service.represent.sheet import fields_table
from service.represent.tables import batch
from service.represent.views import View, encode, narrow_record, view_record

profiles = Resource("profiles", "People: canonical records, each field cited.")

_TABLE = (JSON, TEXT, CSV)


@profiles.get(
    "/v1/profiles",
    summary="List profiles by id; with `ids` or `view`, their records",
    shapes=(ProfileListSchema, ProfileBatchSchema, FullBatchSchema, ValuesBatchSchema),
    query=ProfilesQuery,
)
def list_profiles(call: Call) -> Answer:
    """Answer a page of profiles in short, or of their records with a problem for each of ``ids`` that has none."""
    if not {"ids", "view"} & call.query.keys():
        return list_items(call, Kind.PROFILE)
    asked, following, total = _chosen(call) if "ids" in call.query else _listed(call)
    view = call.query.get("view", View.CITED)
    found = call.store.representations.batch([f"/v1/profiles/{each}" for each in asked], f"{view}.json")
    records = [found.get(f"/v1/profiles/{each}") for each in asked]
    missing = [each for each, record in zip(asked, records, strict=True) if record is None]
    errors = [_error(each, error) for each, error in all_lost(call.store, Kind.PROFILE, missing).items()]
    cursor = None if following is None else encode_cursor(Kind.PROFILE, following)
    return linked(call, batch([each for each in records if each], errors, cursor, total), cursor)


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
    query=TimelineQuery,
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
    query=RevisionsQuery,
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


def _chosen(call: Call) -> tuple[Sequence[str], str | None, int]:
    """Return the part of ``ids`` that is asked for, the last of it if more follow, and how many there are."""
    ids = list(dict.fromkeys(call.query["ids"]))
    after = call.query.get("cursor") and decode_cursor(Kind.PROFILE, call.query["cursor"])
    rest = ids[ids.index(after) + 1 :] if after in ids else ids
    part = rest[: call.query.get("limit", LIMIT_MAX)]
    return part, part[-1] if len(part) < len(rest) else None, len(ids)


def _listed(call: Call) -> tuple[Sequence[str], str | None, int]:
    """Return the same of all profiles."""
    page = read_page(call, Kind.PROFILE)
    following = None if page.next_after is None else str(page.next_after)
    return [orjson.loads(item)["id"] for item in page.items], following, page.total


def _error(profile: str, error: Exception) -> Plain:
    return {"id": profile, **describe(error, f"/v1/profiles/{quote(profile)}")}


def _rendered(call: Call, part: Plain) -> bytes:
    if call.format is TEXT:
        return record_text(part)
    if call.format is CSV:
        return fields_table(part["fields"])
    return encode(view_record(View(call.query.get("view", View.CITED)), part))
