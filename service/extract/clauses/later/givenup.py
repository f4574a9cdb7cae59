"""Whether a verb of leaving a post, in a clause behind it or behind its holder's name, is told of that post, or of something else."""

import re
from functools import cache

from service.extract.clauses.aspects import Verb, words
from service.extract.mentions.shadow import char_class
from service.extract.text import lexicon
from service.extract.text.patterns import compiled


def gives_up(small: str, verb: Verb) -> bool:
    """Tell whether who does what ``verb`` says leaves a post: "resigned", "was dismissed", "lost *her seat*"; not "removed the flag"."""
    if verb.aspect != "resign" or verb.head < verb.start:
        return True
    word = small[verb.start : verb.end].split(maxsplit=1)[0]
    if word in words("steps_down"):
        return True
    rest = _object if word in words("parts_with") else _no_object
    return rest().match(small, verb.end) is not None


@cache
def own_posts() -> str:
    """Return an expression for the nouns that stand for a post that somebody holds: "the *seat*"."""
    return lexicon.alternation(words("own_posts"))


@cache
def _object() -> re.Pattern[str]:
    return compiled(rf" (?:(?:the|this|that|all|both|[{char_class('H')}]) )?(?:[a-z-]+ ){{0,2}}?(?:{own_posts()})\b")


@cache
def _no_object() -> re.Pattern[str]:
    return compiled(
        rf"$|,? (?:(?:in|on|by|as|from|after|for|when|following|over|amid|at|early|late|last)\b|[{char_class('D')}])|[.,;:)]"
    )
