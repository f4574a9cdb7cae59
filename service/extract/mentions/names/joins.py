"""What belongs together though marks part it: names with a nickname inside, abbreviations with their full stop."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from service.extract.mentions.names import names
from service.extract.text import lexicon
from service.extract.text.tokens import CAPITAL, Token

_NICKNAME = re.compile(r" (?:[\"“'‘][^\W\d_a-z][\w. -]{0,20}[\"”'’]|\([^\W\d_a-z][\w.-]{0,15}\)) ")
_CAPITALS = frozenset(CAPITAL)
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
    """Return tokens with the full stop of an abbreviation as a part of it: "Dr.", "Jr.", "Lt.-Col.", the "Q." of "John Q. de Vries"."""
    words = {token.text for token in tokens}
    if _shortened().isdisjoint(words) and (_CAPITALS.isdisjoint(words) or not _has_initial(tokens)):
        return tokens
    merged: list[Token] = []
    index = 0
    while index < len(tokens):
        end = _abbreviation_end(tokens, index)
        word = "".join(token.text for token in tokens[index:end])
        merged.append(Token(tokens[index].start, tokens[end - 1].end, word) if end > index + 1 else tokens[index])
        index = end
    return merged


_LONGEST_ABBREVIATION = 5
"""No abbreviation has more pieces: "Lt", ".", "-", "Col", "."."""


def _abbreviation_end(tokens: Sequence[Token], index: int) -> int:
    """Return the index behind the pieces at ``index`` that are one abbreviation, or behind the one piece there."""
    if _is_initial(tokens, index):
        return index + 2
    if tokens[index].text not in _shortened():
        return index + 1
    word, found = tokens[index].text, index + 1
    for end in range(index + 1, min(index + _LONGEST_ABBREVIATION, len(tokens))):
        if tokens[end].start != tokens[end - 1].end:
            break
        word += tokens[end].text
        found = end + 1 if word in _abbreviations() else found
    return found


def _has_initial(tokens: Sequence[Token]) -> bool:
    return any(_is_initial(tokens, index) for index, token in enumerate(tokens) if len(token.text) == 1)


def _is_initial(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a letter with a stop stands inside a name, before its particle."""
    if not 0 < index < len(tokens) - 2:
        return False
    before, letter, stop, behind = tokens[index - 1 : index + 3]
    return (
        len(letter.text) == 1
        and letter.text.isupper()
        and stop.text == "."
        and stop.start == letter.end
        and before.text[0].isupper()
        and behind.text in lexicon.words("names", "particles")
    )


@cache
def _shortened() -> frozenset[str]:
    return frozenset(word.partition(".")[0] for word in _abbreviations())


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(
        word for key in ("honorifics", "suffixes") for word in lexicon.words("names", key) if word.endswith(".")
    )
