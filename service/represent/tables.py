"""Lists: the JSON envelope of their pages, and whole tables in text and CSV."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import orjson

from service.domain.publication import Kind
from service.represent import sheet
from service.represent.text import lists

JSON = "application/json"
TEXT = "text/plain; charset=utf-8"
HTML = "text/html; charset=utf-8"

Plain = Mapping[str, Any]

TABLES: Mapping[Kind, str] = {
    Kind.CLAIM: "claims",
    Kind.SOURCE: "sources",
    Kind.CONFLICT: "conflicts",
    Kind.TIMELINE: "timeline",
    Kind.RULING: "audit",
}
"""The lists of a profile that are tables too, with the last part of their address."""

LISTS: Mapping[Kind, str] = {**TABLES, Kind.REVISION: "revisions"}
"""All lists of a profile."""

_CSV: Mapping[Kind, Callable[[Sequence[Plain]], bytes]] = {
    Kind.CLAIM: sheet.claims_table,
    Kind.SOURCE: sheet.sources_table,
    Kind.CONFLICT: sheet.conflicts_table,
    Kind.TIMELINE: sheet.timeline_table,
    Kind.RULING: sheet.audit_table,
}
_TEXT: Mapping[Kind, Callable[[Sequence[Plain]], bytes]] = {
    Kind.SOURCE: lists.sources_text,
    Kind.CONFLICT: lists.conflicts_text,
    Kind.TIMELINE: lists.timeline_text,
    Kind.RULING: lists.audit_text,
}


def envelope(items: Sequence[bytes], following: str | None, total: int) -> bytes:
    """Return a page of a list as JSON: ``items`` (JSON each), the cursor of the next page, the length of the list."""
    end = orjson.dumps({"next": following, "total": total}, option=orjson.OPT_APPEND_NEWLINE)
    return b'{"items":[' + b",".join(items) + b"]," + end[1:]


def batch(records: Sequence[bytes], errors: Sequence[Plain], following: str | None, total: int) -> bytes:
    """Return published ``records`` (JSON each) as one page, with a problem for each that was asked for and is not there."""
    rest = {"errors": errors, "next": following, "total": total}
    end = orjson.dumps(rest, option=orjson.OPT_APPEND_NEWLINE)
    return b'{"items":[' + b",".join(record.rstrip(b"\n") for record in records) + b"]," + end[1:]


def csv_table(kind: Kind, items: Sequence[Plain]) -> bytes:
    """Return the elements of a list of ``kind``, one of :data:`TABLES`, as CSV."""
    return _CSV[kind](items)


def text_table(kind: Kind, items: Sequence[Plain], sources: Sequence[Plain]) -> bytes:
    """Return them as text; ``sources`` are those that claims may name."""
    return lists.claims_text(items, sources) if kind is Kind.CLAIM else _TEXT[kind](items)
