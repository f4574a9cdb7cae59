"""What belongs together though marks part it: names with a nickname inside, abbreviations with their full stop."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import pairwise

from service.extract.mentions.names import names
from service.extract.mentions.names.runs.namewords import legal_forms, words
from service.extract.text import lexicon
from service.extract.text.patterns import compiled
from service.extract.text.tokens import CAPITAL, Token

_NICKNAME = compiled(r" (?:[\"“'‘][^\W\d_a-z][\w. -]{0,20}[\"”'’]|\([^\W\d_a-z][\w.-]{0,15}\)) ")
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


def with_stops(tokens: Sequence[Token], starts: AbstractSet[int]) -> Sequence[Token]:
    """Return tokens with the full stop of an abbreviation as a part of it: "Dr.", "Jr.", "Lt.-Col.", the "Q." of "John Q. de Vries", "Sp. z o.o.".

    A legal form of one word keeps its stop unless the sentence ends there; ``starts`` are the offsets at which sentences start.
    """
    shortened = _shortened()
    merged: list[Token] = []
    behind = 0
    hyphens = {index - 2 for index, token in enumerate(tokens) if token.text == "-"}
    for index, token in enumerate(tokens):
        first = _title_behind(tokens, index) if index in hyphens else index
        if index < behind or not (first > index or token.text in shortened or token.text in _CAPITALS):
            continue
        end = _abbreviation_end(tokens, first, starts)
        if end > index + 1:
            merged += tokens[behind:index]
            merged.append(Token(token.start, tokens[end - 1].end, _joined(tokens[first:end])))
            behind = end
    return [*merged, *tokens[behind:]] if merged else tokens


def _title_behind(tokens: Sequence[Token], index: int) -> int:
    """Return where the title is that a shortened word before it says more of ("Univ.-*Prof.*", "Priv.-*Doz.*"), or ``index``."""
    pieces = tokens[index : index + 4]
    if [each.text for each in pieces[1:3]] != [".", "-"] or pieces[-1].start != pieces[0].end + len(".-"):
        return index
    whole = _joined(tokens[index : index + _LONGEST_ABBREVIATION]) in _abbreviations()
    titles = lexicon.words("names", "honorifics")
    return index + 3 if not whole and {pieces[-1].text, f"{pieces[-1].text}."} & titles else index


_LONGEST_ABBREVIATION = 5
"""No abbreviation has more pieces: "Lt", ".", "-", "Col", "."."""


def _joined(tokens: Sequence[Token]) -> str:
    """Return the words of tokens as they stand, blanks folded."""
    words = tokens[0].text
    for before, after in pairwise(tokens):
        words += after.text if after.start == before.end else f" {after.text}"
    return words


def _abbreviation_end(tokens: Sequence[Token], index: int, starts: AbstractSet[int]) -> int:
    """Return the index behind the pieces at ``index`` that are one abbreviation, or behind the one piece there."""
    if _is_initial(tokens, index):
        return index + 2
    if tokens[index].text not in _shortened():
        return index + 1
    found = index + 1
    for end in range(index + 2, min(index + _LONGEST_ABBREVIATION, len(tokens)) + 1):
        word = _joined(tokens[index:end])
        if word in _abbreviations() or (
            word in _forms()
            and (_goes_on(tokens, end, starts) or word.removesuffix(".") not in words("company_suffix"))
        ):
            found = end
    return found


def _goes_on(tokens: Sequence[Token], index: int, starts: AbstractSet[int]) -> bool:
    """Tell whether the sentence goes on at ``index``."""
    return index < len(tokens) and tokens[index].start not in starts


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
    return frozenset(word.partition(".")[0] for word in _abbreviations() | _forms())


@cache
def _forms() -> frozenset[str]:
    """Return the legal forms of firms that have a stop at their end."""
    return frozenset(each for each in legal_forms() if each.endswith("."))


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(
        word for key in ("honorifics", "suffixes") for word in lexicon.words("names", key) if word.endswith(".")
    )
