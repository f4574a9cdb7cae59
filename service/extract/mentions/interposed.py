"""What stands between commas behind a verb and before what it governs: "became, *at 37*, the mayor of Porto".

In: a sentence's shadow. Out: the shadow as it would be without; what is left out has no character any more, so times, doubt and
whose words they are must be read in the whole one.
"""

from collections.abc import Iterator

from attrs import evolve

from service.extract.mentions.shadow import Shadow, char_class
from service.extract.text.patterns import compiled

_WITHIN = r"[^,.;:()\"]"
_WHO = rf"(?:(?<=[{char_class('SPR')}] )|(?<= and )|(?<= later )|(?<= then )|(?<=[{char_class('SP')}] has )|(?<=[{char_class('SP')}] had ))"
_VERB = (
    r"(?:is|was|[a-z]+ed|became|become|won|left|took|went|wrote|held|made|began|ran|led|met|taught|been|set up|grew up)"
)
_LEAD = (
    r"(?:(?:together |along )?with|within|under|after|before|during|for|since|until|through|alongside|like|unlike|despite|besides"
    rf"|(?:at|by|in|on|from|throughout) (?=(?:the (?:time|age)|that time|{_WITHIN}{{0,30}}[{char_class('DGXLQ')}])(?![a-z]))"
    rf"|(?=(?:aged )?[{char_class('DGX')}],))"
)
"""What leads in with whom, how, where or when: no "in theory", no "by all accounts", which weaken what is told."""
_FURTHER = rf"(?: (?:(?:the|an?|its) )?(?:[a-z-]+ ){{0,2}}[{char_class('TJ')}])"
_INTERPOSED = compiled(
    rf"\band(?P<held>, (?:from|in|between|since|until|by) (?={_WITHIN}{{0,30}}[{char_class('D')}]){_WITHIN}{{1,60}},)(?={_FURTHER})"
    rf"|{_WHO}{_VERB}(?P<aside>, {_LEAD}(?![a-z'-])(?!{_WITHIN}{{0,60}}[a-z]{{3}}ing\b){_WITHIN}{{1,60}},)"
    r"(?= (?!(?:and|or|but|nor|who|which|where|when|while|then|so|as well)\b))"
)


def _spans(small: str) -> Iterator[tuple[int, int]]:
    """Yield what to leave out: of a time in front of a further post no more than its commas, "and*,* in 1991*,* director"."""
    for match in _INTERPOSED.finditer(small):
        start, end = match.span(match.lastgroup or 0)
        yield from ((start, start + 1), (end - 1, end)) if match["held"] else ((start, end),)


def without_interposed(shadow: Shadow) -> Shadow | None:
    """Return a sentence without what interrupts its verbs and their objects; None where nothing does."""
    spans = list(_spans(shadow.small)) if "," in shadow.small else []
    if not spans:
        return None
    starts, ends = [0, *(end for _, end in spans)], [*(start for start, _ in spans), len(shadow.text)]
    kept = list(zip(starts, ends, strict=True))
    offsets = (offset for start, end in kept for offset in shadow.offsets[start:end])
    return evolve(
        shadow,
        text="".join(shadow.text[start:end] for start, end in kept),
        small="".join(shadow.small[start:end] for start, end in kept),
        offsets=(*offsets, shadow.offsets[-1]),
    )
