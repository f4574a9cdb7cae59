"""Words and phrases that tell of political parties: listed names, what they call their people, and what names end with."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache

from attrs import frozen

from service.extract.text import lexicon
from service.extract.text.tokens import WORDS_REMEMBERED, Token, tokenize


@cache
def words_of(*path: str) -> frozenset[str]:
    """Return a list of words about parties."""
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
def never_first() -> frozenset[str]:
    """Return the words with which no party's name begins that is not listed."""
    never = lexicon.words("names", "starters") - lexicon.words("names", "clubs")
    return never | lexicon.words("names", "titles")


@cache
def known_names() -> Phrases:
    """Return the names and letters of parties that are listed."""
    names = (*lexicon.phrases("parties", "names"), *lexicon.phrases("parties", "acronyms"))
    return _phrases({name: name for name in names})


@cache
def labels() -> Phrases:
    """Return the words for the people of parties, each with its party's name."""
    return _phrases(dict(lexicon.table("parties", "labels")))


@cache
def hints() -> frozenset[str]:
    """Return words of which one stands in every text that names a party or its people, endings aside; of phrases the longest."""
    found = set(words_of("heads") | words_of("first_heads") | words_of("bodies") | words_of("fellow_heads"))
    found |= words_of("words", "plurals") | words_of("words", "seats")
    for phrases in (known_names(), labels()):
        found.update(max(words, key=len) for each in phrases.by_first.values() for words, _ in each)
    return frozenset(found)


def mentions_party(words: AbstractSet[str]) -> bool:
    """Tell whether a text of these words can name a party or its people."""
    endings = name_endings()
    return not words.isdisjoint(hints()) or any(word.endswith(endings) for word in words)


_ALONE = frozenset(("Association", "Congress", "Labour", "Labor"))


@lru_cache(WORDS_REMEMBERED)
def is_telling(word: str) -> bool:
    """Tell whether a word can end a party's name, stand for it or say that the letters before it do."""
    return word in hints() or word in _ALONE or word.endswith(name_endings())


def opens_phrase(word: str) -> bool:
    """Tell whether a listed party or label starts with the word."""
    return word in known_names().by_first or word in labels().by_first


@cache
def name_endings() -> tuple[str, ...]:
    """Return how words end that are a party's name by themselves."""
    return tuple(words_of("endings"))
