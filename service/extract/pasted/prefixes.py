"""What a hyphen joins to a post that is a word of its own: "ex-minister" says what "ex minister" does, "then-mayor" what "then mayor"."""

import re
from collections.abc import Set as AbstractSet
from functools import cache

from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_EX = compiled(r"(?<![\w-])(?P<ex>[Ee]x|[Tt]hen)-(?=(?P<word>[^\W\d_]{2,}))")


def apart(text: str) -> str:
    """Return ``text`` with a blank between "ex", or "then", and the post or trade behind it; its length stays."""
    return _EX.sub(_spaced, text) if "x-" in text or "hen-" in text else text


def _spaced(match: re.Match[str]) -> str:
    return f"{match['ex']} " if match["word"].lower() in _posts() else match[0]


@cache
def _posts() -> AbstractSet[str]:
    """Return the words with which a post or a trade begins."""
    return frozenset(word for key in ("heads", "roles", "role_modifiers") for word in lexicon.phrases("jobs", key))
