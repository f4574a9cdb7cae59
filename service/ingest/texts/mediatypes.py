"""What a document is, as a media type: by its content where that is clear, else by what its server or its name says.

Texts in a format of their own (JSON, tables) are kept as they are: the type only says how they can be read further.
"""

import re
from typing import Any
from urllib.parse import urlsplit

import orjson

from service.ingest.texts.formats import HTML

TEXT = "text/plain"
JSON = "application/json"
JSON_LD = "application/ld+json"
JSON_LINES = "application/x-ndjson"
CSV = "text/csv"
TSV = "text/tab-separated-values"

_ENDINGS = {
    "csv": CSV,
    "htm": HTML,
    "html": HTML,
    "json": JSON,
    "jsonl": JSON_LINES,
    "jsonld": JSON_LD,
    "ndjson": JSON_LINES,
    "tsv": TSV,
    "xht": HTML,
    "xhtml": HTML,
}
_DECLARED = {
    "application/json": JSON,
    "application/jsonl": JSON_LINES,
    "application/jsonlines": JSON_LINES,
    "application/ld+json": JSON_LD,
    "application/x-ndjson": JSON_LINES,
    "application/xhtml+xml": HTML,
    "application/csv": CSV,
    "text/csv": CSV,
    "text/html": HTML,
    "text/json": JSON,
    "text/tab-separated-values": TSV,
}
_LOOSE = frozenset(("application/octet-stream", "binary/octet-stream", "text/plain", ""))
"""Types that servers give to what they do not know."""
_ENDING = re.compile(r"[^/\\]\.([A-Za-z0-9]{1,8})$")
_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*+[{\[]")


def media_type_of(where: str, data: bytes, declared: str | None = None) -> str:
    """Return the media type of a text: ``declared`` is the server's word for it; ``where`` a path or an address with its ending.

    JSON is also known by its content where neither the server nor an ending says what it is.
    """
    said = (declared or "").partition(";")[0].strip().lower()
    if said not in _LOOSE:
        return _DECLARED.get(said) or (JSON if said.endswith("+json") else TEXT)
    ending = _ENDING.search(urlsplit(where).path if _is_address(where) else where)
    if ending:
        return _ENDINGS.get(ending[1].lower(), TEXT)
    return _json_type(data) if _JSON.match(data) and said != TEXT else TEXT


def _is_address(where: str) -> bool:
    return where.startswith(("http://", "https://"))


def _json_type(data: bytes) -> str:
    try:
        told: Any = orjson.loads(data.removeprefix(b"\xef\xbb\xbf"))
    except ValueError:
        return TEXT
    return JSON_LD if isinstance(told, dict) and "@context" in told else JSON
