"""What stands behind a school in its line of a box: a degree with what it is in, and years: "College: Elm University, *BS Chemistry, 1992*"."""

import re
from collections.abc import Mapping, Sequence

from service.domain.selector import Span
from service.extract.mentions.mention import Kind, Mention
from service.extract.rows.whens import when_last
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_DEGREE = r"(?:Bachelor|Master|Doctorate|Doctor|Diploma|Licentiate)(?:'s|’s)?(?: [Dd]egree)?"
_PIECE = compiled(rf",\s+(?P<degree>{_DEGREE}|(?=[A-Z]))(?P<rest>(?: (?:in |of ))?[^\n,;()\d]*)(?=,|\s*\(|\s*$)")
_ENDS = "\n;"
_LEAD = compiled(r"\s*(?:in|of)?\s*")


def behind_school(text: str, cell: Span, school: Mention, mentions: Sequence[Mention]) -> tuple[int, Mapping[str, str]]:
    """Return what a line, or a piece of one, tells behind a school that is the only body in it, and where that ends; nothing of any other."""
    start = max(cell.start, *(text.rfind(mark, cell.start, school.start) + 1 for mark in _ENDS))
    ends = (text.find(mark, school.end, cell.end) for mark in _ENDS)
    line = Span(start, min((end for end in ends if end >= 0), default=cell.end))
    bodies = [each for each in mentions if each.kind is Kind.ORGANISATION and line.covers(each.span)]
    if bodies != [school]:
        return 0, {}
    told: dict[str, str] = {}
    behind = 0
    if match := _PIECE.match(text, school.end, line.end):
        told = _degree(text, match, mentions)
        behind = match.end() if told else 0
    when = when_last(text, Span(school.end, line.end)) if line.end > school.end else None
    if when is not None:
        told |= when.of("educated_at")
        behind = when.span.end
    return behind, told


def _degree(text: str, match: re.Match[str], mentions: Sequence[Mention]) -> dict[str, str]:
    at = match.start("degree")
    named = next((each for each in mentions if each.kind is Kind.DEGREE and each.start == at), None)
    if named is None and not match["degree"]:
        return {}
    end = named.end if named else match.end("degree")
    lead = _LEAD.match(text, end, match.end("rest"))
    subject = text[lead.end() if lead else end : match.end("rest")].strip()
    degree = named.value if named else match["degree"]
    return {"degree": degree} | ({"subject": subject.lower()} if subject else {})


def is_convent(words: str) -> bool:
    """Tell whether words name a house that is a school where somebody was taught: "St Anne's Convent"."""
    return not lexicon.words("schools", "convents").isdisjoint(words.replace(",", " ").split()[1:])
