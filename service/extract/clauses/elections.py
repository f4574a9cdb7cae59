"""When somebody was elected, where the election is told with its year: "elected mayor in the 2005 elections"."""

import re
from functools import cache

from service.extract.clauses.aspects import words
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_NAMED = r"(?:(?:[a-z]+-)?[a-z]+ ){0,3}?(?:by-?)?elections?\b"
_BEHIND = compiled(rf" {_NAMED}(?! night)")
_BEFORE = compiled(r"(?<![a-z])(?:in|at|during) the $")
_OF = compiled(rf"(?<![a-z])(?:in|at|during) the {_NAMED} (?:of|in|held in|on) (?:the )?$")
_LOOK = 80
_ELECTED = compiled(r"\b(?:re-?)?elected\b")


@cache
def _otherwise() -> re.Pattern[str]:
    """Return words by which another than who was elected, or another time, may be told of."""
    return compiled(rf"\b(?:{lexicon.alternation(words('unelected'))})\b")


def elected_at(small: str, place: int) -> int | None:
    """Return where the words for an election start whose date is at ``place`` of a shadow in small letters, and by which somebody was elected."""
    if "election" not in small or not _ELECTED.search(small) or _otherwise().search(small):
        return None
    low = max(0, place - _LOOK)
    found = _OF.search(small, low, place) or (
        _BEFORE.search(small, low, place) if _BEHIND.match(small, place + 1) else None
    )
    return found.start() if found else None


def event_behind(small: str, place: int) -> int:
    """Return where the name of the election ends that a date before ``place`` is the first word of: "in the 2012 *general election*"; else ``place``."""
    found = _BEHIND.match(small, place)
    return found.end() if found else place
