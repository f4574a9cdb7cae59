"""What a word that nobody knows was probably meant to be."""

import difflib
from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the one of ``known`` that ``word`` was probably meant to be."""
    return next(iter(difflib.get_close_matches(word, list(known), n=1)), None)
