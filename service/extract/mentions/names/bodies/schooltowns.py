"""Towns that schools and hospitals stand in or are named for: whether the town is meant, by what stands around its name."""

import re
from collections.abc import Sequence
from functools import lru_cache

from service.extract.mentions.places.gazetteer import lookup
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import given_names

_LIES_IN = compiled(
    r"\b(?:School|Institute|Academy|Conservatoire|Conservatory|Hospital|Infirmary|Gymnasium|Polytechnic|Seminary|Museum|Library|Theatre)"
    r"(?: (?:of|for) (?:the )?[^\W\d_a-z]\w+(?:(?: and| &)? [^\W\d_a-z]\w+){0,2})?(?:,| in) $"
)
_AHEAD = 60
_ANOTHER = (" and ", " University", " College", " &", " School")


def lies_in(text: str, start: int, end: int) -> bool:
    """Tell whether the town at ``text[start:end]`` says where the house before it stands: "Oak School of Art, *Oxford*", "… in *Oxford*"."""
    if not text.endswith((", ", " in "), 0, start) or text.startswith(_ANOTHER, end):
        return False
    apart = text.endswith("College, ", 0, start) and text[start:end] not in lexicon.words("schools", "college_towns")
    return apart or bool(_LIES_IN.search(text, max(0, start - _AHEAD), start))


_SCHOOLS = "School|College|Institute|Academy|Convent|Seminary|Polytechnic|Gymnasium"
_OF_SCHOOL = compiled(
    rf"\b(?:village|town|township|hamlet|parish|district|taluk|municipality), $|[a-z’'] (?:{_SCHOOLS}), $"
)
_CLOSED = compiled(
    r"[,.;](?!\s(?:who|whose|an?|aged)\b)|\s\(?(?:from|between|in|until)\s\d|\s\(\d|\s\([^\W\d_a-z]\w+\)|\sand (?:[^\W\d_a-z]\w+ ){1,3}"
    rf"(?:{_SCHOOLS}|University)\b"
)


def lies_unknown(text: str, start: int, end: int) -> bool:
    """Tell whether one word that names no known town says where a school or a village lies: "Oak School, *Tarnwick*, from 1946 to 1952"."""
    if not text.endswith(", ", 0, start) or text[start:end] in given_names():
        return False
    return bool(_CLOSED.match(text, end) and _OF_SCHOOL.search(text, max(0, start - _AHEAD), start))


_STATE = compiled(r", (?P<name>[^\W\d_a-z]\w+(?: [^\W\d_a-z]\w+)?)")
_DWELLING = compiled(
    r"\b(?:(?:in|near|outside|around)|(?:born|raised|grew up|moved?|moving|retired|home|native|town|city|outskirts|suburbs?|resident"
    r"|live[sd]?|living|died|dies|based|settled|left)(?: [a-z]+){0,2} (?:at|to|from|of)) $",
    re.IGNORECASE,
)
_TO_LEARN = compiled(r",? (?:to (?:study|read|learn|teach|lecture|become|take)|as)\b")
_LEARNING = compiled(
    r"\b(?:stud(?:y|ies|ied|ying)|educated|degree|graduat\w+|read|reading|taught|teach(?:es|ing)?|lectur\w+|professor\w*|fellow\w*|scholar\w*"
    r"|matriculated|school|college|student)\b[^.;,]{0,50}$",
    re.IGNORECASE,
)
"""Before a name that is a school's and a town's: where one lives, where one learns."""
_REACH = 160


def is_town(text: str, start: int, end: int) -> bool:
    """Tell whether a school's name that is also a town's is the town: in a state, or where one lives or dies, not where one learns."""
    state = _STATE.match(text, end)
    inside = state is not None and is_wide(state["name"].split())
    if not (inside or is_city(text[start:end].split())):
        return False
    before = text[max(0, start - _REACH) : start]
    if lies_in(text, start, end):
        return True
    if _LEARNING.search(before) or _TO_LEARN.match(text, end):
        return False
    return inside or bool(_DWELLING.search(before))


def is_city(words: Sequence[str]) -> bool:
    """Tell whether a town has that name."""
    return any(place.kind == "city" for place in lookup(" ".join(words)))


def is_wide(words: Sequence[str]) -> bool:
    """Tell whether a state, a country or another part of the world has that name."""
    return _is_wide(" ".join(words))


@lru_cache(10_000)
def _is_wide(name: str) -> bool:
    return any(place.kind != "city" for place in lookup(name))
