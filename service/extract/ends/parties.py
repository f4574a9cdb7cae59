"""A seat in an assembly is held in that, not in the party for which somebody sits there."""

from attrs import evolve

from service.domain.selector import Span
from service.extract.ends.around import Around
from service.extract.ends.evidence import pattern
from service.extract.mentions.mention import Kind
from service.extract.rules.finding import Finding, told_as


def without_party(around: Around, finding: Finding) -> Finding:
    """Return a seat without the party behind it: "senator *for the Greens*"; a spokeswoman, a treasurer for a party has her post there."""
    span, party = finding.original, finding.qualifiers.get("organisation", "")
    seat = pattern("seat_for").match(around.text, span.start, span.end)
    told = seat and around.at(seat.end())
    if not seat or not told or "political" not in told.note or told.value != party:
        return finding
    end = seat.end("seat")
    bodies = (each for each in around.shadow.mentions.values() if each.kind is Kind.ORGANISATION and each.end == end)
    body = next((each.value for each in bodies if each.start > span.start), None)
    others = {key: each for key, each in finding.qualifiers.items() if key != "organisation"}
    cut = told_as(finding, " ".join(seat["seat"].split()), Span(span.start, end))
    return evolve(cut, qualifiers=others | ({"organisation": body} if body else {}))
