"""What was studied, and for which degree: read once for every school of a sentence, whichever rule found it.

Before a school stand "studied biology at", "a degree in law from", "then German at"; behind it "to study law", "with a B.Sc. in
zoology", "where she took a doctorate". A subject is what stands there up to the next small word that ends it.
"""

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import cache

from attrs import evolve

from service.domain import time
from service.domain.fields import DATED
from service.extract.clauses.details.furtherdegrees import BESIDES
from service.extract.mentions.mention import Kind
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.rules.finding import Finding, short
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import is_field

_REACH = 140
_TRADES = frozenset((Kind.JOB, Kind.ROLE, Kind.STUDENT))
_FIELD_KINDS = frozenset((Kind.DISCIPLINE, Kind.DEMONYM))
_D, _L, _B, _O, _S, _H = (char_class(kind) for kind in "DLBOSH")
_WHO = char_class("PSR")
_WORD = rf"(?:(?!(?:then|later|before|afterwards|followed|latter|former|and|or|of|from|at|attended|enrolled|entered|joined|moved|returned|transferred|graduated|studied|taught|worked)\b)[a-z][a-z'-]*|[{char_class('XAJPT')}])"
_SUBJECT = rf"(?P<subject>{_WORD}(?:(?:,? and |,? & |, (?!the )| of (?:the )?| ){_WORD}){{0,5}}?)"
_TURN = r"(?:at|from|with|under|in|for|on|by|until|before|after|when|where|while|as|there|then|but|which|who|during|through|without)\b"
_STOPS = rf"(?=,? {_TURN}|,? and (?:then|also|later|graduat|receiv|earn|obtain|bec|went|work|h[ae]|(?:was|were|took|won|ran|led|met|made|held|sang|spent|left|began|came|got|gave|wrote|taught|pursued|continued|completed|joined|moved|returned|started|served|settled|married)\b|[a-z]+ed (?:an?|the|in|at|for|by|to|on)\b)|[,.;:()]|,? [{_D}{_H}{_S}]|$)"
_PLACED = (
    rf"(?:,? (?:in|at|near|of) (?:the )?[{_L}]|, [{_L}]| ?\([^()]{{0,60}}\)|,? (?:(?:in|from|between|during) )?[{_D}])"
)
_LINK = rf"(?:,? (?:at|in|of|from|with|to|by))?(?: (?:both|the|[{_L}]'s|[{_H}]))*,? ?$"
_Told = dict[str, tuple[int, int]]
"""Where in the shadow the subject, the degree and its date stand."""


def studied(shadow: Shadow, finding: Finding) -> Finding:
    """Return a finding of a school with the subject and the degree that its clause tells, as far as it has none."""
    if finding.field != "educated_at" or {"subject", "degree"} <= finding.qualifiers.keys():
        return finding
    if finding.rule == "education/degree-there" and "degree" in finding.qualifiers:
        return finding  # what stands around the school is of the studies before
    place = shadow.index(finding.original.start)
    mention = shadow.mentions.get(shadow.text[place]) if place < len(shadow.text) else None
    if mention is None or mention.start != finding.original.start:
        return finding
    behind = _behind(shadow, place + 1, graduated=finding.rule == "education/graduated-from")
    if "end" in behind and finding.qualifiers.get("end", _words(shadow, *behind["end"])) != _words(
        shadow, *behind["end"]
    ):
        behind = {}  # a degree of another year: "graduated in 1990 and took a doctorate in 1996"
    before = _before(shadow, place)
    behind = {} if _is_of_another(shadow, finding, before, behind) else behind
    behind = behind or _in_field(shadow, before.keys() | finding.qualifiers.keys(), place + 1)
    told = _of_one(shadow, finding, before, behind)
    finding = _as_end(shadow, finding, told)
    if not DATED.isdisjoint(finding.qualifiers):
        told.pop("end", None)
        told.pop("start", None)
    found = {key: where for key, where in told.items() if key not in finding.qualifiers}
    spans = {key: shadow.span(*where) for key, where in found.items()}
    quote = finding.quote
    for span in spans.values():
        quote = quote.join(span)
    words = {key: _words(shadow, *where) for key, where in found.items()}
    if not found or not short(quote) or not all(time.is_date(words[key]) for key in ("start", "end") if key in words):
        return finding
    return evolve(finding, quote=quote, qualifiers={**finding.qualifiers, **words}, places={**finding.places, **spans})


_ALSO = compiled(rf"\b(?:where|there)\b[^.;]* (?:{BESIDES}|went on to)\b[^.;]*$")


def _is_of_another(shadow: Shadow, finding: Finding, before: _Told, behind: _Told) -> bool:
    """Tell whether a degree behind a school came of other studies than those told first: "took a BA at Elm College, *where she also took a PhD*"."""
    if "degree" not in behind:
        return False
    own = finding.qualifiers.get("degree") or ("degree" in before and _words(shadow, *before["degree"]))
    if own and own not in _ANY_DEGREE and own != _words(shadow, *behind["degree"]):
        return True
    led = _ALSO.search(shadow.small, shadow.index(finding.original.start), behind["degree"][0])
    return led is not None and not {"subject", "end", "completed"}.isdisjoint(finding.qualifiers.keys() | before.keys())


_ANY_DEGREE = ("degree", "degrees")


def _in_field(shadow: Shadow, told: AbstractSet[str], place: int) -> _Told:
    """Return the subject right behind a school, where a degree from there is ``told`` and no subject: "her degree from Elm College *in law*"."""
    if "degree" not in told or "subject" in told:
        return {}
    match = _following()["in_field"].match(shadow.small, place, min(len(shadow.small), place + _REACH))
    return _taken(shadow, match, sure=False) if match else {}


def _of_one(shadow: Shadow, finding: Finding, before: _Told, behind: _Told) -> _Told:
    """Return what is told around a school of one study: "read *law* at Elm College, where she took a degree in *history*" tells of two."""
    other = behind.get("subject")
    subject = finding.qualifiers.get("subject") or ("subject" in before and _words(shadow, *before["subject"]))
    if other is None or not subject or subject.lower() == _words(shadow, *other).lower():
        return {**behind, **before}
    own = "subject" not in finding.qualifiers and finding.quote.covers(shadow.span(*other))
    return behind if own else before


def _as_end(shadow: Shadow, finding: Finding, told: _Told) -> Finding:
    """Return a finding whose date is that of the degree behind its school with the date as the end of the studies."""
    given = dict(finding.qualifiers)
    end = _words(shadow, *told["end"]) if "end" in told else ""
    if end and "start" not in given and given.get("date") == end:
        given["end"] = given.pop("date")
    elif end and "end" not in given and given.get("start") == end:  # "came to Elm College (B.A., 1914)"
        given["end"] = given.pop("start")
    return evolve(finding, qualifiers=given)


def _words(shadow: Shadow, start: int, end: int) -> str:
    """Return the words of a subject or a degree, a date as EDTF; capitals of titles lowered."""
    inside = shadow.within(start, end)
    if end == start + 1 and inside and inside[0].kind in (Kind.DATE, Kind.DEGREE):
        return inside[0].value
    words = shadow.words(start, end).rstrip(".")
    return words.lower() if words.istitle() and not any(each.kind is Kind.DEMONYM for each in inside) else words


_DEGREE = rf"(?P<degree>[{_B}])(?: \((?![{_D}]\))[^()]*\))?"


def _any(key: str) -> str:
    return "|".join(lexicon.phrases("schools", key))


@cache
def _leading() -> Mapping[str, re.Pattern[str]]:
    """Return what tells of studies before their school."""
    verbs, loose = _any("studying"), _any("loosely")
    return {
        "studied": compiled(
            rf"\b(?:{verbs})(?: [^.;()]{{3,60}}?,? (?:and )?(?:then|later))? (?:(?:an?|the|[{_H}]) )?{_SUBJECT}(?:,? (?:and |before |then )?graduat\w+)?{_PLACED}?{_LINK}"
        ),
        "loosely": compiled(
            rf"\b(?:{loose}) (?:(?:an?|the|[{_H}]) )?{_SUBJECT}(?: (?:studies|course|classes|degree))?(?:,? in [{_D}])?{_LINK}"
        ),
        "degree": compiled(rf"{_DEGREE}(?:,? (?:in|of) (?:the )?{_SUBJECT})?(?:,? (?:in )?[{_D}],?)?{_LINK}"),
        "of_degree": compiled(
            rf".*\b(?:an?|[{_H}]|first|second) (?:[a-z]+-class )?{_SUBJECT} (?P<degree>[{_B}]){_LINK}"
        ),
        "noun": compiled(rf"\b(?:{_any('in_subject')}) in {_SUBJECT}{_PLACED}?{_LINK}"),
        "listed": compiled(
            rf"^{_PLACED}{{0,3}}(?:,? and|,? then|,? followed by|,|;)(?: then| later| also)? {_SUBJECT} (?:at|in) (?:the )?$"
        ),
        "came": compiled(
            rf"\bin (?P<start>[{_D}]),? to (?:study|read|attend|pursue|enrol|enroll|train|complete|do|take)\b[^.;]{{0,40}}$"
        ),
    }


@cache
def _following() -> Mapping[str, re.Pattern[str]]:
    """Return what tells of studies behind their school."""
    verbs, loose, earned = _any("studying"), _any("loosely"), _any("earning")
    return {
        "in_field": compiled(rf"{_PLACED}{{0,2}},? in {_SUBJECT}{_STOPS}"),
        "brackets": compiled(rf" ?\((?P<degree>[{_B}])(?:,? (?:in |of )?{_SUBJECT}(?=[,)]))?(?:,? (?P<end>[{_D}]))?\)"),
        "to_study": compiled(
            rf"{_PLACED}{{0,3}},? (?:(?:in order )?to |where [{_WHO}] (?:[a-z]+ly |also |first )?)?(?:{verbs}) (?:(?:an?|the|[{_H}]) )?{_SUBJECT}{_STOPS}"
        ),
        "graduated": compiled(
            rf"{_PLACED}{{0,2}}(?:,? with (?:first[- ]class )?(?:honou?rs|distinction))?,? in {_SUBJECT}(?:{_STOPS}|(?=,? and (?:from )?(?:the )?[{_O}]))(?:,? in (?P<end>[{_D}]))?"
        ),
        "there": compiled(
            rf"{_PLACED}{{0,3}},? (?:where [{_WHO}] (?:[a-z]+ly |also |first )?|to )(?:{loose}) {_SUBJECT}{_STOPS}"
        ),
        "fronted": compiled(
            rf"{_PLACED}{{0,3}},? [{_WHO}] (?:[a-z]+ly |also |first )?(?:{verbs}|{loose}) {_SUBJECT}{_STOPS}"
        ),
        "with": compiled(
            rf"{_PLACED}{{0,3}},? (?:with|(?:(?:and (?:[{_S}] )?|where [{_WHO}] )(?:[a-z]+ly |also |later |was |had )*)?(?:{earned}|graduat(?:ed|ing)(?: (?:summa |magna )?cum laude)?(?: with)?))"
            rf"(?: (?:an?|the|both|two|first|[{_H}]|[a-z]+-class|[{_D}]))* {_DEGREE}(?:,? (?:in|of) (?:the )?{_SUBJECT}{_STOPS})?"
            rf"(?! there\b| (?:from|at) the same\b)(?:(?:,? (?:in )?| \()(?P<end>[{_D}]))?(?!(?:,? (?:and|&) (?:(?:an?|[{_H}]) )?[{_B}])*[^.;{_B}]{{0,40}} (?:(?:from|at) (?:the )?[{_O}{_L}]|in [{_L}]))"
        ),
    }


def _before(shadow: Shadow, place: int) -> _Told:
    """Return what stands before a school, back to the school before it."""
    low = max(0, place - _REACH)
    schools = [at for at in range(low, place) if shadow.text[at] in shadow.mentions and _is_school(shadow, at)]
    low = schools[-1] + 1 if schools else low
    came = _leading()["came"].search(shadow.small, low, place)
    start = {"start": came.span("start")} if came else {}
    return {**start, **_told_before(shadow, low, place, behind_school=bool(schools))}


def _told_before(shadow: Shadow, low: int, place: int, *, behind_school: bool) -> _Told:
    for name in ("of_degree", "degree", "noun", "studied", "loosely"):
        for match in _leading()[name].finditer(shadow.small, low, place):
            found = _taken(shadow, match, sure=name not in ("loosely", "of_degree"))
            if found:
                return found
    listed = _leading()["listed"].search(shadow.small[low:place]) if behind_school else None
    if listed:
        start, end = (low + at for at in listed.span("subject"))
        return {"subject": (start, end)} if _is_subject(shadow, start, end, sure=False) else {}
    return {}


def _behind(shadow: Shadow, place: int, *, graduated: bool) -> _Told:
    fronted = ("fronted",) if _AT.fullmatch(shadow.small, 0, place - 1) else ()
    for name in ("brackets", "with", "to_study", "there", *fronted, *(("graduated",) if graduated else ())):
        match = _following()[name].match(shadow.small, place, min(len(shadow.small), place + _REACH))
        found = _taken(shadow, match, sure=name not in ("there", "fronted", "graduated")) if match else {}
        if name == "graduated" and not ("subject" in found and _is_field(_words(shadow, *found["subject"]))):
            continue  # "graduated from Elm College in May"
        if found and not (
            found.keys() <= {"degree", "end"} and _words(shadow, *found["degree"]) in ("degree", "degrees")
        ):
            return found
    return {}


_AT = compiled(r"(?:while )?at (?:the )?")
"""In front of a school that a sentence opens with: "*At* Elm College, Ada read law"."""


def _is_school(shadow: Shadow, at: int) -> bool:
    return shadow.mentions[shadow.text[at]].note.get("school") == "true"


def _taken(shadow: Shadow, match: re.Match[str], *, sure: bool) -> _Told:
    """Return where a match's subject, degree and end stand; nothing where what stands for a subject is none."""
    found: _Told = {}
    for key in match.re.groupindex:
        if match[key] is None:
            continue
        if key == "subject" and not _is_subject(shadow, *match.span(key), sure=sure):
            if not sure:
                return {}
            continue
        found[key] = match.span(key)
    return {} if found.keys() == {"end"} else found


_DEED = compiled(r"\band [a-z]+ed (?:for|as|in|with|at|to|by|on|an?|the)\b")
"""Inside what would be a subject: what somebody did besides, "took up *climbing, and trained for the ministry* at"."""


def _is_subject(shadow: Shadow, start: int, end: int, *, sure: bool) -> bool:
    """Tell whether words name a subject: no names in them, no adverb in front; where they are not ``sure``, a field of learning among them."""
    words = shadow.small[start:end].replace(",", "").split()
    if (
        not words
        or words[0] in lexicon.words("schools", "no_subject")
        or words[-1] in lexicon.words("schools", "no_subject")
    ):
        return False
    inside = shadow.within(start, end)
    if _DEED.search(shadow.small, start, end):
        return False
    if any(each.kind is Kind.PERSON and "weak" not in each.note for each in inside):
        return False
    if inside and inside[-1].kind in _TRADES and shadow.index(inside[-1].start) == end - 1:  # "trained as a nurse at"
        return False
    known = any(each.kind in _FIELD_KINDS for each in inside)
    return sure or known or any(map(is_field, words))


def _is_field(words: str) -> bool:
    """Tell whether words end with a field of learning."""
    return is_field(words.rsplit(" ", 1)[-1])
