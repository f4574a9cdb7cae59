"""A time that stands between a post and the body where it was held: "Director General *(1984–88)* of the Elm Institute"."""

from attrs import evolve

from service.extract.mentions.mention import Kind
from service.extract.mentions.shadow import Shadow
from service.extract.rules.finding import Finding
from service.extract.text.patterns import compiled

_INSET = compiled(r" \([^()]*\d{4}[^()]*\)(?= (?:of|for|at|to|with|in) )")


def inset(shadow: Shadow, finding: Finding) -> Finding:
    """Return a post without the time inside its words, as its own time where it has none."""
    role = finding.qualifiers.get("role", "")
    if finding.field == "employer" and " (" in role and ")" not in role:
        return evolve(finding, qualifiers={**finding.qualifiers, "role": role.partition(" (")[0]})
    if finding.field != "position_held" or "(" not in finding.value or not _INSET.search(finding.value):
        return finding
    dates = [each for each in shadow.mentions.values() if each.kind is Kind.DATE and finding.original.covers(each.span)]
    value, told = _INSET.sub("", finding.value), finding.qualifiers.keys() & {"start", "end", "date"}
    start, _, end = dates[0].value.partition("/") if len(dates) == 1 and not told else ("", "", "")
    time = {"start": start, "end": end} if end else {"date": start} if start else {}
    return evolve(finding, value=value, display=value, qualifiers={**finding.qualifiers, **time})
