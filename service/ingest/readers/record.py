"""What files say of themselves, brought to the forms that a source's record has; None for whatever has no such form."""

import re
from html import unescape
from typing import Any
from urllib.parse import urljoin, urlsplit

from service.domain.time import is_date

_LONGEST = 300
_LONGEST_ADDRESS = 2_000
_SCANNED = 2_000
_ISO = re.compile(r"([12]\d{3})(?:-(\d\d?)(?:-(\d\d?))?)?(?=$|[T ,])")
_SLASHED = re.compile(r"([12]\d{3})[/.](\d\d?)[/.](\d\d?)(?!\d)")
_COMPACT = re.compile(r"([12]\d{3})(\d\d)(\d\d)(?:T?\d{4,6})?(?:Z|[+-]\d\d:?\d\d)?$")
_DOTTED = re.compile(r"(\d\d?)\.(\d\d?)\.([12]\d{3})(?!\d)")
_NAMED = re.compile(
    r"(?:[a-z]{3,9},?\s+)?(?:(?P<day>\d\d?)(?:st|nd|rd|th)?[\s-]+(?P<month>[a-z]{3,9})\.?,?|(?P<first>[a-z]{3,9})\.?\s+(?P<second>\d\d?)(?:st|nd|rd|th)?,)"
    r"[\s-]+(?P<year>[12]\d{3})(?!\d)",
    re.IGNORECASE,
)
_NEVER = "1970-01-01"  # what programs write that know no date
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = re.compile(
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?(?:[-_.@].*)?")
_NO_LANGUAGE = frozenset(("und", "zxx", "mul", "mis", "xx"))


def line_of(text: Any) -> str | None:
    """Return text on one line, or None where it is none or far too much."""
    folded = " ".join(unescape(text[:_SCANNED]).split()) if isinstance(text, str) else ""
    return folded if folded and len(folded) <= _LONGEST and folded.isprintable() else None


def day_of(text: Any) -> str | None:
    """Return a date as EDTF: from ISO 8601 as it is written there, else from a form that can be read in one way only."""
    said = text.strip() if isinstance(text, str) else ""
    year, month, day = _iso(said) or _spelled(said) or ("", None, None)
    parts = [year, *(f"{int(part):02}" for part in (month, day) if part)]
    edtf = "-".join(parts)
    return edtf if year and edtf != _NEVER and is_date(edtf) else None


def tag_of(text: Any) -> str | None:
    """Return a language as a tag of BCP 47, with script and region, in its usual letters: ``en_us`` is ``en-US``."""
    match = _TAG.fullmatch(text.strip()[:40]) if isinstance(text, str) else None
    if not match or match[1].lower() in _NO_LANGUAGE:
        return None
    parts = (match[1].lower(), match[2] and match[2].title(), match[3] and match[3].upper())
    return "-".join(part for part in parts if part)


def address_of(text: Any, base: str | None = None) -> str | None:
    """Return an address of the web, without a fragment; ``base`` is where it stands, if it may be relative to that."""
    said = text.strip() if isinstance(text, str) else ""
    if not said or len(said) > _LONGEST_ADDRESS:
        return None
    try:
        whole = urljoin(base, said) if base else said
        parts = urlsplit(whole)
        host = parts.hostname
    except ValueError:
        return None
    known = parts.scheme in ("http", "https") and host and "@" not in parts.netloc
    return parts._replace(fragment="").geturl() if known and not re.search(r"[\s<>\"\x00-\x1f]", whole) else None


def _iso(text: str) -> tuple[str, str | None, str | None] | None:
    match = _ISO.match(text) or _SLASHED.match(text) or _COMPACT.match(text)
    return (match[1], match[2], match[3]) if match else None


def _spelled(text: str) -> tuple[str, str | None, str | None] | None:
    if dotted := _DOTTED.match(text):
        return dotted[3], dotted[2], dotted[1]
    named = _NAMED.match(text[:60])
    if not named:
        return None
    month = (named["month"] or named["first"]).lower()
    if not _MONTH.fullmatch(month):
        return None
    return named["year"], str(_MONTHS.index(month[:3]) + 1), named["day"] or named["second"]
