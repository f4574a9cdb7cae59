"""What somebody does in a post, in words that can be held against those of a denial: "professor" covers "professor of botany"."""

import re
from functools import cache, lru_cache

from attrs import frozen

from service.reconcile.normal.concepts import concept, more_general
from service.reconcile.normal.spelling import english, fold, words
from service.reconcile.tables import table

_CACHE = 8192
_LINK = re.compile(r" (?:of|in|for|at|to) ")


@frozen(cache_hash=True)
class Duty:
    """A role by its words: ``head`` the noun that says what it is, ``words`` all of them, ``concept`` the one that stands for its synonyms."""

    head: str
    words: frozenset[str]
    concept: str

    def covers(self, other: "Duty") -> bool:
        """Tell whether whoever is not this is not the other: no engineer is a chief engineer, but a deputy is not whom they stand in for."""
        more = other.words - self.words
        if not _others().isdisjoint(more):
            return False
        kinds = more_general(other.concept) | {other.concept}
        return self.concept in kinds or (self.head == other.head and self.words <= other.words)


@lru_cache(_CACHE)
def duty(text: str, where: tuple[str, ...] = ()) -> Duty:
    """Read a role: "professor of botany", "member of the board of Statoil"; ``where`` are the words of its organisation, which are left out."""
    before, behind = _parted(english(text))
    said = [word for word in words(english(text)) if word not in where]
    spoken = " ".join(said)
    alike = _alike().get(spoken) or _alike().get(english(text))
    if alike:
        return Duty(alike, frozenset((alike,)), alike)
    ends = [word for word in words(before) if word not in where] if behind else said
    own = [_alike().get(word, word) for word in said]
    head = _alike().get(ends[-1], ends[-1]) if ends else spoken
    named = spoken if where else english(text)
    return Duty(head, frozenset(own), concept(named))


def _parted(text: str) -> tuple[str, bool]:
    """Return what stands before the word that links a role with what it is of, and whether there is such a word."""
    before, *behind = _LINK.split(text, 1)
    return (before, True) if before and behind else (text, False)


@lru_cache(_CACHE)
def shown_by(quote: str) -> tuple[Duty, ...] | None:
    """Return as what the words of a quote say that somebody is at an organisation ("headed"), the plainest first; None where they say no such thing."""
    said = f" {fold(quote)} "
    for way in table("duties")["ways"]:
        if any(f" {word} " in said for word in way["words"]):
            return tuple(map(duty, way["roles"]))
    return None


@cache
def _alike() -> dict[str, str]:
    return {english(word): group[0] for group in table("duties")["alike"]["groups"] for word in group}


@cache
def _others() -> frozenset[str]:
    """Return the words that make another role of one."""
    return frozenset(
        (
            *table("roles")["modifiers"]["words"],
            *table("occupations")["not_kinds"]["words"],
            *table("duties")["others"]["words"],
        )
    )
