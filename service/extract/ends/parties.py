"""A seat in an assembly is held in that, not in the party for which somebody sits there."""

from attrs import evolve

from service.domain.selector import Span
from service.extract.ends.around import Around
from service.extract.ends.evidence import pattern
from service.extract.mentions.mention import Kind, Mention
from service.extract.rules.finding import Finding, told_as
from service.extract.text.patterns import compiled

_FOR = compiled(r" for (?:the )?")


def without_party(around: Around, finding: Finding) -> Finding:
    """Return a seat without the party behind it: "senator for Hull *for the Greens*"; a spokeswoman, a treasurer for a party has her post there."""
    span, party = finding.original, finding.qualifiers.get("organisation", "")
    seat = pattern("seat").match(around.text, span.start, span.end) if party else None
    behind = _FOR.finditer(around.text, seat.end(), span.end) if seat else ()
    cut = next((each.start() for each in behind if _is_party(around.at(each.end()), party)), None)
    if cut is None:
        return finding
    bodies = (each for each in around.shadow.mentions.values() if each.kind is Kind.ORGANISATION and each.end == cut)
    body = next((each.value for each in bodies if each.start > span.start), None)
    others = {key: each for key, each in finding.qualifiers.items() if key != "organisation"}
    words = " ".join(around.text[span.start : cut].split())
    return evolve(
        told_as(finding, words.removeprefix("the "), Span(span.start, cut)),
        qualifiers=others | ({"organisation": body} if body else {}),
    )


def _is_party(mention: Mention | None, name: str) -> bool:
    return mention is not None and "political" in mention.note and mention.value == name
