"""Kin by their number in a row of a box: "Children: 3", "2 sons, 1 daughter", "4 (incl. Ada Byron)"."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from attrs import frozen

from service.domain.selector import Span
from service.extract.text import lexicon, numerals
from service.extract.text.numerals import number_pattern, value_of
from service.extract.text.patterns import compiled

_MOST = 30
"""Nobody has more children, brothers or sisters of whom a box tells."""
_NAMES = compiled(r"[^\W\d_a-z][\w.’'-]*(?: (?:[^\W\d_a-z][\w.’'-]*|de|da|van|von|der|bin|ibn|al|el)){0,4}")
_APART = compiled(r"\s*(?:[,;•|\n]|\band\b|&)\s*")
_ASIDE = compiled(r"\s*\([^()]*\)")
_LEAD = compiled(r"[\s,:;–—-]*\(?\s*(?:(?:including|incl\.?|includes|among them|namely|named)\b[:\s.]*)?")


@frozen
class Counted:
    """How many kin a cell counts: where it says so, in which words, and as counts by qualifier; ``names`` are those it names behind."""

    span: Span
    words: str
    counts: dict[str, str]
    names: tuple[Span, ...]


def counted(text: str, cell: Span, field: str, key: str) -> Counted | None:
    """Read a cell of children or siblings that begins with a number; ``key`` is the row's label, in small letters. None where it is no count."""
    nouns = _nouns(field)
    match = (
        (_counts().match(text, cell.start, cell.end) or _pairs().match(text, cell.start, cell.end)) if nouns else None
    )
    if match is None:
        return None
    counts: dict[str, str] = {}
    told = False
    for piece in (_pair() if match.re is _pairs() else _piece()).finditer(text, *match.span("all")):
        number, noun = value_of(piece["number"]), piece["noun"]
        told = told or noun is not None
        several = nouns.get((noun or key).lower(), "" if noun else nouns["number"])
        if not several or several in counts or number is None or not 0 < number <= _MOST:
            return None
        counts[several] = str(number)
    span = Span(*match.span("all"))
    words = " ".join(span.of(text).split())
    words = words[0].lower() + words[1:]
    if not told or match.re is _pairs():
        words = " and ".join(spelled(several, number) for several, number in counts.items())
    counts.update(_of_each(text, match.end(), cell.end, nouns, counts))
    return Counted(span, words, counts, tuple(_named(text, match.end(), cell.end)))


def _of_each(text: str, start: int, end: int, nouns: Mapping[str, str], counts: Mapping[str, str]) -> dict[str, str]:
    """Return how many of the kin are sons and how many daughters, where brackets behind their number say so: "11 (8 sons and 3 daughters)"."""
    inside = _inside().match(text, start, end)
    pieces = _piece().finditer(text, *inside.span("all")) if inside else ()
    told = {nouns.get((each["noun"] or "").lower(), ""): value_of(each["number"]) for each in pieces}
    sure = "" not in told and None not in told.values() and not told.keys() & counts.keys()
    return {key: str(number) for key, number in told.items()} if sure else {}


def opens_with_number(text: str, cell: Span) -> bool:
    """Tell whether a cell begins with a number of kin or anything else, whatever follows."""
    return _opening().match(text, cell.start, cell.end) is not None


def spelled(several: str, number: str) -> str:
    """Return a number of kin as prose has it: "three children", "one child"."""
    word = next((word for word, value in numerals.words().items() if str(value) == number), number)
    one = "child" if several == "children" else several.removesuffix("s")
    return f"{word} {one if number == '1' else several}"


def _named(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the names behind a count, in brackets or not; other words there name nobody."""
    lead = _LEAD.match(text, start, end)
    at = lead.end() if lead else end
    closing = text.find(")", at, end) if lead and "(" in lead[0] else -1
    limit = closing if closing >= 0 else end
    while name := _NAMES.match(text, at, limit):
        aside = _ASIDE.match(text, name.end(), limit)
        behind = aside.end() if aside else name.end()
        apart = _APART.match(text, behind, limit)
        if apart is None and behind < limit:
            return
        yield Span(*name.span())
        at = apart.end() if apart else limit


@cache
def _nouns(field: str) -> Mapping[str, str]:
    """Return the words for kin of a field, each with the qualifier that counts them."""
    return lexicon.table("infobox", "counted", field) if field in lexicon.load("infobox")["counted"] else {}


@cache
def _opening() -> re.Pattern[str]:
    nouns = lexicon.alternation((*_nouns("child"), *_nouns("sibling")))
    return compiled(rf"\s*(?:(?i:{nouns})\s?[:–-]\s?)?\b{number_pattern()}(?!\w)")


@cache
def _pair() -> re.Pattern[str]:
    """Match kin with their number behind them, as forms have them: "Son: 4"."""
    nouns = lexicon.alternation((*_nouns("child"), *_nouns("sibling")))
    return compiled(rf"\b(?P<noun>(?i:{nouns}))\s?[:–-]\s?(?P<number>{number_pattern()})(?!\w)")


@cache
def _pairs() -> re.Pattern[str]:
    pair = _pair().pattern.replace("?P<number>", "?:").replace("?P<noun>", "?:")
    return compiled(rf"\s*(?P<all>{pair}(?:(?:,| and|;)? {pair})*)(?=\s*(?:$|[\n(,;.]))")


@cache
def _piece() -> re.Pattern[str]:
    """Match a number with the kin that it counts, if it tells whom."""
    nouns = lexicon.alternation((*_nouns("child"), *_nouns("sibling")))
    return compiled(rf"\b(?P<number>{number_pattern()})(?: (?:[a-z-]+ )?(?P<noun>(?i:{nouns})))?(?!\w)")


@cache
def _inside() -> re.Pattern[str]:
    piece = _piece().pattern.replace("?P<number>", "?:").replace("?P<noun>", "?:")
    return compiled(rf"\s*\((?P<all>{piece}(?:(?:,? and|,| &|;) {piece})*)\)")


@cache
def _counts() -> re.Pattern[str]:
    """Match a count and what closes it: the cell's end, a bracket, a mark, names."""
    piece = _piece().pattern.replace("?P<number>", "?:").replace("?P<noun>", "?:")
    return compiled(
        rf"\s*(?P<all>{piece}(?:(?:,? and|,| &| \+|;) {piece})*)(?=\s*(?:$|[\n(:;,.–—-]|(?:including|incl|from|with|by)\b))"
    )
