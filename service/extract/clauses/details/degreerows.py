"""Degrees in a row of one school, each with its own year or with none: "a BSc (1990), an MSc (1992) and a PhD (1996)", "an MA and a PhD from"."""

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from service.extract.mentions.shadow import Shadow, char_class
from service.extract.rules.finding import Finding, short, without
from service.extract.text.patterns import compiled

_DATE = f"[{char_class('D')}]"
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
_BEHIND = compiled(rf"(?:,|:| [-–]) (?:an? )?(?P<row>{_ROW.pattern})(?=[.;]|$|, and [a-z]+ed\b)")
"""Behind a school: the degrees from there, "two degrees from Elm College, *a BA in 1970 and an MA in 1973*"."""

_OWN = compiled(rf" \((?P<degree>[{char_class('B')}])\)")
"""Behind one of several schools that gave "degrees": "degrees from Elm College *(BA)* and Oak College (MA)"."""
_SEVERAL = "degrees"
_SEVERAL_BEHIND = compiled(rf" [{char_class('B')}] (?:from|at)\b")
"""Behind such a row: "a BA (1982) and a PhD (1989) *degrees from* Elm College"."""


_FRONT = compiled(
    rf"(?:later,? |then,? )?(?:at|from) (?:the )?(?P<school>[{char_class('O')}])(?:,? in [{char_class('L')}])?, [{char_class('PS')}] (?:[a-z]+ly |then |also )?"
    rf"(?:earned|received|took|gained|obtained|completed|got) (?:an? |[{char_class('H')}] )?(?P<row>{_ROW.pattern}|{_ITEM})(?=[.;]|$)"
)
"""A school in front of the degrees that somebody took there: "*At Elm College,* she earned a BA in 1970 and an MA in 1973"."""


def each_of_row(shadow: Shadow, finding: Finding) -> Iterator[Finding]:
    """Yield a finding of a school and, where its degree is the last of a row, or "degrees" beside one, one for each of them."""
    if finding.qualifiers.get("degree") == _SEVERAL:
        yield from _each_of_several(shadow, finding)
        return
    told = (finding.qualifiers.get("degree"), finding.qualifiers.get("end"))
    front = _FRONT.match(shadow.small) if not any(told) else None
    if front is not None and front.start("school") == shadow.index(finding.original.start):
        given = list(_dated(shadow, finding, list(_ONE.finditer(shadow.small, *front.span("row")))))
        yield from given or (finding,)
        return
    row = _ROW.search(shadow.small) if all(told) else None
    if row is None:
        yield from _each_of_plain_row(shadow, finding)
        return
    yield finding
    items = list(_ONE.finditer(shadow.small, *row.span()))
    if items and _degree_of(shadow, items[-1]) == told:
        yield from _dated(shadow, without(finding, "subject"), items[:-1])
    elif items and _degree_of(shadow, items[0]) == told and _is_of_school_before(shadow, finding, row):
        yield from _dated(shadow, without(finding, "subject"), items[1:])


_OTHERS = compiled(rf"[{char_class('OPR')}]")
"""Another school, or somebody, between a school and a row of degrees."""
_ELSEWHERE = compiled(rf"[^;.]{{0,40}}? (?:from|at) (?:the )?[{char_class('O')}]")


def _is_of_school_before(shadow: Shadow, finding: Finding, row: re.Match[str]) -> bool:
    """Tell whether a row of degrees stands behind the one school that gave them: "studied at Elm College, *earning a BA in 1970 and an MA in 1973*"."""
    place = shadow.index(finding.original.start)
    alone = _OTHERS.search(shadow.small, place + 1, row.start()) is None
    return place < row.start() and alone and _ELSEWHERE.match(shadow.small, row.end()) is None


def _each_of_several(shadow: Shadow, finding: Finding) -> Iterator[Finding]:
    """Yield a finding of a school that gave "degrees" for each of those told behind it, or in front; else one with its own in brackets, or with none."""
    place = shadow.index(finding.original.start) + 1
    behind = _BEHIND.match(shadow.small, place)
    row = _ROW.search(shadow.small)
    if behind is not None:
        yield from _each_behind(shadow, finding, behind.span("row"))
    elif row and _SEVERAL_BEHIND.match(shadow.small, row.end()):
        yield from _dated(shadow, finding, list(_ONE.finditer(shadow.small, *row.span())))
    else:
        own, plain = _OWN.match(shadow.small, place), without(finding, "degree")
        given = {**plain.qualifiers, "degree": shadow.mentions[own["degree"]].value} if own else plain.qualifiers
        quote = finding.quote.join(shadow.span(*own.span())) if own else finding.quote
        yield evolve(plain, quote=quote, qualifiers=given)


def _dated(shadow: Shadow, finding: Finding, items: Sequence[re.Match[str]]) -> Iterator[Finding]:
    """Yield a finding of a school for each of ``items``, degrees with their years."""
    for item in items:
        degree, year = _degree_of(shadow, item)
        quote = finding.quote.join(shadow.span(*item.span()))
        if year and short(quote):
            subject = {"subject": shadow.words(*item.span("subject"))} if item["subject"] else {}
            yield evolve(
                finding, quote=quote, qualifiers={**finding.qualifiers, **subject, "degree": degree, "end": year}
            )


def _degree_of(shadow: Shadow, item: re.Match[str]) -> tuple[str, str]:
    """Return a degree of a row and its year, as EDTF."""
    return shadow.mentions[item["degree"]].value, shadow.mentions[item["year"]].value


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
