"""Full names of political parties, found by their words: "Social Democratic Party of Germany", "Fine Gael"."""

from collections.abc import Sequence
from functools import cache

from attrs import frozen

from service.extract import lexicon
from service.extract.demonyms import demonym_words
from service.extract.tokens import Token, tokenize

_LONGEST = 8
_POSSESSIVE = ("'", "’", "'s", "’s")


@cache
def _words(*path: str) -> frozenset[str]:
    return lexicon.words("parties", *path)


@frozen
class Phrases:
    """Phrases of several words by their first one, the longest first, each with its value."""

    by_first: dict[str, list[tuple[tuple[str, ...], str]]]

    def match(self, tokens: Sequence[Token], index: int) -> tuple[int, str] | None:
        """Return the index behind the longest phrase that starts at ``index``, and its value."""
        for words, value in self.by_first.get(tokens[index].text, ()):
            stop = index + len(words)
            if stop <= len(tokens) and all(tokens[index + at].text == word for at, word in enumerate(words)):
                return stop, value
        return None


def _phrases(values: dict[str, str]) -> Phrases:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, value in sorted(values.items(), key=lambda item: -len(item[0])):
        parts = tuple(token.text for token in tokenize(phrase))
        found.setdefault(parts[0], []).append((parts, value))
    return Phrases(found)


@cache
def _never_first() -> frozenset[str]:
    return lexicon.words("names", "starters") | lexicon.words("names", "titles")


@cache
def _names() -> Phrases:
    names = (*lexicon.phrases("parties", "names"), *lexicon.phrases("parties", "acronyms"))
    return _phrases({name: name for name in names})


@cache
def labels() -> Phrases:
    """Return the words for the people of parties, each with its party's name."""
    return _phrases(dict(lexicon.table("parties", "labels")))


@cache
def hints() -> frozenset[str]:
    """Return words of which one stands in every text that names a party or its people."""
    found = set(_words("heads") | _words("bodies") | _words("fellow_heads") | _words("words", "plurals"))
    for phrases in (_names(), labels()):
        found.update(words[-1] for each in phrases.by_first.values() for words, _ in each)
    return frozenset(found)


def full_name(text: str, tokens: Sequence[Token], index: int) -> int | None:
    """Return the index behind a party's full name that starts at ``index``, or None."""
    if _is_nation(tokens, index):
        return None
    known = _names().match(tokens, index)
    if known is None and tokens[index].text in _never_first():
        return None
    stop = index
    seen: list[str] = []
    while stop < len(tokens) and stop - index < _LONGEST:
        word = tokens[stop].text
        if stop > index and not _near(text, tokens, stop):
            break
        if _ends_name(word, seen, known=known is not None):
            after = _complement(text, tokens, stop + 1)
            return max(after, known[0] if known else 0)
        if not word[0].isupper() and word not in _POSSESSIVE:
            break
        seen.append(word)
        stop += 1
    return known[0] if known else None


def _is_nation(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a demonym before a party's name tells whose citizen its member is: "a British Labour Party politician"."""
    led = index > 0 and tokens[index - 1].text in ("a", "an", "former", "retired")
    return led and tokens[index].text in demonym_words() and labels().match(tokens, index + 1) is not None


def _ends_name(word: str, seen: Sequence[str], *, known: bool) -> bool:
    """Tell whether ``word`` makes a party's name of the words before it."""
    if not seen:
        return False
    political = bool(_words("political").intersection(seen))
    if word in ("Party", "party"):
        return (political or known or word == "Party") and not (_words("feasts").intersection(seen) and not political)
    if word in _words("fellow_heads"):
        return political and len(seen) == 1 and word != "Democracy"
    return word in _words("bodies") and political and not _words("not_political").intersection(seen)


def _near(text: str, tokens: Sequence[Token], index: int) -> bool:
    return text[tokens[index - 1].end : tokens[index].start] in ("", " ", "\u00a0")


def _complement(text: str, tokens: Sequence[Token], index: int) -> int:
    """Return the index behind "of Germany", "for Freedom and Democracy", or ``index`` where nothing of that sort follows."""
    if index >= len(tokens) or tokens[index].text not in ("of", "for"):
        return index
    stop = index + 1
    if stop < len(tokens) and tokens[stop].text == "the":
        stop += 1
    first = stop
    while stop < len(tokens) and _near(text, tokens, stop) and _goes_on(tokens, stop, tokens[index].text, first):
        stop += 1
    return stop if stop > first else index


def _goes_on(tokens: Sequence[Token], index: int, preposition: str, first: int) -> bool:
    word = tokens[index].text
    joins = word == "and" and preposition == "for" and index > first
    return word[0].isupper() or (joins and index + 1 < len(tokens) and tokens[index + 1].text[0].isupper())
