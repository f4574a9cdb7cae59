"""Events that are bodies as well, where somebody heads or founds them: "director of the Plover Film Festival"."""

import re
from functools import cache

from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_LOOK = 60


def is_held(text: str, start: int, words: tuple[str, ...]) -> bool:
    """Tell whether an event's name at ``start`` is meant as the body that holds it, by the post or the verb before it."""
    kind = next((each for each in ("held_events", "founded_events") if words[-1] in lexicon.words("names", each)), None)
    return kind is not None and _before(kind).search(text[max(0, start - _LOOK) : start]) is not None


@cache
def _before(kind: str) -> re.Pattern[str]:
    posts = lexicon.alternation(lexicon.words("names", "held_events_posts"))
    verbs = lexicon.alternation(lexicon.words("names", f"{kind}_verbs"))
    return compiled(rf"\b(?:(?:{posts})s? (?:of|at|for)|{verbs})(?: the| an?)? $", re.IGNORECASE)
