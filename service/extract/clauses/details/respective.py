"""What is each one's of several: degrees with a year each, "a BA and an MA in 1994 and 1998, respectively", "her BSc (1990) and PhD (1996)", and posts of two persons, "A and B were elected chair and treasurer"."""

from collections.abc import Iterator

from attrs import evolve

from service.extract.clauses.details.degreerows import each_of_row
from service.extract.clauses.details.furtherdegrees import further_degrees
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.rules.finding import Finding, short, without
from service.extract.text.patterns import compiled

_DATE = f"[{char_class('D')}]"
_RESPECTIVELY = compiled(rf"(?P<first>{_DATE}) and (?:in )?(?P<last>{_DATE}),? respectively\b")
_SUCCESSIVELY = compiled(r", (?:successively|in turn|variously) (?:in|at|for|with|as) [^.;]*$")
"""Before several posts that share one stretch of time, of which each has a part: "from 1997 to 2018 a judge, *successively in* the …"."""
_PARTED = compiled(r"(?:,? and | & |/)(?:an? )?")
_NOUN = compiled(r" (?:degrees?|studies)$")
_POSTS = ("position_held", "employer", "occupation")
_PERSON = rf"(?:[{char_class('P')}]|[{char_class('H')}] (?:[a-z-]+ )?[{char_class('K')}](?:,? [{char_class('P')}])?)(?: ?\([^()]*\))?"
_POST = f"[{char_class('TJ')}]"
_EACH = compiled(
    rf"{_PERSON},? and {_PERSON} (?:were|are|became|have been|had been) (?:[a-z]+ ){{0,3}}?(?P<one>{_POST})(?: [^.;,]{{1,60}}?)?,? and (?:(?:the|an?|its) )?(?:[a-z-]+ )?(?P<other>{_POST})"
)
"""Two persons with two posts, in the singular: one has the one, and one the other."""


def respective(shadow: Shadow, finding: Finding) -> Iterator[Finding]:
    """Yield a finding; of a school whose two degrees have a year each, one for either; none of a post of which two persons have one each."""
    if finding.field in _POSTS and _is_of_one(shadow, finding):
        return
    if finding.field in _POSTS and _SUCCESSIVELY.search(shadow.small, 0, shadow.index(finding.original.start)):
        finding = without(finding, "start", "end", "date")
    years = _RESPECTIVELY.search(shadow.small) if finding.field == "educated_at" else None
    if finding.field == "educated_at" and not years:
        yield from each_of_row(shadow, finding)
        yield from further_degrees(shadow, finding)
        return
    if years is None or finding.qualifiers.get("end") != shadow.mentions[years["first"]].value:
        yield finding
        return
    last = shadow.mentions[years["last"]]
    quote = finding.quote.join(last.span)
    told = _PARTED.split(_NOUN.sub("", finding.qualifiers.get("degree", "")))
    if not last.value or not short(quote):
        return
    if len(told) > 1:
        yield evolve(finding, qualifiers={**finding.qualifiers, "degree": told[0]})
    yield evolve(finding, quote=quote, qualifiers={**finding.qualifiers, "degree": told[-1], "end": last.value})


def _is_of_one(shadow: Shadow, finding: Finding) -> bool:
    """Tell whether a post is one of two that two persons have, nobody can know which."""
    each = _EACH.search(shadow.small) if " and " in shadow.small else None
    place = shadow.index(finding.original.start)
    if each is None or place < each.start("one") or shadow.small.find(".", each.end(), place) >= 0:
        return False
    posts = (shadow.mentions[each[name]] for name in ("one", "other"))
    return all(post.end - post.start == len(post.value) for post in posts)
