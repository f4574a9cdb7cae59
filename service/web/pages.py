"""Pages that people read: profiles and sources as they are published, revisions as they were, the method."""

from typing import NoReturn

from werkzeug.exceptions import ServiceUnavailable

from schemas.query import Reader
from service.api.delivery import Answer
from service.api.endpoint import Call, Resource
from service.api.missing import lost, lost_revision
from service.api.negotiation import HTML
from service.api.resources.confidence import used_method
from service.domain.publication import Kind
from service.represent.method import method_text
from service.represent.pages.front import text_page
from service.represent.pages.revision import revision_page
from service.web.headers import PAGE
from service.web.published import PROFILE, SOURCE

pages = Resource("pages", "Pages that people read.")


@pages.published(PROFILE, summary="A profile as a page", shapes=(), query=Reader)
def profile_page(call: Call, profile: str) -> Answer:
    """Answer the page as published."""
    return call.stored() or _missing(call, Kind.PROFILE, profile)


@pages.published(SOURCE, summary="A source as a page", shapes=(), query=Reader)
def source_page(call: Call, source: str) -> Answer:
    """Answer the page as published."""
    return call.stored() or _missing(call, Kind.SOURCE, source)


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


def _missing(call: Call, kind: Kind, key: str) -> NoReturn:
    """Raise why there is no such page: ServiceUnavailable where a version without pages has published what it is about."""
    if call.store.items.state(kind, key) == "live":
        raise ServiceUnavailable("its page is not made yet; `whosays load` makes it")
    raise lost(call.store, kind, key)
