"""What is designed, thought of or campaigned for under a name of its own: buildings, inventions, campaigns."""

import re
from collections.abc import Iterator
from functools import cache

from service.extract.mentions.works.titleshapes import Title
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import CAPITAL

_REACH = 90


def built(text: str, at: int, limit: int) -> Iterator[tuple[Title, str]]:
    """Yield the buildings that somebody designed: "designed the Salt Library in Oslo and the Ferry House (1990)"."""
    match = _building().match(text, at, limit)
    while match:
        if not _is_glued(match["name"]):
            yield _building_at(match)
        match = _further().match(text, match.end(), limit)


def _is_glued(name: str) -> bool:
    """Tell whether a name may be of two buildings, one of another language: "Villa Mairea and Finlandia Hall"."""
    first, joined, _ = name.partition(" and ")
    return bool(joined) and not lexicon.words("works", "buildings").isdisjoint(first.split()[:-1])


def _building_at(match: re.Match[str]) -> tuple[Title, str]:
    heads = lexicon.words("works", "buildings")
    kind = next(word for word in reversed(match["name"].split()) if word in heads)
    return Title(match.start("name"), match.end("name"), match.end("name"), "bare"), kind.lower()


def built_together(text: str, at: int, limit: int) -> Iterator[tuple[Title, str]]:
    """Yield the buildings that follow a noun for several, which ends at ``at``: "her buildings include the Salt Library"."""
    match = _INCLUDING.match(text, at, limit)
    if match:
        yield from built(text, match.end(), limit)


_INCLUDING = compiled(r"[^.;:\"“”()]{0,40}?(?:\sinclud(?:e[sd]?|ing)|\ssuch as|\sare|\swere)\b")


def built_known(text: str, at: int, limit: int) -> Iterator[tuple[Title, str]]:
    """Yield the buildings that somebody is known for: "best known *for the Salt Tower* in Oslo"."""
    match = _FOR.match(text, at, limit)
    if match:
        yield from built(text, match.end(), limit)


_FOR = compiled(rf" for(?: (?:the|his|her|designing|the design of)){{0,2}}(?=\s[{CAPITAL}])")


def built_by(text: str, low: int, at: int, limit: int) -> Iterator[tuple[Title, str]]:
    """Yield the building that stands before "was designed by", which starts at ``at``."""
    if not _BY.match(text, at, limit):
        return
    for match in _building().finditer(text, max(low, at - _REACH), at):
        if _WAS.fullmatch(text, match.end(), at):
            yield _building_at(match)


_BY = compiled(r"\S+ by ")
_WAS = compiled(r"(?:\s?\([^()]*\)|\sin\s[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?)?,?\s(?:(?:which\s)?(?:is|was|were)\s)?")


def invented(text: str, at: int, limit: int) -> Iterator[tuple[Title, str]]:
    """Yield what somebody invented, behind the verb or "inventor of" that ends at ``at``: "the safety razor", "nylon"."""
    match = _INVENTION.match(text, at, limit)
    if match is None:
        return
    words = match["name"].split()
    if not lexicon.words("works", "no_inventions").isdisjoint(words):
        return
    if words[-1][0].islower() and words[-1].endswith(("ing", "ed", "ly")) and len(words) > 1:
        return
    yield Title(match.start("name"), match.end("name"), match.end("name"), "bare"), "invention"


_INVENTION = compiled(
    r"\s(?:the\s(?P<the>)|(?:an?\s)?)(?P<name>(?!(?:an?|the|his|her|their|its|our|my|in|at|by|and|of|for|with|to|from|on|as|many|several|some|this|that|these|those|it|him|them|he|she)\b)"
    r"[\w’'-]+(?:\s(?!(?:in|at|by|and|of|for|with|to|from|on|as|which|that|while|when|who|was|is|during|after|before|or|but|into|because|using|used|now|known)\b)[\w’'-]+){0,3})"
    r"(?=[.,;)]|\s(?:in (?:the )?(?:early |late |mid-?)?(?:1[5-9]|20)\d\d|while|when|during|which|who|at the age|at age|together|with [A-Z])|\s*$)"
)


def campaigned(text: str, at: int, limit: int) -> Iterator[tuple[Title, str]]:
    """Yield the campaign behind a verb of launching, which ends at ``at``: "launched the Clean Rivers Campaign"."""
    match = _campaign().match(text, at, limit)
    if match:
        group = "name" if match["name"] else "quoted" if match["quoted"] else "called"
        shape = "bare" if group == "name" else "quoted"
        yield Title(match.start(group), match.end(group), match.end(), shape), "campaign"


@cache
def _campaign() -> re.Pattern[str]:
    heads = lexicon.alternation(lexicon.phrases("works", "campaigns"))
    word = rf"[{CAPITAL}][\w’'-]*"
    marked = r"[^\"“”«»\n]{2,60}?"
    way = r"\s(?:(?:the|an?|his|her|their|[a-z-]+(?<!ed)(?<!ing))\s){0,3}?"
    return compiled(
        rf"{way}(?:(?P<name>{word}(?:\s(?:(?:the|of|and|for|to)\s)?{word}){{0,5}}?\s(?:{heads}))(?!\s[{CAPITAL}])"
        rf"|[\"“«](?P<quoted>{marked})[\"”»]\s(?:[a-z]+\s)?(?:campaign|movement|initiative|petition|hashtag)\b"
        rf"|(?:campaign|petition|hashtag|initiative),?\s(?:(?:called|named|titled|dubbed|entitled)\s)?[\"“«](?P<called>{marked})[,.]?[\"”»])"
    )


@cache
def _building() -> re.Pattern[str]:
    heads = lexicon.alternation(lexicon.phrases("works", "buildings"))
    word = rf"[{CAPITAL}][\w’'-]*"
    name = rf"(?P<name>(?:{word}\s(?:(?:of|and|for|&|de|the)\s){{0,2}}){{1,6}}?(?:{heads})(?!\s(?:of|for)\s[{CAPITAL}]|\s[{CAPITAL}])|(?:{word}\s){{0,4}}(?:{heads})\s(?:of|for)\s(?:the\s)?{word}(?:\s(?:and\s)?{word}){{0,3}})"
    return compiled(
        rf"\s(?:(?:(?!(?:of|for|at|in|to|with|by|on|from|as|into|under)\b)[a-z-]+|[{CAPITAL}][\w-]*[’']s),?\s){{0,4}}?{name}"
    )


@cache
def _further() -> re.Pattern[str]:
    """Match the way from one building to the next, and that."""
    place = rf"(?:\sin\s[{CAPITAL}][\w’'-]*(?:,?\s[{CAPITAL}][\w’'-]*){{0,2}})?"
    return compiled(rf"{place}(?:,?\s(?:in\s)?[(\[]?\d{{4}}[)\]]?)?(?:,?\sand(?=\s)|,){_building().pattern}")
