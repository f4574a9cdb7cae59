"""Employers and schools: each with the whole name of a body, or none where that is no body's or cannot be known."""

from attrs import evolve

from service.domain.selector import Span
from service.extract.ends.around import Around
from service.extract.ends.besides import with_degree, with_role
from service.extract.ends.bodies import whole_body
from service.extract.ends.endings import ending
from service.extract.ends.evidence import SEVERAL, has_head, is_bare, is_part, is_sure, pattern, words
from service.extract.mentions.mention import Kind
from service.extract.mentions.names.bodies.organisationcues import staffed
from service.extract.mentions.names.runs.halves import fields
from service.extract.rules.finding import Finding, told_as
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_OWNS = compiled(r"(?:['’]s|(?<=s)['’]) [^\W\d_a-z]")
_UNIVERSITY = compiled(r"\bUniversit(?:y|ies|é|ät|at)\b")
_COMPASS = frozenset(("North", "South", "East", "West", "Central"))
_REACH = 80
_BEFORE_NUMBER = (" No", " Nr", " №")
_NUMBER = compiled(r"\.? ?\d{1,4}(?![\w-])")


def whole_name(around: Around, finding: Finding) -> Finding | None:
    """Return a finding of a body with its whole name, or None."""
    span = finding.original
    name = around.words(span)
    if name != finding.value:
        return finding
    if name.islower():
        return finding if ending(around, span) == span else None
    found = whole_body(around, span)
    if found is None or name in words("realms") or not _is_body(around, found, finding):
        return None
    whole = _of_one(around, finding if found == span else told_as(finding, around.words(found), found))
    return with_degree(around, with_role(around, whole))


_PLURAL = compiled(r"^(?P<name>[^\W\d_a-z][\w’'-]*) (?P<kind>Universit|Hospital|College|School|Bank|Museum)(?:ies|s)$")
_LIKEWISE = compiled(r"(?<=[\w’'-],) and $|(?<=[\w’'-]) and $")


def _of_one(around: Around, finding: Finding) -> Finding:
    """Return the last of several bodies that share a noun in the plural with it in the singular: "Harvard and *Yale Universities*"."""
    several = _PLURAL.match(finding.value)
    before = around.text[max(around.low, finding.original.start - len(", and ") - 1) : finding.original.start]
    if several is None or _LIKEWISE.search(before) is None:
        return finding
    value = f"{several['name']} {several['kind']}{'y' if several['kind'] == 'Universit' else ''}"
    return evolve(finding, value=value, display=value)


def run_together(name: str) -> bool:
    """Tell whether a row's value is several bodies in a row: "Elm University Oak University"."""
    return len(_UNIVERSITY.findall(name)) > 1


def with_number(finding: Finding, text: str) -> Finding | None:
    """Return a row's finding with the number that its name ends with: "Elm School *No. 2*"; None where that is lost."""
    if not finding.value.endswith(_BEFORE_NUMBER):
        return finding
    number = _NUMBER.match(text, finding.original.end)
    if number is None:
        return None
    span = Span(finding.original.start, number.end())
    return told_as(finding, " ".join(span.of(text).split()), span)


_LEARNED = compiled(r"(?: \([^()]*\))?,? as an? (?:[a-z-]+ ){0,2}(?:student|pupil|undergraduate)\b")
"""Behind a school at which somebody worked as nothing else: "her tenure at Elm College (now Elm University) *as a student*"."""


_JOINED = ("joined ", "joined the ", "joining ", "joining the ")
_TAUGHT_THERE = compiled(
    r"(?:,? in (?:[A-Z][a-z]+ )?\d{4})?(?:,? at (?:the age of )?1\d\b|, aged 1\d\b"
    r"|(?:,? and|, where (?:he|she))(?: [a-z]+)? (?:graduated|(?:obtained|earned|received|took|gained|completed|got|was awarded) (?:an?|the|his|her) [^.;]{0,40}?(?:degree|diploma|doctorate|B\.?A\b|B\.?Sc|M\.?A\b|M\.?Sc|Ph\.?D))"
    r"|, (?:graduating|(?:obtaining|earning|receiving|taking|gaining|completing) (?:an?|the|his|her) [^.;]{0,40}?(?:degree|diploma|doctorate|B\.?A\b|B\.?Sc|M\.?A\b|M\.?Sc|Ph\.?D)))"
)
"""Behind a school that somebody joined to learn there: "joined Elm University *and obtained a B.A.*", "joined Elm College *at the age of 17*"."""


def _is_body(around: Around, span: Span, finding: Finding) -> bool:
    """Tell whether a name is a body's that may employ or teach, by its own words and by those before it."""
    name, before = around.words(span), around.text[max(around.low, span.start - _REACH) : span.start]
    if _is_none(name, before) or name.casefold() in words("foreign_heads"):
        return False
    if finding.field != "employer":
        return True
    if _is_no_work(around, span, finding, before) or not is_sure(around, span.start, name):
        return False
    if not has_head(name) and _is_elsewhere(around, span.start, name, before, finding):
        return False
    owns = _OWNS.match(around.text, span.end) is not None and not staffed().match(around.text, span.end)
    headed = before.endswith((" of ", " of the ")) and finding.qualifiers.get("role", "").split(" ")[-1] in words(
        "heading"
    )
    return not (owns and (headed or is_bare(name)))


def _is_no_work(around: Around, span: Span, finding: Finding, before: str) -> bool:
    """Tell whether the words around a body, or the role in it, say that somebody did no work for it: learned there, pleads there, made something for it."""
    role = finding.qualifiers.get("role", "")
    if _BOUGHT.search(before) or _is_field(around, span, before, role) or _is_left_school(around, span, before, role):
        return True
    if role.startswith(lexicon.phrases("ends", "makers")) or pattern("clause").search(role):
        return True  # "a nurse *and is known* to Acme"
    school = around.at(span.start)
    joined = school is not None and school.note.get("school") == "true" and before.endswith(_JOINED)
    if joined and _TAUGHT_THERE.match(around.text, span.end, around.high):
        return True
    if _LEARNED.match(around.text, span.end, around.high):
        return True
    if around.words(span).endswith("Court") and pattern("pleads").search(before):
        return True
    taught = role.endswith(" studies") or pattern("teaches_studies").search(before)  # "professor of peace *studies at*"
    return pattern("touched").search(before) is not None and not taught


_BOUGHT = compiled(r"\b(?:bought|purchased|acquired|leased) an? $")
"""Before a thing with a maker's name: "bought a *Velora Motors Kite*"."""
_ITS_BODY = compiled(r" (?:with|at) (?:the )?(?=[^\W\d_a-z])")


def _is_field(around: Around, span: Span, before: str, role: str) -> bool:
    """Tell whether capitals are but the field of a post at the body behind: "partner in *Tidal Law* with Acme", one of several committees, or the code of a seat: "member from *NA-28*"."""
    name = around.words(span)
    if _SEAT_CODE.fullmatch(name) and before.endswith(("from ", "for ")):
        return True
    if before.endswith(" on the ") and _COMMITTEES.match(around.text, span.end, around.high):
        return True
    if has_head(name) and role != "partner" and name.rsplit(None, 1)[-1].lower() not in fields():
        return False
    its = _ITS_BODY.match(around.text, span.end, around.high) if before.endswith((" in ", " for ")) else None
    return its is not None and " " in name and around.behind(its.end() - 1).of_kind(Kind.ORGANISATION)


_COMMITTEES = compiled(r", the [^.;]{1,120}\b(?:committees|boards|commissions|councils|panels)\b")
_SEAT_CODE = compiled(r"[A-Z]{2,3}-\d{1,3}")
_LEFT = compiled(r"\b(?:[Aa]fter|[Oo]n|[Uu]pon|[Ss]ince) leaving (?:the )?$")
_TAUGHT = compiled(
    r"\b(?:teach|taught|post|job|staff|faculty|chair|position|profess|lectur|principal|dean|work(?:ed|ing)? (?:at|there)|resign|appoint)",
)


def _is_left_school(around: Around, span: Span, before: str, role: str) -> bool:
    """Tell whether somebody left a school of which the sentence does not say that it was work: "after leaving *Elm College*"."""
    school = around.at(span.start)
    left = school is not None and school.note.get("school") == "true" and not role and _LEFT.search(before)
    return bool(left) and _TAUGHT.search(around.text, around.low, around.high) is None


_AND_AT = compiled(r",? and (?:(?:then|later|finally|from [^,;.]{4,12}) )?(?:at|in) $")


def _is_elsewhere(around: Around, start: int, name: str, before: str, finding: Finding) -> bool:
    """Tell whether a bare name is a ship's, a district's or a place's: "skipper of the TX-14 *Maria*", "chief executive for *Nzema East*", "at Tolaga Bay and then at *Ruatōria*"."""
    if before.endswith((" of ", " of the ")):
        return not words("crew").isdisjoint(before.split()[-4:])
    if before.endswith(" for "):
        return name.rpartition(" ")[2] in _COMPASS and " " in name and "role" in finding.qualifiers
    match = _AND_AT.search(before)
    other = around.until(start - len(match.group())) if match else None
    return other is not None and other.kind is Kind.PLACE


def _is_none(name: str, before: str) -> bool:
    """Tell whether a name is that of a course, a subject, a people, a place or a heading."""
    field = is_bare(name) or (name.rsplit(None, 1)[-1].lower() in fields() and not is_part(name))
    taught = field and pattern("taught").search(before)
    placed = pattern("of_places").search(before) and not pattern("dioceses").search(name)
    people = name.endswith("s") and pattern("peoples").search(before)
    listed = (
        name in lexicon.phrases("ends", "no_bodies") or name.startswith(SEVERAL) or (name.isupper() and " " in name)
    )
    faith = name in lexicon.words("demonyms", "words", "faiths")
    return bool(taught or placed or people or listed or faith or pattern("course").match(name)) and not _is_known(
        name, before
    )


def _is_known(name: str, before: str) -> bool:
    """Tell whether somebody works at what looks like a people: a team ("played for the Islanders")."""
    return has_head(name) and before.endswith(("joined the ", "joined "))
