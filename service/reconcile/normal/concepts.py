"""Words for occupations and honours: synonyms, and kinds of one another."""

from functools import cache, lru_cache

from service.reconcile.normal.spelling import english
from service.reconcile.tables import classes, table

_CACHE = 8192


@lru_cache(_CACHE)
def concept(text: str) -> str:
    """Return the one word that stands for ``text`` and its synonyms."""
    plain = english(text)
    return _synonyms().get(plain) or _synonyms().get(plain.replace("-", " "), plain)


@cache
def _synonyms() -> dict[str, str]:
    return {
        english(word): english(group)
        for table_name in ("occupations", "awards")
        for each, group in classes(table_name, "same").items()
        for word in (each, group)
    }


@cache
def _parents() -> dict[str, str]:
    return {concept(word): concept(group) for word, group in classes("occupations", "kinds").items()}


@lru_cache(_CACHE)
def more_general(name: str) -> frozenset[str]:
    """Return the concepts that contain a concept: a pediatrician is a physician."""
    found: set[str] = set()
    head = _head(name) or _before_of(name)
    parent = head or _parents().get(name)
    while parent and parent not in found:
        found.add(parent)
        parent = _parents().get(parent) or _head(parent)
    return frozenset(found)


def _head(name: str) -> str | None:
    """Return the occupation that ends ``name``, known or by its ending: "human rights lawyer" is a lawyer, "assistant lawyer" is not."""
    split = name.split()
    if len(split) < 2 or name in _parents() or set(split[:-1]) & set(table("occupations")["not_kinds"]["words"]):  # noqa: PLR2004 (a modifier and a head)
        return None
    tails = (concept(" ".join(split[at:])) for at in range(1, len(split)))
    return next((tail for tail in tails if tail != name and (tail in _known() or _does(tail))), None)


def _does(word: str) -> bool:
    """Tell whether a word by itself is one for who does something: "economist", "chef"."""
    rules = table("occupations")["doers"]
    return word in rules["words"] or (" " not in word and word.endswith(tuple(rules["endings"])))


def _before_of(name: str) -> str | None:
    """Return what stands before "of": "professor of botany" is a professor; a "secretary of state" is no secretary."""
    head, of, _ = name.partition(" of ")
    return concept(head) if of and name not in table("occupations")["not_kinds"]["wholes"] else None


@cache
def _known() -> frozenset[str]:
    return frozenset(_parents()) | frozenset(_parents().values()) | frozenset(_synonyms().values())
