"""The way between two mentions in a sentence's tree, as features."""

from collections.abc import Sequence

from service.domain.selector import Span
from service.extract.learned.nlp import Word
from service.extract.learned.wordfamilies import families

_LONGEST = 15
_APART = 99
_LONG = 8
_NEAR = 12
_NONE = ("way:none",)
_TELLING = frozenset(("neg", "attr", "dobj", "prt", "aux", "auxpass", "acomp"))
"""What hangs at the word where both meet and colours it: "did not", "became a member"."""
_PASSED = frozenset(("conj", "appos", "compound", "nmod", "amod", "poss", "prep", "pobj"))
"""Relations that lead from a value up to the verb or noun that governs it."""
_INNER = _PASSED - {"pobj"}


def way_up(words: Sequence[Word], span: Span) -> Sequence[int]:
    """Return the numbers of the words from the one on which the others in a span hang up to the root; none where none is there."""
    inside = [number for number, word in enumerate(words) if word.start < span.end and span.start < word.end]
    head = next((n for n in inside if words[n].head not in inside or words[n].head == n), None)
    if head is None:
        return ()
    way = [head]
    while words[way[-1]].head != way[-1] and len(way) < _LONGEST:
        way.append(words[way[-1]].head)
    return way


def steps(up: Sequence[int], down: Sequence[int]) -> int:
    """Return how many steps lead up one way and down another, or a number beyond all where they do not meet."""
    return next((number + down.index(word) for number, word in enumerate(up) if word in down), _APART)


def common_way(words: Sequence[Word], up: Sequence[int], down: Sequence[int]) -> tuple[str, ...]:
    """Return features of the way up from the one word to where it meets that of the other, and down to that."""
    meet = next((number for number in up if number in down), None)
    if meet is None:
        return _NONE
    one, two = up[0], down[0]
    first, second = up[: up.index(meet)], down[: down.index(meet)][::-1]
    lemma = "S" if meet == one else "V" if meet == two else words[meet].lemma
    rising = " ".join(_step(words[n], lemma=n != one) for n in first)
    falling = " ".join(_step(words[n], lemma=n != two) for n in second)
    bare = " ".join(_step(words[n], lemma=words[n].relation == "prep") for n in second)
    hanging = (words[n] for n in range(max(0, meet - _NEAR), min(len(words), meet + _NEAR)) if words[n].head == meet)
    inner = [words[n] for n in (*first, *second, meet) if n not in (one, two)]
    return (
        f"way:{rising}|{lemma}|{falling}",
        f"plain:{' '.join(words[n].relation for n in first)}|{bare}",
        f"up:{rising}|{lemma}",
        f"down:{lemma}|{falling}",
        f"rising:{rising}",
        f"falling:{falling}",
        f"meet:{lemma}",
        f"long:{min(len(first) + len(second), _LONG)}",
        *(f"on:{word.lemma}" for word in inner),
        *(f"onf:{each}" for word in inner for each in word_families(word)),
        *(f"under:{word.relation}:{word.lemma}" for word in hanging if word.relation in _TELLING),
        *_governed(words, two, one, meet, words[first[-1]].relation if first else "S"),
    )


def _governed(words: Sequence[Word], value: int, subject: int, meet: int, role: str) -> list[str]:
    """Return features of the word that governs the value, and of how the subject stands to it."""
    number, preposition = governor(words, value, subject)
    if number == subject:
        return [f"gov:S:{preposition}"]
    above, side = words[number], "above" if number == meet else "below"
    found = [f"gov:{above.lemma}:{preposition}", f"gov:{above.lemma}:{preposition}:{role}:{side}"]
    for each in word_families(above):
        found += [f"govf:{each}:{preposition}:{role}", f"govf:{each}:{role}:{side}"]
    return found


def governor(words: Sequence[Word], value: int, subject: int | None = None) -> tuple[int, str]:
    """Return the number of the verb or noun that governs a value, no higher than its subject, and by which preposition."""
    number, preposition = value, ""
    while words[number].relation in _PASSED and words[number].head != number:
        if words[number].relation == "prep":
            preposition = words[number].lemma
        number = words[number].head
        kind = words[number].tag[:1]
        if number == subject or (kind == "N" and preposition):
            break
        if kind in "VN" and words[number].relation not in _INNER:
            break
    return number, preposition


def word_families(word: Word) -> tuple[str, ...]:
    """Return what a word of the tree speaks of, in its own form or as a participle."""
    known = families()
    return known.get(word.lemma) or known.get(f"{word.lemma}ed") or ()


def _step(word: Word, *, lemma: bool) -> str:
    return f"{word.relation}:{word.lemma}" if lemma else word.relation
