"""Lists: opaque cursors, the envelope, the Link header, and whole tables."""

import base64
import binascii
from typing import Any
from urllib.parse import urlencode

import orjson
from flask import request

from schemas.query import LIMIT
from service.api.delivery import Answer
from service.api.endpoint import Call, asked_path
from service.api.negotiation import CSV, JSON
from service.domain.publication import Kind
from service.errors import BadQueryError, Fault
from service.represent.tables import csv_table, envelope, text_table
from service.store.items import Page

_ALL = 2**31 - 1
_LAST = 2**63 - 1
_BROKEN = Fault("/cursor", "no cursor of this list; take `next` from the page before")


def encode_cursor(kind: Kind, after: int | str) -> str:
    """Return where to go on in a list of ``kind``, as one word that is safe in an address."""
    return base64.urlsafe_b64encode(orjson.dumps({"list": kind, "after": after})).decode().rstrip("=")


def decode_cursor(kind: Kind, cursor: str) -> int | str:
    """Return what :func:`encode_cursor` was given; BadQueryError for what it did not make for this kind."""
    try:
        padded = cursor.encode("ascii") + b"=" * (-len(cursor) % 4)
        plain = orjson.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
    except (UnicodeEncodeError, binascii.Error, orjson.JSONDecodeError) as error:
        raise BadQueryError([_BROKEN]) from error
    after = plain.get("after") if isinstance(plain, dict) and plain.get("list") == kind else None
    if kind is Kind.PROFILE and type(after) is str:
        return after
    if kind is Kind.PROFILE or type(after) is not int or not 0 <= after <= _LAST:
        raise BadQueryError([_BROKEN])
    return after


def list_items(call: Call, kind: Kind, **filters: Any) -> Answer:
    """Return a page of the list as JSON, or its table as CSV or text: whole, unless ``limit`` is given."""
    cursor = call.query.get("cursor")
    page = call.store.items.page(
        kind,
        **filters,
        after=None if cursor is None else decode_cursor(kind, cursor),
        limit=call.query.get("limit", LIMIT if call.format is JSON else _ALL),
    )
    following = None if page.next_after is None else encode_cursor(kind, page.next_after)
    if call.format is JSON:
        body = envelope(page.items, following, page.total)
    else:
        body = _table(call, kind, page, filters.get("profile"))
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
