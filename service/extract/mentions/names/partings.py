"""What parts names that stand side by side: mentions of other kinds, a date right behind a name, a feast, a headline's "Dies"."""

import re
from collections.abc import Iterator, Sequence

from service.domain.selector import Span
from service.extract.mentions.mention import Mention, Stretch
from service.extract.text.patterns import compiled
from service.extract.text.tokens import Token
from service.extract.text.vocabulary import vocabulary


def between(tokens: Sequence[Token], taken: Sequence[Stretch]) -> Iterator[Sequence[Token]]:
    """Yield the stretches of ``tokens`` that nothing in ``taken`` covers."""
    first = 0
    for mention in sorted(taken, key=lambda each: each.start):
        stop = first
        while stop < len(tokens) and tokens[stop].start < mention.start:
            stop += 1
        if stop > first:
            yield tokens[first:stop]
        first = stop
        while first < len(tokens) and tokens[first].end <= mention.end:
            first += 1
    if first < len(tokens):
        yield tokens[first:]


_DYING = compiled(r"D(?<!\w.)(?:ies|ied|ead)(?=,?\s(?:[Aa]t|[Aa]ged|[Oo]f|[Oo]n|[Aa]fter)\b|[;,]|\s*$)", re.MULTILINE)
_MONTH = compiled(r"[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}\b")


def is_behind_name(text: str, date: Mention) -> bool:
    """Tell whether a date may stand right behind a name, its month with a capital: "married Mia Kerr March 10, 1972"."""
    return bool(_MONTH.match(text, date.start)) and text[date.start - 2 : date.start - 1].isalpha()


_DAY = compiled(
    r"(?P<led>(?:[Bb]y|[Bb]efore|[Aa]fter|[Ss]ince|[Uu]ntil) (?:the )?)?\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]{2,8}"
)
_ON = compiled(r"(?:\b[Oo]n|\b[Ss]ince|\b[Uu]ntil|\b[Tt]ill|\b[Ff]rom|\b[Bb]y) (?:the )?$")
_LED = 10


def is_before_name(text: str, date: Mention) -> bool:
    """Tell whether a day without its year stands right before a name: "On *9 March* Mia Kerr moved"."""
    if text[date.end : date.end + 1] != " " or not text[date.end + 1 : date.end + 2].isupper():
        return False
    day = _DAY.fullmatch(text, date.start, date.end)
    return day is not None and bool(day["led"] or _ON.search(text, max(0, date.start - _LED), date.start))


_FEAST_WORDS = frozenset(("day", "eve", "sunday", "monday", "tuesday", "wednesday", "thursday", "friday"))
"""The last words of feasts."""
_FEAST = compiled(
    r"(?:Christmas|Boxing|New Year['’]s|Easter|Thanksgiving|Independence|Valentine['’]s|Bastille|Midsummer|Victory|Republic) (?:Day|Eve|Sunday|Monday)\b"
    r"|(?:Good Friday|Palm Sunday|Ash Wednesday|Shrove Tuesday|Maundy Thursday)\b"
)


def nameless(text: str, span: Span) -> Iterator[Span]:
    """Yield capitals that are no part of a name beside them: "Ada Novak *Dies* at 73", "on *Christmas Day* Ada Novak"."""
    feasts = not _FEAST_WORDS.isdisjoint(vocabulary(text, span.start, span.end))
    patterns = (_DYING, _FEAST) if feasts else (_DYING,)
    found = (pattern.finditer(text, span.start, span.end) for pattern in patterns)
    return (Span(*match.span()) for matches in found for match in matches)
