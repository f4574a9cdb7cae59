"""Work in a department, which is work at the place of learning or care that the department is of: "Department of Optics, Elm University"."""

from service.extract.mentions.mention import Kind
from service.extract.mentions.shadow import Shadow
from service.extract.rules.finding import Finding, told_as
from service.extract.text.patterns import compiled


def of_its_school(shadow: Shadow, finding: Finding) -> Finding:
    """Return work in a department as work at the body right behind which it is of."""
    if finding.field != "employer" or not _DEPARTMENT.match(finding.value):
        return finding
    link = _LINK.match(shadow.small, shadow.index(finding.original.end))
    body = shadow.mentions.get(shadow.text[link.end() : link.end() + 1]) if link else None
    if body is None or body.kind is not Kind.ORGANISATION or not _SCHOOL.search(body.value):
        return finding
    return told_as(finding, body.value, body.span)


_DEPARTMENT = compiled(
    r"(?:[^\W\d_a-z][\w-]* ){0,3}(?:Department|Dept\.?|Faculty|Division|Section|Chair|Unit)\b(?: |$)"
)
_LINK = compiled(r"(?:,? (?:at|of|in)|,) (?:the )?")
_SCHOOL = compiled(r"\b(?:Universi|College|Polytechnic|Hochschule|Institut|Hospital|School\b|Academy\b|Uniwersyt)")
