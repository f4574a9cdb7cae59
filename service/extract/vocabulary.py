"""Which words a stretch of text has: asked before a search for a pattern that cannot match without one of them.

Such a question costs far less than a search that finds nothing, which most searches are. It is sound where every match
of the pattern has one of the words asked for, whole: with no letter, digit or underscore right before or behind it.
"""

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import lru_cache

_WORD = re.compile(r"\w+")
_DIGIT = re.compile(r"[0-9]")
_DOTLESS = "ı"
"""A letter that patterns which ignore case take for an i, though folding keeps it."""


@lru_cache(maxsize=4)
def vocabulary(text: str, start: int, end: int) -> frozenset[str]:
    """Return the words of ``text[start:end]``, case folded: letters, digits and underscores in a row."""
    part = text[start:end]
    folded = part.casefold()
    return frozenset(_WORD.findall(folded if part.isascii() else folded.replace(_DOTLESS, "i").replace("i\u0307", "i")))


def has_digit(text: str, start: int, end: int) -> bool:
    """Tell whether one of the digits 0 to 9 stands in ``text[start:end]``."""
    return _DIGIT.search(text, start, end) is not None


def first_words(phrases: Iterable[str]) -> AbstractSet[str]:
    """Return the first word of each phrase."""
    return frozenset(_WORD.findall(phrase.casefold())[0] for phrase in phrases)


def last_words(phrases: Iterable[str]) -> AbstractSet[str]:
    """Return the last word of each phrase: a text without any of them has none of the phrases."""
    return frozenset(_WORD.findall(phrase.casefold())[-1] for phrase in phrases)
