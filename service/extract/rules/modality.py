"""How a sentence says what it says: plainly, on somebody's word, as a wish, or not at all."""

import re
from functools import cache, lru_cache

from service.domain.claim import Modality
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_REACH = 80
_CLAUSE = compiled(r"[;:,]|\b(?:and|but|so|because|when|while|until|who|which)\b(?! to)")

_REMEMBERED = 1_000
"""So many stretches are remembered with how they say what they say: several claims, and several rules, ask about one."""
_SPARED = r"(?! (?:only|just|merely|simply|less|fewer|more|sooner|later)\b)(?!.*\buntil\b)"
"""Behind a word at the head: then it denies nothing."""
_ONLY = compiled(r"(?:only|just|merely|simply)\b")
_NOT_THEM = compiled(
    rf"\s*not (?:(?:the|an?|[{char_class('H')}]) )?(?:[a-z]+ )?[{char_class('PKN')}],? (?:(?:was|were|is|are|has|had|been|later|first) )*$",
    re.IGNORECASE,
)
"""Behind "and": who did not, as against what was not done: "Ada Byron and *not Karl Berg* won"."""
_LEANING = (Modality.NEGATED, Modality.INTENDED)
_ELSEWHERE = compiled(rf"(?<=..)(?:\(|[{char_class('D')}],?)[^()]{{0,300}}\)")
"""What a clause has in brackets on something that stands further on: "Ada Byron, a nurse, died in 1950 *(1951, according to some)*"."""
_ACCORDING = compiled(r"[aA](?<!\w.)(?i:ccording to )(?P<who>[^,;.]{2,60})")


def _words(*path: str) -> str:
    return "|".join(lexicon.phrases("modality", *path))


@cache
def _aside() -> re.Pattern[str]:
    """Match what is told beside a clause's own fact: "Ada Byron, *who reportedly sang,* lives in Hull", "*Despite claims that …,* she", "*Although many say …,* she"."""
    return compiled(
        rf"\([^()]*\)|\"[^\"]*\"|, (?:[{char_class('R')}]|where\b|[a-z]+ly (?:the|an?|[{char_class('H')}]) )[^,;]*,"
        rf"|(?:^|, )(?:{_words('against')}) [^,;]*,"
        rf"|^(?:al)?though [^,;]*\b(?:sa(?:y|ys|id)|claim(?:s|ed)?|states?|stated|reports?|believed?|thought|supposed)\b[^,;]*,(?= [{char_class('PS')}] (?!(?:and|or)\b))",
        re.IGNORECASE,
    )


def without_asides(text: str) -> str:
    """Return a stretch of a shadow without what its clauses tell in brackets or between commas, and without direct speech."""
    return _aside().sub(",", text)


@cache
def _head(modality: Modality) -> re.Pattern[str]:
    return compiled(rf"(?:[^\s,;]+\s){{0,3}}?(?:{_words(modality.value, 'head')})\b{_SPARED}", re.IGNORECASE)


@cache
def _before(modality: Modality) -> tuple[re.Pattern[str], ...]:
    """Return what ends a clause that makes a modality of what follows, a pattern for each list."""
    return tuple(
        compiled(
            rf"(?:(?<![\w-])|(?=n't\b))(?:{_words(modality.value, 'within', most)})(?![\w-])(?! (?:only|just|merely|simply)\b)(?:\s+(?:[\w'-]+|[\ue000-\uf8ff])){{0,{most}}}\s*$",
            re.IGNORECASE,
        )
        for most in lexicon.load("modality")[modality.value]["within"]
    )


@cache
def _reported() -> re.Pattern[str]:
    return compiled(rf"(?<![\w-])(?:{_words('doubt')}|{_words('reported')})(?![\w-])", re.IGNORECASE)


@cache
def _of_verb() -> re.Pattern[str]:
    """Match an adverb of doubt before a verb, which is none about what stands behind that: "*allegedly* robbed the nurse Ada Byron"."""
    return compiled(
        rf"\b(?:{_words('doubt')})(?= (?!(?:an?|the|no|once|then|later|now|still|also)\b)[a-z]+ )", re.IGNORECASE
    )


@cache
def _of_auxiliary() -> re.Pattern[str]:
    """Match a doubt about what somebody was, behind which a clause is plain that has a verb of its own: "was *probably* born in Hull and died in"."""
    return compiled(
        rf"\b(?:was|is|were|are) (?!(?:allegedly|reportedly|supposedly)\b)(?:{_words('doubt')})", re.IGNORECASE
    )


_DOES = compiled(rf"(?:later |then )?(?:{_words('deeds')})\b", re.IGNORECASE)
"""A verb that is no participle behind the one before: not "was probably born and *educated* in"."""


@cache
def _facts() -> re.Pattern[str]:
    return compiled(rf"\b(?:{_words('facts')})(?: [a-z]+)? that\b", re.IGNORECASE)


@cache
def _unreal() -> re.Pattern[str]:
    return compiled(rf"(?<!\w)(?:{_words('unreal')})\b", re.IGNORECASE)


_INSERTED = compiled(r"(?:(?<=\bnot)|(?<=\bnever)|(?<=\bnor)), [^,;.]{2,50},| - [^;.-]{2,70} -(?= )", re.IGNORECASE)
"""What a clause has in between, which ends none: "was not, *in fact,* employed by", "Ada *- she never rested -* died"."""
_ACCEPTED = compiled(
    rf"(?<!not )(?<!never )\baccepted (?:(?:an?|the|[{char_class('HP')}](?:'s)?) )?(?:[a-z]+ )?(?:offer|invitation|call|request|nomination) to\b",
    re.IGNORECASE,
)
"""What was offered to who took it is no mere plan: "*accepted an offer to* become dean"."""
_WOULD = compiled(r"\b(?:would|could|might)\b", re.IGNORECASE)


def modality_of(shadow: Shadow, start: int, end: int, *, known: bool = False) -> Modality:
    """Return the modality of what the shadow says in ``[start, end)``; what is told as ``known`` no adverb of its verb makes doubtful."""
    return _modality(shadow.text, start, end, known=known)


@lru_cache(_REMEMBERED)
def _modality(text: str, start: int, end: int, *, known: bool) -> Modality:
    clause = _ACCEPTED.sub("", _last_clause(_INSERTED.sub("", text[max(0, start - _REACH) : start])))
    spared = (clause.endswith("not ") and _ONLY.match(text, start)) or _NOT_THEM.match(clause)
    spared = spared or (_SPENT.search(clause) and (_FINITE.match(text, start) or _HELPED.search(clause)))
    leaning = None if spared or (_unreal().search(clause) and _WOULD.search(text)) else _leaning(clause)
    closed = ";" in text[start:end]  # "left no children; a sister, Inge, survives him"
    for modality in _LEANING:
        if leaning is modality or (not closed and _head(modality).match(text, start, end)):
            return modality
    low = text.rfind(";", 0, start) + 1
    led = without_asides(text[low : start + 1])
    led = _of_verb().sub("", led) if known else led
    led = _of_auxiliary().sub("", led) if _DOES.match(text, start) and led[:-1].endswith((" and ", " but ")) else led
    if _reported().search(_SOURCE.sub("", led) if _APPOSED.match(text, start) else led) or (
        "ccording" in text and _ACCORDING.search(_ELSEWHERE.sub("", text[end:]))
    ):
        return Modality.REPORTED
    return Modality.ASSERTED


_SOURCE = compiled(
    rf"according to (?=[{char_class('P')}](?:(?: ?\([^()]*\))?, (?:(?! ?\b(?:is|was|are|were|has|had|have|became|will|would)\b)[^,;{char_class('PSND')}]){{0,40}})?$)",
    re.IGNORECASE,
)
_APPOSED = compiled(rf"(?:[{char_class('P')}], )?[^,;:{char_class('PSN')}]{{1,80}}(?:,|\.?$)(?! (?:and|or) )")
"""Before and behind what is said of whom a clause has its news from: "*According to* Ada Byron, director of Acme*,* the river"."""


@lru_cache(_REMEMBERED)
def _leaning(clause: str) -> Modality | None:
    """Return what the words of a clause make of what follows them; nothing of what is taken as known."""
    if _facts().search(clause):
        return None
    return next((each for each in _LEANING if any(pattern.search(clause) for pattern in _before(each))), None)


_SPENT = compiled(
    rf"\b(?:(?:never|not) (?!(?:been|being|got|get|had|have|has|was|were|felt)\b)[a-z]{{2,}}(?:ed|ote|ft|nt|pt|ught|ame|ook|oke|ave|ood|ang)\b"
    rf"|without (?!ever\b|[a-z]+ing\b))[^,;{char_class('PS')}]*$"
)
_FINITE = compiled(
    r"(?:was|were|is|are|has|had|died|lives|won|became|grew|took|left|went|came|made|began|[a-z]{2,}ed)\b"
)
_HELPED = compiled(r"\b(?:was|were|is|are|has|had)(?: [a-z]+ly)? $")
"""A denial that its own verb, or what is missed, has used up, and the verb of the clause around: "who *never shouted* | died", "who sang *without shoes* was | born"."""


def attribution_of(shadow: Shadow) -> str | None:
    """Return the words for who is quoted by "according to …", or None."""
    match = _ACCORDING.search(shadow.text) if "according" in shadow.small else None
    if match is None:
        return None
    return shadow.words(*match.span("who"))


def _last_clause(text: str) -> str:
    ends = [match.end() for match in _CLAUSE.finditer(text)]
    return text[ends[-1] :] if ends else text
