"""A year or a day alone in the brackets behind a name: whether a birth's, or a book's, an honour's or a class's."""

import re
from collections.abc import Sequence

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class, kind_of
from service.extract.readings.lifetimes.brackets import Bracket
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_HONOURED = "alumni|graduates|winners|laureates|recipients|fellows"
_LISTING = compiled(
    rf"\b(?:{_HONOURED}|alumn(?:ae|us)|former (?:students|pupils)|class(?:es)? of|authors?|bibliography|references)\b",
    re.IGNORECASE,
)
"""Above names, or in front of one: a year in brackets behind is none of a birth: "*Notable alumni*: Ada Kerr (1979), novelist"."""
_FURTHEST = 300


def is_in_listing(text: str, start: int) -> bool:
    """Tell whether brackets from ``start`` on stand in a list of those honoured, or of writings."""
    return _LISTING.search(text, max(0, start - _FURTHEST), start) is not None


_A_WORK = (
    rf" (?:is|was) (?:an?|the) (?:[^\s.,;]+ ){{0,4}}(?:{lexicon.alternation(lexicon.words('people', 'rivals', 'works'))})"
    r"(?= (?:by|about|of|on|from|with|that|which|directed|written|based|set|starring|for|in)\b|[.,;]|$)"
)
_WORK = compiled(_A_WORK)
_CITING = compiled(
    rf"{_A_WORK}"
    r"| (?:argued|showed|wrote|noted|suggested|found|said|described|claimed|demonstrated|proposed|observed|stated|(?!is |has |lives |works )[a-z]+s )"
)
"""Behind a year in brackets these tell that it is a book's, or that of a film with such a name."""
_BEFORE_NAME = compiled(r"(?<![a-z])(?:as|by|see|cf\.?|in|with|and|from|to|of) $")
_LATEST = 2000


def is_of_birth(shadow: Shadow, bracket: Bracket, dates: Sequence[Mention]) -> bool:
    """Tell whether a year or a day alone in brackets is that of a birth: behind the full name that opens a text, and no year of a book."""
    if (
        len(dates) != 1
        or bracket.owner is None
        or bracket.owner.kind is not Kind.PERSON
        or not bracket.adjacent
        or dates[0].note["shape"] not in ("year", "day")
    ):
        return False
    place, full = shadow.place(bracket.owner), " " in bracket.owner.value
    closed = shadow.index(bracket.inside.end) + 1
    opened = shadow.index(bracket.inside.start)
    last = bracket.owner.value.rsplit(" ", 1)[-1]
    if (last.isupper() and len(last) <= _LETTERS) or _LETTERED.search(
        _ASIDES.sub("", shadow.text[place + 1 : opened - 1])
    ):
        return False  # "Ada Byron, OBE (1990)"
    if shadow.small.endswith("the late ", 0, place) or _LISTED.search(shadow.small, 0, place):
        return False  # "the widow of the late Nils Byron (1990)": when he died
    around = shadow.text[opened : closed - 1]
    citing = _CITING if all(kind_of(char) in (None, Kind.DATE) for char in around) else _WORK
    cited = citing.match(shadow.small, closed) or _BEFORE_NAME.search(shadow.small[:place])
    year = dates[0].value[:4]
    plain = all(_is_date_or_place(char, shadow) for char in around)
    return full and plain and not cited and year.isdigit() and int(year) <= _LATEST


_LISTED = compiled(
    rf"[{char_class('Z')}]|\b(?:{_HONOURED}|winner|recipient|laureate|champions|awardees|honou?rees|holders|mayors|presidents|speakers|chairs|directors|editors)\b"
)
"""Before a name in a list: a year behind it is that of an honour, or of a post: "past *winners*: Nils Berg (1990), Ada Byron (1992)"."""
_LETTERS = 3
"""So many letters in capitals behind a name are more likely an honour's than a family's name."""
_ASIDES = compiled(r"\([^()]*\)")
_LETTERED = compiled(r"[^\s,(]")
"""Behind a name, letters that have a date of their own in brackets."""


def _is_date_or_place(char: str, shadow: Shadow) -> bool:
    """Tell whether a character of the shadow is a date, a place, one word that may be a place, or a mark."""
    kind = kind_of(char)
    if kind is Kind.PERSON:
        return " " not in shadow.mentions[char].value
    return kind in (None, Kind.DATE, Kind.PLACE) and not char.isalnum()
