"""Sentences that a preposition opens and a new subject goes on: "In the house of X, *a boy* born in Ulm slept"."""

import re
from functools import cache

from service.extract.mentions.pasttense import past_forms
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_RUNS_ON = compiled(r"[^,;(]*(?:[.!?]?$|\b(?:was|were|is|are|had|has|did)\b)")
"""Behind a noun that no comma parts from its verb."""


@cache
def _opening() -> re.Pattern[str]:
    words = lexicon.alternation({*lexicon.words("people", "heads", "prepositions"), "unlike"})
    noun = (
        rf"(?:(?:the|an?|[{char_class('H')}]) )?(?:(?:[a-z-]+|[{char_class('OFENJT')}]) ){{1,3}}(?:of|by|with|for|from)"
    )
    return compiled(rf"(?:{words}) (?:{noun} )?[{char_class('PN')}]")


def is_new_subject(shadow: Shadow, person: int, behind: int) -> bool:
    """Tell whether "a" noun behind the comma of somebody at ``person`` is no apposition, but does what goes on at ``behind``."""
    led = shadow.small.startswith((", a ", ", an "), person + 1) or _POINTED.match(shadow.text, person + 1) is not None
    opens = led and _opening().fullmatch(shadow.small, 0, person + 1) is not None
    return opens and _RUNS_ON.match(shadow.small, behind) is not None


_POINTED = compiled(rf", [{char_class('N')}]")


@cache
def goes_on() -> re.Pattern[str]:
    """Match the comma that closes a clause about who stands in front, with the verb of the clause around: "Ada, who sang*, died*"."""
    verbs = lexicon.alternation({*past_forms().values(), *past_forms(), *lexicon.words("people", "rivals", "earlier")})
    return compiled(
        rf", (?:(?:[a-z]+ly|also|then|later|now|once) )?(?:(?:was|were|is|are|had|has|have|{verbs})|[a-z]{{2,}}(?:ed|(?<!s)s))\b"
    )
