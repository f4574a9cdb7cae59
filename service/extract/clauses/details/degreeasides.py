"""A degree in brackets behind its school, with its year or behind it: "attended Elm College *(MA, 1989)*", "graduated in 1989 *(BA, Law)*"."""

from attrs import evolve

from service.extract.mentions.shadow import Shadow, char_class
from service.extract.rules.finding import Finding, short
from service.extract.text.patterns import compiled

_DATE = f"[{char_class('D')}]"
_ASIDE = compiled(
    rf"(?:,? (?:(?:in|from|until|between) )?{_DATE})? ?\((?P<degree>[{char_class('B')}])"
    rf"(?:,? (?:in |of )?(?P<subject>[a-z][a-z ]{{2,38}}[a-z]|[{char_class('X')}]))?(?:(?:[,;]| in)? ?(?P<year>{_DATE}))?\)"
)


def with_aside(shadow: Shadow, finding: Finding) -> Finding:
    """Return a school with the degree in brackets behind it, its subject and its year, and a quote that covers them."""
    if finding.field != "educated_at" or "degree" in finding.qualifiers:
        return finding
    aside = _ASIDE.match(shadow.small, shadow.index(finding.original.end))
    quote = finding.quote.join(shadow.span(*aside.span())) if aside else finding.quote
    if aside is None or not short(quote):
        return finding
    told = dict(finding.qualifiers) | {"degree": shadow.mentions[aside["degree"]].value}
    if aside["subject"]:
        told.setdefault("subject", shadow.words(*aside.span("subject")).lower())
    if aside["year"]:
        year = shadow.mentions[aside["year"]].value
        told = {key: each for key, each in told.items() if key != "date" or each != year} | {"end": year}
    return evolve(finding, quote=quote, qualifiers=told)
