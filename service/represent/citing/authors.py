"""Who wrote it: a byline as authors, each with a family's name where that is sure.

A citation that turns a name around wrongly names somebody else. So a name is parted only where its form says how: written
"Family, Given", or in Latin letters as a given name that is known, initials, particles in small letters, and one word more.
Titles before it are left out then. Everything else stays as it is written.
"""

import re
import tomllib
import unicodedata
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import chain, dropwhile
from typing import Any

from attrs import frozen

from service.domain.lists.agencies import agencies
from service.domain.names.letters import plain
from service.domain.names.letters import tables as names

_BY = re.compile(r"^(?:by|von|par|por)\s+(?=\S+\s+\S)", re.IGNORECASE)
_AND_OTHERS = re.compile(r"\bet\s+al\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:['’.\-\u2010\u2011·]+[^\W\d_]*)*", re.UNICODE)
_INITIALS = re.compile(r"(?:[^\W\d_]\.?-?)+(?<=[\w.])")
_HYPHEN = re.compile(r"[-\u2010\u2011]")
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
    if _is_body(text) or _AND_OTHERS.search(text) or not all(parts) or (len(parts) > 1 and any(map(_is_half, parts))):
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
    words = _untitled((given if comma else text).split())
    if comma:
        turned = _is_family(family) and _is_given(words)
        return Author(family=family, given=" ".join(words)) if turned else Author(literal=text)
    if not _is_person(words):
        return Author(literal=text)
    at = len(words) - 1
    while at > 1 and _is_particle(words[at - 1]):
        at -= 1
    return Author(family=" ".join(words[at:]), given=" ".join(words[:at]))


def _untitled(words: Sequence[str]) -> Sequence[str]:
    titles = _data()["titles"].split()
    return list(dropwhile(lambda word: plain(word.strip(".")) in titles, words))


def _is_given(words: Sequence[str]) -> bool:
    """Tell whether words behind a comma are but names, initials and particles: not "Jr.", and not "Ann for AFP"."""
    named = all(_WORD.fullmatch(word) and (_is_particle(word) or not word.islower()) for word in words)
    return bool(words) and named and not any(_is_behind(word) for word in words) and not _is_known(" ".join(words))


def _is_person(words: Sequence[str]) -> bool:
    """Tell whether words are surely a person's name whose family stands last: "John A. Smith", "Ludwig van Beethoven"."""
    if len(words) < _FULL or not _is_given(words):
        return False
    first, *between, last = words
    latin = all("LATIN" in unicodedata.name(letter, "") for letter in "".join(words) if letter.isalpha())
    initials = list(dropwhile(_is_particle, reversed(between)))
    shaped = all(map(_is_initials, initials)) and not (_is_initials(last) or last.endswith("."))
    fathers = any(plain(word) in names()["names"]["fathers"].split() for word in words)
    capital = first[0].isupper() and any(part[:1].isupper() for part in _HYPHEN.split(last))
    hyphened = any(part[:1].islower() for part in _HYPHEN.split(last)[1:])
    return latin and shaped and capital and _is_first(first) and not (fathers or hyphened or _is_either(last))


def _is_first(word: str) -> bool:
    """Tell whether a word in front is a given name, and not a family's, a particle or a word of other things."""
    parts = list(map(plain, _HYPHEN.split(word)))
    in_front = plain(word) in names()["order"]["families"].split()
    return not in_front and all(part in _given() | _given_behind() for part in parts) and parts[0] not in _unsure()


def _is_either(word: str) -> bool:
    """Tell whether a word at the end may be a given name too: "Mary Ann", "John Paul"."""
    return plain(word) in _given() | _given_behind()


def _is_particle(word: str) -> bool:
    return word.islower() and plain(word) in _particles()


def _is_initials(word: str) -> bool:
    return word.isupper() and bool(_INITIALS.fullmatch(word)) and (len(word) == 1 or "." in word)


def _is_behind(word: str) -> bool:
    return plain(word.strip(".")) in _data()["behind"]


def _is_known(text: str) -> bool:
    return _is_body(text) or _is_agency(text) or any(map(_is_agency, text.split()))


def _is_half(text: str) -> bool:
    """Tell whether a part of a byline is one word of a name or a body: "Jane" of "Jane and John Doe"."""
    return len(text.split()) < _FULL and not _is_agency(text)


def _is_full(text: str) -> bool:
    return len(text.split()) >= _FULL and not _is_behind(text.rsplit(maxsplit=1)[-1])


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
def _given() -> frozenset[str]:
    short = names()["short"]
    full = chain.from_iterable(short.values())
    return frozenset(map(plain, chain(names()["order"]["given"].split(), short, full, names()["english"])))


@cache
def _unsure() -> frozenset[str]:
    """Return given names that are words of other things too: of places and months, and the article of Al Jazeera."""
    return _particles() | frozenset(_data()["unsure"].split())


@cache
def _given_behind() -> frozenset[str]:
    return frozenset(names()["order"]["behind"].split())


@cache
def _bodies() -> frozenset[str]:
    return frozenset(_data()["bodies"].split())


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(files("service.represent.citing").joinpath("data", "authors.toml").read_text(encoding="utf-8"))
