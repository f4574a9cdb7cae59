"""A body that only tells of which kind the one behind it is: "the *Premier League* club Hull City", "the *Acme* subsidiary Elm Motors"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import evolve

from service.extract.mentions.mention import Kind, Mention
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_NOUN = compiled(r"(?: \d{1,3})? (?P<noun>[a-z-]+) ")
_STOPS = compiled(r"['’]s\b| (?:[a-z]{2,}ed|says?|said|has|had|is|was|won|met|told) | [^\W\d_a-z]")
"""Behind the name of somebody, no club: "the Premier League side *Parma's* goal", "*Parma Berg*"."""


def without_categories(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield ``mentions``, bodies that only tell of which kind the next one is left out; what stands behind such a noun for clubs is one."""
    sides: set[int] = set()
    for mention, behind in pairwise([*_without_kinds(text, mentions), None]):
        if mention is None:
            continue
        noun = _noun_between(text, mention, behind)
        if behind is not None and noun in lexicon.words("names", "sides") and _may_be_side(text, behind):
            sides.add(id(behind))
        elif not (noun and behind is not None and behind.kind is Kind.ORGANISATION):
            noun = ""
        if not noun:
            yield evolve(mention, kind=Kind.ORGANISATION, note={}, parts=()) if id(mention) in sides else mention


_APPOSED = compiled(r", (?:an?|the) (?:[a-z-]+ ){0,3}$")
_BESIDE = 40


def _without_kinds(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield ``mentions`` but for trades that say what a body beside them is: "joined the ferry *operator* Velora", "runs Velora, a *shoe maker*"."""
    starts = {each.start for each in mentions if each.kind is Kind.ORGANISATION}
    ends = {each.end for each in mentions if each.kind is Kind.ORGANISATION}
    for each in mentions:
        kind = starts and each.kind is Kind.JOB and each.note.get("head") in lexicon.words("names", "body_persons")
        led = _APPOSED.search(text, max(0, each.start - _BESIDE), each.start) if kind else None
        if not (kind and (each.end + 1 in starts or (led and led.start() in ends))):
            yield each


def _noun_between(text: str, body: Mention, behind: Mention | None) -> str:
    """Return the noun for a body that alone stands between one and a name, or ""."""
    if behind is None or body.kind is not Kind.ORGANISATION:
        return ""
    match = _NOUN.fullmatch(text, body.end, behind.start)
    known = match and match["noun"] in lexicon.words("names", "sides") | lexicon.words("names", "subsidiaries")
    return match["noun"] if match and known else ""


def _may_be_side(text: str, name: Mention) -> bool:
    """Tell whether a name may be that of a club: a body's, a town's, or one of which nothing is known."""
    told = name.kind in (Kind.ORGANISATION, Kind.PLACE) or (name.kind is Kind.PERSON and "weak" in name.note)
    return told and not _STOPS.match(text, name.end)
