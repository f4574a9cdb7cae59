"""Denials: the quote of a claim that says what is not so shows that it does."""

from bisect import bisect_left

from attrs import evolve

from service.domain.claim import Modality
from service.extract.mentions.shadow import Shadow
from service.extract.rules.finding import Finding, short
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_SIGN = compiled(
    r"\b(?:not?|never|neither|nor|none|nobody|cannot|without|rather than|instead of|contrary|almost|nearly|mis(?:taken|stated|reported)\w*"
    r"|(?:den|re[bf]ut|reject|dismiss|disprov|debunk|contradict|declin|fail|refus)\w*|(?:false|wrong|untrue|incorrect|erroneous)\w*|myth|hoax|error)\b|n't\b"
)


_DENIES = compiled(r"\b(?:not|no|never|neither|nor)\b")
_UNTIL = compiled(r"[^.;]*?\b(?:until|till)\b")
_FIELDS = frozenset(
    ("occupation", "position_held", "nationality", "educated_at", "spouse", "parent", "child", "sibling")
)
"""What is told by a noun that words in front of it can narrow."""
_LOOK = 48


def narrowed(shadow: Shadow, finding: Finding) -> bool:
    """Tell whether a denial is of what words around it say, not of what it names: "not the *first* doctor", "not a doctor *until* 1990"."""
    if finding.modality is not Modality.NEGATED:
        return False
    start, end = (bisect_left(shadow.offsets, place) for place in (finding.quote.start, finding.original.start))
    denials = list(_DENIES.finditer(shadow.small, max(0, min(start, end) - _LOOK), end))
    if denials and _UNTIL.match(shadow.small, denials[-1].end()):
        return True
    if finding.field not in _FIELDS:
        return False
    said = shadow.words(denials[-1].end() if denials else min(start, end), end).lower().split()
    return not lexicon.words("scopes", "narrowing", "words").isdisjoint(said)


def showing(shadow: Shadow, finding: Finding) -> Finding:
    """Return a finding with a quote that shows what denies its value: with its sentence up to there, or to its end, where the quote does not."""
    if finding.modality is not Modality.NEGATED:
        return finding
    start, end = (bisect_left(shadow.offsets, place) for place in (finding.quote.start, finding.quote.end))
    if _SIGN.search(shadow.small, start, end):
        return finding
    for last in (min(end, len(shadow.text)), len(shadow.text)):
        if _SIGN.search(shadow.small, 0, last) and short(quote := finding.quote.join(shadow.span(0, last))):
            return evolve(finding, quote=quote)
    return finding
