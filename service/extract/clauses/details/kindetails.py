"""What a sentence says of kin beside their names: when a child was born, what the tie is, and whether somebody is still a spouse."""

import re

from attrs import evolve

from service.extract.mentions.shadow import Shadow, char_class
from service.extract.rules.finding import Finding, short
from service.extract.text.patterns import compiled

_PARTED = compiled(r"\b(?:ex[- ]|former |late )(?:wife|husband|spouse|partner)\b", re.IGNORECASE)
_WIDOWED = compiled(r"\bwidow(?:er)? of\b", re.IGNORECASE)
_IS_ONE = compiled(
    rf"\b(?:(?P<present>is|are)|(?P<past>was|were)) (?:now |still |currently )?(?:the |a )?(?:[a-z]+ )?[{char_class('K')}] (?:of|to) (?:the )?(?:[a-z]+ )?(?:[{char_class('JTA')}] )*$"
)
_AT = rf"(?:(?:in|at) (?:the )?[{char_class('L')}](?:, [{char_class('L')}])*,? (?=(?:in|on) ))?"
_BORN = compiled(
    rf"(?: ?\((?:born |b\. ?)?(?:on |in )?|,? (?:(?:who )?(?:was|is) )?born {_AT}(?:on |in )?"
    rf"|(?:(?:,? and|,? &|,) [{char_class('P')}]){{0,6}},? (?:both |all )?were (?:both |all )?born {_AT}(?:on |in ))(?P<date>[{char_class('D')}])"
)


def kin_born(shadow: Shadow, finding: Finding) -> Finding:
    """Return a child or a parent with the date of birth that stands right behind the name: "his son Olaf (born 1930)"."""
    if finding.field not in ("child", "parent"):
        return finding
    match = _BORN.match(shadow.small, shadow.index(finding.original.end))
    mention = shadow.mentions[match["date"]] if match else None
    if match is None or mention is None or (finding.rule == "family/kin-of" and match[0].startswith(",")):
        return finding  # "Ada, *daughter of Nils, was born* in 1931"
    born = mention.parts[0] if mention.note.get("shape") == "life" and mention.parts else mention
    quote = finding.quote.join(mention.span)
    if not born.value or "/" in born.value or born.note.get("role") == "death" or not short(quote):
        return finding
    places = {**finding.places, "born": born.span}
    return evolve(finding, quote=quote, qualifiers={**finding.qualifiers, "born": born.value}, places=places)


_WED = compiled(
    rf"(?: \([^();{char_class('PD')}]{{1,60}}\)(?=, ))?(?:,? (?:(?:in|on) )?[{char_class('D')}])? ?\((?:(?:m\.|married|wed)(?: in| on)? (?P<start>[{char_class('D')}]))?[;,]? ?(?:[^();{char_class('PD')}]{{1,40}}; ){{0,2}}(?:(?:marriage|later|and) )?"
    rf"(?:(?:div\.|divorced|diss\.|dissolved|annulled|separated|sep\.)(?: in| on)? (?P<end>[{char_class('D')}]))?(?:[;,][^();{char_class('D')}]{{1,40}})?\)"
)


def wed(shadow: Shadow, finding: Finding) -> Finding:
    """Return a spouse with the time of the marriage that stands in brackets behind the name: "Nils (m. 1950; div. 1961)"."""
    if finding.field != "spouse":
        return finding
    behind = shadow.index(finding.original.end)
    match = next(filter(None, (each.match(shadow.small, behind) for each in (_WED, _YEARS, _WHOM_MET))), None)
    if match is None:
        return finding
    told = {key: shadow.mentions[char] for key, char in match.groupdict().items() if char}
    first, _, last = told["start"].value.partition("/") if "start" in told else ("", "", "")
    if (match.re is _YEARS and not _is_no_life(first, last)) or (match.re is _WHOM_MET and not last):
        return finding
    times = {"start": first, "end": told["end"].value if "end" in told else last}
    since = times["start"] or finding.qualifiers.get("start", "")
    times = {key: value for key, value in times.items() if value and "/" not in value and value >= since}
    quote = finding.quote.join(shadow.span(*match.span()))
    places = {**finding.places, **{key: each.span for key, each in told.items()}}
    if not times or not short(quote):
        return finding
    return evolve(finding, quote=quote, qualifiers={**finding.qualifiers, **times}, places=places)


_YEARS = compiled(rf" ?\((?P<start>[{char_class('D')}])\)")
_WHOM_MET = compiled(
    rf", [{char_class('R')}] (?:[{char_class('S')}] )?(?:had |first )*met\b[^;:.,{char_class('PD')}]{{0,80}}, (?P<start>[{char_class('D')}])(?=[.,;]|$)"
)
"""Behind a spouse: where the two had met, and how long they were one: ", *whom she met at Acme, from 1994 to 2002*"."""
_YOUNGEST = 15
"""Nobody is married who lived for fewer years: two nearer ones behind a spouse's name are those of the marriage."""


def _is_no_life(first: str, last: str) -> bool:
    return first.isdecimal() and last.isdecimal() and int(last) - int(first) < _YOUNGEST


_NOBODY = f"[^.;:{char_class('PSNRK')}]"
_THEN = (
    rf"[^.;:{char_class('PSNRKD')}]{{0,60}}?(?:in|on) (?P<end>[{char_class('D')}])(?=[.,;)]|$| (?:and|at|after|in)\b)"
)
_WHO_DIED = compiled(
    rf"(?:,{_NOBODY}{{1,80}})?, [{char_class('R')}] (?:had |later )?(?:died|passed away|was killed) {_THEN}"
)
_DIED = compiled(
    rf"(?:,{_NOBODY}{{1,80}}| \([^()]*\))?(?:, [{char_class('R')}] [{char_class('S')}] (?:had )?married[^.;:,{char_class('PSNRK')}]{{0,40}})?,? (?:has |had )?"
    rf"(?:died|passed away|was killed|predeceased [{char_class('H')}]) {_THEN}"
)
_LOST = compiled(rf"\blost [{char_class('H')}] (?:[a-z-]+ ){{0,2}}[{char_class('K')}],? [^;:.]{{0,20}}$")
_LOST_THEN = compiled(
    rf"(?:,{_NOBODY}{{1,60}})?,? (?:to [a-z ]{{1,30}} )?(?:in|on) (?P<end>[{char_class('D')}])(?=[.,;)]|$| and\b)"
)
"""Around a spouse who died then: "*lost her husband,* Nils, *in 1988*"."""
_ONCE = compiled(
    r"\b(?:ex|former|first|second|third|estranged|divorced)[ -](?:[a-z-]+ )?(?:husband|wife|spouse|partner),?(?: [^.;,]{0,20})?$",
    re.IGNORECASE,
)
"""Before a spouse who may have been none any more at the death: "her *ex-husband,* Nils, died in 2009"; "who died" says who ended it."""
_FEW = 40
_WHO = compiled(f"[{char_class('R')}]")
_OWN_SPOUSE = compiled(
    rf"(?:[{char_class('H')}]|[{char_class('P')}]'s?) (?:[a-z-]+ ){{0,2}}[{char_class('K')}],? (?:(?:the|[{char_class('JTAV')}]|[a-z]{{2,4}}\.?) )*$",
    re.IGNORECASE,
)
"""Around a spouse of whom the clause tells: "*her husband,* Nils, a doctor, *predeceased her in 2009*"."""


def outlived(shadow: Shadow, finding: Finding) -> Finding:
    """Return a spouse with the end of the marriage by the death told right behind the name: "Nils, an engineer, *who died in 1979*", "her husband, Nils, *died in 1979*"."""
    if finding.field != "spouse" or "end" in finding.qualifiers or not finding.modality.counts:
        return finding
    behind, name = shadow.index(finding.original.end), shadow.index(finding.original.start)
    own = _OWN_SPOUSE.search(shadow.small, 0, name) is not None
    match = _WHO_DIED.match(shadow.small, behind) or (_DIED.match(shadow.small, behind) if own else None)
    if match is None and own and " lost " in shadow.small and _LOST.search(shadow.small, 0, name):
        match = _LOST_THEN.match(shadow.small, behind)
    if match is None or (_ONCE.search(shadow.words(max(0, name - _FEW), name)) and not _WHO.search(match[0])):
        return finding
    day = shadow.mentions[match["end"]]
    if "/" in day.value or day.value <= finding.qualifiers.get("start", ""):
        return finding
    quote = finding.quote.join(shadow.span(*match.span()))
    if not short(quote):
        return finding
    ended = {"end": day.value}
    places = {**finding.places, "end": day.span}
    return evolve(finding, quote=quote, qualifiers={**finding.qualifiers, **ended}, places=places)


def parted(shadow: Shadow, finding: Finding) -> Finding:
    """Return a spouse who is called a former or late one, or said to be or to have been one, as such: "her ex-husband Jan", "is the wife of"."""
    if finding.field != "spouse" or "end" in finding.qualifiers:
        return finding
    finding = _of_a_decade(shadow, finding)
    place, low = finding.original.start, finding.quote.start
    said = shadow.words(shadow.index(low), shadow.index(place)) if low < place else ""
    if _WIDOWED.search(said):  # "the widow of Jan since 1999" is not his wife since then
        kept = {key: text for key, text in finding.qualifiers.items() if key != "start"}
        return evolve(finding, qualifiers={**kept, "tense": "past"})
    if "tense" in finding.qualifiers:
        return finding
    if _PARTED.search(said):
        return evolve(finding, qualifiers={**finding.qualifiers, "tense": "past"})
    is_one = _IS_ONE.search(shadow.small, 0, shadow.index(place))
    tense = is_one.lastgroup if is_one else None
    if is_one is None or tense is None or (tense == "past" and "start" in finding.qualifiers):
        return finding
    quote = finding.quote.join(shadow.span(is_one.start(tense), is_one.end(tense)))
    return evolve(finding, quote=quote, qualifiers={**finding.qualifiers, "tense": tense})


_MARRIED_TO = compiled(r"\b(?:was|were|been) (?:[a-z]+ )?married to\b[^;.]*$")


def _of_a_decade(shadow: Shadow, finding: Finding) -> Finding:
    """Return a marriage that lasted in a decade without a beginning in it: "was married to X in the 1990s"."""
    decade = finding.qualifiers.get("start", "").endswith("X")
    if not decade or not _MARRIED_TO.search(shadow.small, 0, shadow.index(finding.original.start)):
        return finding
    renamed = {"start": "date"}
    qualifiers = {renamed.get(key, key): text for key, text in finding.qualifiers.items()}
    return evolve(
        finding, qualifiers=qualifiers, places={renamed.get(key, key): at for key, at in finding.places.items()}
    )


_KIN = compiled(f"[{char_class('K')}]")
_ADOPTED = compiled(
    rf"\badopt(?:s|ed|ing)\b[^.;{char_class('PSRKN')}]{{0,60}}[{char_class('KN')}]?[^.;{char_class('SRKN')}]*$"
)
_ADOPTED_HER = compiled(rf"[^;{char_class('KP')}]{{0,40}}\badopt(?:s|ed) [{char_class('SPH')}]")
_TIES = {"half": compiled(r"\bhalf[ -]"), "adopted": compiled(r"\badopt(?:ed|ive)\b")}
_BEFORE = 10
"""So many code points before a kin word may make another tie of it."""


def tied(shadow: Shadow, finding: Finding) -> Finding:
    """Return a child, a parent or a sibling with the tie, where it is not that of birth alone: "her adopted son", "a half-brother"."""
    if finding.field not in ("child", "parent", "sibling"):
        return finding
    low, place, end, high = (
        shadow.index(at)
        for at in (finding.quote.start, finding.original.start, finding.original.end, finding.quote.end)
    )
    before = list(_KIN.finditer(shadow.text, low, end))
    kin = before[-1] if before else _KIN.search(shadow.text, end, high)
    said = shadow.words(max(low, kin.start() - _BEFORE), kin.end()).lower() if kin else ""
    tie = next((tie for tie, shape in _TIES.items() if shape.search(said)), "")
    adopted = _ADOPTED.search(shadow.small[low:place]) or _ADOPTED_HER.match(shadow.small, end, high)
    tie = tie or ("adopted" if adopted else "")
    return evolve(finding, qualifiers={**finding.qualifiers, "relation": tie}) if tie else finding
