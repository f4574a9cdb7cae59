"""Words in data to values of a field: in the normal form that prose gives them too, or not at all."""

import re
from collections.abc import Callable, Mapping
from functools import cache

from attrs import Factory, frozen

from service.domain import time
from service.domain.fields import CATALOGUE, DATED, Datatype
from service.domain.lists import peoples
from service.domain.quantity import Quantity
from service.extract.mentions.dates.dates import dates
from service.extract.mentions.places.demonyms import demonyms
from service.extract.mentions.places.gazetteer import lookup
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

NATIONALITY = "nationality"
_MONTHS = 12
_CONTROL = compiled(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_LETTER = compiled(r"[^\W\d_]")
_WORD = compiled(r"[^\W_]")
_ADDRESS = compiled(r"[a-z][a-z0-9+.-]*://\S+", re.IGNORECASE)
_MIDNIGHT = compiled(r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?")
_EITHER_WAY = compiled(r"([0-9]{1,2})[/-]([0-9]{1,2})[/-][0-9]{2,4}")

_YEARS = compiled(r"[0-9]{4}-[0-9]{2}(?<!-0[1-9])(?<!-1[0-2])")
"""Spring 2020 in EDTF, and 2020 to 2021 wherever else: never taken for a season."""


class Unread(ValueError):
    """Words that are no value of a field: why, and what would be one."""


@frozen
class Said:
    """A value in its normal form, for people, and with what follows from the words themselves (a demonym's country)."""

    value: str
    display: str
    qualifiers: Mapping[str, str] = Factory(dict)


def said(field: str, words: str) -> Said | None:
    """Return the value of a field that ``words``, which are nothing else, say; None where they say that there is none.

    Unread where they cannot be such a value, or can be two.
    """
    plain = _plain(words)
    if plain is None:
        return None
    if field == NATIONALITY:
        return _nationality(plain)
    return _NORMAL[CATALOGUE[field].datatype](plain)


def qualifier(field: str, key: str, words: str) -> str | None:
    """Return the value of a field's qualifier: a date where the key is one of dates, else the words; None and Unread as :func:`said`.

    Unread also where the words are not among those that the qualifier may have.
    """
    plain = _plain(words)
    if plain is None:
        return None
    if key in DATED:
        return _date(plain).value
    allowed = CATALOGUE[field].words_of(key)
    if allowed and plain not in allowed:
        raise Unread(f"it is none of {', '.join(allowed)}")
    return plain


def _plain(words: str) -> str | None:
    """Return words without white space around and in them; None where they stand for nothing."""
    plain = " ".join(words.split())
    if plain.casefold() in _nothing():
        return None
    if _CONTROL.search(plain):
        raise Unread("it has control characters in it")
    return plain


@cache
def _nothing() -> frozenset[str]:
    return frozenset(("", *lexicon.phrases("structured", "nothing")))


def _date(words: str) -> Said:
    midnight = _MIDNIGHT.fullmatch(words)
    plain = midnight["day"] if midnight else words
    either = _EITHER_WAY.fullmatch(plain)
    if either and either[1] != either[2] and max(int(either[1]), int(either[2])) <= _MONTHS:
        raise Unread("day and month can be taken either way; write it as 1987-05-12")
    if not time.is_date(plain) or _YEARS.fullmatch(plain):
        found = dates(plain)
        whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(plain))
        plain = found[0].edtf if whole else ""
    if not time.is_date(plain) or time.parse(plain).shape is time.Shape.SPAN:
        raise Unread("it is no single date that can be read for certain; write it as 1987-05-12, 1987-05 or 1987")
    return Said(plain, time.display(plain))


def _named(words: str) -> Said:
    if not _LETTER.search(words):
        raise Unread("there is no letter in it")
    return _worded(words)


def _worded(words: str) -> Said:
    if _ADDRESS.fullmatch(words):
        raise Unread("it is an address, not a name")
    if not _WORD.search(words):
        raise Unread("there is no word in it")
    return Said(words, words)


def _quantity(words: str) -> Said:
    try:
        value = str(Quantity.parse(words))
    except ValueError:
        raise Unread("it is no whole number") from None
    return Said(value, value)


def _nationality(words: str) -> Said:
    """Return the adjective of a people, with its country, where ``words`` are one or name the country."""
    found = demonyms(words)
    if len(found) == 1 and (found[0].start, found[0].end) == (0, len(words)):
        return Said(found[0].adjective, found[0].adjective, {"country": found[0].country})
    country = next((place.name for place in lookup(words) if place.kind == "country"), None)
    if country is None:
        return _named(words)
    adjective = next(iter(peoples.adjectives().get(country, ())), country)
    return Said(adjective, adjective, {"country": country})


_NORMAL: dict[Datatype, Callable[[str], Said]] = {
    Datatype.DATE: _date,
    Datatype.PLACE: _named,
    Datatype.PERSON: _named,
    Datatype.ORGANISATION: _named,
    Datatype.TEXT: _worded,
    Datatype.QUANTITY: _quantity,
    Datatype.EVENT: _worded,
}
