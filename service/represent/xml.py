"""XML 1.0 out of names, attributes and words. lxml reads pages; a server that only writes has no use for its five megabytes."""

import re
from collections.abc import Mapping

_NONE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML has no place for, not even by number."""
_WORDS = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord("\r"): "&#13;"}
_ATTRIBUTES = {**_WORDS, ord('"'): "&quot;", ord("\n"): "&#10;", ord("\t"): "&#9;"}


def words(text: str) -> str:
    """Return ``text`` as it stands between tags, without what XML has no place for."""
    return _NONE.sub("", text).translate(_WORDS)


def element(name: str, *inside: str, **attributes: str) -> str:
    """Return an element with what is ``inside`` it: other elements, and :func:`words`. The ``attributes`` have no prefixes."""
    return tagged(name, attributes, *inside)


def tagged(name: str, attributes: Mapping[str, str], *inside: str) -> str:
    """Return an element whose attributes may have prefixes."""
    given = "".join(f' {key}="{_NONE.sub("", value).translate(_ATTRIBUTES)}"' for key, value in attributes.items())
    return f"<{name}{given}>{''.join(inside)}</{name}>" if inside else f"<{name}{given}/>"


def document(root: str, *, alone: bool = False) -> bytes:
    """Return the document of an element, in UTF-8; ``alone`` says that nothing outside of it is to be read (§2.9)."""
    standalone = " standalone='yes'" if alone else ""
    return f"<?xml version='1.0' encoding='utf-8'{standalone}?>\n{root}".encode()
