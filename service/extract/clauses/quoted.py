"""Quotes end where a clause may end: what only leads on to something else behind the fact is left out of them."""

import re

from attrs import evolve

from service.domain.selector import Span
from service.extract.rules.finding import Finding

_LEADING_ON = re.compile(
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
