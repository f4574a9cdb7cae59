"""The historic present as the past tense that it means: "In 1985 she moves to Rome", "She settles in Lyon in 1990".

In: a sentence's shadow. Out: the same with "moved", "settled". A sentence tells of the past where a year opens it that is over, or one
stands right behind what the verb governs. An age or "two years later" does so for what happens once: "At 78 she lives in Rome" is told
of today. After O. Jespersen, The Philosophy of Grammar (1924), chapter 19.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from attrs import evolve

from service.extract.mentions.pasttense import Told, past_forms, replaced
from service.extract.mentions.shadow import Shadow, char_class, small
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_WHO, _DAY, _NUMBER = char_class("PSNR"), char_class("D"), char_class("Q")
_YEAR = compiled(
    rf"(?:(?:[Ii]n|[Oo]n|[Bb]y|[Dd]uring|[Aa]round|(?:[Ee]arly|[Ll]ate) in) (?:the )?|[Aa]fter [a-z]+ing(?: [^.;]{{0,60}}?)? in )?(?P<day>[{_DAY}])"
)
_MOMENT = compiled(
    rf"[{char_class('G')}]|(?:[{_NUMBER}]|[Aa] few|[Ss]ome|[Ss]everal) (?:years?|months?|decades?|weeks?) (?:later|afterwards)\b"
    rf"|(?:[Tt]hat|[Tt]he (?:same|following|next)) (?:year|month|summer|autumn|spring|winter)\b"
    rf"|[Ww]hen [{_WHO}] (?:was|is|turn(?:ed|s)) [{_NUMBER}{char_class('G')}],"
)
_BEHIND = compiled(
    rf" (?:(?:to|in|at|from|as|for|with) )?(?:(?:the|an?|[{char_class('H')}]) )?[\ue000-\uf8ff](?: (?:and|of|at) (?:the )?[\ue000-\uf8ff])? (?:in |on )?(?P<day>[{_DAY}])"
)

_ENDS = compiled(f"s{_BEHIND.pattern}")
"""What a sentence has that tells so at all, without a time in front."""


_WHERE = " where "
_DONE = compiled(r"\b(?:[a-z]+ed|was|were|had|took|went|came|became|got|left|met|built|bought|set)\b")


def in_past(shadow: Shadow, today: str) -> Shadow:
    """Return a shadow with the past tense for its historic presents; ``today``, a date, is when the text was published, empty if unknown."""
    told = list(_told(shadow, today))
    if not told:
        return shadow
    text, offsets = replaced(shadow.text, list(shadow.offsets), told)
    return evolve(shadow, text=text, offsets=tuple(offsets), small=small(text))


def _told(shadow: Shadow, today: str) -> Iterator[Told]:
    opening = _YEAR.match(shadow.text)
    whole = bool(opening and _is_over(shadow, opening, today))
    once = whole or bool(_MOMENT.match(shadow.text))
    if not (once or _ENDS.search(shadow.text)):
        return
    for verb in _verbs().finditer(shadow.text):
        if _is_of_today(shadow, verb.start()):
            continue
        behind = None if whole else _BEHIND.match(shadow.text, verb.end())
        known = whole or (once and verb["verb"] in _events())
        if known or (behind and _is_over(shadow, behind, today)):
            yield verb.start("verb"), (0, 0), verb.span("verb"), _forms()[verb["verb"]]


def _is_of_today(shadow: Shadow, start: int) -> bool:
    """Tell whether who stands at ``start`` does today what is told of a place: "In 2006 she moved to Leeds, where *she* lives"."""
    return shadow.text.endswith(_WHERE, 0, start) and _DONE.search(shadow.text, 0, start - len(_WHERE)) is not None


def _is_over(shadow: Shadow, match: re.Match[str], today: str) -> bool:
    """Tell whether a matched time names its year, and one before the text's own."""
    day = shadow.mentions[match["day"]]
    year = day.value[:4]
    return "basis" not in day.note and year.isdecimal() and (not today or year < today[:4])


@cache
def _forms() -> Mapping[str, str]:
    """Return the past tense of each verb by its third person."""
    return {_third(verb): past for verb, past in past_forms().items() if verb not in ("be", "have")}


@cache
def _events() -> frozenset[str]:
    """Return the third person of verbs that tell what happens once."""
    return frozenset(map(_third, lexicon.phrases("verbs", "came_about", "once")))


@cache
def _verbs() -> re.Pattern[str]:
    verbs = "|".join(sorted(_forms(), key=len, reverse=True))
    return compiled(
        rf"(?:[{_WHO}],?(?: in [{_DAY}],?)?|,? and) (?:(?:then|later|also|first|finally|soon|again|[a-z]+ly) )?(?P<verb>{verbs})(?= (?!of ))"
    )


def _third(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if verb.endswith("y") and verb[-2] not in "aeo" else f"{verb}s"
