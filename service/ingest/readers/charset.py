"""Bytes of a page to characters: by its byte order mark, its declaration, then by what its bytes look like.

The order is that of the HTML standard (https://html.spec.whatwg.org/#encoding-sniffing-algorithm); names that the web uses
for other encodings than they say are read as the Encoding standard reads them (https://encoding.spec.whatwg.org/#names-and-labels).
"""

import codecs
import re

from charset_normalizer import from_bytes

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DECLARED = re.compile(
    rb"""<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]{0,200}?encoding=["']([\w.:-]+)""", re.IGNORECASE
)
_LOOK = 4096
_MEANT = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "utf-16": "utf-16-le",
}
"""Encodings, by the names that Python gives them, and what pages mean by them."""


def decode(body: bytes, declared: str | None = None) -> str:
    """Return the text of ``body``; ``declared`` is what the server said. What no encoding explains becomes U+FFFD."""
    for mark, name in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace")
    found = _DECLARED.search(body[:_LOOK])
    inside = (found[1] or found[2]).decode("ascii", "replace") if found else None
    names = filter(None, map(_name_of, (declared, inside)))
    fitting = (_fitting(body, name) for name in (*names, "utf-8"))
    text = next((text for text in fitting if text is not None), None)
    if text is None:
        best = from_bytes(body).best()
        text = str(best) if best else body.decode("cp1252", "replace")
    return text


def as_utf8(body: bytes, declared: str | None) -> bytes:
    """Return plain text in UTF-8 where the encoding that its server ``declared`` explains all of it; else as it is."""
    name = _name_of(declared)
    if name is None or _fits(body, "utf-8"):
        return body
    try:
        return body.decode(name).encode("utf-8")
    except UnicodeError:
        return body


def _fits(body: bytes, name: str) -> bool:
    try:
        body.decode(name)
    except UnicodeError:
        return False
    return True


def _name_of(label: str | None) -> str | None:
    try:
        name = codecs.lookup(label).name if label else ""
    except LookupError:
        return None
    return _MEANT.get(name, name) if name else None


def _fitting(body: bytes, name: str) -> str | None:
    """Return the text where the encoding explains all but a few stray bytes; a wrong declaration explains far less."""
    text = body.decode(name, "replace")
    return text if text.count("\ufffd") * 1000 <= len(text) else None
