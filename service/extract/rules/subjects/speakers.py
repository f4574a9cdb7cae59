"""Who comes behind what is told of something else: "The club won the prize, *X* said", "The club won, and *X* moved"; or who tells it."""

import re
from functools import cache

from service.extract.mentions.shadow import Shadow, char_class
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_LOOK = 60
_FRONT = compiled(
    rf"[^a-z{char_class('PSNKOFWEH')}]*(?:(?:[a-z]+ly|first|once|also|and|but|then|later|now|still|twice|in|on|at|from|since|by|after|before|while|when|upon|having|being|although|though|if|as|[{char_class('DL')}]),? )*"
)
"""What stands before a verb in front that has no subject of its own: "*Originally* born in Lima, X said she would stay"."""


_JOINED = compiled(r",? (?:and|but|while|whereas|when|because|so|yet) $")
_WORD = compiled("[a-z]+")


def comes_behind(shadow: Shadow, position: int, at: int) -> bool:
    """Tell whether somebody at ``at`` only says what a clause tells that goes on at ``position`` and has a subject of its own,
    or does something else in the clause behind it.
    """
    small = shadow.small
    if _FRONT.fullmatch(small, 0, position) or _is_apposed(small, position):
        return False
    low = max(position, at - _LOOK)
    behind, before = _speaking()
    return bool(behind.match(small, at + 1) or before.search(small, low, at) or _JOINED.search(small, low, at))


def only_tells(shadow: Shadow, at: int, position: int) -> bool:
    """Tell whether somebody at ``at`` says of a thing what goes on at ``position``: "*X* said the club was poor and moved to Oslo"."""
    return _telling().fullmatch(shadow.small, at + 1, position) is not None


def is_put_in(shadow: Shadow, at: int, position: int) -> bool:
    """Tell whether somebody at ``at`` only says, between commas, what a clause around it tells of another: "Her father, *she* said, was a vet"."""
    return shadow.small.endswith(", ", 0, at) and _put_in().match(shadow.small, at + 1, position) is not None


@cache
def _put_in() -> re.Pattern[str]:
    said, learned = lexicon.words("abbreviations", "quotes", "speech"), lexicon.words("people", "speakers", "learning")
    verbs = lexicon.alternation(said | learned)
    return compiled(rf" (?:[a-z]+ly |also |later |has |had )?(?:{verbs})(?: (?!that\b)[^,;.:\"]{{1,40}})?, ")


@cache
def _telling() -> re.Pattern[str]:
    verbs = lexicon.alternation(lexicon.words("people", "speakers", "verbs"))
    things = rf"(?:(?:the|an?|its|this|that|these|those)\b|[{char_class('OFWE')}])"
    return compiled(
        rf" (?:[a-z]+ly |also |later |has |had )?(?:(?:said|says|added) |(?:{verbs}) that ){things} [^;.:,\"]*\band "
    )


def _is_apposed(small: str, position: int) -> bool:
    """Tell whether a participle stands behind a comma, as that of whoever follows: "A vet, *born* in Lima, X said …"."""
    word = _WORD.match(small, position)
    if word is None or not small.endswith(", ", 0, position):
        return False
    return any(word.group() in lexicon.words("people", "heads", key) for key in ("participles", "passive"))


@cache
def _speaking() -> tuple[re.Pattern[str], re.Pattern[str]]:
    verbs = lexicon.alternation(lexicon.words("people", "speakers", "verbs"))
    return (
        compiled(rf"(?:,[^,;.]{{1,{_LOOK}}},)? (?:[a-z]+ly |also |later |has |had )?(?:{verbs})\b"),
        compiled(rf", (?:according to|(?:{verbs})) (?:(?:[a-z-]+|[{char_class('JTAOL')}]),? )*$"),
    )


_SAYS_OF = compiled(
    rf" (?:(?:has|had|have|[a-z]+ly) )*(?:sa(?:id|ys?)|claim(?:s|ed)|confirm(?:s|ed)|believe[sd]|allege[sd]|report(?:s|ed)|reveal(?:s|ed)|heard|thinks) (?:that )?"
    rf"(?:(?:an?|one|another|the) (?:(?:[a-z-]+|[{char_class('VALO')}](?:'s?)?) )*[{char_class('JT')}] [^,;:.\"{char_class('PSNRKH')}]*"
    rf"|(?:(?!to\b)[a-z-]+ |[{char_class('VALQ')}] ){{0,3}}(?:(?!alway|beside|perhap|sometime)[a-z-]{{3,}}s|men|people|police|women) (?:(?:have|had|were) )?)$"
)
_QUOTING = compiled(
    rf"(?:^|[,:;] )\"(?:the|an?|this|that|[{char_class('H')}]) (?:[a-z-]+ ){{1,3}}(?:was|is|had|has)\b[^\"]*$"
)
"""Behind who speaks, a quotation that tells of somebody else: "Ada said: *“The accused was born in Ulm and* lives"."""


def says_of_another(shadow: Shadow, behind: int, position: int) -> bool:
    """Tell whether who stands before a place says up to a verb what others did whom no name tells: one of a trade, "Ada *says a former clerk at the mint had* founded", or the one of whom a quotation tells."""
    quoting = _QUOTING.search(shadow.small, behind, position)
    return quoting is not None or _SAYS_OF.match(shadow.small, behind, position) is not None
