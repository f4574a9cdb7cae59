"""A seat in an assembly goes on over whom it is held for: "Member of Parliament *for Tarn North*", "member for Tarn *and Narn*"."""

import re

from attrs import evolve

from service.domain.selector import Span
from service.extract.ends.around import Around
from service.extract.mentions.mention import Kind
from service.extract.rules.finding import Finding, told_as
from service.extract.text.patterns import compiled

_SEAT = compiled(
    r"(?:member|deputy|representative|senator|delegate)s? (?:of|in|to) (?:[\w’'-]+ ){0,4}"
    r"(?:parliament|assembly|house|senate|council|congress|commons|representatives|deputies|legislature|d[áa]il|[lr]\w+ sabha)",
    re.IGNORECASE,
)
_WORD = r"(?:(?:St|Ste|Mt|Ft)\. ?)?[^\W\d_a-z][\w’'-]*"
_FOR = compiled(
    rf" (?:for|representing) (?:the )?(?P<seat>{_WORD}(?:(?: and| &| of)? {_WORD}){{0,3}}(?: (?:constituency|electorate|district|riding|division|ward|seat)\b)?)"
)
_AREA = compiled(r"\b(?:constituency|electorate|district|riding|ward|seat|city|town|village|county|province|region)$")
_OF = compiled(rf" of (?:the )?(?P<seat>{_WORD}(?:(?: and| &| of)? {_WORD}){{0,3}})")
"""Behind a seat that ends with what it is for alone: "MP for the rural constituency *of Tarn*"."""
_SHARED = compiled(rf"(?i:member|mp|mla|td|senator|deputy) for (?:the )?{_WORD}(?: {_WORD}){{0,2}}")
_AND = compiled(
    rf",? (?:and|&) (?P<seat>{_WORD}(?: {_WORD}){{0,2}})(?=[,.;)]|$| (?:in|from|until|since|at|between|and|for)\b)"
)
_FOR_PLACE = compiled(r" (?:for|representing) (?:the )?$")
_MEMBER = compiled(r"(?:the )?member (?:for|representing) (?:the )?", re.IGNORECASE)
_PLACES = (Kind.PLACE, Kind.PERSON, Kind.ORGANISATION)


def with_seat(around: Around, finding: Finding) -> Finding:
    """Return a seat with the constituency behind it, where it is told without; a party is none."""
    finding, span = _without_place(finding), finding.original
    whole = _AND if _SHARED.fullmatch(finding.value) else _OF if _AREA.search(finding.value) else None
    more = _FOR if _SEAT.fullmatch(finding.value) else whole
    match = more.match(around.text, span.end, around.high) if more else None
    if match is None:
        return finding
    named = around.at(match.start("seat"))
    if named is not None and (named.kind not in _PLACES or "political" in named.note):
        return finding
    end = max(match.end(), named.end if named is not None else 0)
    words = " ".join(around.text[span.end : end].split())
    told, seat = finding.qualifiers.get("organisation", ""), Span(span.start, end)
    if more is _AND and told and finding.value.endswith(told):
        finding = evolve(finding, qualifiers={**finding.qualifiers, "organisation": f"{told} {words}"})
    return told_as(finding, f"{finding.value} {words}", seat)


def _without_place(finding: Finding) -> Finding:
    """Return a seat without the place that it is held for as its body: no Tarn has a "member of parliament *for Tarn*"."""
    told = finding.qualifiers.get("organisation", "")
    lead, named, _ = finding.value.rpartition(told) if told else ("", "", "")
    if not named or _FOR_PLACE.search(lead) is None or not (_SEAT.match(lead) or _MEMBER.fullmatch(lead)):
        return finding
    return evolve(finding, qualifiers={key: each for key, each in finding.qualifiers.items() if key != "organisation"})
