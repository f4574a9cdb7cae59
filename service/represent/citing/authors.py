"""Who wrote it: a byline as authors, each with a family's name where that is sure.

A citation that turns a name around wrongly names somebody else. So a name is parted only where its form says how: written
"Family, Given", or in Latin letters with the given name in front. Everything else stays as it is written.
"""

import re
import tomllib
import unicodedata
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from attrs import frozen

from service.domain.agencies import agencies
from service.domain.names.letters import plain
from service.domain.names.letters import tables as names

_BY = re.compile(r"^(?:by|von|par|por)\s+(?=\S+\s+\S)", re.IGNORECASE)
_AND_OTHERS = re.compile(r"\bet\s+al\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:['’.\-\u2010\u2011·]+[^\W\d_]*)*", re.UNICODE)
_MOST = 5
_FULL = 2


@frozen(kw_only=True)
class Author:
    """An author: ``family`` and ``given`` as they are written, particles with the family; or ``literal``, a name that is not parted."""

    family: str = ""
    given: str = ""
    literal: str = ""

    @property
    def straight(self) -> str:
        """Return the name as it is said."""
        return self.literal or f"{self.given} {self.family}"

    @property
    def inverted(self) -> str:
        """Return the name as lists sort it: "Family, Given"."""
        return self.literal or f"{self.family}, {self.given}"


def authors_of(byline: str | None) -> tuple[Author, ...]:
    """Return the authors of a byline, in its order; one with the whole as ``literal`` where its form does not tell them apart."""
    text = _BY.sub("", " ".join((byline or "").split())).strip(" ,;")
    if not text:
        return ()
    whole = (Author(literal=text),)
    if ";" in text:
        return tuple(map(_one, filter(None, (part.strip() for part in text.split(";")))))
    parts = [part.strip(" ,") for part in _between().split(text)]
    if _is_body(text) or _AND_OTHERS.search(text) or not all(parts):
        return whole
    found: list[Author] = []
    for part in parts:
        named = _listed(part)
        if named is None:
            return whole
        found += named
    return tuple(found)


def _listed(part: str) -> Sequence[Author] | None:
    """Return the authors between two conjunctions: one, one inverted, or several with commas; None where that is not clear."""
    pieces = [piece.strip() for piece in part.split(",")]
    if len(pieces) == 1:
        return [_one(part)]
    if all(_is_full(piece) or _is_agency(piece) for piece in pieces):
        return [_one(piece) for piece in pieces]
    return [_one(part)] if len(pieces) == _FULL and _is_family(pieces[0]) else None


def _one(text: str) -> Author:
    family, comma, given = (each.strip() for each in text.partition(","))
    if comma and _is_family(family) and given and "," not in given and not _is_known(given):
        return Author(family=family, given=given)
    words = text.split()
    if comma or not _FULL <= len(words) <= _MOST or not _is_person(text, words):
        return Author(literal=text)
    at = len(words) - 1
    while at > 1 and plain(words[at - 1]) in _particles() and words[at - 1].islower():
        at -= 1
    return Author(family=" ".join(words[at:]), given=" ".join(words[:at]))


def _is_person(text: str, words: Sequence[str]) -> bool:
    """Tell whether all words may be of a person's name whose family stands last."""
    latin = all("LATIN" in unicodedata.name(letter, "") for letter in text if letter.isalpha())
    shaped = all(_WORD.fullmatch(word) for word in words)
    front = plain(words[0]) in names()["order"]["families"].split() or plain(words[-1]) in _given_behind()
    hyphened = any("-" in word and word.partition("-")[2][:1].islower() for word in words)
    fathers = any(plain(word) in names()["names"]["fathers"].split() for word in words)
    last = plain(words[-1].strip(".")) not in _data()["behind"]
    spelled = any(len(word.strip(".")) > 1 for word in words) and not words[-1].endswith(".")
    return latin and shaped and last and spelled and not (front or hyphened or fathers or _is_known(text))


def _is_known(text: str) -> bool:
    return _is_body(text) or _is_agency(text)


def _is_full(text: str) -> bool:
    return len(text.split()) >= _FULL and plain(text.rsplit(maxsplit=1)[-1].strip(".")) not in _data()["behind"]


def _is_family(text: str) -> bool:
    *particles, last = text.split() or [""]
    return bool(last) and all(plain(each) in _particles() for each in particles) and not _is_known(text)


def _is_body(text: str) -> bool:
    return any(plain(word.strip(".")) in _bodies() for word in re.findall(r"[\w.]+", text))


@cache
def _agencies() -> frozenset[str]:
    return frozenset(name.casefold() for listed in agencies().values() for name in listed)


def _is_agency(text: str) -> bool:
    return text.casefold() in _agencies()


@cache
def _between() -> re.Pattern[str]:
    return re.compile(rf",?\s+(?:{'|'.join(map(re.escape, _data()['between']))})\s+", re.IGNORECASE)


@cache
def _particles() -> frozenset[str]:
    return frozenset(names()["names"]["particles"].split())


@cache
def _given_behind() -> frozenset[str]:
    return frozenset(names()["order"]["behind"].split())


@cache
def _bodies() -> frozenset[str]:
    return frozenset(_data()["bodies"].split())


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(files("service.represent.citing").joinpath("data", "authors.toml").read_text(encoding="utf-8"))
