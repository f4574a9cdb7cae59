"""Forms by traces, so that few pairs need to be compared: every pair that is related shares a trace.

A trace is an exact part and words that may be spelled otherwise. A form asks for traces and another offers some: they meet where
the exact parts are the same and every word asked for has one offered that may be another spelling of it.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from attrs import frozen

from service.reconcile.normal.forms import (
    Form,
)
from service.reconcile.normal.spelling import sound
from service.reconcile.tables import table

Trace = tuple[Hashable, tuple[str, ...]]

Traces = Callable[[Form], Iterable[Trace]]

_CACHE = 65536


@frozen
class Relation:
    """A relation between forms: what each class of them asks for and offers. A class that is not there is in no such relation."""

    asks: Mapping[type[Form], Callable[..., Iterable[Trace]]]
    offers: Mapping[type[Form], Callable[..., Iterable[Trace]]]


class Index:
    """Forms by what they offer in a relation; each is kept by its number."""

    def __init__(self, relation: Relation, forms: Iterable[tuple[int, Form]]) -> None:
        self._relation = relation
        self._places: dict[tuple[Hashable, str], list[int]] = {}
        for number, form in forms:
            for exact, words in self._traces(relation.offers, form):
                for key in ("", *(key for word in words for key in kin(word))):
                    self._places.setdefault((exact, key), []).append(number)

    def find(self, form: Form) -> set[int]:
        """Return the numbers of all forms that may be what ``form`` asks for; itself may be among them."""
        found: set[int] = set()
        for exact, words in self._traces(self._relation.asks, form):
            found.update(*self._rarest(exact, words))
        return found

    def _rarest(self, exact: Hashable, words: Sequence[str]) -> list[list[int]]:
        """Return the lists of those that offer the word that the fewest offer."""
        listed = [[self._places.get((exact, key), []) for key in kin(word)] for word in dict.fromkeys(words)]
        return min(listed, key=lambda lists: sum(map(len, lists)), default=[self._places.get((exact, ""), [])])

    @staticmethod
    def _traces(by_class: Mapping[type[Form], Traces], form: Form) -> Iterator[Trace]:
        kind = type(form)
        if kind in by_class:
            yield from (((kind, exact), words) for exact, words in by_class[kind](form))


@lru_cache(_CACHE)
def kin(word: str) -> tuple[str, ...]:
    """Return keys of a folded word: two words that are one by :func:`service.reconcile.normal.spelling.same_word` share a key.

    They are the word or its sound, the sound with as many vowels masked as may differ, and the sound without a letter that
    another spelling may leave out.
    """
    rules = table("spelling")["sounds"]
    if len(word) <= rules["identical_up_to"] or not word.isalpha():
        return (f"={word}",)
    heard = sound(word)
    keys = [f"~{heard}", f"-{heard}"]
    if len(heard) >= rules["soft_vowel_from"]:
        soft = set("".join(rules["soft_vowels"]))
        vowels = [at for at in range(1, len(heard) - 1) if heard[at] in soft]
        masked = min(len(vowels), 2 if len(heard) >= rules["two_soft_vowels_from"] else 1)
        keys += (_masked(heard, places) for places in combinations(vowels, masked) if places)
    if len(heard) >= rules["silent_from"]:
        keys += (f"-{heard[:at]}{heard[at + 1 :]}" for at, letter in enumerate(heard) if letter in rules["silent"])
    return tuple(dict.fromkeys(keys))


def _masked(heard: str, places: Sequence[int]) -> str:
    return "".join("*" if at in places else letter for at, letter in enumerate(heard))
