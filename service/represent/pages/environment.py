"""Templates to bytes: everything is escaped, an unknown name is an error, and hidden signs of direction are written out."""

import re
from functools import cache, lru_cache
from typing import Any
from urllib.parse import quote

from jinja2 import Environment

from service.domain.time import display, is_date
from service.represent.pages.assets import ASSETS
from service.represent.plain.addresses import web_address
from service.represent.templating import templates_of

_HIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # controls, which HTML has no place for
    r"\u202a-\u202e\u2066-\u2069]"  # embeddings, overrides and isolates of UAX #9; its marks are part of right-to-left texts
)


def render(template: str, **context: Any) -> bytes:
    """Return the page that ``template`` makes of ``context``, UTF-8."""
    return environment().get_template(template).render(**context).encode()


@cache
def environment() -> Environment:
    """Return the environment of all templates."""
    made = templates_of("service.represent.pages", _unhidden)
    made.globals["assets"] = {file: asset.address for file, asset in ASSETS.items()}
    made.filters |= {
        "when": when,
        "day": day,
        "web": web_address,
        "path": path,
        "count": count,
        "sentence": sentence,
        "stopped": stopped,
    }
    return made


@lru_cache(1024)
def when(text: str | None) -> str:
    """Return an EDTF date in words; other words as they are."""
    return display(text) if text and is_date(text) else text or ""


def day(moment: str | None) -> str:
    """Return the day of a moment (RFC 3339) in words."""
    return when(moment[:10]) if moment else ""


@lru_cache(1024)
def path(part: str) -> str:
    """Return ``part`` as one part of a path (RFC 3986 §3.3)."""
    return quote(part, safe="")


def count(number: int, one: str, several: str | None = None) -> str:
    """Return "1 source", "2 sources"."""
    return f"{number:,} {one if number == 1 else several or one + 's'}"


def sentence(words: str) -> str:
    """Return words as a sentence: with a capital letter and a full stop."""
    return f"{words[:1].upper()}{words[1:].removesuffix('.')}."


def stopped(words: str) -> str:
    """Return somebody's words with a full stop, unless they end with such a mark."""
    return words if words.rstrip().endswith((".", "!", "?", "…", "。")) else f"{words}."


def _unhidden(text: str) -> str:
    return text if text.isprintable() else _HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
