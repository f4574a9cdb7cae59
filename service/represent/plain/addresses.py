"""Addresses that sources give of themselves: only those of the web go out."""

import re
from urllib.parse import urlsplit

_ODD = re.compile(r"[\s\x00-\x1f\x7f-\x9f\\\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def web_address(url: str | None) -> str | None:
    """Return ``url`` where it is an absolute one of the web (http, https; RFC 9110 §4.2) and of visible characters, else None."""
    if not url or _ODD.search(url):
        return None
    try:
        parts = urlsplit(url)
        known = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return None
    return url if known else None
