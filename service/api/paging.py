"""Lists: opaque cursors, the envelope, the Link header, and whole tables."""

from typing import Any
from urllib.parse import urlencode

import orjson
from flask import request

from schemas.query import LIMIT
from service.api.delivery import Answer
from service.api.endpoint import Call, asked_path
from service.api.negotiation import CSV, JSON
from service.domain.publication import Kind
from service.represent.tables import csv_table, envelope, text_table
from service.store.reading.items import Page

_ALL = 2**31 - 1


def encode_cursor(kind: Kind, after: int | str) -> str:
    """Return where to go on in a list of ``kind`` behind ``after``, as one word that is safe in an address."""
    return f"{kind}-{after}"


def decode_cursor(kind: Kind, cursor: str) -> int | str:
    """Return what :func:`encode_cursor` was given; the schemas have seen to it that ``cursor`` is of this kind."""
    after = cursor.removeprefix(f"{kind}-")
    return after if kind is Kind.PROFILE else int(after)


def read_page(call: Call, kind: Kind, **filters: Any) -> Page:
    """Return the page that cursor and limit ask for; in text and CSV the whole list, unless ``limit`` is given."""
    return call.store.items.page(
        kind,
        **filters,
        after=decode_cursor(kind, call.query["cursor"]) if "cursor" in call.query else None,
        limit=call.query.get("limit", LIMIT if call.format.shaped else _ALL),
    )


def list_items(call: Call, kind: Kind, **filters: Any) -> Answer:
    """Return a page of the list as JSON, or its table as CSV or text: as it is stored where nothing of it is chosen."""
    if not request.query_string and (found := call.stored()):
        return found
    page = read_page(call, kind, **filters)
    following = None if page.next_after is None else encode_cursor(kind, page.next_after)
    if call.format is JSON:
        body = envelope(page.items, following, page.total)
    else:
        body = _table(call, kind, page, filters.get("profile"))
    return linked(call, body, following)


def linked(call: Call, body: bytes, following: str | None) -> Answer:
    """Return ``body`` with the header that leads to the next page, which begins at the cursor ``following``, if any."""
    return call.answer(body, [_link(following)] if following else [])


def _table(call: Call, kind: Kind, page: Page, profile: str | None) -> bytes:
    items = [orjson.loads(item) for item in page.items]
    if call.format is CSV:
        return csv_table(kind, items)
    sources = call.store.items.page(Kind.SOURCE, profile=profile, limit=_ALL).items if kind is Kind.CLAIM else ()
    return text_table(kind, items, [orjson.loads(source) for source in sources])


def _link(cursor: str) -> tuple[str, str]:
    kept = [(key, value) for key, value in request.args.items(multi=True) if key != "cursor"]
    return "Link", f'<{asked_path()}?{urlencode([*kept, ("cursor", cursor)])}>; rel="next"'
