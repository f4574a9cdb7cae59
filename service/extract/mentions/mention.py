"""Mentions: what a stretch of text is about, before any rule looks at it."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Protocol

from attrs import define

from service.domain.selector import Span
from service.extract.text.patterns import compiled

_NOTHING: Mapping[str, str] = MappingProxyType({})


class Kind(StrEnum):
    """Classes of mentions; each letter names the class in the patterns of rules."""

    PERSON = "P"
    PRONOUN = "S"
    POSSESSIVE = "H"
    RELATIVE = "R"
    NOMINAL = "N"
    KIN = "K"
    DATE = "D"
    PLACE = "L"
    ORGANISATION = "O"
    FACILITY = "F"
    DEMONYM = "A"
    AGE = "G"
    QUANTITY = "Q"
    JOB = "J"
    ROLE = "T"
    WORK = "W"
    AWARD = "Z"
    EVENT = "E"
    STUDENT = "Y"
    DISCIPLINE = "X"
    DEGREE = "B"
    FOLLOWING = "V"


PEOPLE = frozenset((Kind.PERSON, Kind.PRONOUN, Kind.POSSESSIVE, Kind.RELATIVE, Kind.NOMINAL, Kind.KIN))
"""The classes that stand for a person."""


class Stretch(Protocol):
    """What stands somewhere in a text: half-open Unicode code points."""

    @property
    def start(self) -> int:
        """Return where it starts."""

    @property
    def end(self) -> int:
        """Return where it ends."""


@define(kw_only=True, eq=False)
class Mention:
    """One stretch of text with its class and normalised value. Nobody changes one; frozen it would cost twice as much to make.

    ``start`` and ``end`` are half-open Unicode code points into the text; ``note`` holds what else the annotator
    knows (gender, organisation, near …); ``parts`` are mentions inside this one (a chain of places, a life's dates), or a
    school's name together with the words behind it that stand for it.
    """

    kind: Kind
    start: int
    end: int
    value: str
    note: Mapping[str, str] = _NOTHING
    parts: tuple["Mention", ...] = ()

    @property
    def span(self) -> Span:
        """Return where the mention stands."""
        return Span(self.start, self.end)


_LOST = "\ufffd"
_GARBLED = compiled(
    "[\u00c2-\u00f4](?:[\u0080-\u009f\u00a1-\u00aa\u00ac\u00ae-\u00b1\u00b4-\u00b6\u00b8\u00ba\u00bc-\u00bf])(?=[^\\W\\d_])"
)
"""Two letters that were one before a text was read in a wrong encoding, with more of the word behind them."""


def is_cut(text: str, mention: Mention) -> bool:
    """Tell whether a letter that was lost, or read wrongly, stands right beside a mention, which then is half a word."""
    beside = text[max(0, mention.start - 1) : mention.start] + text[mention.end : mention.end + 1]
    return _LOST in beside or _GARBLED.match(text, mention.end - 1) is not None
