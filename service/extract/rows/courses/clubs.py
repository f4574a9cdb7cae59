"""Rows of those who play or coach for clubs: years, the club, and how often they played and scored: "1993–1996 | Velden | 61 | (9)"."""

from service.domain.selector import Span
from service.extract.mentions.places.gazetteer import is_country
from service.extract.rows.whens import When
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_CLUB = r"[\s|]*(?:→[\s|]*)?(?P<club>[^\W\d_a-z][^|\d()\n→]{1,40}?)(?: \(loan\))?"
_PLAYED = compiled(rf"{_CLUB}[\s|]+\d{{1,4}}[\s|]+\(\d{{1,4}}\)[\s|]*")
_COACHED = compiled(rf"{_CLUB}[\s|]*")
_LONGEST = 5
"""A club's name has no more words than this."""


def club(text: str, when: When, end: int, section: str) -> Span | None:
    """Return the club in a row behind its years: with figures behind it, or below a heading for clubs; a country is none."""
    told = section.casefold().strip(" :*") in lexicon.phrases("sections", "clubs")
    match = _PLAYED.fullmatch(text, when.span.end, end) if told or not when.alone else None
    match = match or (_COACHED.fullmatch(text, when.span.end, end) if told else None)
    if match is None:
        return None
    words = match["club"].split()
    if len(words) > _LONGEST or is_country(match["club"]):
        return None
    return Span(*match.span("club"))
