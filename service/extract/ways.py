"""The way between two mentions in a sentence's tree, as features."""

from collections.abc import Sequence

from service.domain.selector import Span
from service.extract.nlp import Word

_LONGEST = 15
_LONG = 8
_NEAR = 12
_NONE = ("way:none",)
_TELLING = frozenset(("neg", "attr", "dobj", "prt", "aux", "auxpass", "acomp"))
"""What hangs at the word where both meet and colours it: "did not", "became a member"."""


def head_of(words: Sequence[Word], span: Span) -> int | None:
    """Return the number of the word in a span on which the others there hang, or None where there is none."""
    inside = [number for number, word in enumerate(words) if word.start < span.end and span.start < word.end]
    return next((n for n in inside if words[n].head not in inside or words[n].head == n), None)


def common_way(words: Sequence[Word], one: int | None, two: int | None) -> tuple[str, ...]:
    """Return features of the way from the one word up to where both hang together, and down to the other."""
    if one is None or two is None:
        return _NONE
    up, down = _up(words, one), _up(words, two)
    meet = next((number for number in up if number in down), None)
    if meet is None:
        return _NONE
    first, second = up[: up.index(meet)], down[: down.index(meet)][::-1]
    lemma = "S" if meet == one else "V" if meet == two else words[meet].lemma
    rising = " ".join(_step(words[n], lemma=n != one) for n in first)
    falling = " ".join(_step(words[n], lemma=n != two) for n in second)
    bare = " ".join(_step(words[n], lemma=words[n].relation == "prep") for n in second)
    hanging = (words[n] for n in range(max(0, meet - _NEAR), min(len(words), meet + _NEAR)) if words[n].head == meet)
    return (
        f"way:{rising}|{lemma}|{falling}",
        f"plain:{' '.join(words[n].relation for n in first)}|{bare}",
        f"up:{rising}|{lemma}",
        f"down:{lemma}|{falling}",
        f"rising:{rising}",
        f"falling:{falling}",
        f"meet:{lemma}",
        f"long:{min(len(first) + len(second), _LONG)}",
        *sorted({f"on:{words[n].lemma}" for n in (*first, *second, meet) if n not in (one, two)}),
        *(f"under:{word.relation}:{word.lemma}" for word in hanging if word.relation in _TELLING),
    )


def _step(word: Word, *, lemma: bool) -> str:
    return f"{word.relation}:{word.lemma}" if lemma else word.relation


def _up(words: Sequence[Word], number: int) -> list[int]:
    way = [number]
    while words[way[-1]].head != way[-1] and len(way) < _LONGEST:
        way.append(words[way[-1]].head)
    return way
