"""Who is asked in an interview, by the words before its questions: "spoke to Ada Kerr", "Five minutes with Ada Kerr"."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from service.domain.names.letters import key
from service.extract.people.entities import name_words
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_WORD = r"[^\W\d_a-z][\w.-]*"

_TITLED = compiled(
    rf"(?i:^|\b(?:with|meets?|interview|q ?& ?a|questions (?:for|to))\b|[:…–—|-]|\.\.\.)\W*(?P<who>{_WORD}(?: {_WORD})*)(?=$|[,:|]| [–—-])"
)


_AND = compiled(rf"(?P<one>{_WORD}(?: {_WORD})*),? (?:and|&) (?P<other>{_WORD}(?: {_WORD})*)")


def is_titled(title: str, names: Sequence[AbstractSet[str]]) -> bool:
    """Tell whether a title names a person as who is asked: "Five minutes with Ada Kerr", "Ada Kerr, composer"; not "The house of Ada Kerr"."""
    return any(name_words(match["who"]) in names for match in _TITLED.finditer(title))


_TOP = 5
"""Among so many lines at the top a title stands, below a date or a section's name."""
_LONGEST = 200
_I = r"(?:I|[Mm]y|[Mm]e)\b"
_QUOTED = compiled(
    rf"\W*(?P<who>{_WORD}(?: {_WORD})*)(?:,[^:“‘\"]{{3,60}})?(?::| [–—-]) ?[“‘\"'][^“”‘\"]*?\b{_I}[^“”‘\"]*[”’\"']\W*(?:$|[|–—-])"
    rf"|\W*[“‘\"'][^“”‘\"]*?\b{_I}[^“”‘\"]*[”’\"'](?::| [–—-]|,) ?(?:says |meet )?(?P<behind>{_WORD}(?: {_WORD})*)"
)


def _is_quoted(title: str, names: Sequence[AbstractSet[str]]) -> bool:
    """Tell whether a title is what a person says of herself: "Ada Kerr: “I was poor”"."""
    match = _QUOTED.match(title)
    return match is not None and name_words(match["who"] or match["behind"]) in names


def _are_several(head: str, names: Sequence[AbstractSet[str]]) -> bool:
    """Tell whether somebody is named beside a person: "Ada Kerr and Per Dahl"."""
    return any(
        name and name in (name_words(match["one"]), name_words(match["other"]))
        for match in _AND.finditer(head)
        for name in names
    )


@cache
def byline() -> re.Pattern[str]:
    """Match what a line begins with that says who wrote, or took the pictures."""
    return compiled(
        rf"\s*(?:{lexicon.alternation(lexicon.phrases('people', 'interviews', 'bylines'))})\b", re.IGNORECASE
    )


_HOW = "in|at|on|for|by|near|before|after|during|over|between|outside|when|while|as|via|there|here|again|once|twice|last|this|one|today|about|why|how|what|whether|if|where|for|to"
"""Behind whom a pronoun means: "we met her *in* Oslo"."""


@cache
def _met() -> re.Pattern[str]:
    verbs = lexicon.alternation(lexicon.phrases("people", "interviews", "asked"))
    return compiled(
        rf"\b(?i:{verbs})\b(?! (?:us|me|our)\b)(?! (?:her|him|them) (?:{_HOW})\b)(?: (?P<kin>her|his|their) [a-z]|(?: [a-z]+)* (?P<whom>{_WORD}(?: {_WORD})*+)(?P<of>[’']s)?)"
    )


_PAST = compiled(
    r"\b(?:died|dead|death|killed|funeral|in memory|(?:[Tt]he|[Hh]er|[Hh]is|[Tt]heir) late(?= (?:[a-z]+[ ,]+){0,3}[^\W\d_a-z])|Late(?= [^\W\d_a-z]))\b"
    r"|\b\d{4}\s?[–—-]\s?\d{4}\b"
)
"""Words of the end of a life: whoever answers below them may be another, unless the page says who is asked."""


def asked_is(head: str, title: str, names: Sequence[AbstractSet[str]]) -> bool | None:
    """Tell whether the words before the questions say that a person was asked, and nobody else: "spoke to Ada Kerr", not "to her son"."""
    told = " ".join(head.split())
    own = [_is_asked(each, match, names) for each in (title, told) for match in _met().finditer(each)]
    titles = [each[:_LONGEST] for each in (title, *head.strip().split("\n", _TOP)[:_TOP])]
    if any(_are_several(each, names) for each in titles):
        return False
    if own:
        return all(own)
    if (tells := _tells(told, names)) is not None:
        return tells
    if not _PAST.search(head) and _is_asked_about(head.strip().rpartition("\n\n")[2], names):
        return True
    if any(_is_quoted(each, names) for each in titles):
        return True
    return False if _PAST.search(head) else None


_BESIDE = compiled(rf",? (?:and|&) {_WORD}")
"""Who is asked together with whom: "spoke to Ada Kerr *and Per*"."""


def _is_name_of(words: AbstractSet[str], name: AbstractSet[str]) -> bool:
    """Tell whether words name a person: in full, or in part and with a title; not another of the family."""
    return bool(words & name) and (name <= words or words - name <= _titles())


@cache
def _titles() -> AbstractSet[str]:
    return frozenset(key(word) for word in lexicon.words("names", "titles") | lexicon.words("names", "opening_titles"))


_TELLER = compiled(
    rf"(?:^|[.!?:”’\"] )(?P<of>(?:{_WORD} ){{0,3}}{_WORD}[’']s )?(?:(?:The|Our|Former|In this interview,?|Here,?) )?(?P<lead>(?:[a-z-]+ ){{0,4}})"
    rf"(?P<who>(?!(?:She|He|They|It|We|I|You|This|That|Who)\b){_WORD}(?: {_WORD})*)(?:,[^.;:“]{{3,80}},)? "
    r"(?:(?:talks|speaks|reflects|opens up|chats|looks back)(?: [a-z]+){0,2}? (?:about|on|to us)|(?:tells|shows) us|answers (?:our|a few|some) questions|discusses|explains (?:why|how|what)|recalls)\b"
)


def _tells(head: str, names: Sequence[AbstractSet[str]]) -> bool | None:
    """Tell whether the words before the questions say that the person tells of something: "The pianist Ada Kerr talks about Oslo"; None where nobody does."""
    told = [each for each in _TELLER.finditer(head) if not _is_of_a_noun(each, names)]
    own = (not each["of"] and " of " not in f" {each['lead']}" and name_words(each["who"]) in names for each in told)
    return all(own) if told else None


_BEHIND = compiled(r" (?:of|behind|at|from|in) $")


def _is_of_a_noun(teller: re.Match[str], names: Sequence[AbstractSet[str]]) -> bool:
    """Tell whether it is a noun that tells, beside whom another name stands: "The *chef* behind Bar Sol talks about"."""
    return bool(_BEHIND.search(f" {teller['lead']}")) and name_words(teller["who"]) not in names


def tells_as_noun(line: str, names: Sequence[AbstractSet[str]]) -> bool:
    """Tell whether a line says by a noun alone who tells, so that a name in it is nobody's who is asked."""
    return any(_is_of_a_noun(each, names) for each in _TELLER.finditer(line))


_FULL = compiled(rf"(?<!\b[Tt]he )\b(?:{_WORD}(?<!\.) )+{_WORD}")
"""A name of several words, which with "the" before it is no person's."""


def _is_asked_about(head: str, names: Sequence[AbstractSet[str]]) -> bool:
    """Tell whether it is the person who is asked about something, and alone named before in the paragraph: "Ada Kerr paints. We asked *her about* Oslo"."""
    head = " ".join(head.split())
    asked = _about().search(head)
    before = [name_words(each[0]) for each in _FULL.finditer(head, 0, asked.start())] if asked else []
    return bool(before) and all(each in names for each in before)


@cache
def _about() -> re.Pattern[str]:
    verbs = lexicon.alternation(lexicon.phrases("people", "interviews", "asked"))
    return compiled(rf"\b(?i:{verbs}) (?:her|him|them) (?:about|why|how|what|whether|if)\b")


_SUBJECT = compiled(r"(?:^|[.!?:”’] |\bas )(?P<who>[^.!?:”’]*)$")
_THE = compiled(r"(?:The|the|She|He)\b(?!.*(?:[’']s?\b| of | friend| reporter| correspondent| writer))")
_TOLD_OF = compiled(r",? (?:about|on|of)\b")


def _is_asked(head: str, met: re.Match[str], names: Sequence[AbstractSet[str]]) -> bool:
    """Tell whether a person is asked: "spoke to Ada Kerr"; or is who talks: "The painter, …, talks to Per Dahl about her work"."""
    if met["whom"] and not met["of"] and any(_is_name_of(name_words(met["whom"]), name) for name in names):
        return _BESIDE.match(head, met.end()) is None
    subject = _SUBJECT.search(head[: met.start()])
    who = subject["who"].partition(",")[0] if subject else ""
    own = any(name and name <= name_words(" ".join(re.findall(_WORD, who))) for name in names)
    plain = "'s" not in who and "’s" not in who and " and " not in who
    return (
        bool(met["whom"]) and plain and (own or _THE.match(who) is not None) and bool(_TOLD_OF.match(head, met.end()))
    )
