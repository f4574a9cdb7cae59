"""Nicknames inside a name: Manuel "Lito" Costa, Reuben (Ben) Jones."""

import re
from collections.abc import Iterator

from service.domain.selector import Span
from service.extract.mentions.mention import Kind
from service.extract.rules.apply import People
from service.extract.rules.finding import Finding

_NICKNAME = re.compile(r"[\"“'‘(](?P<name>[^\W\d_a-z][\w. -]{0,20}?)[\"”'’)] ")
_PROBABILITY = 0.93


def nicknames(text: str, people: People, number: int) -> Iterator[Finding]:
    """Yield the nicknames that stand inside the names of a sentence; ``number`` is the sentence's in its document."""
    for mention, entity in people.entities.items():
        if mention.kind is not Kind.PERSON or mention.value.isalpha():
            continue
        match = _NICKNAME.search(text, mention.start, mention.end)
        if match is None or match.start() == mention.start:
            continue
        yield Finding(
            field="also_known_as",
            value=match["name"],
            display=match["name"],
            original=Span(*match.span("name")),
            quote=mention.span,
            subject=entity,
            sentence=number,
            rule="name/nickname-inside",
            probability=_PROBABILITY,
            qualifiers={},
        )
