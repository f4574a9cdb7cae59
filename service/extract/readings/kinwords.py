"""The words and patterns of kinship: what joins a kin word to those whom it relates, and what makes kin distant."""

import re
from collections.abc import Mapping
from functools import cache

from service.extract.mentions.shadow import expand
from service.extract.text import lexicon
from service.extract.text.patterns import patterns_of


@cache
def patterns() -> Mapping[str, re.Pattern[str]]:
    """Return the patterns over shadows, by name."""
    texts = _texts()
    made = patterns_of(__file__, texts.values)
    return {key: made[text] for key, text in texts.items()}


def _texts() -> Mapping[str, str]:
    macros = lexicon.table("kin", "macros")
    return {key: f"(?i:{expand(text, macros)})" for key, text in lexicon.table("kin", "patterns").items()}


@cache
def ranks() -> frozenset[str]:
    """Return words with a capital that follow a name and are none, folded."""
    return lexicon.words("kin", "words", "ranks")


@cache
def orders() -> frozenset[str]:
    """Return the kin words that are titles of religious people where they have a capital: "Father Nils"."""
    return lexicon.words("kin", "words", "orders")


@cache
def ranked() -> frozenset[str]:
    """Return the words that tell one of some kin by the order in which they were born: "the *elder*"."""
    return lexicon.words("kin", "words", "ranked")


@cache
def comrades() -> frozenset[str]:
    """Return the callings right behind "brother" or "sister" that make them fellows: "her brother officer"."""
    return lexicon.words("kin", "words", "comrades")
