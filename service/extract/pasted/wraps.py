"""Lines that were broken to fit a width: they are one line of a paragraph, whatever stood at the break."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from attrs import frozen

from service.extract.text import lexicon
from service.extract.text.layout.boxes import is_label, is_row
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import is_verb

_LINE = compiled(r"[^\n]+")
_NARROWEST, _WIDEST = 40, 100
"""How many code points wide a text is that somebody has wrapped."""
_FEWEST_LINES = 3
_FEWEST_WORDS = 4
_ENDED = compiled(r"[.!?…:;。][\"'”’»)\]]*$")
_NO_PROSE = compiled(
    r"[-*•·–=#|>+]|\d{1,3}[.)] |\(?[12]\d{3}\)?(?:\s*[:–—-]|\s+[A-Z])|\[|[^\W\d_][^:.!?]{0,38}(?::(?:\s|$)|\t| \|)"
)
"""How a line begins that is no prose: a mark, a number, a year of a course of life, a key."""
_DATED = compiled(r"(?:\b[12]\d{3}|[–-]\d\d|present|now|date|today)\)?$", re.IGNORECASE)
"""How lines of a course of life end, each with its time."""
_CUT = compiled(
    r"\b(?:(?:on|of) \d{1,2}|in|at|of|the|and|was|were|is|has|had|from|by|for|with|an?|(?<=[^\W\d_] )(?:de(?: (?:la|los|las))?|del|della|di|du|des|dos|das|da|do|von|van|van der|van den|zu|ibn|bin|al))$"
)
"""How a line ends that nobody ends on purpose."""
_INSIDE = compiled(rf"(?:[,.;]|{_CUT.pattern})$")
"""How a short line ends that is a piece of a sentence, when what stands before it has gone on over lines already."""
_TITLED = compiled(r"(?<!\w)(?:Ste?|Mt|Ft|Pt|Dr|Mrs?|Ms|Prof|Rev|Capt|Col|Gen|Lt|Sgt)\.$")
"""How a line ends inside a name: "born in *St.*", "married *Dr.*"."""
_OPENERS = frozenset(("he", "she", "they", "it", "after", "before", "when", "while", "although", "because", "since"))
"""A line of few words that ends with one of these, or with a verb, goes on in small letters: "She retired / as mayor"."""
_BEGINS = compiled(r"Born (?:[a-z]+ )?(?:in|on|at|to|into) |Survived by ")
"""How a life begins or ends below a headline, whose last word may be a name: "… first mayor of Hull / *Born in* Ulm, she"."""
_WORD = compiled(r"[\w'’-]+")
_RAGGED = 16
"""By so many code points lines that were broken to fit a width may differ, beside the word that had no room."""


@frozen
class _Line:
    start: int
    end: int
    words: str


def unwrapped(text: str) -> str:
    """Return ``text`` with a space for each end of a line that was broken to fit a width; its length stays."""
    breaks = [line.start for lines in _paragraphs(text) for line in _broken(lines)] if "\n" in text else []
    if not breaks:
        return text
    pieces: list[str] = []
    behind = 0
    for start in breaks:
        pieces.append(text[behind : start - 1])
        behind = start
    return " ".join((*pieces, text[behind:]))


def _paragraphs(text: str) -> list[list[_Line]]:
    found: list[list[_Line]] = []
    behind = -2
    for match in _LINE.finditer(text):
        if match[0].isspace():
            continue
        if match.start() != behind + 1:
            found.append([])
        found[-1].append(_Line(match.start(), match.end(), match[0]))
        behind = match.end()
    return [lines for lines in found if len(lines) > 1]


def _broken(lines: Sequence[_Line]) -> list[_Line]:
    """Return the lines of a paragraph that the line before goes on with."""
    width = max(len(line.words) for line in lines)
    dated = all(_DATED.search(line.words) for line in lines)
    plain = not dated and not any(_NO_PROSE.match(line.words) for line in lines)
    full = plain and len(lines) >= _FEWEST_LINES and _NARROWEST <= width <= _WIDEST
    wrapped = full and all(_is_full(one, next_, width) for one, next_ in pairwise(lines))
    if wrapped:
        return list(lines[1:])
    found: list[_Line] = []
    told = lines[0].words
    for before, line in pairwise(lines):
        short = _INSIDE.search(line.words) and len(line.words.split()) < _FEWEST_WORDS
        inside = told != before.words and (short or line.words[0].islower())
        if _goes_on(before.words, line.words) or (inside and _goes_on(told, line.words)):
            found.append(line)
            told = f"{told} {line.words}"[-2 * _WIDEST :]
        else:
            told = line.words
    return found


def _is_full(line: _Line, following: _Line, width: int) -> bool:
    """Tell whether the first word of the next line had no room on this one."""
    first = following.words.split(maxsplit=1)[0]
    return len(line.words) + 1 + len(first) > width


def _goes_on(before: str, line: str) -> bool:
    """Tell whether a line ends inside a sentence of prose with which the next one goes on."""
    titled = _TITLED.search(before)
    if (_ENDED.search(before) and not titled) or _NO_PROSE.match(before) or _NO_PROSE.match(line):
        return False
    words = _WORD.findall(before)
    if len(words) > 1 and _CUT.search(before):
        return not (is_row(before) or is_label(line) or is_row(line))
    if len(words) < _FEWEST_WORDS:
        last = words[-1].lower() if words else ""
        return line[0].islower() and (last in _OPENERS or (len(words) > 1 and is_verb(last)))
    first = _WORD.match(line)
    if titled:
        return first is not None and line[0].isupper() and first[0] not in _starters() and not is_row(before)
    if first is None or line[0].islower():
        return first is not None
    opens = line.startswith(",", first.end()) and first[0] in lexicon.words("names", "starters")  # "Currently, Kerr"
    told = not (opens or _BEGINS.match(line)) and first[0] not in _starters() and any(map(is_verb, words[1:]))
    roomy = len(line) > len(before) + len(first[0]) + _RAGGED  # the line before had room for the word
    return told and not roomy and not is_row(before) and not is_row(line)


@cache
def _starters() -> frozenset[str]:
    return lexicon.words("abbreviations", "starters")
