"""Finding profiles: the list and its search, suggestions as one types, and the feed of what changed."""

from collections.abc import Sequence
from urllib.parse import quote

import orjson
from attrs import frozen

from schemas.finding import (
    FOUND,
    SUGGESTED_MAX,
    ChangeListSchema,
    ChangesQuery,
    ProfileHitListSchema,
    ProfilesQuery,
    SuggestionsSchema,
    SuggestQuery,
)
from schemas.lists import FullBatchSchema, ProfileBatchSchema, ProfileListSchema, ValuesBatchSchema
from schemas.query import LIMIT, LIMIT_MAX
from service.api.delivery import Answer
from service.api.endpoint import Call, Plain, Resource, base_url
from service.api.missing import all_lost
from service.api.negotiation import ATOM, JSON
from service.api.paging import decode_cursor, encode_cursor, linked, list_items
from service.api.problems import describe
from service.domain.fields import CATALOGUE
from service.domain.publication import Kind, View
from service.represent.plain.changed import change_record
from service.represent.plain.views import dump, encode
from service.represent.tables import batch, envelope
from service.store.finding.filters import Filters
from service.store.finding.search import Hit

finding = Resource("finding", "Finding people: by name, by values, by what changed.")

_RANKED = "found"
_CHOOSING = {*CATALOGUE, "has_conflict", "updated_after"}
_RECENT = 50


@frozen
class _Part:
    """A part of a list: ids, what lists say of each, the cursor of the next part, and how many there are."""

    ids: Sequence[str]
    bodies: Sequence[bytes]
    following: str | None
    total: int


@finding.get(
    "/v1/profiles",
    summary="Find profiles by name and by values, or list them by id; with `ids` or `view`, their records",
    shapes=(ProfileListSchema, ProfileHitListSchema, ProfileBatchSchema, FullBatchSchema, ValuesBatchSchema),
    query=ProfilesQuery,
)
def list_profiles(call: Call) -> Answer:
    """Answer a page of profiles in short, or of their records with a problem for each of ``ids`` that has none."""
    if not (_CHOOSING | {"ids", "view", "q"}) & call.query.keys():
        return list_items(call, Kind.PROFILE)
    part = _part(call)
    if "ids" not in call.query and "view" not in call.query:
        return linked(call, envelope(part.bodies, part.following, part.total), part.following)
    view = call.query.get("view", View.CITED)
    found = call.store.representations.batch([f"/v1/profiles/{each}" for each in part.ids], f"{view}.json")
    records = [found.get(f"/v1/profiles/{each}") for each in part.ids]
    missing = [each for each, record in zip(part.ids, records, strict=True) if record is None]
    errors = [_error(each, error) for each, error in all_lost(call.store, Kind.PROFILE, missing).items()]
    return linked(call, batch([each for each in records if each], errors, part.following, part.total), part.following)


@finding.get(
    "/v1/suggest",
    summary="At most ten profiles whose names begin so or are like it, for boxes in which one types",
    shapes=(SuggestionsSchema,),
    query=SuggestQuery,
)
def suggest(call: Call) -> Answer:
    """Answer profiles that may be meant, the likeliest first."""
    hits = call.store.search.named(call.query["q"], most=call.query.get("limit", SUGGESTED_MAX))
    bodies = call.store.search.bodies([hit.profile for hit in hits])
    items = [{**orjson.loads(bodies[hit.profile]), "match": hit.name} for hit in hits if hit.profile in bodies]
    return call.answer(encode(dump(SuggestionsSchema(), {"items": items})))


@finding.get(
    "/v1/changes",
    summary="What was published and removed, in order, each profile at its last change; as Atom the newest first",
    shapes=(ChangeListSchema,),
    query=ChangesQuery,
    formats=(JSON, ATOM),
)
def changes(call: Call) -> Answer:
    """Answer the changes behind one that the client has, or the newest as an Atom feed (RFC 4287, RFC 6721)."""
    if call.format is ATOM:
        from service.represent.feed import changes_feed  # noqa: PLC0415 - few ask for it

        return call.answer(changes_feed(call.store.changes.latest(_RECENT).changes, base_url()))
    after, limit = call.query["after"], call.query.get("limit", LIMIT_MAX)
    feed = call.store.changes.after(after, limit)
    last = feed.changes[-1].number if feed.changes else max(after, feed.last)
    following = str(last) if feed.total > len(feed.changes) else None
    plain = {"items": [change_record(each) for each in feed.changes], "next": following, "total": feed.total}
    return call.answer(encode(dump(ChangeListSchema(), {**plain, "last": last})))


def _part(call: Call) -> _Part:
    """Return the part that is asked for: of ``ids``, of those whose names answer, or of those that have what is asked."""
    if "ids" in call.query:
        return _chosen(call)
    query = call.query
    filters = Filters(
        values={name: query[name] for name in CATALOGUE if name in query},
        min_confidence=query.get("min_confidence", 0.0),
        disputed=query.get("has_conflict"),
        updated_after=query.get("updated_after"),
    )
    return _ranked(call, filters) if "q" in query else _listed(call, filters)


def _chosen(call: Call) -> _Part:
    ids = list(dict.fromkeys(call.query["ids"]))
    after = call.query.get("cursor") and decode_cursor(Kind.PROFILE, call.query["cursor"])
    rest = ids[ids.index(after) + 1 :] if after in ids else ids
    part = rest[: call.query.get("limit", LIMIT_MAX)]
    return _Part(part, (), encode_cursor(Kind.PROFILE, part[-1]) if len(part) < len(rest) else None, len(ids))


def _ranked(call: Call, filters: Filters) -> _Part:
    hits = call.store.search.named(call.query["q"], filters)
    rest = [hit for hit in hits if _place(hit) > _behind(call.query["cursor"])] if "cursor" in call.query else hits
    shown = rest[: call.query.get("limit", FOUND)]
    bodies = call.store.search.bodies([hit.profile for hit in shown])
    part = [hit for hit in shown if hit.profile in bodies]
    following = "-".join(map(str, (_RANKED, *_place(shown[-1])))) if len(shown) < len(rest) else None
    found = [_hit(hit, bodies[hit.profile]) for hit in part]
    return _Part([hit.profile for hit in part], found, following, len(hits))


def _place(hit: Hit) -> tuple[int, str]:
    """Return where a hit stands among all, whoever else is found: those that answer best first, then by id."""
    return round((1 - hit.score) * 10**6), hit.profile


def _behind(cursor: str) -> tuple[int, str]:
    _, place, profile = cursor.split("-", 2)
    return int(place), profile


def _listed(call: Call, filters: Filters) -> _Part:
    after = call.query.get("cursor") and str(decode_cursor(Kind.PROFILE, call.query["cursor"]))
    page = call.store.search.page(filters, after=after or None, limit=call.query.get("limit", LIMIT))
    following = None if page.next_after is None else encode_cursor(Kind.PROFILE, page.next_after)
    return _Part([orjson.loads(item)["id"] for item in page.items], page.items, following, page.total)


def _hit(hit: Hit, body: bytes) -> bytes:
    match = orjson.dumps({"match": {"name": hit.name, "score": round(hit.score, 4)}})
    return body[:-1] + b"," + match[1:]


def _error(profile: str, error: Exception) -> Plain:
    return {"id": profile, **describe(error, f"/v1/profiles/{quote(profile)}")}
