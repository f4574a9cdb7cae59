"""Characters that hide or reorder what a reader sees, written out: a quote must not look like another one."""

import re

_HIDDEN = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f"  # C0 and C1 but for the line feed: a terminal obeys some of them
    r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks, embeddings, overrides and isolates of UAX #9
    r"\u2028\u2029]"  # separators of lines and paragraphs
    r"|\\(?=u[0-9a-f]{4})"  # what only looks like such an escape
)

_SPACES = str.maketrans(dict.fromkeys("\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\u2028\u2029", " "))


def visible(text: str) -> str:
    r"""Return ``text`` with such characters as ``\u`` and four hex digits, as JSON would write them; line feeds stay.

    A backslash that stands before ``u`` and four hex digits in ``text`` becomes ``\u005c``, so nothing is ambiguous.
    """
    if text.isprintable() and "\\" not in text:
        return text
    return _HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def readable(text: str) -> str:
    """Return ``text`` as one line for people: a tab, a line feed and any other control that parts words is a space, the rest :func:`visible`."""
    return visible(text.translate(_SPACES))
