"""Texts as sentences of plain words, and how much of one is in another."""

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from typing import Generic, TypeVar

from attrs import Factory, define, frozen
from rapidfuzz.distance import Indel

from service.domain.claim import Claim
from service.reconcile.tables import table

Words = tuple[str, ...]

# A sentence ends at a full stop before a capital, and at the end of a line unless the next one goes on in small letters.
_END = re.compile(r"(?<![.!?…])[.!?…]+[\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*[^\W_a-zß-ÿ])|\n\s*(?=\n|[^a-z\s])")
_WORD = re.compile(r"[^\W_]+")
_APOSTROPHE = re.compile(r"(?<=\w)['’`ʼ](?=\w)")


@frozen(eq=False)
class Passage:
    """A sentence that carries claims: ``at`` is its number in the text, ``claims`` are its claims by field."""

    source: str
    at: int
    words: Words
    claims: dict[str, list[Claim]]


@frozen(eq=False)
class Reading:
    """A text taken apart: the words of its sentences, those that carry claims, and the words that its claims state."""

    source: str
    sentences: tuple[Words, ...]
    passages: tuple[Passage, ...]
    stated: frozenset[str]
    shingles: frozenset[Words]


def read(source: str, text: str, claims: Sequence[Claim]) -> Reading:
    """Take a text apart; ``claims`` are those that rest on it."""
    starts = [0, *(match.end() for match in _END.finditer(text))]
    sentences = tuple(words_of(text[start:end]) for start, end in zip(starts, [*starts[1:], len(text)], strict=True))
    carried: dict[int, dict[str, list[Claim]]] = {}
    for claim in sorted(claims, key=lambda claim: (claim.selector.start, claim.id)):
        at = bisect_right(starts, claim.selector.start) - 1
        carried.setdefault(at, {}).setdefault(claim.field, []).append(claim)
    return Reading(
        source,
        sentences,
        tuple(Passage(source, at, sentences[at], carried[at]) for at in sorted(carried)),
        frozenset(word for claim in claims for word in words_of(claim.original)),
        shingles([word for words in sentences for word in words], table("dependence")["document"]["shingle"]),
    )


def words_of(text: str) -> Words:
    """Return the words of a text without case, accents and signs."""
    folded = _APOSTROPHE.sub("", text).casefold()
    if not folded.isascii():
        folded = "".join(char for char in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(char))
    return tuple(_WORD.findall(folded))


def shingles(words: Sequence[str], size: int) -> frozenset[Words]:
    """Return the runs of ``size`` words."""
    return frozenset(zip(*(words[at:] for at in range(size)), strict=False))


def alike(one: Reading, at: int, other: Reading, there: int, names: AbstractSet[str] | None) -> float | None:
    """Return how similar two sentences are if one was copied from the other, else None.

    They are nearly the same, word by word, and so many telling words stand in both, or in both and in the neighbours
    beside them that are nearly the same as well, that they cannot be so by chance. The ``names`` of the person tell nothing;
    without any, texts that credit one agency are compared, and every word counts.
    """
    rules = table("dependence")["passage"]
    similarity = _similarity(one, at, other, there)
    if not similarity:
        return None
    dull = None if names is None else names | one.stated | other.stated | _stock()
    least = rules["credited" if names is None else "words"]
    found = _telling(one.sentences[at], other.sentences[there], dull)
    for way in (1, -1):
        for step in range(way, way * (rules["reach"] + 1), way):
            if found >= least or not _similarity(one, at + step, other, there + step):
                break
            found += _telling(one.sentences[at + step], other.sentences[there + step], dull)
    return similarity if found >= least else None


def _similarity(one: Reading, at: int, other: Reading, there: int) -> float:
    if not (0 <= at < len(one.sentences) and 0 <= there < len(other.sentences)):
        return 0.0
    least = table("dependence")["passage"]["similarity"]
    return Indel.normalized_similarity(one.sentences[at], other.sentences[there], score_cutoff=least)


def _telling(one: Iterable[str], other: Iterable[str], dull: AbstractSet[str] | None) -> int:
    common = Counter(one) & Counter(other)
    if dull is None:
        return common.total()
    return sum(count for word, count in common.items() if word not in dull and not word.isdigit())


@cache
def _stock() -> frozenset[str]:
    return frozenset(table("dependence")["stock"]["words"])


Kept = TypeVar("Kept")


@define
class Postings(Generic[Kept]):
    """Which of the things put in so far share shingles with another; of each shingle the first ``most`` things are kept."""

    most: int
    _kept: list[Kept] = Factory(list)
    _places: dict[Words, list[int]] = Factory(dict)

    def sharing(self, wanted: Iterable[Words], least: int = 1) -> list[Kept]:
        """Return the things that have at least so many of these shingles, in the order in which they were put in."""
        found = Counter(place for shingle in wanted for place in self._places.get(shingle, ()))
        return [self._kept[place] for place in sorted(found) if found[place] >= least]

    def add(self, kept: Kept, having: Iterable[Words]) -> None:
        """Put in a thing with its shingles."""
        place = len(self._kept)
        self._kept.append(kept)
        for shingle in having:
            places = self._places.setdefault(shingle, [])
            if len(places) < self.most:
                places.append(place)
