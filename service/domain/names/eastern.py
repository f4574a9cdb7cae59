"""Chinese and Korean names in the ways in which they are written in Latin letters: Wade and Giles beside pinyin, Lee beside Yi."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from service.domain.names.letters import tables
from service.domain.names.name import Name

_CACHE = 16384
_LONGEST = 6
"""No syllable in pinyin has more letters: "zhuang"."""
_LONGEST_NAME = 60
"""No name of one word has more letters."""


def one_eastern(one: Name, other: Name) -> bool:
    """Tell whether two names are one in two romanisations: "Deng Xiaoping" and "Teng Hsiao-ping", "Lee Sung-min" and "Yi Sung-min"."""
    if (_in_wade(one) and wade(other) == run(one)) or (_in_wade(other) and wade(one) == run(other)):
        return True
    return (one.eastern or other.eastern) and not korean(one).isdisjoint(korean(other))


def run(name: Name) -> str:
    """Return a name as one word, as it is written."""
    return "".join(name.spelled)


@lru_cache(_CACHE)
def wade(name: Name) -> str:
    """Return a name in pinyin as one word in the spelling of Wade and Giles, without apostrophes; empty where it is not in pinyin."""
    spelled = ["".join(map(_wade, parts)) for each in name.spelled if (parts := _syllables(each))]
    return "".join(spelled) if len(spelled) == len(name.spelled) else ""


@lru_cache(_CACHE)
def korean(name: Name) -> frozenset[tuple[str, str]]:
    """Return the names that a name may be in Korean: the family's, in one spelling, and what is given, as one word."""
    return frozenset(_korean(name)) if len(name.spelled) > 1 else frozenset()


def _korean(name: Name) -> Iterator[tuple[str, str]]:
    for family, given in ((name.spelled[0], name.spelled[1:]), (name.spelled[-1], name.spelled[:-1])):
        if family in _families():
            yield _families()[family], "".join(given)


@lru_cache(_CACHE)
def _in_wade(name: Name) -> bool:
    """Tell whether a name may be written as Wade and Giles do: with a hyphen, or in syllables that pinyin does not have."""
    return name.eastern or not all(map(_syllables, name.spelled))


@lru_cache(_CACHE)
def _syllables(word: str) -> tuple[str, ...]:
    """Return the syllables in pinyin that a word is made of, the longest first; none where it is made of others too."""
    if word in _pinyin():
        return (word,)
    if len(word) > _LONGEST_NAME:
        return ()
    for size in range(min(len(word) - 1, _LONGEST), 0, -1):
        if word[:size] in _pinyin() and (rest := _syllables(word[size:])):
            return (word[:size], *rest)
    return ()


@cache
def _pinyin() -> frozenset[str]:
    return frozenset(
        ("" if first == "none" else first) + final
        for first, finals in tables()["pinyin"].items()
        for final in finals.split()
    )


@lru_cache(_CACHE)
def _wade(syllable: str) -> str:
    """Return a syllable in pinyin as Wade and Giles write it."""
    rules = tables()["wade"]
    spelled = _first_of(rules["syllables"], syllable) or _first_of(rules["finals"], syllable) or syllable
    return _first_of(rules["firsts"], spelled) or spelled


def _first_of(patterns: list[list[str]], text: str) -> str:
    """Return a text after the first of several patterns that changes it; empty where none does."""
    return next((changed for each, by in patterns if (changed := re.sub(each, by, text)) != text), "")


@cache
def _families() -> dict[str, str]:
    listed = (line.split() for line in tables()["korean"]["families"].splitlines() if line.strip())
    return {spelling: spellings[0] for spellings in listed for spelling in spellings}
