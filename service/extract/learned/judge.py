"""Findings that no rule makes: pairs of a person and a value that learned weights hold to belong together.

The weights are data (``data/learned.toml``), made by ``benchmarks/learn.py``; they need what a recogniser sees.
"""

import math
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Protocol

from attrs import frozen

from service.domain.claim import Modality
from service.extract.learned.pairs import Pair, pairs
from service.extract.learned.sentencecontext import SentenceContext
from service.extract.rules.finding import Finding, short
from service.extract.rules.modality import attribution_of, modality_of
from service.extract.rules.values import normal
from service.extract.text import lexicon

_ON = "on:"
"""So begin the features for the words on the way from the person to the value."""


class Judge(Protocol):
    """Adds findings to those that the rules have made of a sentence."""

    def __call__(self, context: SentenceContext, number: int, *, quoted: bool) -> Iterator[Finding]:
        """Yield what is to be added; ``number`` is the sentence's, ``quoted`` tells that it is direct speech."""
        ...


@frozen
class Weights:
    """What has been learned of a field: a weight for each feature, and from which probability on a pair is ``sure``."""

    sure: float
    bias: float
    weights: Mapping[str, float]

    def weigh(self, features: Iterable[str]) -> float:
        """Return the probability that a pair with these features is one: that the value is its person’s."""
        total = self.bias + sum(self.weights.get(feature, 0.0) for feature in features)
        return 1 / (1 + math.exp(-total))


@cache
def _learned() -> Mapping[str, Weights]:
    return {field: Weights(**model) for field, model in lexicon.load("learned").items()}


def learned(context: SentenceContext, number: int, *, quoted: bool) -> Iterator[Finding]:
    """Yield what the sentence says by learned weights beside what the rules read: as sure as a person's surest mention."""
    known = _learned()
    surest: dict[tuple[str, int, int], tuple[float, Pair]] = {}
    for pair in pairs(context, known):
        if _apart(pair.features):
            continue
        probability = known[pair.field].weigh(pair.features)
        if probability >= max(known[pair.field].sure, surest.get(pair.key, (0.0,))[0]):
            surest[pair.key] = (probability, pair)
    for probability, pair in surest.values():
        yield from finding_of(context, pair, number, probability, quoted=quoted)


def _apart(features: Iterable[str]) -> bool:
    """Tell whether a word on the way tells of no belonging, whatever was learned: "she criticised the party"."""
    verbs = lexicon.words("verbs", "apart", "lemmas")
    return any(feature.startswith(_ON) and feature.removeprefix(_ON) in verbs for feature in features)


def finding_of(
    context: SentenceContext, pair: Pair, number: int, probability: float, *, quoted: bool
) -> Iterator[Finding]:
    """Yield the finding that a pair makes, if its field can hold the value and one quote carries both."""
    value, shadow = pair.value, context.shadow
    quote = pair.subject.span.join(value.span)
    words = normal(pair.field, value, value.value)
    if words is None or not words[0] or not short(quote):
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
        person=context.people.get(value),
    )
