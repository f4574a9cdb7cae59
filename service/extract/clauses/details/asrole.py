"""As what somebody works for a body, where that stands behind it: "worked for Acme from 1970 *as a clerk*"."""

from attrs import evolve

from service.extract.clauses.owntimes import WHERE
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.rules.finding import Finding, short
from service.extract.text.patterns import compiled

_JOB = f"(?:[a-z][a-z-]* ){{0,3}}?[{char_class('JT')}](?: (?:of|for) [a-z]+)?"
_AS = compiled(
    rf"(?: ?\([^()]{{0,40}}\))?(?:,? (?:(?:in|from|since|until|between|around) )?[{char_class('D')}]|{WHERE}(?:worked|served))?,? as (?:an? |the |its |their )?"
    rf"(?P<role>(?!(?:such|if|though|well|soon|many|much)\b){_JOB}(?: and (?:an? )?(?:[a-z-]+ )?[{char_class('JT')}])?)(?=[.,;)]| \(?[{char_class('D')}]| (?:in|from|since|until|between|for|before|and|but|while|when|to) |$)"
)


def as_what(shadow: Shadow, finding: Finding) -> Finding:
    """Return work for a body with the job that is told right behind it as its role, and in its quote."""
    if finding.field != "employer":
        return finding
    match = _AS.match(shadow.small, shadow.index(finding.original.end))
    if match is None:
        return finding
    where = shadow.span(*match.span("role"))
    quote = finding.quote.join(where)
    told = evolve(finding, qualifiers={**finding.qualifiers, "role": shadow.words(*match.span("role"))})
    return evolve(told, quote=quote) if short(quote) else finding
