"""Pages that people read: profiles as they are published, sources and revisions as they were, the method."""

from typing import NoReturn

import orjson
from flask import current_app
from werkzeug.exceptions import ServiceUnavailable

from schemas.query import Reader
from service.api.delivery import Answer
from service.api.endpoint import CORRECTIONS, Call, Resource, public_url
from service.api.missing import lost, lost_revision
from service.api.negotiation import HTML
from service.api.resources.confidence import used_method
from service.domain.publication import Kind, Site
from service.represent.method import method_text
from service.represent.pages.front import text_page
from service.represent.pages.revision import revision_page
from service.represent.pages.source import source_page as page_of_source
from service.web.headers import PAGE
from service.web.published import PROFILE

pages = Resource("pages", "Pages that people read.")

_ALL = 2**31 - 1


@pages.published(PROFILE, summary="A profile as a page", shapes=(), query=Reader)
def profile_page(call: Call, profile: str) -> Answer:
    """Answer the page as published."""
    return call.stored() or _missing(call, profile)


@pages.get("/sources/{source}", summary="A source as a page", shapes=(), query=Reader, formats=(HTML,), headers=PAGE)
def source_page(call: Call, source: str) -> Answer:
    """Answer the page, made of what is published of the source; anew where its profile was published meanwhile."""
    while True:
        owner = call.store.items.owner(Kind.SOURCE, source)
        before = call.store.profiles.get(owner) if owner else None
        if before is None:
            raise lost(call.store, Kind.SOURCE, source)
        body = _page_of_source(call, before.id, source)
        if body is not None and call.store.profiles.get(before.id) == before:
            return call.answer(body)


@pages.get(
    "/profiles/{profile}/revisions/{number}",
    summary="A revision as a page, and how it differs from the one before",
    shapes=(),
    query=Reader,
    formats=(HTML,),
    headers=PAGE,
)
def revision(call: Call, profile: str, number: str) -> Answer:
    """Answer the values of a revision, with those of the one before where they differ."""
    path = f"/v1/profiles/{profile}/revisions"
    record = call.stored_json(f"{path}/{number}", "json")
    if record is None:
        raise lost_revision(call.store, profile, number)
    before = call.stored_json(f"{path}/{record['revision'] - 1}", "json")
    current = call.store.revisions.of(profile)[-1].number
    return call.answer(revision_page(record, before, current))


@pages.get(
    "/confidence", summary="How sure a value is, as a page", shapes=(), query=Reader, formats=(HTML,), headers=PAGE
)
def confidence(call: Call) -> Answer:
    """Answer by which method and parameters the last load scored, as its text has it."""
    return call.answer(text_page("How sure a value is", method_text(used_method(call.store))))


def _missing(call: Call, profile: str) -> NoReturn:
    """Raise why there is no such page: ServiceUnavailable where a version without pages has published the profile."""
    if call.store.items.state(Kind.PROFILE, profile) == "live":
        raise ServiceUnavailable("its page is not made yet; `whosays load` makes it")
    raise lost(call.store, Kind.PROFILE, profile)


def _page_of_source(call: Call, profile: str, source: str) -> bytes | None:
    """Return the page; None where what it is made of is going just now."""
    items, texts = call.store.items, call.store.texts
    record, about, text = items.get(Kind.PROFILE, profile), items.get(Kind.SOURCE, source), texts.get(source)
    if record is None or about is None or text is None:
        return None
    of_source = orjson.loads(about)
    claims = items.page(Kind.CLAIM, profile=profile, source=source, limit=_ALL).items
    known = {**texts.former(source), of_source["text_sha256"]: text}
    site = Site(url=public_url(), corrections=current_app.config[CORRECTIONS])
    return page_of_source(orjson.loads(record), of_source, [*map(orjson.loads, claims)], known, site)
