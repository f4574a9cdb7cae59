"""The dates of a life in brackets behind a name: "(born 1987)", "(12 May 1915 – 3 June 1999)"."""

import re
from collections.abc import Iterator

from service.domain.selector import Span
from service.extract.apply import People
from service.extract.clause import subject_of
from service.extract.entities import Entity
from service.extract.finding import Finding
from service.extract.mention import Kind, Mention
from service.extract.shadow import Shadow
from service.extract.values import normal

_FIELDS = {"birth": "birth_date", "death": "death_date"}
_MARK = re.compile(r"\b(?:born|died|b\.|d\.|née)(?: on| in)? ?$", re.IGNORECASE)
_PROBABILITY = 0.96


def lives(text: str, shadow: Shadow, people: People, number: int) -> Iterator[Finding]:
    """Yield the birth and death dates that a sentence gives in brackets behind its persons."""
    for char, mention in shadow.mentions.items():
        if mention.kind is Kind.DATE and mention.note["shape"] == "life":
            position = shadow.text.index(char)
            person = subject_of(shadow, position)
            entity = people.entities.get(person) if person else None
            if entity is not None:
                for part in mention.parts:
                    yield from _finding(part, _quote(text, mention), number, entity)


def _quote(text: str, mention: Mention) -> Span:
    """Return the dates with the word for birth or death before them."""
    mark = _MARK.search(text[max(0, mention.start - 12) : mention.start])
    return Span(mention.start - (len(mark.group()) if mark else 0), mention.end)


def _finding(part: Mention, quote: Span, number: int, entity: Entity) -> Iterator[Finding]:
    field = _FIELDS.get(part.note["role"])
    pair = normal(field, part, part.value) if field else None
    if field and pair:
        yield Finding(
            field=field,
            value=pair[0],
            display=pair[1],
            original=part.span,
            quote=quote,
            subject=entity,
            sentence=number,
            rule="birth/in-brackets" if part.note["role"] == "birth" else "death/in-brackets",
            probability=_PROBABILITY,
            qualifiers={},
        )
