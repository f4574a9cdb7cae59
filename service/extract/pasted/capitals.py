"""Lines in capitals as they would stand otherwise: "ADA BYRON WAS BORN IN HULL" says what "Ada Byron was born in Hull" does."""

import re
from collections.abc import Iterator
from functools import cache

from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_LINE = compiled(r"[^\n]+")
_ENTRY = compiled(
    r"^[^\W\d_a-z]{2,}(?:[ -][^\W\d_a-z]{2,}){0,2},(?: (?:[^\W\d_a-z]{2,}|[^\W\d_a-z]\.)(?=[ ,])){1,4}(?= \((?:b\. ?|c\. ?)?\d{4}\b)",
    re.MULTILINE,
)
"""What an entry in a list of lives begins with: "*BYRON, ADA* (1815–1852): Born in London"."""
_FIRST = compiled(r"^[^\W\d_a-z]{2,}(?:ED|ING|OUS|FUL|LESS|IVE)(?= [a-z]+ )", re.MULTILINE)
"""How some papers print what a piece begins with: "*TALENTED* musician Ada Byron has"."""
_WORD = compiled(r"[^\W\d_]+")
_FEWEST = 4
"""A line of fewer words in capitals may be a name or an abbreviation."""
_SENTENCE = compiled(r"[.!?]\s+[\"“(]?$")
_MONTHS = frozenset(("may", "march"))
_DAY = compiled(r"\d(?:ST|ND|RD|TH)?\.? \Z")
"""Behind a day these are months."""
_LOOK = 4
_WIDTH = 3
"""Words of up to so many letters that no list has may be abbreviations: they stay as they are."""


def in_small(text: str) -> str:
    """Return ``text`` with its lines in capitals in small letters where no name is likely; its length stays."""
    text = _FIRST.sub(lambda match: match[0].capitalize(), _ENTRY.sub(lambda match: match[0].title(), text))
    shouted = [line for line in _LINE.finditer(text) if line[0].isupper() and _shouts(line[0])]
    if not shouted:
        return text
    pieces: list[str] = []
    behind = 0
    for line in shouted:
        pieces += (text[behind : line.start()], "".join(_recased(line[0])))
        behind = line.end()
    return "".join((*pieces, text[behind:]))


def _shouts(line: str) -> bool:
    """Tell whether a line in capitals is a sentence, four words and a common one among them, or a post: "HEAD OF STUDIES"."""
    words = [word.lower() for word in _WORD.findall(line)]
    if len(words) == _FEWEST - 1:
        return words[0] in _trades() and words[1] in lexicon.words("marks", "small")
    return len(words) >= _FEWEST and not _small().isdisjoint(words)


def _recased(line: str) -> Iterator[str]:
    behind = 0
    for match in _WORD.finditer(line):
        start, word = match.start(), match[0]
        yield line[behind:start]
        opens = start == 0 or _SENTENCE.search(line, max(0, start - _LOOK), start)
        small = word.lower()
        if len(small) != len(word):
            yield word
        elif small in _small() or (start and line[start - 1] in "'’" and len(word) <= 2):  # noqa: PLR2004 - "'S", "'LL"
            dated = small in _MONTHS and _DAY.search(line, 0, start)
            yield small.capitalize() if opens or dated else small
        elif word in lexicon.words("marks", "letters") or (len(word) <= _WIDTH and not set("aeiou") & set(small)):
            yield word
        else:
            yield word[0] + small[1:]
        behind = match.end()
    yield line[behind:]


@cache
def _small() -> frozenset[str]:
    """Return the words that stand in small letters in a sentence: common ones, those that rules ask for, trades and kin."""
    words = lexicon.words("marks", "small") | lexicon.words("languages", "words", "en")
    return words | _trades() | frozenset((*lexicon.phrases("jobs", "modifiers"), *lexicon.table("people", "kin")))


@cache
def _trades() -> frozenset[str]:
    return frozenset((*lexicon.phrases("jobs", "heads"), *lexicon.phrases("jobs", "roles")))
