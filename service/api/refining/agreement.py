"""How well a value that a client has agrees with those that a profile has."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from service.domain.edtf import Shape, When, parse
from service.domain.fields import Datatype, Field
from service.domain.lists.atlas import atlas
from service.domain.names.searched import WORDS_MAX, Answers, search_words
from service.domain.publication import folded_value
from service.domain.time import contains, gap, meets

Valued = Mapping[str, float]
"""A profile's values of one field, folded, each with its score."""

_WITHIN, _MEETING, _NEAR = 0.9, 0.7, 0.3
_YEAR = 366
_LIKELY = 0.5
_CACHE = 4096
_NATION = "nationality"


def agreement(field: Field, asked: Iterable[str], own: Valued) -> float | None:
    """Return from 0 to 1 how well the best of ``asked`` agrees with the best of ``own``; None where nothing is known.

    A value that is likelier than not counts in full, another by its score: what a profile itself doubts tells little.
    """
    if not own:
        return None
    return max(_alike(field, each, value) * min(1.0, score / _LIKELY) for each in asked for value, score in own.items())


def to_the_day(field: Field, asked: Iterable[str]) -> bool:
    """Tell whether a date to the day is asked for: two people of one name hardly share it."""
    return field.datatype is Datatype.DATE and any(_is_day(_date(each)) for each in asked)


def _alike(field: Field, asked: str, own: str) -> float:
    if folded_value(asked) == own:
        return 1.0
    if field.datatype is Datatype.DATE:
        when, known = _date(asked), _date(own)
        return _dates(when, known) if when and known else 0.0
    if field.name == _NATION and _nations(asked) & _nations(own.title()):
        return 1.0
    one, other = search_words(asked)[:WORDS_MAX], search_words(own)[:WORDS_MAX]
    if not one or not other:
        return 0.0
    return max(*Answers(one).of([" ".join(other)]), *Answers(other).of([" ".join(one)]))


def _dates(asked: When, own: When) -> float:
    if asked.stretches == own.stretches or contains(asked, own):
        return 1.0
    if contains(own, asked):
        return _WITHIN
    if meets(asked, own):
        return _MEETING
    return _NEAR if gap(asked, own) <= _YEAR else 0.0


@lru_cache(_CACHE)
def _date(text: str) -> When | None:
    """Return a date as it is written in EDTF, or with a time of day behind it; None for any other form."""
    try:
        return parse(text.upper().partition("T")[0])
    except ValueError:
        return None


def _is_day(when: When | None) -> bool:
    return when is not None and when.shape is Shape.POINT and when.days[0] == when.days[1]


@lru_cache(_CACHE)
def _nations(text: str) -> frozenset[str]:
    """Return the countries that ``text`` means, folded: those of its demonyms, or itself by its usual name."""
    from service.extract.mentions.places.demonyms import demonyms  # noqa: PLC0415 - the gazetteer comes with it

    countries = {each.country for each in demonyms(text)} or {atlas().aliases.get(text, text)}
    return frozenset(map(folded_value, countries))
