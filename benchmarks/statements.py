"""The same comparison with every statement counted once, however many mentions its persons have in the passage.

Two gold spans are one thing where they have the same words or the same URI; a referring word ("he", "who") is the thing
that shares a counterpart with it, the nearest before it first. A marriage is one statement in either direction, and
false alarms are counted once for each object.
"""

from collections.abc import Mapping, Sequence

from benchmarks.knowledgenet import Fact, Passage, Tally
from service.domain.selector import Span

_REFERRING = frozenset(
    [
        "he",
        "she",
        "his",
        "her",
        "him",
        "hers",
        "himself",
        "herself",
        "i",
        "my",
        "me",
        "myself",
        "who",
        "whose",
        "whom",
        "which",
        "where",
        "that",
        "it",
        "its",
        "they",
        "them",
        "their",
        "we",
        "our",
        "us",
    ]
)


def tally_statements(text: str, passage: Passage, predicted: set[Fact]) -> dict[str, Tally]:
    """Return a passage's tally by property, statements counted."""
    return {
        name: _tally(
            text,
            passage,
            [fact for fact in passage.facts if fact.property == name],
            [fact for fact in predicted if fact.property == name],
        )
        for name in passage.annotated
    }


def _tally(text: str, passage: Passage, gold: Sequence[Fact], predicted: Sequence[Fact]) -> Tally:
    symmetric = bool(gold or predicted) and (gold or predicted)[0].property == "SPOUSE"
    keys = _keys(text, passage, gold, symmetric=symmetric)
    found: dict[tuple[int, int], bool] = {}
    for fact in gold:
        found[keys[fact]] = found.get(keys[fact], False) or any(fact.touches(other) for other in predicted)
    right = [fact for fact in predicted if any(fact.touches(other) for other in gold)]
    wrong = [fact for fact in predicted if not any(fact.touches(other) for other in right)]
    alarms = {max(fact.subject, fact.object) if symmetric else fact.object for fact in wrong}
    return Tally(sum(found.values()), len(alarms), len(found) - sum(found.values()))


def _keys(text: str, passage: Passage, gold: Sequence[Fact], *, symmetric: bool) -> dict[Fact, tuple[int, int]]:
    """Return each fact's statement: the numbers of its subject's and its object's thing."""
    pairs = [(fact.subject, fact.object) for fact in gold]
    if symmetric:
        things = _things(text, passage, pairs + [(other, one) for one, other in pairs])
        both = {fact: (things[fact.subject], things[fact.object]) for fact in gold}
        return {fact: (min(key), max(key)) for fact, key in both.items()}
    subjects = _things(text, passage, pairs)
    objects = _things(text, passage, [(other, one) for one, other in pairs])
    return {fact: (subjects[fact.subject], objects[fact.object]) for fact in gold}


def _things(text: str, passage: Passage, pairs: Sequence[tuple[Span, Span]]) -> Mapping[Span, int]:
    """Return a number for the thing that each first span of ``pairs`` stands for."""
    mates: dict[Span, set[Span]] = {}
    for span, other in pairs:
        mates.setdefault(span, set()).add(other)
    words = {span: span.of(text).lower() for span in mates}
    numbers: dict[Span, int] = {}
    for span in sorted(mates, key=lambda span: (words[span] in _REFERRING, span)):
        uri = passage.uris.get(span)
        same = [other for other in numbers if words[other] == words[span] or (uri and passage.uris.get(other) == uri)]
        if not same and words[span] in _REFERRING:
            sharing = [other for other in numbers if mates[other] & mates[span]]
            same = sorted(sharing, key=lambda other: (other > span, abs(other.start - span.start)))
        numbers[span] = numbers[same[0]] if same else len(numbers)
    return numbers
