"""Whom those speak of who are quoted on a page: not themselves, where a sentence is nothing but their words."""

import re
from collections.abc import Sequence
from functools import cache

from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_THIRD = ("male", "female")


def told_by(shadow: Shadow, people: Sequence[Mention]) -> int:
    """Return the number of whom among ``people`` a witness who opens a sentence speaks of, or 0: "X, a pastor, said: “I like *her*”"."""
    if len(people) < len(_THIRD) or people[0].kind is not Kind.PERSON:
        return 0
    praises = _PRAISES.match(shadow.text, shadow.place(people[0]) + 1) if shadow.place(people[0]) <= _TITLED else None
    if praises:
        return people.index(shadow.mentions[praises[0][-1]])
    if '"' not in shadow.text:
        return 0
    says = _says().match(shadow.text, shadow.place(people[0]) + 1)
    if says is None or shadow.place(people[0]) > 0:
        return 0
    spoken = (
        index
        for index, each in enumerate(people)
        if shadow.place(each) >= says.end() and each.kind in (Kind.PRONOUN, Kind.POSSESSIVE)
    )
    return next((index for index in spoken if people[index].note.get("gender") in _THIRD), 0)


_TITLED = 24
_PRAISES = compiled(
    rf"(?:,[^.;:\"{char_class('PN')}]{{1,80}},)? (?:also )?(?:(?:has|had) )?(?:(?:described|hailed|praised|eulogi[sz]ed|mourned|remembered|extolled|lauded|paid (?:[a-z]+ )?tribute to)|called(?= [^.;]{{1,30}} [\"']))"
    rf" [{char_class('PSN')}]"
)
"""From one who opens a sentence to whom that one's words are of: "X described *her* as"."""
_CLOSED = compiled(r"[\"'](?::| -) ")


def quoted_before(shadow: Shadow, people: Sequence[Mention]) -> bool:
    """Tell whether the first of ``people`` stands in quotation marks that open a line, and the second behind them: "“I am poor”: X"."""
    if not shadow.text.startswith(('"', "'")) or people[1].kind is not Kind.PERSON:
        return False
    return _CLOSED.search(shadow.text, shadow.place(people[0]), shadow.place(people[1])) is not None


@cache
def _said_behind() -> re.Pattern[str]:
    verbs = lexicon.alternation(lexicon.words("people", "speakers", "verbs"))
    who = rf"(?:[a-z]+ |[{char_class('JTAV')}] ){{0,3}}?(?P<who>[{char_class('PS')}])"
    return compiled(
        rf"[\"'][^\"]{{2,400}}[,.!?][\"'] (?:{who}(?:, [^\",.;]{{1,60}},)? (?:has |had |later )?(?:{verbs})\b|(?:{verbs}) {who.replace('who', 'whom')})"
    )


def speaks_behind(shadow: Shadow, people: Sequence[Mention]) -> int:
    """Return the number of who among ``people`` speaks of himself, named behind his words, or 0: "“My mother was strict,” *Ada* told us"."""
    if people[0].note.get("gender") != "first" or not shadow.text.startswith(('"', "'")):
        return 0
    if any(each.note.get("field") in ("child", "sibling") for each in people):
        return 0  # "“My sister taught,” Ada said. *She*": who may go on to tell of either
    match = _said_behind().match(shadow.small)
    return people.index(shadow.mentions[match["who"] or match["whom"]]) if match else 0


def is_said_by_child(shadow: Shadow, kin: Mention, gender: str | None) -> bool:
    """Tell whether "my mother" is said by "her daughter" right behind the words: it is she."""
    if '"' not in shadow.text or kin.note.get("field") != "parent" or gender is None:
        return False
    closing = shadow.text.find('"', shadow.place(kin))
    behind = _behind().match(shadow.text, closing + 1) if closing >= 0 else None
    if behind is None or shadow.text.count('"', 0, shadow.place(kin)) % 2 == 0:
        return False
    child = shadow.mentions[behind["kin"]].note
    return child["field"] == "child" and shadow.mentions[behind["whose"]].note.get("gender") == gender


_KIN_BEFORE = compiled(
    rf"(?P<by>\b(?:confirmed|announced|reported|disclosed)(?: (?:on|to|in) [^.;,{char_class('PSNK')}]{{1,40}})? by )?(?:[{char_class('H')}]|[{char_class('PNJT')}]'s?) (?:[a-z-]+ )?[{char_class('K')}],? (?:(?:the|an?) (?:[a-z-]+ )?)?(?:[{char_class('JT')}] )?(?:also (?:called|named) )?$"
)
_CONFIRMS = compiled(r"(?:,[^.;,]{1,60},|,)? (?:confirmed|announced|said|told|disclosed)\b")


def is_confirming(shadow: Shadow, name: Mention) -> bool:
    """Tell whether one of the kin is named only as who confirms what is told: "was confirmed by her son, *X*", "her son *X* said"."""
    place = shadow.place(name)
    kin = _KIN_BEFORE.search(shadow.small, 0, place)
    return kin is not None and bool(kin["by"] or _CONFIRMS.match(shadow.small, place + 1))


_SPEAKS = compiled(
    rf",? [{char_class('P')}](?:,[^.;,]{{1,60}},|,)? (?:has |have |had )?(?:{'|'.join(sorted(lexicon.words('abbreviations', 'quotes', 'speech')))})\b"
)


def speaks_as_kin(shadow: Shadow, mention: Mention) -> bool:
    """Tell whether a mention is of kin, or of their name, who only speak of another: "*her son* X said"."""
    if mention.kind is Kind.KIN:
        return _SPEAKS.match(shadow.small, shadow.place(mention) + 1) is not None
    return mention.kind is Kind.PERSON and is_confirming(shadow, mention)


_FUNERAL = r"(?:funeral|burial|memorial|janaza|requiem)"
_MOURNS = compiled(
    rf"\b(?:among (?:the|those) (?:[a-z]+ ){{0,3}}(?:mourners|present|attending|attended)\b|{_FUNERAL}(?: [a-z]+){{0,2}} (?:was|were) (?:[a-z]+ )?(?:led|attended|offered)\b"
    rf"|attended (?:the|[{char_class('H')}]) (?:[a-z]+ ){{0,2}}{_FUNERAL})"
)


def mourns(shadow: Shadow) -> bool:
    """Tell whether a sentence is but of who was at a funeral: "X and Y were among the mourners"; who pays tribute goes on to speak."""
    return _MOURNS.search(shadow.small) is not None


_BESIDE = compiled(
    rf"\b(?:from|with|under|alongside|beside) [{char_class('H')}] (?:[a-z-]+ ){{0,2}}[{char_class('K')}],? (?:(?:the|an?) )?(?:[a-z-]+ |[{char_class('AJLT')}] ){{0,4}}$"
)
_CLAUSE_LONGEST = 80


def is_beside(shadow: Shadow, name: Mention) -> bool:
    """Tell whether one of the kin is named only as from or with whom somebody does what is told: "learned it from his grandfather, *X*"."""
    place = shadow.place(name)
    return _BESIDE.search(shadow.small, max(0, place - _CLAUSE_LONGEST), place) is not None


def _verbs() -> str:
    return "|".join(sorted(lexicon.words("abbreviations", "quotes", "speech")))


@cache
def _says() -> re.Pattern[str]:
    return compiled(
        rf'(?:,[^.;:"{char_class("PSNR")}]{{1,80}},)? (?:[a-z]+ly |has |had ){{0,2}}(?:{_verbs()})\b[^.;"{char_class("PSN")}]{{0,40}}[,:] ?"'
    )


@cache
def _behind() -> re.Pattern[str]:
    return compiled(rf",? ?(?:{_verbs()}) (?P<whose>[{char_class('H')}]) (?:[a-z-]+ )?(?P<kin>[{char_class('K')}])")
