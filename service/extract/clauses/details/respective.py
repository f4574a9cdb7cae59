"""What is each one's of several: degrees with a year each, "a BA and an MA in 1994 and 1998, respectively", "her BSc (1990) and PhD (1996)", and posts of two persons, "A and B were elected chair and treasurer"."""

import re
from collections.abc import Iterator

from attrs import evolve

from service.extract.mentions.shadow import Shadow, char_class
from service.extract.rules.finding import Finding, short, without
from service.extract.text.patterns import compiled

_DATE = f"[{char_class('D')}]"
_RESPECTIVELY = compiled(rf"(?P<first>{_DATE}) and (?:in )?(?P<last>{_DATE}),? respectively\b")
_SUCCESSIVELY = compiled(r", (?:successively|in turn|variously) (?:in|at|for|with|as) [^.;]*$")
"""Before several posts that share one stretch of time, of which each has a part: "from 1997 to 2018 a judge, *successively in* the …"."""
_PARTED = compiled(r"(?:,? and | & |/)(?:an? )?")
_DEGREE = rf"(?P<degree>[{char_class('B')}])(?:,? (?:in|of) (?P<subject>[a-z][a-z ]{{1,39}}?[a-z]|[{char_class('X')}](?: and [{char_class('X')}])?))?"
_DATED = rf"{_DEGREE}(?:,? in | ?\()(?P<year>{_DATE})\)?"
_ONE = compiled(_DATED)
_ITEM = re.sub(r"\?P<[a-z]+>", "?:", _DATED)
_ROW = compiled(rf"{_ITEM}(?:(?:,|,? and|,? &) (?:an? |the |[{char_class('H')}] )?{_ITEM})+")
"""Degrees in a row, each with its own year: "a BSc (1990), an MSc in botany (1992) and a PhD (1996)"."""
_NEXT = rf"(?:,|,? and|,? &|,? as well as) (?:an? |[{char_class('H')}] )"
_ANY = compiled(rf"{_DEGREE}(?={_NEXT}|$)")
_PLAIN = re.sub(r"\?P<[a-z]+>", "?:", _DEGREE)
_PLAIN_ROW = compiled(
    rf"(?P<row>{_PLAIN}(?:{_NEXT}{_PLAIN})+),? (?:both |all )?(?:from|at) (?:the )?"
    rf"(?P<school>[{char_class('O')}])(?:,? in (?P<first>{_DATE}) and (?:in )?(?P<last>{_DATE})(?=[,.;]|$))?"
)
"""Degrees in a row of one school, with a year each behind it or with none: "*a BA in botany and an MA* from Elm College"."""
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
        yield from _each_of_row(shadow, finding)
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


def _each_of_row(shadow: Shadow, finding: Finding) -> Iterator[Finding]:
    """Yield a finding of a school and, where its degree is the last of a row of dated ones, or "degrees" behind that, one for each of them."""
    told = (finding.qualifiers.get("degree"), finding.qualifiers.get("end"))
    bare = told[0] == _SEVERAL
    behind = _BEHIND.match(shadow.small, shadow.index(finding.original.start) + 1) if bare else None
    if behind is not None:
        yield from _each_behind(shadow, finding, behind.span("row"))
        return
    row = _ROW.search(shadow.small) if all(told) or bare else None
    items = list(_ONE.finditer(shadow.small, *row.span())) if row else []
    degrees = [tuple(shadow.mentions[each[key]].value for key in ("degree", "year")) for each in items]
    if bare and not (row and _SEVERAL_BEHIND.match(shadow.small, row.end())):
        own = _OWN.match(shadow.small, shadow.index(finding.original.start) + 1)
        plain = without(finding, "degree")
        if own is None:
            yield plain
            return
        given = {**plain.qualifiers, "degree": shadow.mentions[own["degree"]].value}
        yield evolve(plain, quote=finding.quote.join(shadow.span(*own.span())), qualifiers=given)
        return
    if not bare and not row:
        yield from _each_of_plain_row(shadow, finding)
        return
    if not bare:
        yield finding
    if not degrees or (degrees[-1] != told and not bare):
        return
    for item, (degree, year) in zip(items if bare else items[:-1], degrees, strict=False):
        quote = finding.quote.join(shadow.span(*item.span()))
        if year and short(quote):
            others = {key: each for key, each in finding.qualifiers.items() if key != "subject" or bare}
            subject = {"subject": shadow.words(*item.span("subject"))} if item["subject"] else {}
            yield evolve(finding, quote=quote, qualifiers={**others, **subject, "degree": degree, "end": year})


_BEHIND = compiled(rf"(?:,|:| [-–]) (?:an? )?(?P<row>{_ROW.pattern})(?=[.;]|$|, and [a-z]+ed\b)")
"""Behind a school: the degrees from there, "two degrees from Elm College, *a BA in 1970 and an MA in 1973*"."""


def _each_behind(shadow: Shadow, finding: Finding, row: tuple[int, int]) -> Iterator[Finding]:
    """Yield a finding of a school for each of the dated degrees that stand behind it."""
    kept = {key: each for key, each in finding.qualifiers.items() if key not in ("end", "date", "start", "subject")}
    quote = finding.quote.join(shadow.span(*row))
    for item in _ONE.finditer(shadow.small, *row) if short(quote) else ():
        degree, year = (shadow.mentions[item[key]].value for key in ("degree", "year"))
        subject = {"subject": shadow.words(*item.span("subject")).lower()} if item["subject"] else {}
        yield evolve(finding, quote=quote, qualifiers={**kept, "degree": degree, **subject, "end": year})


def _each_of_plain_row(shadow: Shadow, finding: Finding) -> Iterator[Finding]:
    """Yield a finding of a school and one for each other degree of the row that its own ends; of two years behind the school each has its own."""
    place = shadow.index(finding.original.start)
    row = next((each for each in _PLAIN_ROW.finditer(shadow.small) if each.start("school") == place), None)
    items = list(_ANY.finditer(shadow.small, *row.span("row"))) if row else []
    if row is None or not items or finding.qualifiers.get("degree") != shadow.mentions[items[-1]["degree"]].value:
        yield finding
        return
    alike = len({bool(each["subject"]) for each in items}) == 1
    if not (alike or row["first"]):
        yield finding  # "a BA in botany and a PhD from Elm College": the BA may be from elsewhere
        return
    years = [shadow.mentions[row[key]].value for key in ("first", "last") if row[key]]
    years = years if len(years) == len(items) else []
    quote = finding.quote.join(shadow.span(*row.span()))
    own = {**finding.qualifiers, "end": years[-1]} if years and all(years) else None
    yield evolve(finding, quote=quote, qualifiers=own) if own else finding
    if not short(quote):
        return
    others = {key: each for key, each in finding.qualifiers.items() if key not in ("subject", "end", "date", "start")}
    for item, year in zip(items[:-1], years or [""] * len(items), strict=False):
        subject = {"subject": shadow.words(*item.span("subject")).lower()} if item["subject"] else {}
        told = {"degree": shadow.mentions[item["degree"]].value, **subject, **({"end": year} if year else {})}
        yield evolve(finding, quote=quote, qualifiers={**others, **told})


_OWN = compiled(rf" \((?P<degree>[{char_class('B')}])\)")
"""Behind one of several schools that gave "degrees": "degrees from Elm College *(BA)* and Oak College (MA)"."""
_SEVERAL = "degrees"
_SEVERAL_BEHIND = compiled(rf" [{char_class('B')}] (?:from|at)\b")
"""Behind such a row: "a BA (1982) and a PhD (1989) *degrees from* Elm College"."""


def _is_of_one(shadow: Shadow, finding: Finding) -> bool:
    """Tell whether a post is one of two that two persons have, nobody can know which."""
    each = _EACH.search(shadow.small) if " and " in shadow.small else None
    place = shadow.index(finding.original.start)
    if each is None or place < each.start("one") or shadow.small.find(".", each.end(), place) >= 0:
        return False
    posts = (shadow.mentions[each[name]] for name in ("one", "other"))
    return all(post.end - post.start == len(post.value) for post in posts)
