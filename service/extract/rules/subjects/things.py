"""Whether a clause is told of a thing that stands before the person its own clause names: "The school that X founded *was moved to*"."""

import re
from functools import cache

from service.extract.mentions.pasttense import past_forms
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_REACH = 120
_MADE = compiled(
    r"\b(?:the|an?|this|its) (?:[a-z-]+ ){1,3}(?:that|which) (?:[a-z]{2,}ed|made|brought|gave|took|led|won|sent|drove|kept|left|saw|hit|put|cost|got) $"
)
"""Before whom a thing does something to: "the play that made *X* famous moved to"."""
_OPENED = compiled(
    rf"(?:^|[,;:] |\b(?:and|but|when|while|because|after|before|since|says?|said) )(?:[{char_class('OFWE')}]|(?:the|an?|its|their|this|that|[{char_class('H')}]|[{char_class('P')}]'s?) "
    rf"(?:(?!(?:and|or|of|to|in|on|at|by|with|for|from|as|was|is|were|had|has) )(?:[a-z-]+|[{char_class('JTAXDQ')}]) ){{0,4}}?(?:[a-z-]+|[{char_class('OFWEJTNK')}]))"
    rf"(?:,? (?:that|which|where|(?:(?:in|of|for|with|to|on|at|from|by|under|after|through) )?(?:which|[{char_class('R')}])))? (?:the )?$"
)
"""Before whom a thing's own clause names: "The school *that* X founded", "the band *in which* X played", "the book X wrote"."""
_BE = "was|were|is|are|has"
_ADVERB = "(?:(?:also|later|then|never|now|once|first|[a-z]+ly) )*"
_AUXILIARIES = frozenset(("was", "were", "had", "been", "became"))


def is_told_of_thing(shadow: Shadow, at: int, position: int) -> bool:
    """Tell whether a thing does what is told at ``position``, and somebody at ``at`` only stands in its own clause."""
    small, low = shadow.small, max(0, at - _REACH)
    if _MADE.search(small, low, at):
        return True
    behind, then = _behind()
    if not behind.match(small, at + 1, position) or not _OPENED.search(small, low, at):
        return False
    return small.endswith(_ENDS, 0, position) or then.match(small, position) is not None


_ENDS = ("was ", "were ", "is ", "are ", "been ", "has ", "had ", "have ", "ly ")


@cache
def _behind() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what stands behind who only stands in a thing's own clause, up to the thing's verb, and that verb."""
    irregular = {*past_forms().values(), *lexicon.words("people", "rivals", "earlier")} - _AUXILIARIES
    verbs = rf"(?:[a-z]{{2,}}ed|{lexicon.alternation(irregular)})"
    inside = rf"(?:(?! (?:and|or|but|that|who|when|while|after|before|until|because|as|since) )[^.;:,{char_class('PSNRK')}])*?"
    told = rf"{verbs}{inside} (?:(?:{_BE}|had|have|been) {_ADVERB})*"
    stated = rf"(?:{_BE}|had){inside} (?:{_BE}) {_ADVERB}"
    return compiled(rf"(?: ?\([^()]*\))? (?:had |has |have )?{_ADVERB}(?:{told}|{stated})$"), compiled(rf"{verbs}\b")
