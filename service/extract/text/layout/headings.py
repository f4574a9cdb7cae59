"""The lines of a text, and which of them are titles or headings by their words and by what stands around them."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from attrs import frozen

from service.extract.text import lexicon
from service.extract.text.layout.boxes import SENTENCE_END, is_heading, is_known_row
from service.extract.text.layout.datedlines import closes_dated, closes_with_range, is_time, opens_dated
from service.extract.text.layout.headingwords import fields_below, leads_to_works
from service.extract.text.layout.labels import field_of
from service.extract.text.layout.listlines import leads_to_bullets
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import is_verb

_LINE = compiled(r"[^\r\n\u2028\u2029]*(?:\r\n|[\r\n\u2028\u2029]|\Z)")
_TERMINAL = compiled(r"[.!?…:;,][\"'”’»)\]]*$")
_AS = compiled(r"as (?:an? |the )?[a-z-]+(?: and [a-z-]+)?")
"""A heading above works in which somebody had a part: "As translator"."""
_STOP = compiled(r"[.!?…;,][\"'”’»)\]]*$")
_TELLS = compiled(
    r"(?:In|On|From|Since|Until|By) (?:[A-Z][a-z]+ )?\d[^,]{0,20}, (?:[^\W\d_][^ ]* ){3}|(?:She|He) [a-z]+ [^ ]+ [^ ]"
)
"""What begins a sentence that only has no full stop: "In 1962, she founded a school"."""
_CAME_OUT = compiled(r"[.,] [^\W\d_a-z][^.,:()]{1,30}: [^.:()]{2,60},? (?:1[5-9]|20)\d\d\.?(?: \([^()]*\)\.?)?$")
"""How a line of a bibliography ends: "Salt Roads. *Oslo: Oak Press, 1968.*"."""
_HEADING_WORDS = 10
_KICKER_WORDS = 5
_HEADING_LENGTH = 80
_TITLE_LENGTH = 150


@frozen
class Line:
    """A line that is not blank, without the white space around it; ``blank`` tells of an empty line before it."""

    start: int
    end: int
    text: str
    blank: bool


def lines_of(text: str) -> Iterator[Line]:
    """Yield the lines of a text that are not blank."""
    blank = True
    for match in _LINE.finditer(text):
        content = match[0].strip(_BLANKS)
        if not content:
            blank = True
            continue
        start = match.start() + len(match[0]) - len(match[0].lstrip(_BLANKS))
        yield Line(start, start + len(content), content, blank)
        blank = False


_BLANKS = " \t\r\n\v\f\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u3000\ufeff"


def is_title(lines: Sequence[Line]) -> bool:
    """Tell whether the first line is a title: no sentence, and either short or parted from what follows."""
    if len(lines) == 1 or len(lines[0].text) > _TITLE_LENGTH or _TERMINAL.search(lines[0].text):
        return False
    if is_known_row(lines[0].text) or (opens_dated(lines[0].text) and not lines[1].blank):
        return False
    words = lines[0].text.split()
    return lines[1].blank or len(words) < _HEADING_WORDS or _names_again(words, lines[1].text)


def _names_again(words: Sequence[str], line: str) -> bool:
    """Tell whether a line names somebody in full whom the one above has named, as a story does below its headline."""
    return any(one.istitle() and two.istitle() and f"{one} {two}" in line for one, two in pairwise(words))


def stands_as_heading(lines: Sequence[Line], number: int, section: str) -> bool:
    """Tell whether a short line without a full stop stands by itself between others, or is a heading that lives have; ``section`` is the heading above."""
    line = lines[number]
    if is_heading(line.text) or leads_to_works(line.text):
        return True
    if opens_dated(line.text) or _TELLS.match(line.text) or _is_degree(line.text):
        return False
    if number + 1 < len(lines) and (
        _is_above_rows(line.text, lines[number + 1].text)
        or leads_to_bullets(line.text, lines[number + 1].text)
        or _is_above_works(line.text, lines[number + 1].text)
    ):
        return True
    return _is_alone(lines, number) and not _is_listed(lines, number, section)


def _is_degree(line: str) -> bool:
    """Tell whether a line is a degree with its year behind it: "PhD in Botany, Elm University 1977"."""
    return _degree().match(line) is not None and closes_dated(line)


@cache
def _degree() -> re.Pattern[str]:
    """Match the letters of a degree, with a sign that it goes on: "PhD *in* Botany", "MA, Elm University"."""
    letters = "|".join(each for key in ("letters", "unsure") for each in lexicon.phrases("degrees", key))
    return compiled(rf"(?:{letters})\.?(?:,| in | \()")


def _is_alone(lines: Sequence[Line], number: int) -> bool:
    """Tell whether a short line without a full stop stands between blank ones."""
    line = lines[number]
    alone = line.blank and number + 1 < len(lines) and lines[number + 1].blank
    if not alone or len(line.text) > _HEADING_LENGTH or _TERMINAL.search(line.text):
        return False
    first = line.text.lstrip("“\"'‘«(")[:1]
    return len(line.text.split()) <= _HEADING_WORDS and (first.isupper() or first.isdigit())


def _is_listed(lines: Sequence[Line], number: int, section: str) -> bool:
    """Tell whether a line that stands alone is one of a list with blank lines in it, below the heading ``section``: it has its time behind it, or names
    an honour or a school, or parts a post from its body, and another such line, a heading that lives have, or nothing comes next.
    """
    fields = fields_below(section)
    if not fields:
        return False
    if closes_dated(lines[number].text):
        return True
    following = lines[number + 1].text
    ends = is_heading(following) or closes_dated(following) or _is_item(following, fields)
    return ends and _is_item(lines[number].text, fields)


def _is_item(words: str, fields: frozenset[str]) -> bool:
    """Tell whether words may be an item of a list of honours, of schools or of posts."""
    if _TERMINAL.search(words):
        return False
    if "course" in fields and ", " in words:
        return True
    return any(
        not lexicon.words(*nouns).isdisjoint({*words.split(), *words.casefold().split()})
        for field, nouns in _NOUNS
        if field in fields
    )


_NOUNS = (
    ("award", ("awards", "heads")),
    ("award", ("awards", "capital_heads")),
    ("educated_at", ("schools", "heads")),
)


def _is_above_rows(line: str, following: str) -> bool:
    """Tell whether a line without a verb stands above a row with its time, as a heading of such rows does."""
    words = line.split()
    if not line[0].isupper() or len(words) > _KICKER_WORDS or _STOP.search(line) or field_of(line):
        return False
    if len(words) > 1 and {word.strip("()*.").casefold() for word in words} <= lexicon.words("sections", "columns"):
        return False  # "Years Team Apps (Gls)" is the head of the rows' columns, below the heading
    rows = (opens_dated(following) and not is_time(following)) or closes_with_range(following)
    return rows and not closes_dated(line) and not any(is_verb(word) for word in words)


def _is_above_works(line: str, following: str) -> bool:
    """Tell whether a line is a heading for works and has one with its year below it: "Essays" above "The Salt Road, 1990"."""
    words = line.rstrip(" :").casefold()
    named = "notable_for" in fields_below(line) or _AS.fullmatch(words) is not None
    return named and (
        _CAME_OUT.search(following) is not None or (closes_dated(following) and not SENTENCE_END.search(following))
    )
