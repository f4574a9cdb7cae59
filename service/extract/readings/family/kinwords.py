"""The words and patterns of kinship: what joins a kin word to those whom it relates, and what makes kin distant."""

import re
from collections.abc import Mapping
from functools import cache

from service.extract.mentions.mention import Mention
from service.extract.mentions.shadow import Shadow, expand
from service.extract.rules.computed.kincounts import no_kin
from service.extract.rules.rulebook import OPPOSITE
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


_NEAR = 16


def is_close(shadow: Shadow, position: int, kin: Mention) -> bool:
    """Tell whether a kin word is of close kin, and no other word makes it distant ("foster", "in-law")."""
    around = shadow.text[max(0, position - _NEAR) : position + _NEAR]
    behind = shadow.mentions.get(shadow.text[position + 2 : position + 3])
    fellow = kin.note["field"] == "sibling" and behind is not None and behind.value.lower() in comrades()
    if fellow and shadow.text[position + 1] == " ":
        return False
    return kin.note["field"] in OPPOSITE and not no_kin().search(around)
