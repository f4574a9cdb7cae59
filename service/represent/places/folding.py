"""Texts folded as a browser folds them when it looks for words: by ICU's collation for searching, at primary strength.

To it accents, case, width, ligatures and the marks in letters are nothing: ø is o, æ is ae, ß is ss. What it takes for
the same is the same here. The other way round it may tell apart what is the same here, so that two places which look
alike to a browser never seem to be different ones. Signs and spaces are no part of words (https://www.unicode.org/reports/tr10/).
"""

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from attrs import frozen

from service.domain.lists.scripts import SPACELESS, WORD

_ALIKE = {
    "æ": "ae", "œ": "oe", "ð": "d", "ƍ": "zw", "ƾ": "ts", "ȸ": "db", "ȹ": "qp", "·": "",
    "ة": "ه", "ى": "ي", "ٴ": "ء", "ـ": "", "ך": "כ", "ם": "מ", "ן": "נ", "ף": "פ", "ץ": "צ",
}  # fmt: skip
_KATAKANA, _TO_HIRAGANA = range(0x30A1, 0x30F7), -0x60
_NOT_FOLDED = re.compile(r"[^\x00-@\[-\x7f]+")
_UNSPACED = re.compile(rf"[{SPACELESS}]")
_BETWEEN = re.compile(r"(\W+)")
_NOTHING = ("M", "Cf", "Cc")
_FORMS = 2
"""How often a character is taken apart: its small letter may be in the tables, or have marks, where its capital is not."""


@frozen
class Words:
    """The words of a text, folded: the offset that each starts at in the text as it is, and what it is."""

    starts: Sequence[int]
    folded: Sequence[str]


def words_of(text: str) -> Words:
    """Return the words of ``text``: letters, digits and underscores in a row; of a script without spaces each letter."""
    if text.isascii():
        return _found(text.lower(), array("L"))
    if all(len(_FOLDS[ord(char)]) == 1 for char in set(text)):
        return _found(_NOT_FOLDED.sub(lambda found: found[0].translate(_FOLDS), text), array("L"))
    return _found(text.translate(_FOLDS), array("L", accumulate(map(len, map(_FOLDS.__getitem__, map(ord, text))))))


def _found(folded: str, ends: Sequence[int]) -> Words:
    """Return the words of a folded text; ``ends`` says where each character of the text ends there, if not at the same offset."""
    starts, words = _parted(folded)
    return Words(array("L", [bisect_right(ends, start) for start in starts]) if ends else starts, words)


def _parted(folded: str) -> tuple[Sequence[int], list[str]]:
    """Return where words start, and the words; where spaces part them all, they are cut apart in one go."""
    if _UNSPACED.search(folded):
        return array("L", [match.start() for match in WORD.finditer(folded)]), WORD.findall(folded)
    parts = _BETWEEN.split(folded)  # a word, what is between, a word; the first one and the last one may be nothing
    starts, words = array("L", [0, *accumulate(map(len, parts))])[:-1:2], parts[::2]
    first, end = not words[0], len(words) - (len(words) > 1 and not words[-1])
    return starts[first:end], words[first:end]


class _Folds(dict[int, str]):
    """What a code point folds to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        for _ in range(_FORMS):
            char = "".join(_plain(each) for each in unicodedata.normalize("NFKD", char)).casefold()
        self[code] = char
        return char


def _plain(char: str) -> str:
    kind = unicodedata.category(char)
    if kind.startswith(_NOTHING) and not char.isspace():
        return ""
    if char in _ALIKE:
        return _ALIKE[char]
    if ord(char) in _KATAKANA:
        return chr(ord(char) + _TO_HIRAGANA)
    if kind.startswith("N"):
        return f"{unicodedata.numeric(char):g}"
    return _base(char) if kind.startswith("L") else char


def _base(letter: str) -> str:
    """Return the letter that one with a stroke, a hook or the like is written on, as its name tells."""
    name, mark, _ = unicodedata.name(letter, "").partition(" WITH ")
    try:
        return unicodedata.lookup(name) if mark else letter
    except KeyError:
        return letter


_FOLDS = _Folds()
