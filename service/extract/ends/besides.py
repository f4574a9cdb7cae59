"""What a finding tells beside its value, whole or not at all: a role, a degree, the body of a post, who gave an award."""

from attrs import evolve

from service.extract.ends.around import Around
from service.extract.ends.bodies import whole_body
from service.extract.ends.evidence import SEVERAL
from service.extract.ends.posts import one_phrase, title_begins
from service.extract.mentions.mention import Kind
from service.extract.rules.finding import Finding
from service.extract.text.patterns import compiled

_LEVELS = compiled(r"\b(?:under|post)graduate and $")
"""Before the second of two levels of degrees: "*undergraduate and* graduate degrees"."""
_SUBJECT = compiled(r"(?: (?:and |&|of )?[^\W\d_a-z][\w’'&-]*)+")


def with_role(around: Around, finding: Finding) -> Finding:
    """Return a finding without the role of which only the end was read: "*principal* investigator"."""
    place = finding.places.get("role")
    if place is None or "role" not in finding.qualifiers:
        return finding
    whole = title_begins(around, place.start) and one_phrase(around, place) == place
    return finding if whole else _with(finding, "role", None)


def with_degree(around: Around, finding: Finding) -> Finding:
    """Return a finding with the whole name of its degree: "Master of Public *Policy*"."""
    place, degree = finding.places.get("degree"), finding.qualifiers.get("degree")
    before = _LEVELS.search(around.text, around.low, place.start) if place and degree else None
    if before:
        return _with(finding, "degree", before.group() + (degree or ""))
    if place is None or degree is None or " of " not in degree or around.at(place.end + 1) is not None:
        return finding
    more = _SUBJECT.match(around.text, place.end, around.high)
    return _with(finding, "degree", degree + more.group()) if more else finding


def with_body(around: Around, finding: Finding, key: str) -> Finding:
    """Return a finding with the whole name of the body that it tells of as ``key``, or without it where that cannot be known."""
    name, low = finding.qualifiers.get(key), finding.quote.start
    if name is not None and name.startswith(SEVERAL):
        return _with(finding, key, None)
    named = (each for each in around.shadow.mentions.values() if each.value == name and each.start >= low)
    told = next((each for each in named if around.words(each.span) == name), None)
    if told is None or told.kind is Kind.PLACE:  # a university that is called by its town
        return finding
    place = told.span
    found = whole_body(around, place)
    if found == place:
        return finding
    whole = around.words(found) if found else None
    return _with(finding if finding.original.covers(place) else _told_of(finding, name or "", whole), key, whole)


def _told_of(finding: Finding, name: str, whole: str | None) -> Finding:
    """Return a post that is told of a body elsewhere, with its whole name, or without it."""
    if not finding.value.endswith(name) or len(finding.value) == finding.original.end - finding.original.start:
        return finding
    head = finding.value.removesuffix(name)
    value = head + whole if whole else _LINKED.sub("", head)
    return evolve(finding, value=value, display=value)


def _with(finding: Finding, key: str, value: str | None) -> Finding:
    """Return a finding with another value of a qualifier, or without it."""
    told = {each: other for each, other in finding.qualifiers.items() if each != key}
    return evolve(finding, qualifiers=told | ({key: value} if value else {}))


_LINKED = compiled(r" (?:of|at|for|to|in|on|with)(?: the)? $")
