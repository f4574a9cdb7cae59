"""What one date or place of a life gives: a finding, with the words that tell it."""

from service.domain.selector import Span
from service.extract.people.entities import Entity
from service.extract.rules.finding import Finding

OPENING = 4
"""So many sentences of a text introduce whom it is about, a title and a line below it among them."""
_PROBABILITY = 0.96
_PLACE_PROBABILITY = 0.93


def finding(field: str, value: tuple[str, str], spans: tuple[Span, Span], entity: Entity, number: int) -> Finding:
    """Return a date or a place of birth or death; ``value`` is it normalised and as shown, ``spans`` are its own and its quote's."""
    role, _, kind = field.partition("_")
    return Finding(
        field=field,
        value=value[0],
        display=value[1],
        original=spans[0],
        quote=spans[1],
        subject=entity,
        sentence=number,
        rule=f"{role}/in-brackets" if kind == "date" else f"{role}/place-in-brackets",
        probability=_PROBABILITY if kind == "date" else _PLACE_PROBABILITY,
        qualifiers={},
    )
