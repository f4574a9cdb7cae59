"""When a number of four digits that stands without a month is a year, and when it counts or numbers something."""

import re
from functools import cache

from attrs import frozen

from service.extract.text import lexicon
from service.extract.text.patterns import compiled

YEAR_FROM, YEAR_TO = 1000, 2100
_SURE_FROM, _SURE_TO = 1500, 2030
_MODERN = 1800
_LOOK = 24

_GLUED_BEFORE = compiled(
    r"(?:[$€£¥#@=+&]\s?|\d[.,:/]|[^\W\d_](?:\.(?<!\bc\.)(?<!\bca\.)(?<!\bb\.)(?<!\bd\.)|[-‐‑](?<!mid-)(?<!pre-)(?<!post-)(?<!late-)(?<!early-)))\Z",
    re.IGNORECASE,
)
_MONTHS = lexicon.alternation({*lexicon.numbers("dates", "months"), *lexicon.numbers("dates", "short_months")})
_MONTH_YEAR = rf"(?:{_MONTHS})\.?\s\d{{4}}"
_GLUED_AFTER = compiled(rf"\s?[%°‰€$£]|[.,:]\d|[-‐‑](?!present|now|today|{_MONTH_YEAR})[^\W\d_]")
_OPENING = compiled(r"(?:[(–—−\[~-]\s?|\bca?)\Z")
_WORDS_BEFORE = compiled(r"(?<![^\W\d_])(?:([^\W\d_]+)\s{1,2})?([^\W\d_]+\.?)\s{1,2}$")
_WORD_AFTER = compiled(r"\s{1,2}([a-z]+)")


@frozen
class _Words:
    firm: frozenset[str]
    before: frozenset[str]
    never_after: frozenset[str]
    than: frozenset[str]
    soft: frozenset[str]
    leading_on: frozenset[str]
    adjectival: frozenset[str]
    counted: frozenset[str]
    uncounted: frozenset[str]


@cache
def _words() -> _Words:
    names = ("firm", "before", "never_after", "than", "soft", "leading_on", "adjectival", "counted", "uncounted")
    words = {name: lexicon.words("dates", "bare_years", name) for name in names}
    return _Words(**{**words, "counted": words["counted"] | lexicon.words("awards", "words", "races")})


def is_year(text: str, start: int, end: int) -> bool:
    """Tell whether the digits ``text[start:end]`` are a year; never for numbers outside 1000 to 2100."""
    digits = text[start:end]
    if len(digits) != len("1987") or not digits.isdecimal() or not YEAR_FROM <= int(digits) <= YEAR_TO:
        return False
    head, tail = text[max(0, start - _LOOK) : start], text[end : end + _LOOK]
    if _GLUED_BEFORE.search(head) or _GLUED_AFTER.match(tail):
        return False
    words, found, follower = _words(), _WORDS_BEFORE.search(head), _WORD_AFTER.match(tail)
    before = found[2].lower() if found else ""
    if before in words.never_after or (before == "than" and (not found or found[1] not in words.than)):
        return False
    return _reads_as_year(int(digits), before, follower[1] if follower else "", bool(_OPENING.search(head)))


def _reads_as_year(number: int, before: str, after: str, opened: bool) -> bool:  # noqa: FBT001 - one private caller
    words = _words()
    if after in words.counted:
        return before in words.firm and number >= _MODERN
    if opened or before in words.firm:
        return True
    if before in words.soft and (not after or after in words.leading_on):
        return True
    if not _SURE_FROM <= number <= _SURE_TO:
        return False
    if before in words.before:
        return True
    return not _is_plural(after) or (before in words.adjectival and number >= _MODERN)


def _is_plural(word: str) -> bool:
    return (
        len(word) > len("was")
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is"))
        and word not in _words().uncounted
    )
