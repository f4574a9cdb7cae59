"""The front page: search, recent changes, open conflicts."""

import re
from collections.abc import Iterator
from typing import Any

import orjson

from schemas.finding import NAME_MAX
from service.api.delivery import Answer, computed
from service.api.endpoint import Call
from service.domain.publication import Kind
from service.represent.pages.front import home_page
from service.represent.plain.changed import change_record
from service.store.shelf import Shelf
from service.web.headers import PAGE

Plain = dict[str, Any]

_FOUND, _CHANGES, _CONFLICTS = 20, 8, 8
_WORD = re.compile(r"[^\W_]")


def home(call: Call) -> Answer:
    """Answer the front page, with the people who answer what is asked."""
    asked = call.query["q"].strip()[:NAME_MAX]
    open_ = call.store.items.page(Kind.CONFLICT, status="open", limit=_CONFLICTS)
    body = home_page(
        asked,
        found(call.store, asked, _FOUND) if asked else None,
        [change_record(each) for each in call.store.changes.latest(_CHANGES).changes],
        list(_named(call.store, open_.items)),
        open_.total,
    )
    return computed(body, call.format.content_type, call.endpoint.cache, PAGE)


def found(store: Shelf, asked: str, most: int) -> list[Plain]:
    """Return at most ``most`` profiles whose names answer ``asked``, as lists have them, with the name that does; none for no word."""
    hits = store.search.named(asked, most=most) if _WORD.search(asked) else ()
    bodies = store.search.bodies([hit.profile for hit in hits])
    return [{**orjson.loads(bodies[hit.profile]), "match": hit.name} for hit in hits if hit.profile in bodies]


def _named(store: Shelf, conflicts: tuple[bytes, ...]) -> Iterator[Plain]:
    """Yield conflicts with the names of the people whom they are about."""
    for each in map(orjson.loads, conflicts):
        brief = store.items.get(Kind.PROFILE, each["profile"])
        if brief:
            yield {**each, "name": orjson.loads(brief)["name"]}
