"""Fold words so that their spellings can be compared: case, accents, British and American, transliteration."""

import re
from functools import cache, lru_cache

from service.domain.names.letters import plain, same_word
from service.reconcile.tables import table

__all__ = ["bare_prefixes", "covered", "english", "fold", "same_word", "same_words", "words"]

_CACHE = 65536
"""How many words, and pairs of words, are remembered: those of places come again and again."""
_WHOLE = 8192
"""How many whole values are: most are of one profile alone."""
_NO_WORD = re.compile(r"[^\w\s-]|_")
_APOSTROPHE = re.compile(r"(?<=\w)['’`ʼ](?=s\b)|['’`ʼ]")
_Steps = tuple[tuple[re.Pattern[str], str], ...]


@lru_cache(_CACHE)
def fold(text: str) -> str:
    """Return ``text`` in lower case without accents and punctuation, one blank between words; hyphens stay."""
    if text.isascii() and text.replace(" ", "").isalpha():
        return " ".join(text.lower().split())
    return " ".join(_NO_WORD.sub(" ", _APOSTROPHE.sub(" ", plain(text))).split())


@lru_cache(_WHOLE)
def words(text: str) -> tuple[str, ...]:
    """Return the folded words of ``text`` without articles and linking words; all of them where nothing else is left."""
    split = tuple(fold(bare_prefixes(text)).replace("-", " ").split())
    return tuple(word for word in split if word not in _dropped()) or split


@lru_cache(_WHOLE)
def bare_prefixes(text: str) -> str:
    """Return ``text`` without prefixed articles ("al-Assad", "l'Express"), each word's own."""
    prefixes = tuple(table("spelling")["stopwords"]["prefixes"])
    bare = []
    for word in text.split():
        prefix = next(
            (prefix for prefix in prefixes if word.casefold().startswith(prefix) and len(word) > len(prefix) + 2), ""
        )
        bare.append(word[len(prefix) :])
    return " ".join(bare)


@lru_cache(_WHOLE)
def english(text: str) -> str:
    """Return ``text`` folded, without its article, with one spelling where British and American differ."""
    folded = fold(text)
    for pattern, by in _steps("english"):
        folded = pattern.sub(by, folded)
    first, _, rest = folded.partition(" ")
    return rest if rest and first in ("the", "a", "an") else folded


def same_words(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two names have the same words, in any order, spelling aside."""
    return len(one) == len(other) and covered(one, other)


def covered(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Tell whether every word of ``part`` has a counterpart of its own in ``whole``, spelling aside."""
    left = list(whole)
    for word in part:
        for at, candidate in enumerate(left):
            if same_word(word, candidate):
                del left[at]
                break
        else:
            return False
    return True


@cache
def _steps(kind: str) -> _Steps:
    return tuple((re.compile(pattern), by) for pattern, by in table("spelling")[kind]["steps"])


@cache
def _dropped() -> frozenset[str]:
    stop = table("spelling")["stopwords"]
    return frozenset(stop["articles"]) | frozenset(stop["links"])
