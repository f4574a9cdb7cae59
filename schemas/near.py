"""What a word that nobody knows was probably meant to be: one way of guessing for files, commands and requests."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from schemas.catalogue import catalogue

_NEAR = 70.0
_NEAR_PART = 85.0  # of a part of an id, which is shorter
_PART_MIN = 3  # characters
_SPLIT = str.maketrans("_ ./", "----")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the one of ``known`` that ``word`` was probably meant to be: spelt alike, or with the word among its parts.

    Small and large letters are the same, and so are spaces, underscores and hyphens.
    """
    names: dict[str, str] = {}
    given = list(known)
    for name, folded in zip(given, _all_folded(given), strict=True):
        names.setdefault(folded, name)
    asked = _folded(_HUMP.sub("-", word))
    if not asked:
        return None
    near = _alike(asked, list(names), _NEAR) or _with_part(asked, names)
    return names[near] if near is not None else None


def nearest_field(word: str, known: Iterable[str] | None = None) -> str | None:
    """Return the field of the catalogue, one of ``known`` if given, that ``word`` was probably meant to be.

    A field goes by its name, its label and that one's initials, its names in schema.org and Wikidata, and its synonyms.
    """
    allowed = set(catalogue() if known is None else known)
    names = {name: field for name, field in _names().items() if field in allowed}
    # Another number is another property, not a slip of the hand.
    exact = {_folded(name): name for name in names}.get(_folded(word))
    found = exact if any(char.isdigit() for char in word) else nearest(word, names)
    return names[found] if found is not None else None


def _with_part(asked: str, names: Iterable[str]) -> str | None:
    """Return the shortest of ``names`` that has ``asked`` for some of its parts, else one with a part that is spelt alike."""
    if len(asked) < _PART_MIN:
        return None
    if whole := [name for name in names if asked in name and f"-{asked}-" in f"-{name}-"]:
        return min(whole, key=len)
    parts: dict[str, str] = {}
    for name in names:
        for part in name.split("-"):
            if len(part) >= _PART_MIN:
                parts.setdefault(part, name)
    return parts.get(_alike(asked, list(parts), _NEAR_PART) or "")


def _alike(asked: str, names: Sequence[str], least: float) -> str | None:
    """Return the one of ``names`` that is spelt most like ``asked``, from 0 to 100 at ``least`` so much."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - 3 MB that a server needs once somebody has mistyped something

    found = process.extractOne(asked, names, scorer=fuzz.ratio, score_cutoff=least)
    return found[0] if found else None


def _folded(name: str) -> str:
    return name.casefold().translate(_SPLIT).strip("-")


def _all_folded(names: Sequence[str]) -> Sequence[str]:
    """Return the same of very many, in a fifth of the time."""
    lines = _folded("\n".join(names)).split("\n")
    return [line.strip("-") for line in lines] if len(lines) == len(names) else [_folded(name) for name in names]


@cache
def _names() -> Mapping[str, str]:
    """Return all that fields are called, with the field; what two are called is that of the first, its name above all."""
    said = {name: name for name in catalogue()}
    for name, row in catalogue().items():
        for word in _also(row):
            said.setdefault(word, name)
    return said


def _also(row: Mapping[str, Any]) -> Iterator[str]:
    label = row["label"]
    yield label
    if " of " in label:
        yield "".join(word[0] for word in label.split())
    for key in ("schema_org", "wikidata"):
        if key in row:
            yield _HUMP.sub(" ", row[key])
    yield from row.get("synonyms", ())
