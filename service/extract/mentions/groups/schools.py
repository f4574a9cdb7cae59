"""Names of places of learning: schools, universities, their faculties and departments, in the common European languages."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from service.domain.selector import Span
from service.extract.mentions.groups.schoolcontext import bare, learned, words
from service.extract.mentions.groups.schoolparts import (
    BACK,
    end_of,
    first_of,
    head_ahead,
    is_field,
    is_head,
    is_name,
    with_campus,
)
from service.extract.mentions.mention import Kind, Mention
from service.extract.mentions.names.bodies.academies import is_learned
from service.extract.mentions.names.bodies.aliases import REACH, pointers
from service.extract.mentions.names.runs.namewords import WORD, is_taught
from service.extract.mentions.names.runs.smallnouns import FOR_WHOM
from service.extract.mentions.places.demonyms import demonym_words
from service.extract.mentions.places.gazetteer import lookup
from service.extract.mentions.posts.trades import is_post
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import CAPITAL, Token

_WORD_BACK = 10
_TOWN = rf"(?:,? (?:in |at )?{WORD}(?: {WORD}){{0,3}}){{0,3}}"
_ALIAS = compiled(
    rf" \((?P<alias>[{CAPITAL}](?:[{CAPITAL}&-]{{1,7}}|[a-z]{{2,5}}[Tt]ech|[a-z]?[{CAPITAL}][\w&-]{{1,8}}))\)"
)
_WHERE = compiled(
    rf"{_TOWN}(?: \([^()]{{0,60}}\))?(?:,? (?:in|from|between|since) (?:{WORD} )?\d{{4}}(?:(?:[-–]| and | to )\d{{2,4}})?)?(?: (?:on|with|under|for) [^,;()\n]{{0,45}},)?,? (?P<where>where)\b"
)


def schools(text: str, tokens: Sequence[Token]) -> list[Mention]:
    """Return the places of learning that ``tokens`` of ``text`` name, in order and without overlaps.

    ``parts`` of each are the name itself, its letters in brackets and the "where" that points back to it.
    """
    found: list[Mention] = []
    floor = tokens[0].start if tokens else 0
    limit = tokens[-1].end if tokens else 0
    starts = _starts()
    for token in tokens:
        word = token.text
        if token.start < floor or not (word in starts or is_head(word) or "-" in word):
            continue
        if "-" in word and word not in starts and not is_head(word):
            span = _hyphened(token)
        elif word[0].isupper():
            span = _named(text, token, floor) or _unnamed(text, token, floor, limit)
        else:
            span = _small(text, token, floor)
        if span is None or span.end > limit:
            continue
        mention = _mention(text, span, limit)
        found.append(mention)
        floor = max(span.end, *(part.end for part in mention.parts if part.value != "where"), 0)
    return found


@cache
def _starts() -> AbstractSet[str]:
    """Return the words that may be a name's first word, or its noun where that is no compound."""
    names = {word.split()[0] for word in words("sure") | words("unsure") | words("towns") | words("technical")}
    small = {"department", "faculty", *_SMALL_HEADS.split("|")}
    nouns = words("heads") | words("units") | words("short") | words("halls") | words("convents")
    return names | small | {"State"} | words("families") | nouns


_HOLDS = compiled(
    r"\b(?:(?:professor|dean|head|director|fellow|lecturer|founder),? (?:and|&)|(?:is|was|as|became|become|becoming|appointed|named|elected|currently|now)(?: the| an?)?(?: board)?|founding|former|first|past|general|honorary|vice|deputy) $",
    re.IGNORECASE,
)
"""Before a chair that somebody holds, and that is no department: "Professor *and* Chair of Botany"."""
_REACH_BACK = 24


def _named(text: str, token: Token, floor: int) -> Span | None:
    """Return a name that has a noun of learning in it, grown to both sides, or None."""
    unit = token.text in words("units")
    if not unit and not is_head(token.text):
        return None
    if token.text == "Chair" and _HOLDS.search(text, max(0, token.start - _REACH_BACK), token.start):
        return None
    if placed := _placed(text, token, floor):
        return placed
    start = first_of(text, token.start, floor)
    end = end_of(text, start, token.end)
    quoted = _QUOTED.search(text, max(floor, start - BACK), start)
    start = quoted.start("name") if quoted else _college(text, start, end, floor)
    name = text[start:end]
    parts = name.split()
    alone = end == token.end and start == token.start and "-" not in token.text
    if parts[-1] in words("others") or is_taught(parts) or _is_staff(parts) or (alone and not is_name(token.text)):
        return None
    if unit and not any(is_field(word) for word in parts):
        return None
    return Span(start, with_campus(text, name, end))


def _is_staff(parts: Sequence[str]) -> bool:
    """Tell whether a school's noun and a trade are what somebody is, and no school: "*University Researcher*"."""
    return len(parts) == len(("University", "Researcher")) and is_head(parts[0]) and is_post(parts[1])


_COLLEGE = compiled(
    rf"(?:^|\n|\b(?:at|from|of|by|for|with|joined|attended) )(?P<name>{WORD}(?:[ \u00a0]{WORD}){{0,2}}),[ \u00a0]$"
)
_LISTED = compiled(r" (?:and|or|&) ")


def _college(text: str, start: int, end: int, floor: int) -> int:
    """Return where a university's name begins together with its college in front: "*City, University of London*", in no list."""
    named = text[start:end] in lexicon.phrases("schools", "federal") and not _LISTED.match(text, end)
    college = _COLLEGE.search(text, max(floor, start - BACK), start) if named else None
    return college.start("name") if college else start


_QUOTED = compiled(r"\b(?:the|at|from|in|of) (?P<name>[\"“„«][^\W\d_a-z][^\"“”„«».\n]{1,40}[\"”“»]) $")
"""Before a school's noun: whom it is named after, in quotation marks: "the *“Ada Byron”* Technical University"."""


def _hyphened(token: Token) -> Span | None:
    """Return a school in a word that a hyphen joins: "*UC-Davis*", "a *Harvard*-educated lawyer"."""
    school, _, behind = token.text.partition("-")
    if school in words("families"):
        return Span(token.start, token.end)
    learned_at = behind in words("joined") and (school in words("sure") or school in words("unsure"))
    return Span(token.start, token.start + len(school)) if learned_at else None


def _unnamed(text: str, token: Token, floor: int, limit: int) -> Span | None:
    """Return a name without a noun of learning at ``token``, where none follows either."""
    if head_ahead(text, token.end, limit) or _HEAD_AHEAD.match(text, token.end) or _OWNS.match(text, token.end):
        return None
    return bare(text, token, first_of(text, token.start, floor), floor, limit)


@cache
def _peoples() -> AbstractSet[str]:
    return {word.casefold() for word in demonym_words()}


_SMALL_HEADS = "university|college|school|academy|polytechnic|institute|seminary|conservatory|conservatoire"
_HEAD_AHEAD = compiled(rf"[ \u00a0](?:[a-z]+[ \u00a0])?(?:{_SMALL_HEADS})\b")
_OWNS = compiled(rf"['’]s {WORD}")
"""Whose is another: "Oxford's Balliol College" names the town."""
_NAMED_SMALL = compiled(rf"(?<![\w.’'-])(?:{WORD}[ \u00a0]){{1,4}}(?:(?P<kind>[a-z]+)[ \u00a0])?$")
_FOR_WHOM = compiled(FOR_WHOM)
_ARTICLE = compiled(
    r"\b(?:an?|his|her|their|every|any|some|no|which|this|that|local|same|first|old|new|private|public) $",
    re.IGNORECASE,
)


def _named_small(text: str, token: Token, floor: int) -> Span | None:
    """Return a name whose noun is written small: "Bishop Cotton girls school", "Leeds university"; an indefinite one is none."""
    low = max(floor, token.start - BACK)
    match = _NAMED_SMALL.search(text[low : token.start])
    if match is None or (match["kind"] and match["kind"] not in words("kinds")):
        return None
    start = first_of(text, low + match.start("kind") if match["kind"] else token.start, floor)
    before = text[start : token.start].split()
    if not before or not before[0][0].isupper() or _ARTICLE.search(text[max(0, start - _WORD_BACK) : start]):
        return None
    capitals = [word for word in before if word[0].isupper()]
    if any(word in words("kinds") for word in map(str.lower, capitals[:1])) or all(
        word.casefold() in _peoples() for word in capitals
    ):
        return None
    whom = _FOR_WHOM.match(text, token.end)
    return Span(start, whom.end() if whom else token.end) if learned(text, start, floor, sure=True) else None


@cache
def _lower() -> re.Pattern[str]:
    fields = lexicon.alternation(lexicon.phrases("schools", "fields"))
    return compiled(
        rf"(?:(?:department|faculty|school|college|institute|academy) of (?i:{fields})(?:(?: and|,)? (?i:{fields}))*"
        rf"|(?:university|college) of (?:the )?{WORD}(?: {WORD})*)(?![\w-])"
    )


def _small(text: str, token: Token, floor: int) -> Span | None:
    """Return a name written small: "faculty of law", "university of Kashmir", "Leeds university"."""
    match = _lower().match(text, token.start)
    if match:
        return Span(match.start(), match.end())
    if token.text not in _SMALL_HEADS.split("|"):
        return None
    return _placed(text, token, floor) or _named_small(text, token, floor)


_THE = "the "
_PLACED = compiled(rf"[ \u00a0]in (?P<town>{WORD}(?:[ \u00a0]{WORD})?)(?![ \u00a0]{WORD}|['’\w-])")


def _placed(text: str, token: Token, floor: int) -> Span | None:
    """Return the one school of its kind in a town, where studies are told: "studied at the *Polytechnic in Bucharest*"."""
    if token.text.casefold() not in words("alone") or not text.endswith(_THE, 0, token.start):
        return None
    match = _PLACED.match(text, token.end)
    if match is None or not lookup(match["town"]) or not learned(text, token.start, floor, sure=True):
        return None
    return Span(token.start, match.end())


_LEARNT = compiled(
    r"(?:,? in \d{4})?,? (?:as an? (?:[a-z-]+ ){0,2}(?:pupil|student|boarder|trainee|apprentice)\b|to (?:study|train|learn)\b"
    r"|(?:and|where (?:he|she)) (?:[a-z]+ )?(?:studied|trained|learned|learnt|graduated)\b)"
)
"""Behind an academy: it teaches, and is none whose members are elected: "entered the Royal Academy *as a pupil*"."""


def _mention(text: str, span: Span, limit: int) -> Mention:
    parts = [(span.start, span.end)]
    end = span.end
    alias = _ALIAS.match(text, end, limit)
    if alias and set(alias["alias"]) <= set(text[span.start : end]):
        parts.append(alias.span("alias"))
        end = alias.end()
    if where := _WHERE.match(text, end, limit):
        parts.append(where.span("where"))
    parts += [
        (each.start, each.end)
        for each in pointers(text, end, min(limit, end + REACH))
        if (each.start, each.end) not in parts
    ]
    words = text[span.start : span.end].split()
    return Mention(
        kind=Kind.ORGANISATION,
        start=span.start,
        end=span.end,
        value=" ".join(words),
        note={"school": "true"} | ({"learned": "true"} if is_learned(words) and not _LEARNT.match(text, end) else {}),
        parts=tuple(
            Mention(kind=Kind.ORGANISATION, start=first, end=last, value=text[first:last]) for first, last in parts
        )
        if len(parts) > 1
        else (),
    )
