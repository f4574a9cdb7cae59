"""How numbers are written, in figures and in English words, and what they are worth."""

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import cache

from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.vocabulary import opener

_GROUPS = r"[0-9]{1,3}(?:[,\u00a0\u202f][0-9]{3})+(?![0-9])"
FIGURES = rf"(?:{_GROUPS}|[0-9]+(?:\.[0-9]+)?)"
"""A number in figures, with separators of thousands or a decimal point."""

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
"""The first numbers in Roman numerals, which number months and the items of lists."""

_LONGEST = 15
"""More figures than this are no number that is read, and neither is what words multiply beyond them."""

_TEN, _TWENTY = 10, 20
_PARTS = compiled(r"[^\W_]+(?:\.[0-9]+)?")


@cache
def words() -> Mapping[str, int]:
    """Return the words for numbers below a hundred."""
    return lexicon.numbers("numbers", "units")


@cache
def scales() -> Mapping[str, int]:
    """Return the words that multiply what stands before them."""
    return lexicon.numbers("numbers", "scales")


@cache
def number_opener(*others: str) -> re.Pattern[str]:
    """Match the first character of every number and vague count, and of every article before one, and of ``others``."""
    named = (*words(), *scales(), *lexicon.table("numbers", "vague"), "half", *others)
    starts = {first + name[1:3] for name in named for first in (name[0], name[0].upper())}
    return opener("0-9", (*starts, r"an?\s", r"An?\s"), r"\w")


FIGURE_OPENER = compiled(r"[0-9](?<!\w.)")
"""Match the first character of every number in figures."""


@cache
def number_pattern() -> str:
    """Return a regular expression for a number, in figures or words, without groups."""
    small = lexicon.alternation([*words(), *(word.title() for word in words())])
    later = lexicon.alternation([*words(), *scales()])
    scale = lexicon.alternation(scales())
    spelled = rf"(?:{small})(?:[\s-](?:and\s)?(?:{later})\b)*"
    single = rf"(?:[Aa]n?|[Hh]alf\sa)\s(?:{scale})(?:\s(?:{scale}))*"
    return rf"(?:{FIGURES}(?:[\s-](?:{scale})\b)*|(?:{spelled}|{single})\b)"


def value_of(number: str) -> int | None:
    """Return what ``number`` is worth; None if it is no whole number, too long a one, or no number in its order of words."""
    if number.isdecimal():
        return int(number) if len(number) <= _LONGEST else None
    plain = re.sub(r"(?<=[0-9])[,\u00a0\u202f](?=[0-9]{3})", "", number.lower())
    total = part = Fraction(0)
    previous: int | None = None
    for word in _PARTS.findall(plain):
        if word[0].isdecimal() and len(word) > _LONGEST:
            return None
        if word in scales():
            part, total, previous = _scaled(part, total, scales()[word])
        elif word in words() or word[0].isdecimal():
            amount = Fraction(words()[word]) if word in words() else Fraction(word)
            if previous is not None and not (previous == 0 or (previous >= _TWENTY and amount < _TEN)):
                return None
            part, previous = part + amount, int(amount)
        elif word == "half":
            part = Fraction(1, 2)
    total += part
    return int(total) if total.denominator == 1 and total < 10**_LONGEST else None


def _scaled(part: Fraction, total: Fraction, scale: int) -> tuple[Fraction, Fraction, int]:
    """Multiply what was read by a scale: hundreds and dozens go on, thousands and more are added up."""
    amount = (part or Fraction(1)) * scale
    if scale < scales()["thousand"]:
        return amount, total, 0
    return Fraction(0), total + amount, 0
