"""Denials: the quote of a claim that says what is not so shows that it does."""

import re
from bisect import bisect_left

from attrs import evolve

from service.domain.claim import Modality
from service.extract.mentions.shadow import Shadow
from service.extract.rules.finding import Finding, short

_SIGN = re.compile(
    r"\b(?:not?|never|neither|nor|none|nobody|cannot|without|rather than|instead of|contrary|almost|nearly|mis(?:taken|stated|reported)\w*"
    r"|(?:den|re[bf]ut|reject|dismiss|disprov|debunk|contradict|declin|fail|refus)\w*|(?:false|wrong|untrue|incorrect|erroneous)\w*|myth|hoax|error)\b|n't\b"
)


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
