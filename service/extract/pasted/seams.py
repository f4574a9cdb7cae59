"""Where a pasted page lost its line ends and blanks: cells glued to their labels, boxes on one line, headings in a sentence.

Each seam is an edit of the reading view that puts the blank or the line's end back. A page without labels and headings
costs a few searches for fixed words.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from service.extract.pasted.columns import rows_apart
from service.extract.pasted.glued import values_apart
from service.extract.text import lexicon
from service.extract.text.layout.boxes import SENTENCE_END, row
from service.extract.text.patterns import compiled
from service.extract.text.vocabulary import Finder

_FEWEST_LABELS = 3
_FEWEST_TELLING = 2
"""One may be a word of prose."""
_FARTHEST = 200
"""So many code points at most lie between two labels of one box."""
_LONGEST_ROW = 160
_LEAD_WORDS = 5
_FIGURE = compiled(r"(?<=\d)(?=[A-Z][a-z])|(?<=\))(?=[A-Z0-9])")
_CASED = compiled(r"(?<=[a-z]{3})(?<!\bMac)(?<!\bFitz)(?=[A-Z][a-z]{2})")
_FOLLOWS = r"(?=[ \t:|]*[A-Z0-9(])"
_UNSPACED = compiled(
    r",(?<=[^\W\d_]{2},)(?=[^\W\d_]{2}|(?:1[0-9]|20)\d\d(?!\d))|,(?<=(?<!\d)\d{4},)(?=[^\W\d_]{2})"
    r"|[:;](?<=[^\W\d_]{3}[:;])(?=[A-Z][a-z])|\.(?<=[a-z\d)]{3}\.)(?=(?:He|She|His|Her|They|In|The|After|From|Since|During) )"
    r"|[-–](?<=(?<!\d)[12]\d{3}[-–])(?=[^\W\d_a-z][^\W\d_A-Z]+(?: [^\W\d_a-z][^\W\d_A-Z]+)?, \w)"
)
"""A mark behind a word or a year that has lost the blank behind it: "politics,and", "in Peru,1983", "in Graz.He was", "Lom, 1927-Graz, 2002"."""
_DATED = compiled(
    r"\s*(?:date|published|updated|posted|last updated)(?: on)?:?\s+"
    r"(?:\d{4}-\d\d-\d\d|\d{1,2} [A-Z][a-z]+ \d{4}|[A-Z][a-z]+ \d{1,2}, \d{4})(?:,? \d\d:\d\d)?(?P<seam> )(?=[A-Z“\"‘(])",
    re.IGNORECASE,
)
_TIMED = compiled(
    r"^[ \t•*-]{0,4}(?:since |from )?(?:(?:1[5-9]|20)\d\d ?[–—-] ?)?(?:(?:1[5-9]|20)\d\d|(?i:present|now|today))(?=[^\W\d_a-z](?:[^\W\d_A-Z]|[A-Z.]{2}))"
    r"|[a-z]{3}(?=\((?:1[5-9]|20)\d\d ?[–—-])",
    re.MULTILINE,
)
"""A time that its line's words are glued to, or that is to the word before it: "1998Director", "2001 – presentChair", "Minister(2004–06)"."""
_EDIT = "[edit]"


def seams(text: str) -> dict[int, str]:
    """Return what stands behind a code point of ``text`` that a blank or a line's end is missing behind, by its place.

    A blank whose place is given becomes a line's end.
    """
    found: dict[int, str] = {}
    if match := _DATED.match(text):
        found[match.start("seam")] = "\n"
    found |= {match.start(): " " for match in _UNSPACED.finditer(text)}
    found |= {place - 1: " " for place in tuple(found) if text[place] in "-–"}
    found |= {match.end() - 1: " " for match in _TIMED.finditer(text)}
    found |= dict.fromkeys(_heading_ends(text), "\n")
    found |= dict.fromkeys(rows_apart(text), "\n")
    if _glues(text):
        for label in _labels(text):
            found |= label
    return found | dict(values_apart(text))


def _glues(text: str) -> bool:
    """Tell cheaply whether a box may be there whose labels have to be looked for."""
    return len(_telling().found_in(text)) >= _FEWEST_TELLING


@cache
def _telling() -> Finder:
    return Finder(lexicon.phrases("boilerplate", "items", "telling"))


@cache
def _common() -> tuple[str, ...]:
    return lexicon.phrases("boilerplate", "items", "glued")


@cache
def _pattern() -> re.Pattern[str]:
    keys = lexicon.alternation(_common())
    return compiled(rf"(?<![A-Z“\"'‘.-])(?P<key>(?:{keys})(?:\(e?s\))?)(?![a-z]|\(s\)|'|’){_FOLLOWS}")


def _labels(text: str) -> Iterator[dict[int, str]]:
    """Yield the seams of each line that is a row with a glued cell, or a whole box."""
    for start, end, matches in _by_line(text):
        boxed = _boxed(matches)
        if boxed:
            yield _box(text, start, end, boxed)
        elif not text[start : matches[0].start()].strip(" \t|*•·-–") and not _is_prose(text[matches[0].end() : end]):
            yield _row(text, matches[0], end)


def _by_line(text: str) -> Iterator[tuple[int, int, list[re.Match[str]]]]:
    """Yield where lines with labels start and end, and their labels."""
    start = end = -1
    found: list[re.Match[str]] = []
    for match in _pattern().finditer(text):
        if match.start() >= end:
            if found:
                yield start, end, found
            start, end = text.rfind("\n", 0, match.start()) + 1, text.find("\n", match.start())
            end, found = len(text) if end < 0 else end, []
        found.append(match)
    if found:
        yield start, end, found


def _is_prose(words: str) -> bool:
    return len(words) > _LONGEST_ROW or (bool(SENTENCE_END.search(words.rstrip())) and len(words.split()) > _LEAD_WORDS)


def _boxed(matches: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return the labels of a box on one line: three different ones at least, none far from the one before."""
    run: list[re.Match[str]] = []
    for match in matches:
        if run and match.start() - run[-1].end() > _FARTHEST:
            if len(run) >= _FEWEST_LABELS:
                break
            run = []
        run.append(match)
    return run if len({match["key"] for match in run}) >= _FEWEST_LABELS else []


def _box(text: str, start: int, end: int, labels: list[re.Match[str]]) -> dict[int, str]:
    """Put a line's end before each label of a box, and before the page's first words where they follow once more."""
    found: dict[int, str] = {}
    lead = text[start : labels[0].start()].strip(" \t|")
    again = text.find(lead, labels[-1].end(), end) if lead and len(lead.split()) <= _LEAD_WORDS else -1
    if again > 0:
        found[again - 1] = "\n"
    last = again if again > 0 else min(end, labels[-1].end() + _LONGEST_ROW)
    for label, limit in zip(labels, [*(label.start() for label in labels[1:]), last], strict=True):
        if label.start() > start:
            found[label.start() - 1] = "\n"
        found |= _row(text, label, limit)
    return found


def _row(text: str, label: re.Match[str], end: int) -> dict[int, str]:
    """Put blanks between a label and its cell, and between the words of the cell that are glued."""
    glued = text[label.end()] not in " \t:|"
    cased = label["key"] in lexicon.words("boilerplate", "items", "cased")
    found = {label.end() - 1: " "} if glued else {}
    patterns = ((_FIGURE,) if glued else ()) + ((_CASED,) if cased else ())
    for pattern in patterns:
        found |= {match.start() - 1: " " for match in pattern.finditer(text, label.end() + 1, end)}
    return found


def _heading_ends(text: str) -> Iterator[int]:
    """Yield the blanks around headings that are glued to the sentence behind them."""
    for heading in (each for first in sorted(_firsts().found_in(text)) for each in _headings()[first]):
        at = text.find(heading)
        while at >= 0:
            end = at + len(heading)
            end += len(_EDIT) if text.startswith(_EDIT, end) else 0
            end += 1 if text.startswith(": ", end) and _is_long(text, end) else 0
            if text.startswith(" ", end) and _opens_line(text, at) and _opens_sentence(text, heading, end + 1):
                yield end
                if at and text[at - 1] == " ":
                    yield at - 1
            at = text.find(heading, end)


@cache
def _headings() -> Mapping[str, Sequence[str]]:
    """Return headings by their first word: most texts have few of those."""
    found: dict[str, list[str]] = {}
    for key in ("long", "short"):
        for heading in lexicon.phrases("boilerplate", "headings", key):
            found.setdefault(heading.split()[0], []).append(heading)
    return found


@cache
def _firsts() -> Finder:
    return Finder(_headings())


def _is_long(text: str, at: int) -> bool:
    """Tell whether more stands on a line behind its label than a cell of a box holds, or a sentence."""
    low, high = max(0, at - _LONGEST_ROW), at + _LONGEST_ROW
    end = text.find("\n", at, high)
    if end < 0 and high < len(text):
        return True
    line = text[text.rfind("\n", low, at) + 1 or low : end if end >= 0 else len(text)]
    return row(line.strip()) is None


def _opens_line(text: str, at: int) -> bool:
    return at == 0 or text[at - 1] == "\n" or (text[at - 1] == " " and text[at - 2] in '.!?]|”"\n')


def _opens_sentence(text: str, heading: str, at: int) -> bool:
    """Tell whether a sentence begins at ``at``: with any capital behind several words, else with a word that opens sentences."""
    if (" " in heading or text[at - 2] == ":") and text[at : at + 1].isupper():
        return True
    return text[at : at + 12].split(" ", maxsplit=1)[0] in lexicon.words("boilerplate", "headings", "openers")
