"""Degrees that have a year each: "a BA and an MA in 1994 and 1998, respectively"."""

from collections.abc import Iterator

from attrs import evolve

from service.extract.mentions.shadow import Shadow, char_class
from service.extract.rules.finding import Finding, short
from service.extract.text.patterns import compiled

_DATE = f"[{char_class('D')}]"
_RESPECTIVELY = compiled(rf"(?P<first>{_DATE}) and (?:in )?(?P<last>{_DATE}),? respectively\b")
_PARTED = compiled(r"(?:,? and | & |/)(?:an? )?")
_NOUN = compiled(r" (?:degrees?|studies)$")


def respective(shadow: Shadow, finding: Finding) -> Iterator[Finding]:
    """Yield a finding of a school; where its two degrees have a year each, one for either."""
    years = _RESPECTIVELY.search(shadow.small) if finding.field == "educated_at" else None
    if years is None or finding.qualifiers.get("end") != shadow.mentions[years["first"]].value:
        yield finding
        return
    last = shadow.mentions[years["last"]]
    quote = finding.quote.join(last.span)
    told = _PARTED.split(_NOUN.sub("", finding.qualifiers.get("degree", "")))
    if not last.value or not short(quote):
        return
    if len(told) > 1:
        yield evolve(finding, qualifiers={**finding.qualifiers, "degree": told[0]})
    yield evolve(finding, quote=quote, qualifiers={**finding.qualifiers, "degree": told[-1], "end": last.value})
