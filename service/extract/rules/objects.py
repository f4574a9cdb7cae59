"""Whether somebody stands where no subject does: behind a preposition, or put aside; and behind "as" where one does after all."""

import re

from service.extract.mentions.mention import Kind
from service.extract.mentions.shadow import Shadow, char_class, kind_of

DETERMINERS = frozenset(("the", "a", "an", "fellow", "late"))
_FEW = 24
_PREPOSITION = re.compile(
    r"(?<!\w)(?:of|with|by|to|for|from|in|into|at|on|against|between|than|as|like|including|among|under|upon|behind|about|beside|alongside"
    r"|besides|without|through|towards?|despite)$"
)
_DETERMINING = (Kind.POSSESSIVE, Kind.QUANTITY, Kind.JOB, Kind.ROLE, Kind.DEMONYM, Kind.FOLLOWING)
_NOT_THEM = re.compile(rf"\b(?:and|but) not (?:(?:the|an?|[{char_class('H')}]) )?(?:[a-z]+ )?$")
_AS = re.compile(
    rf"(?<!known )(?<!cast )(?<!billed )(?<!credited )(?<!born )(?<!named )(?<!styled )(?<!stars )(?<!starred )(?<!appeared )\bas (?:(?:the|an?|[{char_class('H')}]) )?(?:[a-z]+ )?$"
)
_RIGHT_BEFORE = re.compile(r" (?:(?:[a-z]+ly|had|has|was|is|then|later|also) )*")


def acts(shadow: Shadow, match: re.Match[str], position: int) -> bool:
    """Tell whether somebody behind "as" does what is told at ``position``, right behind: "watched as *her brother* joined"."""
    if not _RIGHT_BEFORE.fullmatch(shadow.small, match.end(), position):
        return False
    return _AS.search(shadow.small, max(0, match.start() - _FEW), match.start()) is not None


def is_put_aside(head: str) -> bool:
    """Tell whether ``head`` says of who follows that something is told of another: "Ada Byron and not *Karl Berg* won"."""
    return _NOT_THEM.search(head) is not None


def _is_trade(word: str) -> bool:
    return len(word) == 1 and kind_of(word) in (Kind.JOB, Kind.ROLE)


def is_object(head: str) -> bool:
    """Tell whether ``head`` ends with a preposition, articles and the like behind it left out."""
    words = head.lower().split() if head[-1:].isspace() else []
    word = ""
    while words and (
        words[-1] in DETERMINERS
        or (len(words[-1]) == 1 and kind_of(words[-1]) in _DETERMINING)
        or (words[-1].isascii() and words[-2:-1] == ["the"] and _is_trade(word))
    ):
        word = words.pop()
    return bool(words and _PREPOSITION.search(words[-1]))
