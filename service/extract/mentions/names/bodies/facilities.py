"""Places where people work, teams of nations, and the names that a text gives to what it has described."""

import re
from collections.abc import Set as AbstractSet
from functools import cache

from service.extract.mentions.mention import Kind, Mention
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.vocabulary import last_words, vocabulary

_TITLE = (
    r"(?:[\"“«](?P<quoted>[^\"”»\n]{1,80}?)[,.]?[\"”»]"
    r"|(?P<bare>(?:The |A |An )?[^\W\d_a-z][\w’'-]*(?:(?: (?:of|the|in|and|a|an|to|for|on|with))* [^\W\d_a-z][\w’'-]*)*))"
)
_NAMED = compiled(
    rf"\b(?:became|become|becomes|is|was|are|were|be|been)?\s?(?:\w+ly )?(?:known as|called|named|nicknamed|dubbed) (?P<article>the )?{_TITLE}"
)


_TEAM = compiled(
    r"[^\W\d_a-z]\w+(?:[ -][^\W\d_a-z]\w+){0,2}(?: (?:wo)?men['’]s)? [Nn]ational (?:[a-z0-9-]+ ){0,3}(?:[Tt]eam|side|[Ss]quad)\b"
)


def national_teams(text: str, start: int, end: int) -> list[Mention]:
    """Return the teams that play for a country: "the Croatia national football team"."""
    if "ational" not in text[start:end]:
        return []
    return [
        Mention(kind=Kind.ORGANISATION, start=match.start(), end=match.end(), value=match.group())
        for match in _TEAM.finditer(text, start, end)
    ]


_NAMING = frozenset(("known", "called", "named", "nicknamed", "dubbed"))
_NEAR = 60


_OWN = compiled(r"\s?(?:called|named) ")


def nicknames(text: str, start: int, end: int) -> list[tuple[str, bool]]:
    """Return the names, without article, that ``text[start:end]`` gives to a place of work by "known as …", "called …".

    Each with whether it is the name that the place has: of "a firm called Acme", not of "a hospital known as the Cave".
    """
    if _NAMING.isdisjoint(vocabulary(text, start, end)) or not _may_tell(text, start, end):
        return []
    given = []
    for match in _NAMED.finditer(text, start, end):
        *_, place = (None, *_facility().finditer(text, max(start, match.start() - _NEAR), match.start()))
        if place is not None:
            beside = place.end() == match.start() and _OWN.match(match.group()) is not None
            own = beside and place["det"] in ("a", "an", "A", "An")
            given.append((re.sub(r"^[Tt]he ", "", match["quoted"] or match["bare"]), own))
    return [(name, own) for name, own in given if name[:1].isupper()]


_BEARER = compiled(
    r"\s(?:[a-z]+\s)?(?:[a-z]+tor|teacher|coach|principal|headmaster|leader|manager|worker|player|[a-z]{3,}(?:ist|ian))\b"
)
"""Who works there, behind such a noun: "a retired high school *band director*"."""


_OWN_NAME = compiled(r",? (?:the |The )?[^\W\d_a-z]")
"""Behind somebody's own place of work: what it is called, "her company*, Velora*"."""


def facilities(text: str, start: int, end: int) -> list[Mention]:
    """Return noun phrases for places where people work or study: "a nearby hospital", "makeshift clinics"."""
    found: list[Mention] = []
    if not _may_tell(text, start, end):
        return found
    for match in _facility().finditer(text, start, end):
        owned = match["det"] and match["det"].lower() in ("his", "her", "their") and _OWN_NAME.match(text, match.end())
        if owned or _BEARER.match(text, match.end(), end):
            continue
        plural = match["noun"].endswith("s")
        if not match["det"] and (not plural or match.group().split()[0] in lexicon.words("names", "facility_sorts")):
            continue
        determiner = (match["det"] or "").lower()
        note = {"noun": match["noun"], "definite": "false" if determiner in ("a", "an", "") else "true"}
        found.append(
            Mention(
                kind=Kind.FACILITY,
                start=match.start(),
                end=match.end(),
                value=" ".join(match.group().split()),
                note=note,
            )
        )
    return found


@cache
def _nouns() -> tuple[str, ...]:
    keys = ("facility", "facility_compound", "facility_generic")
    return tuple(noun for key in keys for noun in lexicon.phrases("names", key))


@cache
def _ends() -> AbstractSet[str]:
    return last_words(_nouns())


def _may_tell(text: str, start: int, end: int) -> bool:
    """Tell cheaply whether a facility may stand in ``text[start:end]``."""
    return not _ends().isdisjoint(vocabulary(text, start, end))


@cache
def _facility() -> re.Pattern[str]:
    nouns = lexicon.alternation(_nouns())
    stop = lexicon.alternation(lexicon.phrases("names", "facility_modifier_stop"))
    word = rf"(?!(?:{stop})\b)(?:(?:{lexicon.alternation(lexicon.phrases('names', 'served_there'))})['’]s?(?=\s)|[a-z][\w-]*)"
    return compiled(
        rf"(?<![\w-])(?:(?P<det>[Aa]n?|[Tt]he|[Tt]his|[Tt]hat|[Tt]heir|[Hh]is|[Hh]er)\s(?:{word},?\s){{0,4}}?|(?:{word}\s)??)"
        rf"(?P<noun>{nouns})(?![\w-])(?:\s(?:held|owned|controlled)\sby(?:\s(?!(?:in|at|near|on|until)\b)[a-z][\w-]*)+)?"
    )
