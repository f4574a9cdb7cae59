"""Findings that no rule makes: pairs of a person and a value that learned weights hold to belong together.

The weights are data (``data/learned.toml``), made by ``benchmarks/learn.py``; they need what a recogniser sees.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Iterator

from service.domain.claim import Modality
from service.extract import lexicon
from service.extract.finding import LONGEST_QUOTE, Finding
from service.extract.modality import attribution_of, modality_of
from service.extract.pairs import Pair, Scene, pairs
from service.extract.values import normal

Judge = Callable[[Pair], float]
"""Gives the probability that a pair's value is its person's."""
_SURE = 0.55
"""What is less probable than this is not said."""


def weighed(pair: Pair) -> float:
    """Return the probability of a pair by the learned weights."""
    model = lexicon.load("learned").get(pair.field)
    if model is None:
        return 0.0
    weights = model["weights"]
    return 1 / (1 + math.exp(-model["bias"] - sum(weights.get(feature, 0.0) for feature in set(pair.features))))


def learned(scene: Scene, number: int, judge: Judge, *, quoted: bool) -> Iterator[Finding]:
    """Yield what the sentence says by learned weights beside what the rules read: as sure as all of a person's mentions make it."""
    groups: dict[tuple[str, int, int], list[tuple[float, Pair]]] = defaultdict(list)
    for pair in pairs(scene):
        groups[pair.field, id(pair.entity), pair.value.start].append((judge(pair), pair))
    for group in groups.values():
        probability = sum(each for each, _ in group) / len(group)
        if probability >= _SURE:
            _, surest = max(group, key=lambda each: each[0])
            yield from _findings(scene, surest, number, probability, quoted=quoted)


def _findings(scene: Scene, pair: Pair, number: int, probability: float, *, quoted: bool) -> Iterator[Finding]:
    """Yield the finding that a pair makes, if its field can hold the value and one quote carries both."""
    value, shadow = pair.value, scene.shadow
    quote = pair.subject.span.join(value.span)
    words = normal(pair.field, value, value.value)
    if words is None or not words[0] or quote.end - quote.start > LONGEST_QUOTE:
        return
    start, end = sorted((shadow.place(pair.subject), shadow.place(value)))
    modality = modality_of(shadow, start, end + 1)
    yield Finding(
        field=pair.field,
        value=words[0],
        display=words[1],
        original=value.span,
        quote=quote,
        subject=pair.entity,
        sentence=number,
        rule=f"learned/{pair.field}",
        probability=round(probability, 3),
        qualifiers={},
        modality=Modality.REPORTED if quoted and modality is Modality.ASSERTED else modality,
        attribution=attribution_of(shadow),
        parts=tuple(part.span for part in value.parts),
        person=scene.people.get(value),
    )
