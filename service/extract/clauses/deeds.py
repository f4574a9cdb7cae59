"""Times that are not a value's own: of what somebody is honoured or punished for or was the first to do, of a post in a party."""

import re
from functools import cache

from service.extract.clauses.aspects import words
from service.extract.clauses.times import Time
from service.extract.clauses.values import Value
from service.extract.mentions.shadow import char_class
from service.extract.rules.finding import Finding, without
from service.extract.text import lexicon
from service.extract.text.patterns import compiled


def is_of_deed(value: Value, time: Time) -> bool:
    """Tell whether a time behind an honour is that of what it is given for, or one beside a deed is that of its honour."""
    if value.field == "notable_for":
        return _is_prized(value)
    if value.field == "award":
        return _deed().search(value.small, value.high, max(value.high, time.start)) is not None
    if value.small.find(" for ", 0, value.low) < 0:
        return False
    paid = [match for match in _paid().finditer(value.small, 0, value.low) if match.end("within") <= value.low]
    return bool(paid) and time.start < paid[-1].end("within")


_WORKED_THERE = compiled(
    rf",? (?:where|at which|which|that) [{char_class('S')}] (?:(?:has|had|have) )?(?:[a-z]+ly |also |been )?(?:taught|worked|lectured|teaching|working|trained|practi[sc]ed|studied|researched|joined|entered)\b"
)
"""Behind a post of a body, what somebody did there, be that in another post: "director of the Elm Institute, *where she has taught* for years"."""


def is_of_work_there(value: Value, time: Time) -> bool:
    """Tell whether a time behind a post is that of what somebody did at its body, be that in another post."""
    behind = value.field == "position_held" and time.start > value.high
    return behind and _WORKED_THERE.match(value.small, value.high) is not None


def without_prize(finding: Finding, value: Value) -> Finding:
    """Return a work without the time of the prize that it won: of "the Heron Prize of 1998 for 'Madder'", "… for her album *in 1998*"."""
    prized = finding.field == "notable_for" and "date" in finding.qualifiers and _is_prized(value)
    return without(finding, "date") if prized else finding


def _is_prized(value: Value) -> bool:
    return _PRIZED.search(value.small, 0, value.low) is not None


_PRIZED = compiled(
    rf"[{char_class('Z')}](?: ?\([^()]{{0,60}}\))? for (?:[{char_class('H')}] |the )?(?:[a-z-]+ ){{0,4}}[\"'‘“]?$"
)


@cache
def _deed() -> re.Pattern[str]:
    """Return what an honour is given for with a time of its own: "the Medal for her *part in* the rescue of 2012"."""
    return compiled(rf" for [^.;,]{{0,40}}?\b(?:{lexicon.alternation(words('deeds'))}) (?:in|during|at|on) ")


@cache
def _paid() -> re.Pattern[str]:
    """Return up to what somebody is honoured or punished for: "was *honoured in 1999* for founding", "for her work at"."""
    return compiled(
        rf"\b(?:{lexicon.alternation(words('paid_for'))})\b(?=(?P<within>[^.;]{{0,100}}?) for (?:the |[{char_class('H')}] )?"
        r"(?:[a-z-]+ ){0,3}?(?:[a-z]+ing|work|roles?|years|service)\b)"
    )


_POST_IN = compiled(
    rf"(?:(?P<post>[{char_class('TJ')}]) of|[{char_class('TJ')}] (?:of|in) [^.;,{char_class('PSR')}]{{1,40}} for) (?:the )?(?:[a-z]+ ){{0,2}}$"
)


_POST_OF = compiled(rf"'s? (?:[a-z]+ ){{0,2}}[{char_class('TJ')}]")
"""Behind a party: a post that is its own, "the Elm Party's *MP* for Lund from 1990"."""


def is_of_post(value: Value) -> bool:
    """Tell whether the times beside a party are those of a post in it, or a seat for it: "*chair of* the Elm Party from 2011 to 2015"; a member has them as one."""
    party = value.field == "political_affiliation"
    if party and (_POST_OF.match(value.small, value.high) or _is_told_besides(value)):
        return True
    found = _POST_IN.search(value.small, 0, value.low) if party else None
    post = value.clauses.shadow.mentions[found["post"]].value.lower() if found and found["post"] else ""
    return found is not None and not post.endswith(("member", "members"))


_OWN_PARTY = compiled(rf"[{char_class('H')}] (?:own |old |new )?party,? (?:the )?$")
_CHANGES = frozenset(("begin", "leave", "resign", "drop"))


def _is_told_besides(value: Value) -> bool:
    """Tell whether a party is only named besides: "was minister from 2001 to 2005 in a cabinet of *her party, the* Elm Party"; not where she joins or leaves it."""
    besides = _OWN_PARTY.search(value.small, 0, value.low)
    return besides is not None and (value.verb is None or value.verb.aspect not in _CHANGES)


_ONES = ("first", "second", "third", "only", "youngest", "oldest", "last")
"""Which of them somebody is by a deed: "the *first* Togolese to sit on the board"."""
_ONE = compiled(rf"\b(?:{'|'.join(_ONES)})\b[^.,;]{{0,40}}$")
_RIGHT_BEFORE = tuple(f" {each} " for each in _ONES)
_TO_DO = compiled(r" (?:ever )?to [a-z]+\b")
"""Behind a trade, the deed: "the first painter *to win* the prize"."""
_OF_POST = compiled(rf" (?:[a-z-]+ )?[{char_class('TJ')}]")


def is_of_first(value: Value) -> bool:
    """Tell whether a time is that of a deed, or a post, by which somebody was the first: "became the first American (governor) in 1990"."""
    if value.field == "nationality":
        post = _OF_POST.match(value.small, value.high)
        return post is not None or value.small.endswith(_RIGHT_BEFORE, 0, value.low)
    to_do = value.field == "occupation" and _TO_DO.match(value.small, value.high)
    return bool(to_do) and _ONE.search(value.small, 0, value.low) is not None
