"""Whether a name stands where somebody's kin are named: "his wife Mary", "their sons, Jim, Steve and Jeff"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from service.extract.mentions.mention import Kind, Mention
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import Token

_NAME = r"[^\W\d_a-z][\w.’'-]*(?: [^\W\d_a-z][\w.’'-]*){0,3}(?: \([^()]{0,40}\))?"
_LAST = 24
"""No word that a name of kin follows is longer, with the marks behind it."""
_LOOSE = frozenset(("family", "friend", "friends", "colleague", "colleagues", "compatriot", "partner"))
"""Words among those for kin that do not have people's names behind them alone."""


def names_kin(before: str) -> bool:
    """Tell whether a name behind ``before`` is that of somebody's kin, or one of a list of them, or of a spouse."""
    return (
        _leads_on(before)
        and not _hints().isdisjoint(_WORDS.findall(before.lower()))
        and bool(_pattern().search(before))
    )


_WORDS = compiled(r"[^\W\d_][\w-]*")


def _leads_on(before: str) -> bool:
    """Tell cheaply whether the last word of ``before`` is one that a name of kin can follow, or a mark behind it."""
    last = before[-_LAST:]
    return last[-1:].isspace() and (not last.isascii() or last.rstrip().lower().endswith(_ends()))


@cache
def _ends() -> tuple[str, ...]:
    return (*",:-&", "to", "and", *sorted({word.split()[-1] for word in _hints()}))


@cache
def _hints() -> frozenset[str]:
    """Return the words of which one must stand before the name."""
    return frozenset(("married", "born", *(word for word in lexicon.table("people", "kin") if word not in _LOOSE)))


@cache
def _pattern() -> re.Pattern[str]:
    words = lexicon.alternation(word for word in lexicon.table("people", "kin") if word not in _LOOSE)
    listed = rf"{_NAME}(?:,? and |, |,? & )"
    return compiled(
        r"(?i:\bmarried\b(?:(?!\band\b)[^.;,]){0,30}\bto\s$|\bborn\b(?:(?!\band\b|[a-z]+(?:ed|ing)\b|\bwent\b|\bcame\b)[^.;]){0,80}\bto\s$)"
        rf"|\b(?i:{words})(?:(?:,|:| ?[-–—]+)?\s(?:{listed}){{0,6}}| of (?:{listed}){{1,6}})$"
        rf"|(?i:\b(?:is|a|the|proud|loving|and) (?:mother|mom|mum|father|dad) to )(?:{listed}){{0,6}}$"
    )


_DAY = compiled(r",? \d| [^\W\d_a-z]")


def called_as_months(text: str, tokens: Sequence[Token]) -> Iterator[Mention]:
    """Yield the kin that have the name of a month: "her daughters, *June* and Ane"."""
    months = lexicon.words("names", "named_months")
    for token in tokens:
        if (
            token.text in months
            and not _DAY.match(text, token.end)
            and names_kin(text[max(0, token.start - _BEFORE) : token.start])
        ):
            yield Mention(kind=Kind.PERSON, start=token.start, end=token.end, value=token.text, note={"weak": "true"})


_BEFORE = 80
"""So many code points before a capital are looked through for the kin whose name it is."""
_TITLED = compiled(r" [^\W\d_a-z]")


def or_name_of_kin(text: str, job: Mention) -> Mention:
    """Return a post or trade, or, for one with a capital behind a kin word, the first name that it is: "their son, *Prince*, and"."""
    word = text[job.start : job.end]
    if not word.istitle() or " " in word or _TITLED.match(text, job.end):
        return job
    if not names_kin(text[max(0, job.start - _BEFORE) : job.start]):
        return job
    return Mention(kind=Kind.PERSON, start=job.start, end=job.end, value=word, note={"weak": "true"})
