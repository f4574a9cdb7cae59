"""What somebody plans, or is asked, to leave: "will retire as head of Acme" has it still, whatever comes of the plan."""

from bisect import bisect_left

from attrs import evolve

from service.domain.claim import Modality
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.rules.finding import Finding
from service.extract.text.patterns import compiled

_LOOK = 90
_FIELDS = frozenset(("employer", "position_held", "occupation"))
_STEMS = ("leav", "resign", "retire", "step", "stand", "quit", "give up", "relinquish", "vacate")
_ENDED = frozenset(("start", "end", "date", "date_basis"))
_LEAVES = compiled(
    r"(?P<lead>\bto|\bwill|'ll|\bwould) (?:[a-z]+ly |now |then |soon |also |not ){0,2}"
    r"(?:leave|resign|retire|step (?:down|aside)|stand (?:down|aside)|quit|give up|relinquish|vacate)"
    rf"(?: (?:as|from|of|at|in|with|the|an?|its|their|[{char_class('HTJVD')}]|posts?|jobs?|roles?|positions?|seats?|chairs?"
    r"|office|work|career|full-time|present|current|long-time|being|acting|executive|deputy))* $"
)
"""What somebody is to leave up to where it stands: "is due to step down as"."""
_NOW = compiled(
    r"(?:\bwill|'ll)$|\b(?:is|are|am|plans|wants|hopes|intends|expects|prepares|agrees|decides|refuses)\b[^.;,]*$"
)


def still_held(shadow: Shadow, finding: Finding) -> Finding:
    """Return a post or an employer that is told of as what somebody is to leave as one that is held, or was."""
    if finding.modality is not Modality.INTENDED or finding.field not in _FIELDS:
        return finding
    if not any(stem in shadow.small for stem in _STEMS):
        return finding
    place = bisect_left(shadow.offsets, finding.original.start)
    low = max(0, place - _LOOK)
    found = _LEAVES.search(shadow.small, low, place)
    if found is None:
        return finding
    now = _NOW.search(shadow.small[low : found.end("lead")].removesuffix(" to"))
    kept = {key: said for key, said in finding.qualifiers.items() if key not in _ENDED}
    return evolve(finding, modality=Modality.ASSERTED, qualifiers=kept | ({"tense": "present"} if now else {}))
