"""Nicknames inside a name, and fuller forms of it: Manuel "Lito" Costa, Reuben (Ben) Jones; Mia Ann Kerr on a page about Mia Kerr."""

import re
from collections.abc import Iterator

from service.domain.selector import Span
from service.extract.mentions.mention import Kind, Mention
from service.extract.people.entities import Entity, name_words
from service.extract.rules.apply import People
from service.extract.rules.finding import Finding

_NICKNAME = re.compile(r"[\"“'‘(](?P<name>[^\W\d_a-z][\w. -]{0,20}?)[\"”'’)] ")
_INSIDE = ("name/nickname-inside", 0.93)
_FULLER = ("name/fuller", 0.88)
_HEAD = 8
"""So many sentences from a page's beginning a fuller form of the name says who it is about."""
_MOST = 6
_DEFINES = re.compile(
    r" ?(?:\(|,| [–—-] |(?:is|was|has|had|died|passed|grew|studied|moved|began|made|on|will|won|came|became|lives|works|served|received|first)\b)"
    r"[^\n]*[.;]"
)
"""What stands behind a name in a sentence of prose that says who somebody is."""


def nicknames(text: str, people: People, number: int) -> Iterator[Finding]:
    """Yield the other names that the names of a sentence are or have inside; ``number`` is the sentence's in its document."""
    for mention, entity in people.entities.items():
        if mention.kind is not Kind.PERSON or mention.value.isalpha():
            continue
        match = _NICKNAME.search(text, mention.start, mention.end)
        if match is not None and match.start() > mention.start:
            yield _finding(match["name"], Span(*match.span("name")), mention, entity, number)
        elif number <= _HEAD and entity.main and _is_fuller(text, mention, people.main):
            yield _finding(mention.value, mention.span, mention, entity, number)


def _is_fuller(text: str, mention: Mention, main: Entity) -> bool:
    """Tell whether a name has more words than the profile's, all of those among them, where a text says who it is about."""
    own, words = name_words(main.name), name_words(mention.value)
    longer = 1 < len(own) < len(words) <= _MOST or len(own) == 1 < len(words)
    return longer and own < words and bool(_DEFINES.match(text, mention.end))


def _finding(value: str, original: Span, mention: Mention, subject: Entity, number: int) -> Finding:
    rule, probability = _FULLER if original == mention.span else _INSIDE
    return Finding(
        field="also_known_as",
        value=value,
        display=value,
        original=original,
        quote=mention.span,
        subject=subject,
        sentence=number,
        rule=rule,
        probability=probability,
        qualifiers={},
    )
