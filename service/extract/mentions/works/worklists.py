"""Titles in a row: "the novels X (1970) and Y (1982)", "designed the X Library and the Y House"."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from service.extract.mentions.works.titleshapes import Title, in_parts, is_closed, title_at
from service.extract.text import lexicon
from service.extract.text.patterns import compiled

_MOST = 30
"""A list of more titles than this is read up to here."""


@cache
def plurals() -> dict[str, str]:
    """Return the plural of each noun for works with the noun."""
    return {_plural(kind): kind for kind in lexicon.phrases("works", "kinds")}


def _plural(kind: str) -> str:
    if kind.endswith("series"):
        return f"{kind} "
    if kind.endswith("y") and kind[-2] not in "aeo":
        return f"{kind[:-1]}ies"
    return f"{kind}es" if kind.endswith(("s", "x", "ch", "sh")) else f"{kind}s"


@cache
def _next() -> re.Pattern[str]:
    """Match the way from one title of a list to the next."""
    kinds = lexicon.alternation((*lexicon.phrases("works", "kinds"), *plurals()))
    links = r"and|as well as|&|(?:(?:was\s|and\s)?(?:later\s|soon\s)?(?P<then>followed (?:up )?by))|plus|along with|or"
    return compiled(
        rf"(?P<aside>\s?[(\[][^()\[\]]{{0,100}}[)\]]|,?\sin\s\d{{4}}(?=,?\s(?:followed|and|,)))?(?:(?P<mark>[,;])?\s(?:{links})\s|[,;]\s|(?<=,[”\"’'])\s(?=[“\"‘']))(?:(?:also|then|later|finally|of course|the|an?|his|her|their)\s)*(?:(?:[a-z-]+\s){{0,3}}?(?:{kinds}),?\s)?"
    )


def with_kinds(text: str, titles: list[Title], kind: str) -> Iterator[tuple[Title, str]]:
    """Yield the titles of a row, each with the kind that its own noun tells, or else that of the one before: "the novel X and the *memoir* Y"."""
    yield titles[0], kind
    for before, title in pairwise(titles):
        said = text[before.behind : title.start].replace(",", " ").split()
        nouns = [each for each in said if each in plurals() or each in plurals().values()]
        kind = "" if nouns and nouns[-1] in plurals() else nouns[-1] if nouns else kind
        yield title, kind


_AND = compiled(r"\s(?:and|&)\s(?!(?:[Oo]ther|Selected|More|the)\s)")
_AND_ARTICLE = compiled(r"\s(?:and|&)\s(?=(?:The|A|An|My|Her|His|Our)\s)")


def in_row(text: str, title: Title, limit: int, *, several: bool, plural: bool = False) -> list[Title]:
    """Return a title and those of the same shape that follow it in a row; without ``several`` a bare one stands alone.

    ``plural`` tells that a noun in the plural leads to them, so that "X and Y" are two.
    """
    found = [title]
    while len(found) < _MOST and (step := _next().match(text, found[-1].behind, limit)):
        if title.shape == "bare" and not several and not step["then"]:
            break
        if not several and title.shape == "quoted" and _has_kind(step.group()):
            break  # that leads to the next one: "the novel “X”, wrote *the play* “Y”"
        following = title_at(text, step.end(), limit)
        if following is not None and (title.shape, following.shape) == ("bare", "dated"):
            following = Title(following.start, following.end, following.behind, "bare")
        if following is not None and title.shape == "dated" and _is_last(text, following, limit, plural=plural):
            return [*found, following]
        if following is None or following.shape != title.shape:
            break
        if title.shape == "bare" and not is_closed(text, following, limit, listed=not step["then"]):
            break
        found.append(following)
    return _parted(text, found, _AND if plural else _AND_ARTICLE) if title.shape == "bare" and several else found


def _has_kind(between: str) -> bool:
    """Tell whether a noun for works stands between two titles."""
    return not lexicon.words("works", "kinds").isdisjoint(between.replace(",", "").split())


@cache
def _and_behind_kind() -> re.Pattern[str]:
    """Match "and" behind a subtitle that says what a work is, which ends its title: "Salt: A Memoir *and* Dust"."""
    kinds = lexicon.alternation(lexicon.phrases("works", "subtitles"))
    return compiled(rf"(?<=:\s)An?\s(?:{kinds})(?P<turn>\s(?:and|&)\s)")


def _is_last(text: str, title: Title, limit: int, *, plural: bool) -> bool:
    """Tell whether a title without a year ends a list of titles that have theirs."""
    several = len(title.of(text).split()) > 1
    return plural and title.shape == "bare" and several and is_closed(text, title, limit, listed=True)


def _parted(text: str, found: list[Title], parting: re.Pattern[str]) -> list[Title]:
    """Part "X and Y" where that ends a list of several, unless the list's last title has its own "and" before it."""
    last = found[-1]
    joined = len(found) > 1 and bool(
        re.search(r"\b(?:and|or|&)\s(?:[a-z]+\s){0,3}$", text[found[-2].behind : last.start])
    )
    turns = [] if joined else list((_AND if len(found) > 1 else parting).finditer(text, last.start, last.end))
    kind = _and_behind_kind().search(text, last.start, last.end)
    if not turns and kind is None:
        return found
    start, end = kind.span("turn") if kind else turns[-1].span()
    return [*found[:-1], Title(last.start, start, start, "bare"), Title(end, last.end, last.behind, "bare")]


_COMMA = compiled(r",\s")


def sure_row(text: str, title: Title, limit: int) -> list[Title]:
    """Return the titles of a row that nothing but its commas parts; none where it may be one title: "Rain, Rain, Go Away"."""
    found = in_row(text, title, limit, several=True)
    if len(found) == 1 or title.shape != "bare":
        return found
    single = [len(each.of(text).split()) == 1 for each in found]
    commas = all(_COMMA.fullmatch(text, one.behind, other.start) for one, other in pairwise(found))
    if commas and not any(single) and (whole := in_parts(text, title.start, limit)):
        return [whole]  # "Small Ports, Large Ships (Oak, 2016)"
    return [] if all(single) or (any(single) and found[-1].behind > found[-1].end) else found
