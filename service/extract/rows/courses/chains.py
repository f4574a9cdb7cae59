"""Posts that go on behind one that prose has told, or behind "her roles include:": "director of Elm Bank, vice chair of Oak Fund and chair of …"."""

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from service.domain.selector import Span
from service.extract.mentions.mention import PEOPLE, Kind
from service.extract.mentions.shadow import Shadow
from service.extract.people.entities import Entity
from service.extract.rows.courses.lines import facts_in, finding_of
from service.extract.rows.posts import is_post
from service.extract.rows.postwords import offices, post_of
from service.extract.rules.finding import Finding
from service.extract.rules.modality import modality_of
from service.extract.rules.subjects.people import People
from service.extract.text.patterns import compiled
from service.extract.text.wordkinds import is_verb

_ASIDE = r"(?: ?\((?:[A-Z][\w&-]{1,9})\))?"
_LINK = compiled(rf"{_ASIDE}(?:[,;] (?:and )?| and | as well as |[,;] as well as )(?:also )?(?:as )?(?:the |an? )?")
_INCLUDE = compiled(
    r"\b(?:[Rr]oles|[Pp]ositions|[Pp]osts|[Oo]ffices|[Aa]ppointments|[Cc]areer|[Dd]irectorships)\b[^.;:,()]{0,60}?\binclud(?:e|es|ed|ing):? (?:(?:serving|working|being|those of|that of)(?: as)? )?(?:(?:the|an?|[Tt]enured) )?"
)
_ENDS = compiled(
    r"\s*(?:[.,;:()]|$|and\b|as well as\b|before\b|prior to\b|(?:from|since|until|between|in) (?:[A-Z][a-z]+ )?\d)"
)
_OPENING = compiled(
    r"(?:Some (?:of the )?|These |The )?(?:(?:(?i:notable|noteworthy|key|major|main|other|previous|past|prior|former|earlier)|(?P<of_work>(?i:leadership|management|professional|academic|executive|senior))),? (?:and )?){1,3}"
)
"""What may stand before roles that open a sentence: "*Notable earlier* roles include"."""
_PLAYED = compiled(r"[Rr]oles\b(?!.*\b(?:serving|working)\b)")
"""Roles that may be an actor's."""
_LONGEST = 120
_MOST = 12
_FEWEST = 2


def posts_behind(text: str, shadow: Shadow, people: People, said: Sequence[Finding]) -> Iterator[Finding]:
    """Yield the posts with their bodies that stand in a row behind one that is ``said``, of its holder, or behind what leads to several."""
    stop = shadow.offsets[-1]
    for each in said:
        if each.field == "position_held" and "organisation" in each.qualifiers:
            yield from _behind(text, shadow, each, said, stop)
    for lead in _INCLUDE.finditer(text, shadow.offsets[0], stop):
        holder = _owner(text, shadow, people, lead)
        modality = modality_of(shadow, shadow.index(lead.start()), shadow.index(lead.end()))
        found = list(_row(text, shadow, lead.end(), stop, holder, listed=True)) if holder else []
        if len(found) >= _FEWEST:
            yield from (evolve(each, modality=modality) for each in found if not _is_said(each, said))


def _behind(text: str, shadow: Shadow, told: Finding, said: Sequence[Finding], stop: int) -> Iterator[Finding]:
    """Yield the posts behind one that prose tells, as that is told."""
    link = _LINK.match(text, told.original.end, stop)
    for each in _row(text, shadow, link.end(), stop, told.subject) if link else ():
        if not _is_said(each, said):
            yield evolve(each, sentence=told.sentence, modality=told.modality, attribution=told.attribution)


def _row(
    text: str, shadow: Shadow, start: int, stop: int, holder: Entity, *, listed: bool = False
) -> Iterator[Finding]:
    """Yield the posts at a place, one right behind the other, each up to the end of its body's name; where posts are ``listed``, trades too."""
    mentions = shadow.within(0, len(shadow.text))
    for _ in range(_MOST):
        body = next((each for each in mentions if each.start > start and each.kind is Kind.ORGANISATION), None)
        if body is None or body.end - start > _LONGEST or not _ENDS.match(text, body.end, stop):
            return
        post = Span(start, body.end)
        inside = [each for each in mentions if post.covers(each.span)]
        if (
            any(map(is_verb, post.of(text).split()))
            or any(each.kind in PEOPLE for each in inside)
            or not (is_post(text, post) if listed else _is_office(text, post))
        ):
            return
        facts = [each for each in facts_in(text, post, inside) if _is_held(each.field, each.qualifiers)]
        if len(facts) != 1:
            return
        if facts[0].field == "employer" or _is_office(text, post):
            yield finding_of(facts[0], None, post, holder)
        link = _LINK.match(text, body.end, stop)
        if link is None:
            return
        start = link.end()


def _is_office(text: str, words: Span) -> bool:
    """Tell whether words are a post whose head is an office: no "chief economist", who works at a body."""
    post = post_of(text, words)
    return post is not None and post.head in offices()


def _is_held(field: str, qualifiers: dict[str, str]) -> bool:
    return field == "employer" or (field == "position_held" and "organisation" in qualifiers)


def _is_said(found: Finding, said: Sequence[Finding]) -> bool:
    """Tell whether prose has told a post itself with its body; that its body alone is an employer's does not count."""
    posts = (
        each
        for each in said
        if "role" in each.qualifiers or (each.field == "position_held" and "organisation" in each.qualifiers)
    )
    return any(each.original.overlaps(found.original) for each in posts)


def _owner(text: str, shadow: Shadow, people: People, lead: re.Match[str]) -> Entity | None:
    """Return whose roles are told of: "*her* roles include", "roles that *she* has held include"; of whom was told, in "Notable roles include"."""
    inside = [each for each in shadow.within(0, shadow.index(lead.end())) if each.kind in PEOPLE]
    opening = None if inside else _OPENING.fullmatch(text, shadow.offsets[0], lead.start())
    if opening and people.told_last and (opening["of_work"] or not _PLAYED.match(lead[0])):
        return people.unnamed
    return people.told_of(inside[-1]) if inside and not any(each.kind is Kind.KIN for each in inside) else None
