"""What somebody is called by from there on who has come into an office of several words: "the vice president"."""

import re

from service.domain.claim import Modality
from service.extract.mentions.mention import Kind
from service.extract.mentions.posts.offices import calls
from service.extract.rules.finding import Finding
from service.extract.rules.reading import Reading
from service.extract.text.patterns import compiled

_HELD_ONCE = compiled(
    r"\b(?:was|were|had been|served|former|formerly|candidate|until)(?: (?:as|the|an?|former))* ?$", re.IGNORECASE
)
_LOOK = 40


def entered(finding: Finding, reading: Reading) -> tuple[str, ...]:
    """Return what who has come into a post of several words is called by from there on: "was sworn in as *vice president* of Elmland"."""
    start, shadow = finding.original.start, reading.shadow
    if finding.field != "position_held" or finding.modality is not Modality.ASSERTED:
        return ()
    over = any("/" in each.value for each in shadow.mentions.values() if each.kind is Kind.DATE)
    over = over or _HELD_ONCE.search(reading.document.text, max(0, start - _LOOK), start) is not None
    post = next((each for each in shadow.mentions.values() if each.start == start), None)
    return () if over or post is None or "called" not in post.note else calls(post)[:1]
