"""Where a text means an organisation again right after it has named it: in brackets, by "where", by "its"."""

import re

from service.domain.selector import Span
from service.extract.mentions.mention import Kind, Mention

_ALIAS = re.compile(
    r" \( ?(?:(?:formerly|formally|now|later|also|then|known|as|or|the|called) ){0,4}[\"“]?(?P<alias>[^\W\d_a-z][\w&.$ -]{1,38}?)[\"”]?(?:[,;:][^()]{0,60})?\)"
)
_POINTER = re.compile(
    r"(?: \([^()]{0,80}\))?(?:,? (?:in|of|at|based in) (?:the )?[^\W\d_a-z][\w.’'-]*(?:,? (?:and )?[^\W\d_a-z][\w.’'-]*){0,3})?"
    r"(?:(?:,| -| –)? (?:an?|the|one of) [^,.;:()]{3,90})?,? \(?(?P<pointer>where|which|that) (?!of\b|is why\b)"
)

_POINTERS = ("where", "which", "that")
_OWNERS = ("its", "their")
"""What the patterns cannot do without: asked first, since it is quick."""
_OWN = re.compile(
    r"[^.;:()]{0,90}?\b(?:as|became|become|becoming) (?P<own>its|their)\b|(?:[^.;A-Z]| [A-Z]\w+ [a-z]){0,140}?\b(?P<its>its)\b"
)


_REACH = 160
"""So far behind a name it is meant again as the same body."""


def with_other_names(text: str, start: int, end: int, value: str) -> tuple[Mention, ...]:
    """Return the organisation named ``value`` at ``text[start:end]`` and where it is meant again; nothing where it is not."""
    again = (
        Mention(kind=Kind.ORGANISATION, start=span.start, end=span.end, value=span.of(text))
        for span in other_names(text, end, end + _REACH)
    )
    parts = (Mention(kind=Kind.ORGANISATION, start=start, end=end, value=value), *again)
    return parts if len(parts) > 1 else ()


def other_names(text: str, end: int, limit: int) -> list[Span]:
    """Return where an organisation named up to ``end`` is meant again: in the bracket behind it, by a relative word."""
    found = []
    if alias := _ALIAS.match(text, end, limit):
        found.append(Span(*alias.span("alias")))
    behind = text[end:limit]
    if any(word in behind for word in _POINTERS) and (pointer := _POINTER.match(text, end, limit)):
        found.append(Span(*pointer.span("pointer")))
    if any(word in behind for word in _OWNERS) and (own := _OWN.match(text, end, limit)):
        found.append(Span(*own.span(own.lastgroup or "own")))
    return found
