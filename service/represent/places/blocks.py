"""Where a frozen text may be cut in the page that it is from: at the borders of blocks and of words.

The text has a line for a block of the page (a heading, a paragraph, an item) and for a row of a table, be it "Born: 4 May
1961" for two cells or "1991 | Oslo Prize | Oslo" for more. Signs of its format before and behind a line are on no page.
Word borders are those of https://www.unicode.org/reports/tr29/, as far as they can be told without a dictionary.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from service.domain.lists.scripts import SPACELESS
from service.domain.selector import Span

Unit = tuple[int, int]
"""What stands between two spaces: its half-open offsets. There are many of them; a :class:`Span` would take too long."""
NEAR = 1_000
"""How far around an offset, in code points, a text is looked at; what goes on further is taken to end there."""

_CLOSE = (75, 150)
"""How far it is looked at first."""
_WORD_MAX = 30
"""How many code points a word is followed on either side."""
_STOPS = "、。，．！？；：…「」『』（）《》〈〉【】・"
_UNIT = re.compile(rf"[^\s{_STOPS}]*+[{_STOPS}]+|[^\s{_STOPS}]+")
_KEY = re.compile(r"[^\n:.|]{1,40}(?=: )")
_BAR = " | "
_SIGNS = re.compile(r"\s*+(?:(?:[=#*•|>]++|[-–—](?=\s))\s*+)*+")
_LAST_SIGNS, _OUTER_SIGNS = "=#*|", "=|"
_UNSPACED = re.compile(rf"[{SPACELESS}]")
_BETWEEN_LETTERS, _BETWEEN_DIGITS = frozenset("'’‘＇.·‧״\""), frozenset("'’.,;٫٬")
_SET_OFF = re.compile(r"(?:[ \u00a0\u2009\u202f][?!:;»]+(?!\S))+")
_SET_OFF_FIRST = re.compile(r"«[ \u00a0\u2009\u202f]")
_NEXT = re.compile(r"[^\S\n]+\S+")
_ZERO_WIDTH_SPACE = "\u200b"
_SKIN_TONES = range(0x1F3FB, 0x1F400)


def without_bars(text: str, span: Span) -> Span:
    """Return ``span`` without spaces and signs of tables and headings at its ends, or as it is where it has nothing else."""
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in _OUTER_SIGNS):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in _OUTER_SIGNS):
        end -= 1
    return Span(start, end) if start < end else span


def block_at(text: str, at: int) -> Span:
    """Return the block or cell of the character at the offset ``at``, which is no space; signs around it are left out."""
    line = text.rfind("\n", max(0, at - NEAR), at) + 1 or max(0, at - NEAR)
    end = text.find("\n", at, at + NEAR)
    end = min(len(text), at + NEAR) if end < 0 else end
    matched = _SIGNS.match(text, line, end)
    start = matched.end() if matched else line
    if key := _KEY.match(text, start, end):
        if at <= key.end():
            return Span(min(start, at), max(key.end(), at + 1))
        start = key.end() + 1
    bar = text.rfind(_BAR, start, at)
    start = bar + len(_BAR) if bar >= 0 else start
    bar = text.find(_BAR, max(start, at), end)
    end = bar if bar >= 0 else end
    return _closed(text, min(start, at), max(end, at + 1), at)


def block_before(text: str, block: Span) -> Span | None:
    """Return the last block before ``block`` that has words."""
    for at in range(block.start - 1, max(-1, block.start - NEAR), -1):
        if text[at].isalnum():
            return block_at(text, at)
    return None


def block_behind(text: str, block: Span) -> Span | None:
    """Return the first block behind ``block`` that has words."""
    for at in range(block.end, min(len(text), block.end + NEAR)):
        if text[at].isalnum():
            return block_at(text, at)
    return None


def units(text: str, start: int, end: int, most: int = NEAR) -> list[Unit]:
    """Return what stands between spaces; in scripts without them, between the marks of their sentences.

    At either end of a unit a word ends, whatever a dictionary says. There are ``most`` of them, the first ones.
    """
    return [match.span() for match in islice(_UNIT.finditer(text, start, end), most)]


def last_units(text: str, start: int, end: int, most: int) -> list[Unit]:
    """Return the last of these units, up to ``most``."""
    for near in (*_CLOSE, NEAR):
        if end - start > near:
            found = units(text, end - near, end)[1:]
            if len(found) >= most:
                return found[-most:]
    return units(text, max(start, end - NEAR), end)[-most:]


def whole_words(text: str, span: Span) -> Span:
    """Return ``span``, which begins and ends with no space, widened to the ends of the words that it cuts.

    Signs that a space sets off, as French does it, go with their words: that space may be one that a browser does not skip.
    """
    start, end = span.start, span.end
    while start > 0 and span.start - start < _WORD_MAX and _inside_word(text, start):
        start -= 1
    while end < len(text) and end - span.end < _WORD_MAX and _inside_word(text, end):
        end += 1
    if unicodedata.category(text[end - 1]) == "Cf" and (more := _NEXT.match(text, end)):
        end = more.end()  # a browser's match ends before a sign of format, and there no word does
    signs = _SET_OFF.match(text, end)
    return Span(start - 2 * bool(_SET_OFF_FIRST.match(text, max(0, start - 2), start)), signs.end() if signs else end)


def is_open(text: str, at: int) -> bool:
    """Tell whether only a dictionary knows if a word ends at the offset ``at``."""
    return 0 < at < len(text) and _is_unspaced(text[at - 1]) and _is_unspaced(text[at])


def _closed(text: str, start: int, end: int, at: int) -> Span:
    while end > at + 1 and (text[end - 1].isspace() or text[end - 1] in _LAST_SIGNS):
        end -= 1
    while start < at and text[start].isspace():
        start += 1
    return Span(start, end)


def _inside_word(text: str, at: int) -> bool:
    before, behind = text[at - 1], text[at]
    if _is_joined(behind):
        return not before.isspace()
    if _is_joined(before):
        before = _carrier(text, at)
    if _is_unspaced(before) or _is_unspaced(behind):
        return False
    if _is_word(before) and _is_word(behind):
        return True
    if _is_word(before):
        return _joins(before, behind, text[at + 1 : at + 2])
    return at > 1 and _joins(text[at - 2], before, behind)


def _is_unspaced(char: str) -> bool:
    return not char.isascii() and _UNSPACED.match(char) is not None


def _joins(before: str, sign: str, behind: str) -> bool:
    letters = before.isalpha() and behind.isalpha() and sign in _BETWEEN_LETTERS
    return letters or (before.isdigit() and behind.isdigit() and sign in _BETWEEN_DIGITS)


def _carrier(text: str, at: int) -> str:
    for char in _backwards(text, at):
        if not _is_joined(char):
            return char
    return " "


def _backwards(text: str, at: int) -> Iterator[str]:
    return (text[each] for each in range(at - 1, max(-1, at - _WORD_MAX), -1))


def _is_word(char: str) -> bool:
    return char.isalnum() or unicodedata.category(char) == "Pc"


def _is_joined(char: str) -> bool:
    """Tell whether a character goes on what stands before it: a mark, a vowel sign, a sign of format."""
    if char.isascii() or char == _ZERO_WIDTH_SPACE:
        return False
    kind = unicodedata.category(char)
    return kind.startswith("M") or kind == "Cf" or ord(char) in _SKIN_TONES
