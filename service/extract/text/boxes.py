"""Rows of a box: "Key: value", "Key | value |", "Key<tab>value", "Alma mater X", and a label that has its value on the line below."""

import re
from functools import cache

from attrs import frozen

from service.domain.selector import Span
from service.extract.text import lexicon

_COLON = re.compile(
    r"(?P<edge>\|\s*)?(?P<bullet>[-*•·–]\s+)?(?P<mark>\*\*|__)?(?P<key>[^\W\d_][^:.!?\t|*]{0,38}[^\W_)]|[^\W\d_])\)?(?(mark):?(?:\*\*|__))"
    r"\s*(?::\s|\t+|\s?\|\s?)\s*(?P<value>\S.*)"
)
_ROW_END = re.compile(r"[\s|]*$")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_KEY_WORDS = 4
_LONGEST_VALUE = 150


@frozen
class Row:
    """A row of a box: its key as written, and where it starts and its value stands, in code points of the line."""

    key: str
    start: int
    value: Span


def row(line: str) -> Row | None:
    """Read a line, without white space around it, as a row of a box; None where it is none."""
    known = _known().match(line)
    match = known or _COLON.match(line)
    if not match:
        return None
    key, start = match["key"], match.start("value")
    value = _ROW_END.sub("", match["value"])
    if not value or set(value) <= set("-:| "):
        return None
    marked = match["bullet"] or match["edge"]
    told = bool(_SENTENCE_END.search(value)) and len(value.split()) > _KEY_WORDS
    if len(key.split()) > _KEY_WORDS or len(value) > _LONGEST_VALUE or (told and not marked):
        return None
    if not marked and not known and not key[0].isupper():
        return None
    return Row(key, match.start("key"), Span(start, start + len(value)))


def row_below(label: str, line: str) -> Row | None:
    """Read a label of a box and the line below it as a row, the value's place counted in that line; None where they are none."""
    key = label.rstrip(" :|\t")
    if (
        key.casefold() not in lexicon.words("boilerplate", "items", "alone")
        or _label(line)
        or _SENTENCE_END.search(line)
    ):
        return None
    return Row(key, 0, Span(0, len(line))) if len(line) <= _LONGEST_VALUE else None


def _label(line: str) -> bool:
    """Tell whether a line is a row of a box, or its label, by itself."""
    return bool(_known().match(line) or line.rstrip(" :|\t") in lexicon.words("boilerplate", "items", "keys"))


@cache
def _known() -> re.Pattern[str]:
    keys = lexicon.alternation(lexicon.phrases("boilerplate", "items", "keys"))
    return re.compile(
        rf"(?P<edge>\|\s*)?(?P<bullet>[-*•·–]\s+)?(?:\*\*|__)?(?P<key>{keys})(?:\*\*|__)?"
        r"(?:\s*[:|\t]\s*(?:\*\*|__)?|\s+(?!(?:is|are|was|were|has|had|and|or|of|for|to|at)\b))(?P<value>[^\s|].*)"
    )
