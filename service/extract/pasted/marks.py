"""What pasted text carries besides its words: footnote marks, invisible characters, entities, hyphens at line ends.

Each reader looks at one odd character of a text and says what stands there in the reading view instead. A text without such
characters costs one search.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from html import unescape
from operator import itemgetter

from attrs import frozen

from service.extract.pasted.bullets import bullets, labels, numbers
from service.extract.pasted.captions import captions
from service.extract.pasted.editable import editable
from service.extract.pasted.entries.titled import titled
from service.extract.pasted.entries.whoswho import entries
from service.extract.pasted.leaders import leaders
from service.extract.pasted.plainly import denials, lengthened, ranks, slips
from service.extract.pasted.seams import seams
from service.extract.pasted.stars import stars
from service.extract.pasted.timed import timed
from service.extract.text import lexicon
from service.extract.text.patterns import compiled


@frozen
class Edit:
    """``text[start:end]`` is read as ``words``; half-open code points of the frozen text."""

    start: int
    end: int
    words: str


_BLANK = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
_COMBINING = "\u0300-\u036f"
_LIGATURE = "\ufb00-\ufb06"
_RAISED = "\u00b2\u00b3\u00b9\u2070\u2074-\u2079"
_WIDE = "\uff01-\uff5e"
_DASH = "\u2010-\u2012"
_CROSS = "†‡"
_LOW = "‚"
_EMPTY = compiled(rf"[{_INVISIBLE}][ \t{_INVISIBLE}]*\r?\n")
"""A line on which nobody sees anything, though it is not blank: it parts nothing."""
_OFTEN = "[&\r\n|"
"""Odd characters of plain ASCII."""

_PLAIN = compiled(rf"[{re.escape(_OFTEN)}]")
_ODD = compiled(
    rf"[{re.escape(_OFTEN)}{_BLANK}{_INVISIBLE}{_COMBINING}{_LIGATURE}{_RAISED}{_WIDE}{_DASH}{_CROSS}{_LOW}]"
)
_NUMBERS = r"\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,5}"
_ENTITY = compiled(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8}\d{0,2});")
_HYPHENATED = compiled(r"(?P<hyphen>[-\u2010\u00ad])[ \t]*\r?\n[ \t]*(?=(?P<rest>\w))")
_BREAK = compiled(r"[ \t]*\r?\n[ \t]*(?:\|[ \t]*)?")
_WORD = compiled(r"[^\W\d_]+$")
_WORD_REACH = 24
_UNITS = compiled(r"(?:\d\s?|\b(?:[kcmd]?m|ft|in|mi|yd|sec|s))$")
_YEAR = compiled(r"(?<!\d)\d{4}$")
_JOINER = "\u200c\u200d"
_JOINING = compiled("[\u0600-\u0fff]")
_SPACED = compiled(r"(?<!\S)[^\W\d_a-z](?: [^\W\d_a-z]){3,}(?!\S)")
_LINE = compiled(r"[^\n]+")
_CERTAIN = compiled(r"\d|needed|edit|change|dubious")
_MOST_MARKS = 4
"""So many combining marks behind a letter are looked at: no letter of a name has more."""
_DAY, _DAY_BEFORE = compiled(r"\[[0-3]?\d\]\s[^\W\d_a-z]"), compiled(r"(?<![\w.,])[0-3]?\d\s\Z")
"""A day of the new style behind that of the old one, in front of their month: "18 [30] November"."""
_ENDINGS = frozenset("sdernty")
"""Letters in brackets behind a word that are more likely its ending than a note: "friend[s]"."""


def edits(text: str, of: str | None = None) -> Iterator[Edit]:
    """Yield what is read otherwise than it stands, in order, without overlaps; entries of ``of`` alone."""
    odd = ((found.start(), _READERS[found[0]]) for found in (_PLAIN if text.isascii() else _ODD).finditer(text))
    apart = [*((start, _spaced) for start in _apart(text)), *((at, _joined(mark)) for at, mark in seams(text).items())]
    apart += (
        (start, _plainly(end, words))
        for start, end, words in (
            *denials(text),
            *lengthened(text),
            *ranks(text),
            *slips(text),
            *bullets(text),
            *numbers(text),
            *labels(text),
            *captions(text),
            *leaders(text),
            *editable(text),
            *stars(text),
            *timed(text),
            *(entries(text, of) if of else ()),
            *(titled(text, of) if of else ()),
        )
    )
    behind = 0
    for at, reader in sorted([*odd, *apart], key=itemgetter(0)) if apart else odd:
        if at >= behind and (edit := reader(text, at)) and edit.start >= behind:
            yield edit
            behind = edit.end


def _apart(text: str) -> Iterator[int]:
    """Yield where words stand, on lines in capitals, whose letters stand apart: "P A R I S"."""
    for line in _LINE.finditer(text):
        if line[0].isupper():
            yield from (match.start() for match in _SPACED.finditer(text, line.start(), line.end()))


def _note(text: str, at: int) -> Edit | None:
    """Leave out footnote marks and notes of editors in square brackets, with the space before them."""
    match = _notes().match(text, at)
    if match is None or at == 0:
        return None
    start, letter = at, match["letter"]
    if text[at - 1] in " \u00a0":
        if letter or not _CERTAIN.search(match[0]):
            return None
        if _DAY.match(text, at) and _DAY_BEFORE.search(text, max(0, at - len("m 31 ")), at):
            return None
        start = at - 1
    before, follows = text[start - 1 : start] or "\n", text[match.end() : match.end() + 1]
    closes = before in "\"'" and match[0][1:2].isdigit() and text[start - 2 : start - 1].strip(" \t\r\n([") != ""
    if (before in "\r\n\t[(“\"‘'|" and not closes) or (
        letter and (follows.isalnum() or (before.islower() and letter in _ENDINGS))
    ):
        return None
    return Edit(start, match.end(), " " if before.isalnum() and follows.isalnum() else "")


@cache
def _notes() -> re.Pattern[str]:
    said = "|".join((*lexicon.phrases("marks", "notes"), *lexicon.phrases("marks", "offers"))).replace(" ", r"\s?")
    one = rf"\[\s?(?:{_NUMBERS}|(?i:{said}))\s?\]"
    page = r"(?::\d{1,4}(?:[–-]\d{1,4})?(?!\d))?"
    return compiled(rf"(?:{one}{page})+|(?:\[(?P<letter>[a-z])\])+")


def _raised(text: str, at: int) -> Edit | None:
    """Leave out raised figures behind a word or a mark, not those of units and powers."""
    end = at + 1
    while end < len(text) and text[end] in "\u00b2\u00b3\u00b9\u2070\u2074\u2075\u2076\u2077\u2078\u2079":
        end += 1
    before = text[max(0, at - 4) : at]
    if not before or before[-1].isspace() or (_UNITS.search(before) and not _YEAR.search(before)):
        return None
    return Edit(at, end, "")


def _cross(text: str, at: int) -> Edit | None:
    """Leave out daggers behind a word; one before a year says that somebody died."""
    glued = at > 0 and (text[at - 1].isalnum() or text[at - 1] in ".,;:)")
    return Edit(at, at + 1, "") if glued and not text[at + 1 : at + 2].isdigit() else None


def _invisible(text: str, at: int) -> Edit | None:
    """Leave out characters that nobody sees; those that join letters of scripts that need them stay."""
    if text[at] in _JOINER and _JOINING.search(text, max(0, at - 1), at + 2):
        return None
    if (empty := _EMPTY.match(text, at)) and text[at - 1 : at] in ("", "\n"):
        return Edit(at, empty.end(), "")
    if text[at] == "\u00ad" and (cut := _HYPHENATED.match(text, at)):
        return Edit(at, cut.end(), "")
    return Edit(at, at + 1, "")


def _combining(text: str, at: int) -> Edit | None:
    """Join a letter and the marks behind it into the one letter that they make."""
    end = at
    while end < min(len(text), at + _MOST_MARKS) and "\u0300" <= text[end] <= "\u036f":
        end += 1
    if at == 0:
        return None
    composed = unicodedata.normalize("NFC", text[at - 1 : end])
    return Edit(at - 1, end, composed) if composed != text[at - 1 : end] else None


def _compatible(text: str, at: int) -> Edit | None:
    """Read ligatures and wide letters as plain ones."""
    return Edit(at, at + 1, unicodedata.normalize("NFKC", text[at]))


def _plain(text: str, at: int) -> Edit | None:
    """Read hyphens and spaces of all kinds as the plain ones, and a low quotation mark that opens nothing as a comma: "Ada‚ Per and Una"."""
    if text[at] == _LOW:
        return Edit(at, at + 1, ",") if text[at - 1 : at].isalnum() and text[at + 1 : at + 2] in " \n" else None
    return Edit(at, at + 1, "-" if unicodedata.category(text[at]) == "Pd" else " ")


def _entity(text: str, at: int) -> Edit | None:
    match = _ENTITY.match(text, at)
    said = unescape(match[0]) if match else ""
    return (
        Edit(at, match.end(), said.replace("\u00a0", " ").replace("\u00ad", "")) if match and said != match[0] else None
    )


def _break(text: str, at: int) -> Edit | None:
    """Join a word that a hyphen cuts at a line's end, and leave out the blanks and pipes around a line's end."""
    low = at
    while low > 0 and text[low - 1] in " \t|" and (text[low - 1] != "|" or text[low - 2 : low - 1] in " \t"):
        low -= 1
    if low > 1 and text[low - 1] in "-\u2010" and text[low - 2].isalnum() and (cut := _HYPHENATED.match(text, low - 1)):
        return Edit(low - 1, cut.end(), "-" if _keeps(text, low - 1, cut["rest"]) else "")
    end = _BREAK.match(text, at)
    if end is None:
        return None
    return Edit(low, end.end(), "\n") if (low, end.end()) != (at, at + 1) else None


def _keeps(text: str, hyphen: int, rest: str) -> bool:
    """Tell whether a hyphen at a line's end belongs to the word: before a capital or a figure, and behind some words."""
    word = _WORD.search(text, max(0, hyphen - _WORD_REACH), hyphen)
    return not (rest.islower() and word) or word[0].casefold() in lexicon.words("marks", "hyphened")


def _pipe(text: str, at: int) -> Edit | None:
    """Leave out the pipe that opens a table's row."""
    return Edit(at, at + 2, "") if at == 0 and text[1:2] == " " else None


def _spaced(text: str, at: int) -> Edit | None:
    """Join a word whose capitals stand apart: "P A R I S"."""
    match = _SPACED.match(text, at)
    return Edit(at, match.end(), match[0].replace(" ", "")) if match else None


def _joined(mark: str) -> Callable[[str, int], Edit | None]:
    """Return a reader that puts ``mark`` behind what stands at a place, or in place of a blank."""
    return lambda text, at: Edit(at, at + 1, mark if text[at] in " \t" else text[at] + mark)


def _plainly(end: int, words: str) -> Callable[[str, int], Edit | None]:
    """Return a reader that reads other words for those up to ``end``."""
    return lambda _, at: Edit(at, end, words)


_ALL = "".join(map(chr, range(0x10000)))
_KINDS: tuple[tuple[str, Callable[[str, int], Edit | None]], ...] = (
    (r"\[", _note),
    ("&", _entity),
    ("\r\n", _break),
    ("|", _pipe),
    (_BLANK + _DASH + _LOW, _plain),
    (_INVISIBLE, _invisible),
    (_COMBINING, _combining),
    (_LIGATURE + _WIDE, _compatible),
    (_RAISED, _raised),
    (_CROSS, _cross),
)
_READERS = {char: reader for inside, reader in _KINDS for char in re.findall(f"[{inside}]", _ALL)}
