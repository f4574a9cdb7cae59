"""Where persons were mentioned, and which of them a pronoun means by that."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from service.extract.people.entities import Entity

_WINDOW = 3
"""How many sentences back a pronoun, or "the 24-year-old", may reach."""


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


def topic(traces: Sequence[Trace], sentence: int) -> Entity | None:
    """Return the single person whom the last sentences before and with this one were about, or None."""
    subjects = (each.entity for each in reversed(traces) if each.subject and sentence - each.sentence <= _WINDOW)
    return next((each for each in subjects if each.gender != "plural" and not each.narrator), None)


def _score(trace: Trace, gender: str, sentence: int) -> float:
    score = -1.0 * (sentence - trace.sentence)
    score += 1.5 if trace.subject else 0.0
    score += 0.7 if trace.entity.main else 0.0
    score -= 2.0 if trace.entity.weak else 0.0
    if trace.entity.gender is not None:
        score += 2.0 if trace.entity.gender == gender else -4.0
    return score
