"""Whether a new sentence opens behind an abbreviation: "She moved to the U.S. Tom Varley was …", not "the U.S. Senate was …"."""

import re
from functools import cache

from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import CAPITAL
from service.extract.text.wordkinds import given_names, is_verb

_NAME = rf"[{CAPITAL}][\w'’-]+"
_RUN = compiled(
    rf"\s+(?P<title>(?:Mr|Mrs|Ms|Miss|Dr)\.? )?(?P<run>{_NAME}(?: (?:[{CAPITAL}]\.|{_NAME}|(?:van|von|de|da|dos|al|bin|el|der)(?= ))){{0,4}})(?:, [^.;,]{{2,60}},| \([^().;]{{2,60}}\))? (?P<verb>[a-z]+)(?P<more>(?: [a-z]+){{0,2}})\b"
)
_WORD = compiled(r"[^\W\d_]+")
_NAMED = compiled(rf"(?:[{CAPITAL}][\w'’-]+|\d(?:st|nd|rd|th)),? $")
_LOOK = 24
_CLAUSE = 240
"""So many code points before an abbreviation are looked through for a verb."""
_EARLIER = 1000
"""So many code points before it are looked through for somebody's full name."""
_VERBAL = compiled(r"(?<![^\W\d_])[a-z]{3,}s (?:an?|the|his|her|its|their|my|in|on|at|with|for)\b")
_KEYWORDS = (
    "organisation organisation_end school award event party things titles title_modifiers common departments alone troops units sites "
    "settlement company_suffix quarters directions"
)


def opens(text: str, low: int, abbreviation: tuple[int, int], end: int, stop: int) -> bool:
    """Tell whether a sentence that began at ``low`` is over with the abbreviation at ``[start, end)``, its full stop at ``end - 1``.

    It is where it has a verb, and somebody's name and a verb of its own follow ("Roe's widow sold"). Who is named by one word must be known to be
    a person, or be named in full before, unless the abbreviation closes a place behind a comma ("Salem, Ore."). What stands before a noun as often as it ends a clause needs an article or a comma before it ("the U.S.").
    """
    start, last = abbreviation[0], text[slice(*abbreviation)]
    begun = max(low, start - _CLAUSE)
    if not (any(map(_is_deed, _WORD.findall(text, begun, start))) or _VERBAL.search(text, begun, start)):
        return False
    if last in lexicon.words("abbreviations", "adjectives") and not text.endswith(("the ", ", ", "The "), low, start):
        return False
    found = _RUN.match(text, end, stop)
    if not found or not _has_verb(found):
        return False
    words = found["run"].removesuffix("'s").removesuffix("’s").split()
    if not _keywords().isdisjoint(words):
        return False
    if (
        len(words) > 1
        or found["title"]
        or words[0] in given_names()
        or last in _alone()
        or text.endswith(", ", low, start)
    ):
        return True
    return (
        re.search(rf"[{CAPITAL}][\w.'’-]+ {re.escape(words[0])}\b", text[max(0, start - _EARLIER) : start]) is not None
    )


def _is_deed(word: str) -> bool:
    """Tell whether a word is a verb, or the past of one."""
    return is_verb(word) or word in lexicon.words("aspects", "words", "other_pasts")


def _has_verb(found: re.Match[str]) -> bool:
    """Tell whether a verb follows a name, or what it owns: "Roe *said*", "Roe's widow *said*"."""
    owned = found["run"].endswith(("'s", "’s"))
    return is_verb(found["verb"]) or (owned and any(map(is_verb, found["more"].split())))


def is_behind_name(text: str, low: int, start: int) -> bool:
    """Tell whether an abbreviation at ``start`` closes a name: "Main St.", "Joe Roe Sr.", not "in St. Louis", "met Sr. Roe"."""
    return bool(_NAMED.search(text, max(low, start - _LOOK), start))


@cache
def _alone() -> frozenset[str]:
    return lexicon.words("abbreviations", "clauses")


@cache
def _keywords() -> frozenset[str]:
    return frozenset(word for kind in _KEYWORDS.split() for word in lexicon.words("names", kind)) - given_names()
