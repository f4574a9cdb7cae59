"""What belongs together though marks part it: names with a nickname inside, abbreviations with their full stop."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from service.extract.mentions.names import names
from service.extract.text import lexicon
from service.extract.text.tokens import Token

_NICKNAME = re.compile(r" (?:[\"“'‘][^\W\d_a-z][\w. -]{0,20}[\"”'’]|\([^\W\d_a-z][\w.-]{0,15}\)) ")
_NICKNAMED = 4
"""A run of more words than this is no name that a nickname could part."""


def with_nicknames(text: str, runs: Iterable[names.Run]) -> list[names.Run]:
    """Join the two halves of a name that a nickname parts: Elizabeth "Beth" Orton, Reuben (Ben) Jones."""
    joined: list[names.Run] = []
    behind = -1
    for run in runs:
        if run.start < behind:
            continue
        if run.start == behind and len(joined[-1].words) <= _NICKNAMED:
            joined[-1] = names.Run((*joined[-1].tokens, *run.tokens), joined[-1].honorific)
        else:
            joined.append(run)
        nickname = _NICKNAME.match(text, run.end)
        behind = nickname.end() if nickname else -1
    return joined


def with_stops(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return tokens with the full stop of an abbreviated honorific or suffix as a part of it: "Dr.", "Jr."."""
    words = [token.text for token in tokens]
    if _shortened().isdisjoint(words):
        return tokens
    merged: list[Token] = []
    for token in tokens:
        last = merged[-1] if merged else None
        if token.text == "." and last is not None and last.end == token.start and f"{last.text}." in _abbreviations():
            merged[-1] = Token(last.start, token.end, f"{last.text}.")
        else:
            merged.append(token)
    return merged


@cache
def _shortened() -> frozenset[str]:
    return frozenset(word.removesuffix(".") for word in _abbreviations())


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(
        word for key in ("honorifics", "suffixes") for word in lexicon.words("names", key) if word.endswith(".")
    )
