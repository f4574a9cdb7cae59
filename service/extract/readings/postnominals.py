"""Orders that letters behind a name tell of: "Ada Byron OBE", "Ada Byron, CBE, FRS, was"."""

import re
from collections.abc import Iterator
from functools import cache

from service.domain.selector import Span
from service.extract.mentions.mention import Kind
from service.extract.rules.finding import Finding
from service.extract.rules.subjects.people import People
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_PROBABILITY = 0.9


def postnominals(text: str, people: People, number: int) -> Iterator[Finding]:
    """Yield the honours whose letters stand inside or right behind the names of a sentence, its number in the document ``number``."""
    for mention, entity in people.entities.items():
        if mention.kind is not Kind.PERSON:
            continue
        inside = _inside().search(text, mention.start, mention.end)
        start = inside.start() if inside else mention.end
        aside = None if inside else _ASIDE.match(text, start)  # "Ada Byron (née Kerr) MBE"
        row = _row().match(text, aside.end() if aside else start)
        for match in _letters().finditer(text, start, row.end()) if row else ():
            yield Finding(
                field="award",
                value=match.group(),
                display=match.group(),
                original=Span(*match.span()),
                quote=Span(mention.start, match.end()),
                subject=entity,
                sentence=number,
                rule="award/letters-behind-name",
                probability=_PROBABILITY,
                qualifiers={},
            )


_ASIDE = compiled(r" ?\([^()\n]{1,60}\)")


@cache
def _orders() -> str:
    return lexicon.alternation(
        sorted(lexicon.words("awards", "words", "letters") - lexicon.words("awards", "words", "not_behind_name"))
    )


@cache
def _letters() -> re.Pattern[str]:
    return compiled(rf"(?<![\w.])(?:{_orders()})(?!\w)")


@cache
def _inside() -> re.Pattern[str]:
    return compiled(rf",? (?:{_orders()})\b")


@cache
def _row() -> re.Pattern[str]:
    """Match letters in a row up to where the sentence goes on as behind a name; no name of a body begins with them."""
    return compiled(
        r"(?:,? (?:[A-Z]\.){2,4}|,? (?=[A-Za-z]*[A-Z][A-Za-z]*[A-Z])[A-Z][A-Za-z]{1,7}|,? Ph\.D\.?)+"
        r"(?=[.,;:)–—]| ?\(|\s*\n|\s*$| [–—-] | (?:is|was|has|had|who|said|says|will|and|to|of|at|for|in|on|as|became|with|by|ran|led|won|wrote|took|made|gave|came|went|left|lives|[a-z]{2,}(?:ed|es))\b)"
    )
