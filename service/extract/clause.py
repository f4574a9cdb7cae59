"""Whom a stretch of a sentence is about: a clause's subject, found in the sentence's shadow."""

import re

from service.extract.mention import Kind, Mention
from service.extract.shadow import Shadow, char_class, kind_of

_PEOPLE = re.compile(f"[{char_class('PSNKR')}]")
_OBJECT = re.compile(
    r"\b(?:of|with|by|to|for|from|in|at|on|against|between|than|as|like|including|among|under|after|before|upon|behind|about|and)"
    rf"(?:\s(?:the|a|an|fellow|late|[{char_class('H')}]))*\s$",
    re.IGNORECASE,
)
_OWNER = re.compile(r"^'s?\s")
_FRONTED = re.compile(r"(?:after|before|while|when|since|by|upon|on|having|born|raised|[a-z]+ing)\b", re.IGNORECASE)


def subject_of(shadow: Shadow, position: int) -> Mention | None:
    """Return the person mention that the clause at ``position`` of the shadow is about, or None where there is none.

    That is the nearest person to the left who is not the object of a preposition nor somebody's owner; failing that,
    the person behind a fronted participle ("Born in 1815, *she* …").
    """
    before = list(_PEOPLE.finditer(shadow.text, 0, position))
    fallback: Mention | None = None
    for match in reversed(before):
        mention = shadow.mentions[match.group()]
        if _OWNER.match(shadow.text[match.end() :]):
            continue
        fallback = fallback or mention
        if kind_of(match.group()) is Kind.RELATIVE or not _OBJECT.search(shadow.text[: match.start()]):
            return mention
    if fallback is not None:
        return fallback
    after = _PEOPLE.search(shadow.text, position)
    if after and ("," in shadow.text[position : after.start()] or _FRONTED.match(shadow.text)):
        return shadow.mentions[after.group()]
    return None
