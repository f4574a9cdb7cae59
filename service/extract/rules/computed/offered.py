"""Whether a degree beside a school is one that others take there, whom somebody teaches, examines or supervises."""

from functools import cache
from re import Pattern

from service.extract.mentions.mention import Kind
from service.extract.mentions.shadow import char_class, kind_of
from service.extract.rules.reading import Reading
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_LOOK = 80
_OF_ANOTHER = compiled(rf" (?:degree )?(?:of|by) (?:[{char_class('JTA')}] )?[{char_class('P')}]")
"""Behind a degree: whose it is, "the doctorate *of Nils Holm* at"."""


def is_offered(reading: Reading) -> bool:
    """Tell whether the first degree of a match is another's: "*directs* the MA in dance at", "*supervised* two PhDs at"."""
    shadow, (start, end) = reading.shadow, reading.match.span()
    place = next((at for at in range(start, end) if kind_of(shadow.text[at]) is Kind.DEGREE), None)
    if place is None:
        return False
    if _OF_ANOTHER.match(shadow.small, place + 1):
        return True
    return _before().search(shadow.small, max(0, place - _LOOK), place) is not None


@cache
def _before() -> Pattern[str]:
    """Match what stands before a degree that others take: a verb with none of one's own between, or a post of it."""
    offering, overseeing = (lexicon.alternation(lexicon.words("schools", key)) for key in ("offering", "overseeing"))
    stops = lexicon.alternation(lexicon.words("ends", "closing") - lexicon.words("schools", "offered_as"))
    words = rf"(?:(?!(?:{stops})\b)[a-z-]+|[{char_class('QADL')}])(?:'s)? "
    return compiled(
        rf"(?<!was )(?<!were )(?<!been )(?<!self-)\b(?:(?:{offering}) (?:{words}){{1,4}}|(?:{overseeing}) (?:{words}|[{char_class('H')}] ){{0,4}})$"
        rf"|[{char_class('JT')}] (?:of|on|for|in) the (?:{words}){{0,2}}$"
    )
