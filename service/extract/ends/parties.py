"""Parties: a seat in an assembly is held in that, not in the party for which somebody sits there; and where a party's name begins."""

from attrs import evolve

from service.domain.selector import Span
from service.extract.ends.around import Around, Name
from service.extract.ends.beginnings import beginning
from service.extract.ends.evidence import pattern
from service.extract.mentions.mention import Kind, Mention
from service.extract.rules.finding import Finding, told_as
from service.extract.text.patterns import compiled

_JOINED = compiled(r"(?<=[^.!?:;,] )[^\W\d_a-z][\w’'-]+ (?:and|&) $")
"""Before a name that may be but the end of one: "the *Liberal and* Democratic League"."""
_GOVERNS = compiled(r"(?:-led)? (?:minority |coalition )?(?:government|cabinet|administration|regime)\b")
"""Behind a party, of which who "joined the Elm *government*" may be no member."""
_LOOK = 40


def whole_party(around: Around, finding: Finding) -> Finding | None:
    """Return a finding of a party with its whole name, or None where "and" and a capital before it leave its beginning unknown, or where it names a government."""
    span = finding.original
    if _GOVERNS.match(around.text, span.end):
        return None
    joined = _JOINED.search(around.text, max(around.low, span.start - _LOOK), span.start)
    if joined is None or around.words(span) != finding.value:
        return finding
    start = beginning(Name(around, span.start, span.end))
    return None if start is None else told_as(finding, around.words(Span(start, span.end)), Span(start, span.end))


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
