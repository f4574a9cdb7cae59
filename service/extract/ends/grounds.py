"""Places: none where the name goes on to a thing that has it: "on the Linden *estate*", or to a team of the town: "moved to Porto's *youth team*"."""

from functools import cache

from service.extract.ends.around import Around
from service.extract.ends.evidence import closes_phrase, words
from service.extract.rules.finding import Finding

_LONGEST = 4
"""No more small words than these stand between a place and the noun that it belongs to."""


def whole_place(around: Around, finding: Finding) -> Finding | None:
    """Return a finding of a place, or None where it is but a part of the name of grounds, or a body's."""
    noun = _noun_behind(around, finding.original.end)
    if noun in words("grounds") and around.before(finding.original.start).word.lower() == "the":
        return None
    return None if finding.field == "residence" and noun in _bodies() else finding


def _noun_behind(around: Around, end: int) -> str:
    """Return the last of the small words right behind a place, with "'s" or without, that belong together; empty where none does."""
    noun = ""
    for _ in range(_LONGEST):
        word = around.behind(end)
        if word.word in ("'", "’") or (not noun and word.word in ("s", "'s", "’s") and not word.gap):
            end = word.start + len(word.word)
            continue
        small = word.gap == " " and word.word.replace("-", "").isalnum() and word.word.islower()
        if not small or word.mention is not None or closes_phrase(word.word):
            break
        noun, end = word.word, word.start + len(word.word)
    return noun


@cache
def _bodies() -> frozenset[str]:
    """Return nouns for bodies that nobody lives in, and that no part of a town is called by."""
    return frozenset(words("bodies") - words("inhabited"))
