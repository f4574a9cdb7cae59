"""How a sentence says what it says: plainly, on somebody's word, as a wish, or not at all."""

import re
from functools import cache, lru_cache

from service.domain.claim import Modality
from service.extract import lexicon
from service.extract.shadow import Shadow

_REACH = 80
_CLAUSE = re.compile(r"[;:,]|\b(?:and|but|so|because|when|while|until|who|which)\b(?! to)")


# How many words may stand between a word of a list and what a rule reads.
_WORDS_BETWEEN = {"far": 6, "next": 0}
_BETWEEN = 3
_REMEMBERED = 1_000
"""So many stretches are remembered with how they say what they say: several claims, and several rules, ask about one."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    words = "|".join(lexicon.phrases("modality", name))
    if name.endswith("head"):
        spared = r"(?! (?:only|just|merely|less|fewer|more|sooner|later)\b)(?!.*\buntil\b)"
        return re.compile(rf"(?:[^\s,;]+\s){{0,3}}?(?:{words})\b{spared}", re.IGNORECASE)
    most = _WORDS_BETWEEN.get(name.rpartition("_")[2], _BETWEEN)
    tail = rf"(?:\s+(?:[\w'-]+|[\ue000-\uf8ff])){{0,{most}}}\s*$" if name != "reported" else ""
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-]){tail}", re.IGNORECASE)


_LISTS = {
    Modality.NEGATED: ("negated", "negated_far", "negated_next"),
    Modality.INTENDED: ("intended", "intended_far"),
}
_ACCORDING = re.compile(r"[aA](?<!\w.)(?i:ccording to )(?P<who>[^,;.]{2,60})")


def modality_of(shadow: Shadow, start: int, end: int) -> Modality:
    """Return the modality of what the shadow says in ``[start, end)``."""
    return _modality(shadow.text, start, end)


@lru_cache(_REMEMBERED)
def _modality(text: str, start: int, end: int) -> Modality:
    leaning = _leaning(_last_clause(text[max(0, start - _REACH) : start]))
    for modality in (Modality.NEGATED, Modality.INTENDED):
        if leaning is modality or _pattern(f"{modality}_head").match(text, start, end):
            return modality
    if _pattern("reported").search(text[: start + 1]) or _ACCORDING.search(text[end:]):
        return Modality.REPORTED
    return Modality.ASSERTED


@lru_cache(_REMEMBERED)
def _leaning(clause: str) -> Modality | None:
    """Return what the words of a clause make of what follows them."""
    for modality, names in _LISTS.items():
        if any(_pattern(name).search(clause) for name in names):
            return modality
    return None


def attribution_of(shadow: Shadow) -> str | None:
    """Return the words for who is quoted by "according to …", or None."""
    match = _ACCORDING.search(shadow.text) if "according" in shadow.small else None
    if match is None:
        return None
    return "".join(shadow.mentions[char].value if char in shadow.mentions else char for char in match["who"]).strip()


def _last_clause(text: str) -> str:
    ends = [match.end() for match in _CLAUSE.finditer(text)]
    return text[ends[-1] :] if ends else text
