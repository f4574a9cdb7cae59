"""Times of what somebody is honoured or punished for, which are not those of the honour, nor its own theirs."""

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
