"""Fold words so that their spellings can be compared: case, accents, British and American, transliteration."""

import re
import unicodedata
from functools import cache, lru_cache

from rapidfuzz.distance import Hamming, Indel

from service.reconcile.tables import table

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
    letters = table("spelling")["letters"]
    # Compatibility forms (mathematical letters, ligatures) have a case only once they are decomposed.
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text.casefold()).casefold())
    bare = "".join(letters.get(char, char) for char in plain if not unicodedata.combining(char))
    return " ".join(_NO_WORD.sub(" ", _APOSTROPHE.sub(" ", bare)).split())


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


@lru_cache(_CACHE)
def sound(word: str) -> str:
    """Return a folded word with the spellings of one sound in transliterations made equal (Ghouta, Ghuta: guta)."""
    for pattern, by in _steps("sounds"):
        word = pattern.sub(by, word)
    return word


@lru_cache(_CACHE)
def same_word(one: str, other: str) -> bool:
    """Tell whether two folded words are spellings of one name; the shorter they are, the less may differ."""
    if one == other:
        return True
    rules = table("spelling")["sounds"]
    if min(len(one), len(other)) <= rules["identical_up_to"] or not (one.isalpha() and other.isalpha()):
        return False
    a, b = sorted((sound(one), sound(other)), key=len)
    return a == b or (a[0] == b[0] and a[-1] == b[-1] and (_soft_vowels(a, b) or _silent_letter(a, b)))


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


def _soft_vowels(a: str, b: str) -> bool:
    rules = table("spelling")["sounds"]
    if len(a) != len(b) or len(a) < rules["soft_vowel_from"]:
        return False
    allowed = 2 if len(a) >= rules["two_soft_vowels_from"] else 1
    if Hamming.distance(a, b) > allowed:
        return False
    pairs = {frozenset(pair) for pair in rules["soft_vowels"]}
    return all(x == y or frozenset((x, y)) in pairs for x, y in zip(a, b, strict=True))


def _silent_letter(shorter: str, longer: str) -> bool:
    rules = table("spelling")["sounds"]
    if len(longer) != len(shorter) + 1 or len(longer) < rules["silent_from"] or Indel.distance(shorter, longer) != 1:
        return False
    cut = next(at for at in range(len(longer)) if at == len(shorter) or longer[at] != shorter[at])
    return longer[cut] in rules["silent"]


@cache
def _steps(kind: str) -> _Steps:
    return tuple((re.compile(pattern), by) for pattern, by in table("spelling")[kind]["steps"])


@cache
def _dropped() -> frozenset[str]:
    stop = table("spelling")["stopwords"]
    return frozenset(stop["articles"]) | frozenset(stop["links"])
