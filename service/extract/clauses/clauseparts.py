"""A sentence in parts, each with the verbs whose times are told in it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import cache

from attrs import frozen

from service.extract.clauses.aspects import Verb, taking_up, turn_of, turned, verbs_of, words
from service.extract.mentions.shadow import char_class
from service.extract.text import lexicon
from service.extract.text.patterns import compiled


class Link(IntEnum):
    """How a part of a sentence hangs on what stands before it."""

    OPENS = 0
    """It begins the sentence, or follows a semicolon or a dash."""
    UNDER = 1
    """A clause or a phrase under the one before: "who …", "until …", "after …"."""
    ASIDE = 2
    """What somebody is, between commas: "Ada Byron, the mayor of Porto, …"."""
    RESUMES = 3
    """It goes on where an aside stood."""
    GOES_ON = 4
    """Another verb of the same subject, or another time: "and left in 2003"."""
    OTHER = 5
    """A clause with a subject of its own."""


@frozen
class Part:
    """The shadow's ``[start, end)``, which begins with ``head``; parts of one clause, and clauses beside each other, share a ``chain``."""

    start: int
    end: int
    link: Link
    chain: int
    head: str
    verbs: tuple[Verb, ...]


_NOUN = f"[{char_class('PNKOTJLFA')}]"
_DETERMINER = rf"(?:the|an?|its|their|his|this|that|some|both|[{char_class('HQ')}])"
_PHRASE = (
    rf"(?:(?:{_DETERMINER} )?(?:[a-z-]+ ){{0,2}}?(?:{_NOUN}(?:'s?)? ?){{1,3}}|{_DETERMINER} (?:[a-z-]+ ?){{1,3}}?)"
)
_OWN = rf"(?:[{char_class('S')}]|it\b|there\b|{_PHRASE})(?![a-z])"
_BRACKETS = compiled(r"\([^()]*\)")
_MARKS = compiled(r";| [-–—] ")
_CONNECTOR = compiled(r",? ?(?<![a-z])(?:and|but|or|then)(?![a-z])(?: then\b)?|,")
_APPOSED = compiled(
    rf"(?<=[{char_class('PSK')}]), (?=(?:{_DETERMINER}|former|then|[{char_class('TJV')}]|[{char_class('LOF')}]'s)(?![a-z])(?! \w+ [{char_class('S')}]))"
)
_CLOSE = compiled(r",|;| [-–—] ")
_CLAUSAL = compiled(rf" (?:{_DETERMINER}\b|[{char_class('PSNOKTJLFA')}]|it\b|[a-z]+ing\b)")
_CLEFT = compiled(
    rf"(?:[\"' ]|and |but |yet )*it (?:was|is) (?:also |only |just |there )?(?:not until |as (?:early|late) as )?"
    rf"(?=(?:(?:in|on|at|during|around|since|until)\b|[{char_class('DLE')}])[^;]*$)[^;{char_class('PSRD')}]*[{char_class('D')}][^;{char_class('PSR')}]*$"
)
"""What stands in front of "that" in "It was in 1987 that she left": no clause of its own."""
_RELATIVE = frozenset(("which", "whose", "where"))
"""A time right behind these stands in the clause that they open: "the firm, *which in 1967* was sold"."""
_FRONTING = ("after ", "before ", "since ", "upon ", "on ", "while ")
_FRONTED = compiled(
    rf"[a-z]+ [a-z]+ing\b[^,;{char_class('PS')}]*?[{char_class('D')}](?= [{char_class('PS')}] (?!and\b|or\b)[a-z])"
)
"""A fronted participle up to its time, where no comma ends it: "*After moving to Hull in 2004* Ada joined"."""
_ROW = compiled(rf"[{char_class('D')}] ?[-:–—] ")
"""The time that opens a line of a life: what the line tells happened then: "*2016 –* Elected as mayor"."""
_HALF = frozenset(("that", "so", "than", "having", "how", "upon"))
"""Words that open a clause only in front of its subject or of a participle."""


@cache
def time_phrase() -> str:
    """Return a regular expression for a date with what leads it in: "in the spring of 1998", "from 1990"."""
    lead = lexicon.alternation(
        word for key in ("since", "until", "at") for word in lexicon.phrases("aspects", "words", key)
    )
    loose = lexicon.alternation(lexicon.phrases("aspects", "words", "loose"))
    return rf"(?:(?:(?:{lead}|by|before|after|between) )?(?:(?:{loose})[ -]?){{0,4}}[{char_class('D')}])"


@cache
def _lead() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what may stand between the beginning of a clause and its verb: without a subject, and with one."""
    adverbs = lexicon.alternation(words("adverbs") | words("later"))
    loose = rf"(?:(?:(?:{adverbs})(?![a-z])|{time_phrase()}|[{char_class('GX')}]),? ?)*+"
    return compiled(rf" ?{loose}"), compiled(rf" ?{loose}{_OWN}(?: ?and {_PHRASE})?(?: ?x+)?,? ?{loose}")


_AS_IT_DID = rf"(?<=[{char_class('D')}], )as(?= {_DETERMINER} (?:[a-z-]+ ){{1,3}}?(?:[a-z]{{3,}}ed|came|fell|broke|began|grew|was|were)(?![a-z]))"
"""What happened at the time in front: "In 1938, *as* the borders closed, she"; not "as the mayor"."""


@cache
def _subordinate() -> re.Pattern[str]:
    """Match a word that may open a clause of its own."""
    return compiled(
        rf"[{char_class('R')}]|(?<![a-z'-])(?:{lexicon.alternation(words('subordinate'))}|{_AS_IT_DID})(?![a-z'-])"
    )


@cache
def _timed() -> re.Pattern[str]:
    own = rf"(?:the |an? |its |their |[{char_class('HPS')}](?:'s?)? )(?:[a-z-]+ )?{turned()}"
    doing = rf"{taking_up()}(?:in |on |the )?[{char_class('D')}]"
    return compiled(f" (?:(?:{own}(?=in|on))?{time_phrase()}|{doing}|{turn_of()}[{char_class('D')}])")


@cache
def _gapped() -> re.Pattern[str]:
    """Match where something new begins: a time, "and in 2003 the …", or what may come, "who was raised in Hull*, will* serve"."""
    may = lexicon.alternation(words("may") - {"to"})
    return compiled(
        rf"(?:,|;)? ?\band (?={time_phrase()} [^\s,.;)])|(?:,|;)? ?\band(?=, {time_phrase()}[^,.;:()]{{0,40}}, (?:(?:the|an?|its) )?[a-z-]{{0,20}} ?[{char_class('TJ')}])|, (?={time_phrase()}(?:,? [{char_class('SP')}]| [-–—] )|(?:{may}) [a-z])"
    )


def part_at(parts: Sequence[Part], place: int) -> int:
    """Return the number of the part that a place of the shadow lies in."""
    return max(0, bisect_right(parts, place, key=lambda part: part.start) - 1)


def parts_of(small: str) -> tuple[Part, ...]:
    """Cut a shadow in small letters where clauses and asides begin and end; brackets belong to what they stand in."""
    text = _BRACKETS.sub(lambda match: "x" * len(match.group()), small)
    verbs = verbs_of(text)
    cuts = sorted(_cuts(text, verbs))
    starts = [0, *(start for start, _, _ in cuts)]
    ends = [*starts[1:], len(small)]
    links = [(Link.OPENS, ""), *((link, head) for _, link, head in cuts)]
    parts: list[Part] = []
    chains, chain, above = 0, 0, 0
    for start, end, (link, head) in zip(starts, ends, links, strict=True):
        if link is Link.OPENS and parts:
            chains += 1
            chain = above = chains
        elif link in (Link.UNDER, Link.ASIDE):
            chains += 1
            chain = chains
        elif link is Link.RESUMES or text.startswith(",", start):
            chain = above
        inside = tuple(verb for verb in verbs if start <= verb.start < end)
        parts.append(Part(start, end, link, chain, head, inside))
    return tuple(parts)


def _cuts(text: str, verbs: list[Verb]) -> Iterator[tuple[int, Link, str]]:
    """Yield where parts begin, how they hang on what stands before, and their first word."""
    row = _ROW.match(text)
    opened_at = row.end() if row else 0
    taken = {match.start(): (Link.OPENS, "") for match in _MARKS.finditer(text, opened_at)}
    for match in _APPOSED.finditer(text, opened_at):
        taken.setdefault(match.start(), (Link.ASIDE, ""))
        close = _CLOSE.search(text, match.end())
        if close:
            taken.setdefault(close.start(), (Link.RESUMES, ""))
    for match in _subordinate().finditer(text):
        if _opens_under(text, match):
            taken.setdefault(match.start(), (Link.UNDER, match.group()))
    for match in _gapped().finditer(text):
        taken.setdefault(match.start(), (Link.GOES_ON, ""))
    fronted = _FRONTED.match(text) if text.startswith(_FRONTING) else None
    if fronted:
        taken.setdefault(fronted.end(), (Link.OTHER, ""))
    opened = sorted(place for place, (link, _) in taken.items() if link is Link.UNDER)
    low = 0
    for verb in verbs:
        last = bisect_left(opened, verb.start) - 1
        under = opened[last] if last >= 0 and opened[last] >= low else -1
        found = _connector(text, max(low, under), verb.start, opening=low == 0 and under < 0, under=under >= 0)
        if found and taken.get(found[1], (Link.RESUMES, ""))[0] in (Link.RESUMES, Link.GOES_ON):
            taken[found[1]] = (found[0], "")
        low = verb.end
    for place, (link, head) in taken.items():
        yield place, link, head


def _opens_under(text: str, match: re.Match[str]) -> bool:
    word = match.group()
    if len(word) == 1 and not word.isascii():
        return True
    if (word not in _RELATIVE and _timed().match(text, match.end())) or (
        word == "that" and _CLEFT.match(text[: match.start()])
    ):
        return False
    if word == "since" and text.startswith(" then", match.end()):
        return False
    return word not in _HALF or bool(_CLAUSAL.match(text, match.end()))


def _connector(text: str, low: int, high: int, *, opening: bool, under: bool) -> tuple[Link, int] | None:
    """Return where the clause of the verb at ``high`` begins behind the verb that ends at ``low``, if it begins anywhere.

    ``opening``: no verb stands before. ``under``: something under another clause does, which a comma ends.
    """
    if opening:
        return None
    alone, owned = _lead()
    last = None
    for match in _CONNECTOR.finditer(text, low, high):
        if under and text[match.start()] != ",":
            continue
        if alone.fullmatch(text, match.end(), high):
            return Link.GOES_ON, match.start()
        if owned.fullmatch(text, match.end(), high):
            return Link.OTHER, match.start()
        last = match
    if last is None or under or ";" in text[last.end() : high]:  # where that stands the clause begins
        return None
    return Link.GOES_ON, last.start()
