"""Claims that somebody makes by hand, or imports from another tool: declared by a quote, and not yet placed in a text."""

from collections.abc import Mapping

from attrs import Factory, frozen

from service.domain import time
from service.domain.claim import Extractor, Modality
from service.domain.fields import CATALOGUE, DATED, Datatype, Field
from service.domain.quantity import Quantity

HAND = "hand"
"""The name of what made a claim that no tool did."""

VERSION = "1"
"""The version of who or what says none."""

MOST_FIGURES = 15
"""A number of more figures is no quantity: none that is read out of a text has more."""


@frozen
class Tool:
    """What found the passage that a claim was imported with."""

    name: str
    version: str = VERSION


@frozen(kw_only=True)
class Handmade:
    """A claim as somebody declares it: ``quote``, words of the text of ``source``, say that ``field`` has ``value``.

    ``prefix`` and ``suffix``, what stands before and behind the quote, and ``start``, in code points, tell which of
    several places is meant. ``who`` made or imported it on the day ``date``; ``tool`` is what it was imported from.
    """

    field: str
    value: str
    source: str
    quote: str
    who: str
    date: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    qualifiers: Mapping[str, str] = Factory(dict)
    modality: Modality = Modality.ASSERTED
    attribution: str | None = None
    note: str | None = None
    tool: Tool | None = None

    @property
    def extractor(self) -> Extractor:
        """Return what made the claim, with who vouches for it as its rule."""
        made = self.tool or Tool(HAND)
        return Extractor(made.name, made.version, self.who, by_hand=True)


def display(field: str, value: str) -> str:
    """Return ``value`` of ``field`` for people."""
    return time.display(value) if CATALOGUE[field].datatype is Datatype.DATE else value


def original(field: str, value: str, quote: str) -> str:
    """Return the words of ``quote`` for ``value``: the value itself or its display where they stand in it, else all of them."""
    for words in (value, display(field, value)):
        start = quote.find(words)
        if start < 0 and len(quote.lower()) == len(quote):
            start = quote.lower().find(words.lower())
        if start >= 0:
            return quote[start : start + len(words)]
    return quote


def fault_of_value(field: str, value: str) -> tuple[str, str] | None:
    """Return what is wrong with a value of ``field`` and what to do; None if nothing is."""
    datatype = CATALOGUE[field].datatype
    if datatype is Datatype.DATE:
        return _fault_of_date(value)
    if datatype is Datatype.QUANTITY and not _is_quantity(value):
        return f"{value!r} is no quantity", "expected one such as '13', '200..999', '1201..' or '..2'"
    return None


def fault_of_qualifier(entry: Field, key: str, text: str) -> tuple[str, str] | None:
    """Return what is wrong with a qualifier, whose key the field has, and what to do; None if nothing is."""
    if key in DATED:
        return _fault_of_date(text)
    words = entry.words_of(key)
    if words and text not in words:
        return f"{text!r} is not one of {', '.join(words)}", "choose one of them"
    return None


def _fault_of_date(text: str) -> tuple[str, str] | None:
    try:
        time.parse(text)
    except ValueError:
        return f"{text!r} is no EDTF date", "expected one such as '1987-05-12', '1987-05', '1987?' or '2013/2018'"
    return None


def _is_quantity(text: str) -> bool:
    if any(len(number) > MOST_FIGURES for number in text.split("..")):
        return False
    try:
        return text.isascii() and bool(Quantity.parse(text))
    except ValueError:
        return False
