"""Titles of works that nothing but a year in brackets behind them shows: "Salt Road (1964)"."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from service.extract.mentions.mention import Mention
from service.extract.mentions.works import titleshapes
from service.extract.mentions.works.titleshapes import Title
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import CAPITAL
from service.extract.text.wordkinds import gender_by_name

_REACH = 60
_NAME = 2
"""So many words may be somebody's name, where a town and a year stand behind them."""
_BRACKET = compiled(r"\s[(\[](?P<town>[^\W\d_a-z][^()\[\]\n;,\d]{1,30},\s)?(?:c\. ?)?(?:1[4-9]|20)\d\d(?=[)\];,])")
_FRONT = compiled(r"(?:In|With|After|Before|By|From|For|And|But)\s(?=\S)")
_PHRASE = compiled(r"[^)\]]{0,100}[)\]]\s(?:an?|the|he|she|his|her|they|we|I|[A-Z])")


@cache
def _lives() -> re.Pattern[str]:
    """Match a year in brackets behind which stands what persons do: "Ada Kerr *(1950, Leeds) studied*"."""
    return compiled(rf"\s[(\[][^()\[\]\n]{{4,60}}[)\]]\s(?:{lexicon.alternation(lexicon.phrases('works', 'lives'))})\b")


_GOES_BEFORE = compiled(rf"[{CAPITAL}][\w’'-]*,\s(?:(?:and|or|&|the|a|an)\s)?$")
_PLACED = compiled(r"\b(?:in|at|from|to|near|against|for)\s(?:the\s)?$")


def _is_body(name: str) -> bool:
    """Tell whether a name is one of a body, a prize or an event rather than a title."""
    words = name.split()
    prizes = lexicon.words("awards", "heads")
    return words[-1] in lexicon.words("works", "bodies") or any(
        word.lower() in prizes or word in lexicon.words("awards", "capital_heads") for word in words
    )


def several(text: str, low: int, limit: int) -> bool:
    """Tell whether years in brackets stand behind several things."""
    return sum(1 for _ in _BRACKET.finditer(text, low, limit)) > 1


def years(text: str, low: int, limit: int, found: Mapping[int, Mention]) -> Iterator[Title]:
    """Yield runs of capitals before a year in brackets, where the text speaks of works."""
    for match in _BRACKET.finditer(text, low, limit):
        title = titleshapes.before(text, low, match.start())
        if title is None or any(each.start < title.end and title.start < each.end for each in found.values()):
            continue
        if title.shape == "bare" and (
            _is_body(title.of(text))
            or (match["town"] and len(title.of(text).split()) == _NAME)  # "Yewande Adeola (Lagos, 1950)"
            or _lives().match(text, match.start(), limit)
            or _PLACED.search(text, max(low, title.start - 8), title.start)
            or _may_begin_before(text, low, title, found)
        ):
            continue
        if title.shape == "bare" and _MADE_BY.search(text, max(low, title.start - _REACH), title.start):
            maker, mark, _ = title.of(text).partition(" and ")
            if not mark:
                continue
            title = Title(title.start + len(maker + mark), title.end, title.behind, title.shape)
        front = _FRONT.match(text, title.start, title.end)
        if front:
            if not _PHRASE.match(text, match.start(), limit):
                continue
            title = Title(front.end(), title.end, title.behind, title.shape)
        owned = _without_owner(text, title) if title.shape != "quoted" else title
        if owned and (owned.shape == "quoted" or gender_by_name(tuple(owned.of(text).split())) is None):
            yield owned


_OWNER = compiled(rf"(?:His|Her|Their)\s(?=[{CAPITAL}])")
_OPENS = compiled(r"(?:\A|[.!?\n][\"”’)]?\s*)\Z")


def _without_owner(text: str, title: Title) -> Title | None:
    """Return a title without whose it is where it opens a sentence and the text has it so elsewhere: "*His* Salt Road (1964)"; None where that is open."""
    owner = _OWNER.match(text, title.start, title.end)
    whole = title.of(text)
    opens = _OPENS.search(text, max(0, title.start - len('."  ')), title.start) if owner else None
    if owner is None or opens is None or text.count(whole) > 1:
        return title
    rest = text[owner.end() : title.end]
    return Title(owner.end(), title.end, title.behind, title.shape) if text.count(rest) > 1 else None


_MADE_BY = compiled(r"\b(?:(?:direct|produc|edit|script)ed\sby|starring)\s\Z")
"""Before whom a work is by, behind whom the next one's title stands: "directed *by* Nils Roth and Salt Songs (2008)"."""


def _may_begin_before(text: str, low: int, title: Title, found: Mapping[int, Mention]) -> bool:
    """Tell whether a title may begin before a comma: "Salt, *Sand and Sea* (1990)", where Salt is no title by itself."""
    before = _GOES_BEFORE.search(text, max(low, title.start - _REACH), title.start)
    return before is not None and not any(each.start <= before.start() < each.end for each in found.values())
