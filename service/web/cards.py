"""From a request to the card that it asks for: which record, with which options."""

from collections.abc import Mapping
from typing import Any

import orjson

from service.api.endpoint import Call, Plain, base_url
from service.api.missing import lost, lost_revision
from service.domain.publication import Kind
from service.represent.card.options import PLAIN, Options, Theme
from service.represent.card.pinned import claims_named, inlined
from service.represent.card.rendering import Rendering
from service.store.shelf import Shelf

SUPERSEDED = "superseded"


def options_of(query: Mapping[str, Any]) -> Options:
    """Return the options that a query (CardQuery) has."""
    return Options(
        fields=tuple(dict.fromkeys(query["fields"])) if "fields" in query else None,
        theme=Theme(query.get("theme", PLAIN.theme)),
        lang=query.get("lang", PLAIN.lang),
        rev=query.get("rev"),
        min_confidence=query.get("min_confidence"),
    )


def rendering_of(call: Call, profile: str, options: Options) -> Rendering:
    """Return what shows ``profile`` as ``options`` ask.

    Raises NotFoundError or GoneError where no such profile or revision is published.
    """
    record = call.stored_json(f"/v1/profiles/{profile}", "full.json")
    if record is None:
        raise lost(call.store, Kind.PROFILE, profile)
    state = None
    if options.rev is not None and options.rev != record["revision"]:
        record = _revision(call, profile, options.rev)
        state = SUPERSEDED
    elif options.min_confidence is not None:
        record = _with_sides(call.store, record)
    return Rendering(
        record=record, base=base_url(), options=options, languages=_languages(call.store, record), state=state
    )


def _revision(call: Call, profile: str, number: int) -> Plain:
    record = call.stored_json(f"/v1/profiles/{profile}/revisions/{number}", "json")
    if record is None:
        raise lost_revision(call.store, profile, str(number))
    paths = [f"/v1/claims/{each}" for each in claims_named(record)]
    claims = [orjson.loads(body) for body in call.store.representations.batch(paths, "json").values()]
    return inlined(record, {claim["id"]: claim for claim in claims})


def _with_sides(store: Shelf, record: Plain) -> Plain:
    """Return ``record`` with the positions of its conflicts, by which to tell whether one is about a value that is shown."""
    paths = [f"/v1/conflicts/{each['id']}" for each in record["conflicts"]]
    conflicts = [orjson.loads(body) for body in store.representations.batch(paths, "json").values()]
    sides = {each["id"]: {"positions": each["positions"]} for each in conflicts}
    return {**record, "conflicts": [{**each, **sides.get(each["id"], {})} for each in record["conflicts"]]}


def _languages(store: Shelf, record: Plain) -> dict[str, str | None]:
    paths = [f"/v1/sources/{each['id']}" for each in record["sources"]]
    sources = [orjson.loads(body) for body in store.representations.batch(paths, "json").values()]
    return {source["id"]: source["language"] for source in sources}
