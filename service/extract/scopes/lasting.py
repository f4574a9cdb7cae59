"""What a denial is of, where it is not of the fact: "never left Acme" was at Acme, "no longer works for Acme" did once."""

from bisect import bisect_left

from attrs import evolve

from service.domain.claim import Modality
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.rules.finding import Finding
from service.extract.scopes.scopewords import words_of
from service.extract.text.patterns import compiled

_LOOK = 90
_TAKEN_BACK = frozenset(("end", "completed", "degree"))
"""What a verb of ending or completing tells, which its denial takes back."""
_LASTING = frozenset(
    ("employer", "residence", "position_held", "political_affiliation", "spouse", "educated_at", "occupation")
)
_TENSED = _LASTING - {"educated_at"}
_GIVEN_UP = compiled(
    rf"\S(?: (?:in|of|at|with|as) (?:the )?[^\s.;,]+)?,? (?:since [{char_class('D')}]|(?:for|in) (?:[a-z]+ ){{0,2}}[{char_class('QG')}] (?:years|decades)\b)"
)
"""Behind what has not been so since then: "has not lived in *Leeds since 1990*" does not deny that she did, nor say from when on."""
_CLAUSE = compiled(r"[;:]|,? but\b|\b(?:because|although|though)\b")


def lasting(shadow: Shadow, finding: Finding) -> Finding | None:
    """Return a finding that is denied as what its words deny: that it ended, was liked, was completed, or still holds.

    Nothing where no more is told than that something did not end then ("was not dismissed by Acme"), or has not been so since.
    """
    if finding.modality is not Modality.NEGATED or finding.field not in _LASTING:
        return finding
    start, value = (bisect_left(shadow.offsets, place) for place in (finding.quote.start, finding.original.start))
    low = max(0, min(start, value) - _LOOK)
    before, words = shadow.small[low:value], words_of("lasting")
    if words["longer"].search(shadow.small, low, value + _LOOK):
        return _held(finding, {"tense": "past"} if finding.field in _TENSED else {})
    if words["holds"].search(before) and finding.field in _TENSED and _GIVEN_UP.match(shadow.small, value):
        return None
    denials = list(words["denial"].finditer(before))
    if not denials or _CLAUSE.search(before, denials[-1].end()):
        return finding
    holds = words["holds"].search(before, max(0, denials[-1].start() - len("haven't ")))
    return _denied(finding, before[denials[-1].end() :], holds=holds is not None)


def _denied(finding: Finding, said: str, *, holds: bool) -> Finding | None:
    """Return a finding as a denial of ``said`` has it; ``holds`` where the denial tells of today."""
    words = words_of("lasting")
    if finding.field == "educated_at" and (words["completes"].match(said) or words["graduates"].match(said)):
        return _held(finding, {"completed": "abandoned"}) if words["completes"].match(said) else None
    if words["ends"].match(said):
        timeless = finding.field == "political_affiliation"
        told = {} if timeless else {"tense": "present"}
        return _held(finding, told) if timeless or (holds and finding.field in _TENSED) else None
    return evolve(finding, modality=Modality.ASSERTED) if words["feels"].match(said) else finding


def ends(shadow: Shadow, finding: Finding) -> bool:
    """Tell whether a finding is told by its end: where that is denied from outside, nothing is left: "denied *leaving Acme*"."""
    start = bisect_left(shadow.offsets, finding.quote.start)
    return (
        finding.field in _LASTING
        and words_of("lasting")["ends"].match(f" {shadow.small[start : start + _LOOK]}") is not None
    )


def _held(finding: Finding, told: dict[str, str]) -> Finding:
    given = {key: said for key, said in finding.qualifiers.items() if key not in _TAKEN_BACK}
    return evolve(finding, modality=Modality.ASSERTED, qualifiers=given | told)
