"""Which words a stretch of text has: asked before a search for a pattern that cannot match without one of them.

Such a question costs far less than a search that finds nothing, which most searches are. It is sound where every match
of the pattern has one of the words asked for, whole: with no letter, digit or underscore right before or behind it.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache

from service.extract.text.patterns import compiled

_WORD = compiled(r"\w+")
_DIGIT = compiled(r"[0-9]")
_START: Callable[[re.Match[str]], int] = re.Match.start
_DOTLESS = "ı"
"""A letter that patterns which ignore case take for an i, though folding keeps it."""


@lru_cache(maxsize=4)
def vocabulary(text: str, start: int, end: int) -> frozenset[str]:
    """Return the words of ``text[start:end]``, case folded: letters, digits and underscores in a row."""
    part = text[start:end]
    folded = part.casefold()
    return frozenset(_WORD.findall(folded if part.isascii() else folded.replace(_DOTLESS, "i").replace("i\u0307", "i")))


def has_digit(text: str, start: int, end: int) -> bool:
    """Tell whether one of the digits 0 to 9 stands in ``text[start:end]``."""
    return _DIGIT.search(text, start, end) is not None


def opener(marks: str, starts: Iterable[str], before: str) -> re.Pattern[str]:
    """Match one character: any of the set ``marks``, or the first of one of ``starts`` with what it goes on with behind it.

    No character of the set ``before`` stands right before it. To search for a set of characters is many times faster than for conditions.
    """
    rests: dict[str, set[str]] = defaultdict(set)
    for start in starts:
        rests[start[0]].add(start[1:])
    behind = "|".join(rf"(?<={first})(?:{'|'.join(sorted(rest))})" for first, rest in sorted(rests.items()))
    alone = rf"(?<=[{marks}])|" if marks else ""
    return compiled(rf"[{marks}{''.join(sorted(rests))}](?<!{before}.)(?:{alone}(?={behind}))")


def found_behind(
    opening: re.Pattern[str], pattern: re.Pattern[str], text: str, start: int, end: int
) -> Iterator[re.Match[str]]:
    """Yield what ``pattern`` finds in ``text[start:end]``, tried only where ``opening`` matches.

    It is sound where each match of ``pattern`` starts with one of ``opening``, which is one character.
    """
    return found_at(places_of(opening, text, start, end), pattern, text, end)


def places_of(opening: re.Pattern[str], text: str, start: int, end: int) -> Iterator[int]:
    """Yield where ``opening`` matches in ``text[start:end]``."""
    return map(_START, opening.finditer(text, start, end))


def found_at(places: Iterable[int], pattern: re.Pattern[str], text: str, end: int) -> Iterator[re.Match[str]]:
    """Yield what ``pattern`` finds at some places of ``text[:end]``, in order and not overlapping."""
    behind = 0
    for place in places:
        if place >= behind and (match := pattern.match(text, place, end)):
            yield match
            behind = match.end()


def first_words(phrases: Iterable[str]) -> AbstractSet[str]:
    """Return the first word of each phrase."""
    return frozenset(_WORD.findall(phrase.casefold())[0] for phrase in phrases)


def last_words(phrases: Iterable[str]) -> AbstractSet[str]:
    """Return the last word of each phrase: a text without any of them has none of the phrases."""
    return frozenset(_WORD.findall(phrase.casefold())[-1] for phrase in phrases)


def longest_words(phrases: Iterable[str]) -> AbstractSet[str]:
    """Return the longest word of each phrase, which fewer texts have than its last one: "latest" of "at the latest by"."""
    return frozenset(max(_WORD.findall(phrase.casefold()), key=len) for phrase in phrases)


def any_of(words: Iterable[str]) -> str:
    """Return a regular expression that matches the longest of ``words``, in a tree of their letters: far faster than one by one."""
    tree: dict[str, list[str]] = defaultdict(list)
    ends = False
    for word in set(words):
        if word:
            tree[word[0]].append(word[1:])
        else:
            ends = True
    branches = "|".join(f"{re.escape(first)}{any_of(rests)}" for first, rests in sorted(tree.items()))
    if not branches:
        return ""
    return f"(?:{branches}){'?' if ends else ''}"


class Finder:
    """Finds which of some strings stand in a text, wherever in its words."""

    def __init__(self, strings: Iterable[str]) -> None:
        known = frozenset(strings)
        self._found = compiled(f"(?=({any_of(known)}))")
        self._with_beginnings = {
            each: frozenset(each[:length] for length in range(1, len(each) + 1)) & known for each in known
        }

    def found_in(self, text: str) -> frozenset[str]:
        """Return those of the strings that stand in ``text``, in time linear in its length."""
        longest = set(self._found.findall(text))
        return frozenset().union(*(self._with_beginnings[each] for each in longest if each))
