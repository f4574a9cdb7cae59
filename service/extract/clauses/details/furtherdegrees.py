"""Degrees that somebody took later at the school of studies told first: "read biology at Elm College, where she also took an MA and a PhD"."""

from collections.abc import Iterator
from functools import cache
from re import Pattern

from attrs import evolve

from service.extract.mentions.shadow import Shadow, char_class
from service.extract.rules.finding import Finding, short
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

BESIDES = "also|later|then|subsequently|afterwards|eventually"
"""Before a verb: what is told with it was done besides, or later."""
_DATE, _DEGREE, _PLACE = (f"[{char_class(kind)}]" for kind in "DBL")
_TAKEN_BEFORE = ("degree", "subject", "end", "completed", "date", "start", "date_basis")
"""What a finding tells of the studies before."""
_ONE = compiled(rf"(?P<degree>{_DEGREE})")


def further_degrees(shadow: Shadow, finding: Finding) -> Iterator[Finding]:
    """Yield one finding of a school for each degree that somebody is told behind it to have taken there as well."""
    if " where " not in shadow.small:
        return
    match = _where().match(shadow.small, shadow.index(finding.original.start) + 1)
    quote = finding.quote.join(shadow.span(*match.span())) if match else finding.quote
    if match is None or not short(quote):
        return
    degrees = list(_ONE.finditer(shadow.small, *match.span("row")))
    if any(shadow.mentions[each["degree"]].value == finding.qualifiers.get("degree") for each in degrees):
        return
    kept = {key: each for key, each in finding.qualifiers.items() if key not in _TAKEN_BEFORE}
    subject = {"subject": shadow.words(*match.span("subject"))} if match["subject"] else {}
    day = shadow.mentions[match["end"]].value if match["end"] else ""
    shared = subject if match["apart"] is None else {}
    for each in degrees:
        told = {"degree": shadow.mentions[each["degree"]].value, **shared}
        if each is degrees[-1]:
            told |= subject | ({"end": day} if day else {})
        yield evolve(finding, quote=quote, qualifiers={**kept, **told})


@cache
def _where() -> Pattern[str]:
    """Match a clause behind a school of what somebody took there besides."""
    earned = "|".join(each for each in lexicon.phrases("schools", "earning") if "graduat" not in each)
    who, hers = f"[{char_class('PS')}]", f"[{char_class('H')}]"
    item = rf"(?:(?:an?|{hers}) )?(?:[a-z-]+ )??{_DEGREE}"
    field = f"(?:[a-z][a-z-]+|[{char_class('X')}])"
    return compiled(
        rf"(?:,? (?:in|at) {_PLACE}|, {_PLACE}|,? in {_DATE})*,? where {who} (?:{BESIDES}) (?:{earned}|went on to (?:take|earn|complete|obtain)) "
        rf"(?P<row>{item}(?:(?:,|,? and)(?P<apart> (?:an?|{hers}))? (?:[a-z-]+ )??{_DEGREE})*)"
        rf"(?:,? in (?P<subject>{field}(?: (?:and )?{field}){{0,2}}?)(?=[.,;]|$| (?:in|under|with|and|on|before|after|from)\b))?(?:,? (?:in )?(?P<end>{_DATE}))?(?! (?:from|at)\b)"
    )
