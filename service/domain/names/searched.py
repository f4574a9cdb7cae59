"""Names as they are searched for: words that are the same in any script, spelling and case; and how well a name answers."""

import re
from collections.abc import Callable, Collection, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

from service.domain.names.letters import latin, plain, searched_sound, word
from service.domain.names.likeness import relatives

WORDS_MAX = 8
"""So many words of a search count; no name that people type has more."""

_CACHE = 4096
_WORD = re.compile(r"[a-z0-9]+(?:['’‘`´ʼʻʹʿʾ][a-z0-9]+)*")
_APOSTROPHES = re.compile(r"['’‘`´ʼʻʹʿʾ]")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_JOINED = re.compile(r"(?<=\w)[-‐‑](?=\w)")
_ONE_FROM, _TWO_FROM = 3, 5
_EXACT, _SHORT_FORM, _BEGUN, _MISSPELT = 1.0, 0.94, 0.9, 0.94
_WRONG = 0.6
_LEFT_OVER = 0.01
_TURNED = 0.02


@lru_cache(_CACHE)
def search_words(text: str) -> tuple[str, ...]:
    """Return the words of a name, folded, in their order: those of another script in Latin letters."""
    written = latin(text)
    if written is not text:
        written = _HUMP.sub(" ", written)
    return tuple(word(_APOSTROPHES.sub("", each)) for each in _WORD.findall(latin(plain(written))))


def joined_words(text: str) -> tuple[str, ...]:
    """Return as one word each what a hyphen joins: "Anne-Marie Foss" is also asked for as "annemarie"."""
    halves = _JOINED.sub("", text)
    return tuple(each for each in search_words(halves) if each not in search_words(text)) if halves != text else ()


def reach(folded: str) -> int:
    """Return how many letters may be wrong in a folded word that is searched for: none, one or two."""
    return (len(folded) >= _ONE_FROM) + (len(folded) >= _TWO_FROM)


def apart(asked: str, own: str) -> int | None:
    """Return how many letters differ between two folded words, or between their sounds where that is less; None beyond reach."""
    return all_apart(asked, (own,)).get(own)


def all_apart(asked: str, words: Sequence[str]) -> dict[str, int]:
    """Return the same for each of ``words`` that is within reach."""
    found = _within(asked, words, words)
    sounds = _within(searched_sound(asked), [searched_sound(each) for each in words], words)
    for each, letters in sounds.items():
        found[each] = min(letters, found.get(each, letters))
    return found


def _within(asked: str, spelled: Sequence[str], words: Sequence[str]) -> dict[str, int]:
    """Return for each of ``words`` how many letters of what it is ``spelled`` as differ from ``asked``, within its reach."""
    extract, distance = _spelling()
    near = extract(asked, spelled, scorer=distance, score_cutoff=reach(asked), limit=None)
    return {words[place]: int(letters) for _, letters, place in near}


@cache
def _spelling() -> tuple[Callable[..., Any], Callable[..., Any]]:
    """Return what finds words that are alike, and how it tells letters apart: 3 MB that a server needs once it is searched."""
    from rapidfuzz import process  # noqa: PLC0415 - see above
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - see above

    return process.extract, OSA.distance


class Answers:
    """How well names answer the words of one search.

    Each word counts by its length; it is answered by the same word, a short form of it, one that it begins, or one in which
    a few letters differ; a word of the name answers one of them. Words of the name that nobody asked for take a little away, and so does each turn of their order.
    """

    def __init__(self, asked: Sequence[str]) -> None:
        self._known: list[tuple[str, dict[str, float]]] = [(each, {}) for each in asked]
        self._length = sum(map(len, asked))

    def of(self, names: Sequence[str]) -> list[float]:
        """Return from 0 to 1 how well each name's folded words answer: 1 where they are the same in the same order."""
        unlike = dict.fromkeys(names)
        scores = dict(zip(unlike, self._each([name.split() for name in unlike]), strict=True))
        return [scores[name] for name in names]

    def _each(self, parted: Sequence[Sequence[str]]) -> list[float]:
        for asked, known in self._known:
            known.update(
                _answers(asked, {own for name in parted if asked not in name for own in _eligible(asked, name)})
            )
        of = self._of if len(self._known) > 1 else self._of_one
        return [of(name) for name in parted]

    def _of(self, name: Sequence[str]) -> float:
        total = 0.0
        taken: list[int] = []
        for asked, known in self._known:
            best, place = self._answer(asked, known, name, taken)
            if place >= 0:
                total += best * len(asked)
                taken.append(place)
        taken_away = _LEFT_OVER * (len(name) - len(taken))
        if len(taken) > 1:
            taken_away += _TURNED * sum(behind < before for before, behind in pairwise(taken))
        return max(0.0, total / self._length - taken_away)

    def _of_one(self, name: Sequence[str]) -> float:
        """Return the same where one word is asked for: a last name or its beginning, mostly, which have the most answers."""
        ((asked, known),) = self._known
        best = _EXACT if asked in name else max((known[own] for own in _eligible(asked, name)), default=0.0)
        return max(0.0, best - _LEFT_OVER * (len(name) - (best > 0)))

    @staticmethod
    def _answer(asked: str, known: dict[str, float], name: Sequence[str], taken: Sequence[int]) -> tuple[float, int]:
        """Return how well the best word that is not taken answers one that is asked for, and its place; -1 where none does."""
        if name.count(asked) == 1 and (place := name.index(asked)) not in taken:
            return _EXACT, place
        best, place = 0.0, -1
        eligible = _eligible(asked, name)
        for at, own in enumerate(name):
            if own not in eligible:
                continue
            score = known.get(own)
            if score is None:
                known.update(_answers(asked, (own,)))
                score = known[own]
            if score > best and at not in taken:
                best, place = score, at
        return best, place


def _eligible(asked: str, name: Sequence[str]) -> Sequence[str]:
    """Return the words of a name that may answer one: those that it begins, if there are any, since no misspelt one answers as well."""
    return [own for own in name if own.startswith(asked)] or name


def _answers(asked: str, words: Collection[str]) -> dict[str, float]:
    """Return how well each of ``words`` answers the one that is asked for."""
    scores = {own: score for own in words if (score := _meant(asked, own)) is not None}
    others = [own for own in words if own not in scores]
    wrong = all_apart(asked, others) if others else {}
    for own in others:
        letters = wrong.get(own)
        scores[own] = 0.0 if letters is None else _MISSPELT * (1 - _WRONG * letters / max(len(asked), len(own)))
    return scores


def _meant(asked: str, own: str) -> float | None:
    """Return how well a word answers that has no letter wrong; None for any other."""
    if asked == own:
        return _EXACT
    if own in relatives(asked):
        return _SHORT_FORM
    return _BEGUN + (_EXACT - _BEGUN) * len(asked) / len(own) * 0.5 if own.startswith(asked) else None
