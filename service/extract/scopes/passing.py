"""What a sentence takes as known: "never forgave *her father, X*", "denied that Y, *a nurse*, had". It holds whatever is denied or planned."""

from bisect import bisect_left

from attrs import evolve

from service.domain.claim import Modality
from service.extract.mentions.shadow import Shadow
from service.extract.rules.finding import Finding
from service.extract.text.patterns import compiled

_SAYS = compiled(r"\b(?:is|are|was|were|be|been|named|called|became)\b")
_TOLD = compiled(
    r"(?:[,(-] ?(?:[a-z]+ )?(?:not|never|no longer|neither|almost|nearly)(?: yet| ever| quite)?(?: an?| the)?|\b(?:no|as|be|been|becom(?:es?|ing)|became)"
    r"|\b(?:candidat|contend|appl|consider|nomin|bid|rac|run|ran|vot|hop)[a-z]* (?:for|to)(?: the)?) ?$"
)
"""Before what is said of a name beside it, and not known: "Ada Byron, *never* mayor of Lom", "could pick *as* mayor Ada Byron", "a *candidate for* chair of Acme, Ada Byron"."""
_NOT = compiled(r"(?:not|never|no|neither|nor|almost|nearly)\b")
_LEANING = (Modality.NEGATED, Modality.INTENDED)


def is_known(shadow: Shadow, finding: Finding) -> bool:
    """Tell whether something is told as known: by a noun and whose it is, in apposition, with no verb that says so."""
    if not finding.known:
        return False
    start, end = (bisect_left(shadow.offsets, place) for place in (finding.quote.start, finding.quote.end))
    said = (
        _SAYS.search(shadow.small, start, end)
        or _TOLD.search(shadow.small, 0, start)
        or _NOT.match(shadow.small, start)
    )
    return said is None


def in_passing(shadow: Shadow, finding: Finding) -> Finding:
    """Return a finding without the denial or the plan of its clause where it is told as known."""
    if finding.modality in _LEANING and is_known(shadow, finding):
        return evolve(finding, modality=Modality.ASSERTED)
    return finding
