"""Quotes end where a clause may end, without what only leads on; they begin where the date stands that another is told from."""

import re

from attrs import evolve

from service.domain.selector import Span
from service.extract.mentions.shadow import Shadow
from service.extract.rules.finding import Finding, short
from service.extract.text.patterns import compiled

_LEADING_ON = compiled(
    r"(?:[\s,;:–—-]+(?:and|or|but|nor|which|who|whom|whose|that|when|while|where|because|was|were|is|are|has|had|he|she|they|it|the|an?|of))+[\s,;:–—-]*\Z",
    re.IGNORECASE,
)
_LOOK = 60


def closed(text: str, finding: Finding) -> Finding:
    """Return a finding whose quote goes no further than it has to where its last words lead on: "moved to Hull *when she was*"."""
    needed = max(finding.original.end, *(span.end for span in finding.places.values()), finding.quote.start + 1)
    match = _LEADING_ON.search(text, max(needed, finding.quote.end - _LOOK), finding.quote.end)
    if match is None:
        return finding
    return evolve(finding, quote=Span(finding.quote.start, match.start()))


def based(shadow: Shadow, finding: Finding) -> Finding | None:
    """Return a finding whose quote shows the date too that one in it is told from: "in 1961. Two years later …"; None where it is too far."""
    low, high = (shadow.index(at) for at in (finding.quote.start, finding.quote.end))
    bases = [int(each.note["base"]) for each in shadow.within(low, high) if "base" in each.note]
    if not bases:
        return finding
    quote = Span(min(*bases, finding.quote.start), finding.quote.end)
    return evolve(finding, quote=quote) if short(quote) else None
