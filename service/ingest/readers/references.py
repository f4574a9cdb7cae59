"""Text that was taken out of a page with its character references unread: ``Bod&oslash;`` is no word that anybody wrote."""

import re
from html import unescape

_REFERENCE = re.compile(r"&(?:#[0-9]{2,7}|#[xX][0-9A-Fa-f]{2,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_BESIDE = re.compile(rf"[^\W\d_](?P<after>{_REFERENCE.pattern})|(?P<before>{_REFERENCE.pattern})[^\W\d_]")


def with_references_read(text: str) -> str | None:
    """Return ``text`` with its character references read, where it is HTML though it has no tags; None where it is not.

    It is, where some reference to a sign beyond ASCII stands in a word: a text that speaks of references sets them apart, or
    speaks of ``&lt;`` and ``&amp;``. Lines stay as they are.
    """
    beside = (match["after"] or match["before"] for match in _BESIDE.finditer(text))
    return unescape(text) if any(_is_beyond_ascii(reference) for reference in beside) else None


def _is_beyond_ascii(reference: str) -> bool:
    meant = unescape(reference)
    return meant != reference and not meant.isascii()
