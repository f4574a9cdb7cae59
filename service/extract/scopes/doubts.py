"""Doubt about a day of birth or death: "probably born in Hull in 1803", "born in 1803, although this is disputed"."""

from bisect import bisect_left

from attrs import evolve

from service.domain.time import display
from service.extract.mentions.shadow import Shadow
from service.extract.rules.finding import Finding, short
from service.extract.scopes.scopewords import words_of
from service.extract.text.patterns import compiled

_FIELDS = frozenset(("birth_date", "death_date"))
_PLAIN = compiled(r"\d[\dX]{3}(?:-\d\d(?:-\d\d)?)?(?P<about>~?)")
_LOOK = 60


def doubted(shadow: Shadow, finding: Finding) -> Finding:
    """Return a day of birth or death with the doubt that its clause has of it, which its quote then shows."""
    plain = _PLAIN.fullmatch(finding.value) if finding.field in _FIELDS else None
    if plain is None:
        return finding
    start, end = (bisect_left(shadow.offsets, place) for place in (finding.quote.start, finding.quote.end))
    words = words_of("doubts")
    before = words["before"].search(shadow.small, max(0, start - _LOOK), start)
    behind = words["behind"].match(shadow.small, end)
    if not before and not behind and not words["inside"].search(shadow.small, start, end):
        return finding
    low, high = before.start() if before else start, behind.end() if behind else end
    quote = finding.quote.join(shadow.span(low, high))
    value = finding.value[:-1] + "%" if plain["about"] else finding.value + "?"
    return evolve(finding, value=value, display=display(value), quote=quote if short(quote) else finding.quote)
