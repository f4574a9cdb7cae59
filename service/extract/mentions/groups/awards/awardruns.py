"""Whether the words before an honour's noun are its name, and no count, surname or place: "the *Holt* Prize", not "two prizes"."""

from collections.abc import Sequence
from itertools import pairwise

from service.extract.mentions.groups.awards.awardforms import (
    Here,
    words_of,
)
from service.extract.mentions.groups.awards.awardparts import words
from service.extract.mentions.names.runs.namewords import WORD, is_capital
from service.extract.mentions.places.demonyms import demonym_words
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import Token
from service.extract.text.wordkinds import gender_by_name


def goes_on_to_a_head(here: Here, index: int) -> bool:
    """Tell whether a name ends with another noun for honours: "Future *Awards* Africa Prize"."""
    for before, each in pairwise(here.tokens[index : index + _RUN]):
        if not is_capital(each) or here.text[before.end : each.start] != " " or not is_capital(before):
            return False
        if each.text.lower() in words_of("heads"):
            return each.text.lower() not in words("places")
    return False


_RUN = 4
"""So many words behind a noun for honours may end with another one."""
_CAPITAL = compiled(rf" {WORD}")
_PARTS = frozenset(("Latin", "North", "South", "East", "West", "Central"))
"""Of a people's name the first word: "a *Latin* American prize"."""
_PRAISE = 32
_PRAISED = compiled(r"\b(?:most [a-z]+|top|highest|biggest|leading|major|premier|foremost|oldest) $")
"""Before the people whose prize it is: which one is told behind it, "the *most prestigious* French literary prize, the"."""
_DEFINITE = compiled(r"\b[Tt]he (?:\d{4} )?$")


def is_counted(here: Here, first: int, index: int, end: int) -> bool:
    """Tell whether nothing but a number makes a prize: "the First Prize"."""
    before = {each.text for each in here.tokens[first:index]}
    bare = end == here.tokens[index].end and here.tokens[index].text.lower() == "prize"
    return bare and bool(before) and before <= lexicon.words("schools", "ordinals")


def names(here: Here, first: int, index: int, end: int) -> bool:
    """Tell whether a noun with what stands before it and up to ``end`` names an honour of its own, as "a prize" does not."""
    token = here.tokens[index]
    before = [each.text for each in here.tokens[first:index]]
    if is_compound(token.text):
        return True
    if token.text in words_of("capital_heads"):
        return _names_order(here, before, token, end)
    if any(word.lower() in words("metals") for word in before) and token.text.lower().startswith("medal"):
        return True
    large = [word for word in before if word[0].isupper() and word.lower() not in words("leads")]
    if is_capital(token):
        return bool(large) or end > token.end
    if large:
        nations = all(word in demonym_words() or word in _PARTS for word in large)
        low = here.tokens[first].start
        praised = _PRAISED.search(here.text, max(0, low - _PRAISE), low)
        return not nations or (len(large) < len(before) and not praised)
    wide = any(word in words("wide") for word in before) and (len(before) > 1 or end > token.end)
    start = here.tokens[first].start
    return "achievement" in before or (
        wide and bool(_DEFINITE.search(here.text, max(0, start - len("the 2004 ")), start))
    )


def _names_order(here: Here, before: Sequence[str], noun: Token, end: int) -> bool:
    """Tell whether a noun that means much else ("Order", "Cup", "Star") names an honour with the words around it."""
    if before and before[-1] in words_of("not_before_head"):
        return False
    behind = here.text[noun.end : end].split()
    if not behind and (_CAPITAL.match(here.text, end) or _is_surname(here, before, noun)):
        return False
    of_monks = bool(behind) and behind[-1] in words_of("not_behind_order") and "for" not in behind
    return bool(before or behind) and not of_monks


def _is_surname(here: Here, before: Sequence[str], noun: Token) -> bool:
    """Tell whether a noun is a surname behind a given name: "Mary Jane Grant", not "the Mary Grant"."""
    if (
        not before
        or noun.text not in lexicon.words("names", "award_surnames")
        or gender_by_name((*before, noun.text)) is None
    ):
        return False
    return not here.text.endswith(("the ", "The ", " a ", " an "), 0, noun.start - len(" ".join((*before, ""))))


_SHORTEST = 7
"""A compound of fewer letters than this is no prize's name."""


def is_compound(word: str) -> bool:
    """Tell whether a word is a prize's name in one: "Büchnerpreis", "Aschehougprisen"."""
    last = word.rsplit("-", maxsplit=1)[-1].lower()
    return word[0].isupper() and last.endswith(lexicon.phrases("awards", "endings")) and len(word) > _SHORTEST
