"""Posts of several fields written with capitals: "Head of Legal Affairs, *Trade Policy and Cultural Relations*"."""

import re
from collections.abc import Sequence

from attrs import evolve

from service.domain.selector import Span
from service.extract.ends.around import Around
from service.extract.mentions.mention import PEOPLE, Kind, Mention
from service.extract.rules.finding import Finding, told_as
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import RELATED

_ITEM = r"[^\W\d_a-z][\w’'-]*(?: [^\W\d_a-z][\w’'-]*){0,3}"
_TOLD = compiled(rf" (?:of|for) (?:the )?(?P<items>{_ITEM}(?:, {_ITEM})*)$")
_REST = compiled(
    rf"(?P<more>(?:, {_ITEM}){{0,4}},? (?:and|&) {_ITEM})(?=[.,;)]|$| (?:at|in|within|from|since|until|for|before|under|with)\b)"
)
_FIELDS = (("longnames", "fields"), ("schools", "fields"), ("offices", "portfolios"))
_PARTED = compiled(r",? (?:and|&) |, ")


def with_portfolio(around: Around, finding: Finding) -> Finding:
    """Return a post with the other fields that it is of; what is one of these is no body where it is held."""
    finding = _without_field(finding)
    span = finding.original
    told = _TOLD.search(around.words(span))
    rest = _REST.match(around.text, span.end, around.high) if told else None
    if told is None or rest is None:
        return finding
    items = [*told["items"].split(", "), *(each for each in _PARTED.split(rest["more"]) if each)]
    behind = [each for each in around.shadow.mentions.values() if span.end <= each.start < rest.end()]
    if any(each.kind in _APART and not each.note.get("weak") for each in behind):
        return finding
    several = [item for item in items if not _is_field(item)]
    named = "organisation" in finding.qualifiers or items[0] in several or any(" " in item for item in several)
    if several and (named or _others(behind)):
        return finding
    found = told_as(finding, finding.value + re.sub(r"\s+", " ", rest["more"]), Span(span.start, rest.end()))
    kept = {key: each for key, each in found.qualifiers.items() if key != "organisation" or each not in items}
    return evolve(found, qualifiers=kept)


_APART = PEOPLE | {Kind.ROLE, Kind.JOB}


def _others(behind: Sequence[Mention]) -> bool:
    """Tell whether a body or a place stands there: "head of Law and *Acme*"; a capital of which nothing is known is a field beside one."""
    return any(each.kind in (Kind.ORGANISATION, Kind.FACILITY, Kind.PLACE) for each in behind)


_RELATED = compiled(RELATED)


def _without_field(finding: Finding) -> Finding:
    """Return a post without an organisation that is but a field by its words: "chief of *Virology*", "director of *Cultural Relations*"."""
    *before, last = finding.qualifiers.get("organisation", "").split() or [""]
    field = _is_field(last) and all(_RELATED.fullmatch(word) for word in before)
    if not field or last in lexicon.words("names", "alone"):
        return finding
    return evolve(finding, qualifiers={key: each for key, each in finding.qualifiers.items() if key != "organisation"})


def _is_field(item: str) -> bool:
    """Tell whether words end with what is governed, taught or dealt with: "Legal *Affairs*"."""
    last = item.rpartition(" ")[2].lower()
    return any(last in lexicon.words(*key) for key in _FIELDS)
