"""Where persons were mentioned, and which of them a pronoun means by that."""

from collections.abc import Iterable

from attrs import frozen

from service.extract.entities import Entity

_WINDOW = 3
"""How many sentences back a pronoun may reach."""


@frozen
class Trace:
    """Where an entity was mentioned: sentence number, position in it, whether as its subject."""

    entity: Entity
    sentence: int
    position: int
    subject: bool


def likeliest(traces: Iterable[Trace], gender: str, sentence: int) -> Entity | None:
    """Return whom a pronoun of that gender means in a sentence, or None where nobody comes into question."""
    best: Entity | None = None
    best_score = -99.0
    for trace in traces:
        if sentence - trace.sentence > _WINDOW or trace.entity.narrator:
            continue
        if (gender == "plural") != (trace.entity.gender == "plural"):
            continue
        score = _score(trace, gender, sentence)
        if score >= best_score:
            best, best_score = trace.entity, score
    return best


def _score(trace: Trace, gender: str, sentence: int) -> float:
    score = -1.0 * (sentence - trace.sentence)
    score += 1.5 if trace.subject else 0.0
    score += 0.7 if trace.entity.main else 0.0
    score -= 2.0 if trace.entity.weak else 0.0
    if trace.entity.gender is not None:
        score += 2.0 if trace.entity.gender == gender else -4.0
    return score
