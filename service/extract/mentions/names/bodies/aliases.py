"""Where a text means an organisation again right after it has named it: in brackets, by "where", by "its"."""

from service.domain.selector import Span
from service.extract.mentions.mention import Kind, Mention
from service.extract.text.patterns import compiled

_ALIAS = compiled(
    r" \( ?(?:(?:formerly|formally|now|later|also|then|known|as|or|the|called) ){0,4}[\"“]?(?P<alias>[^\W\d_a-z][\w&.$ -]{1,38}?)[\"”]?(?:[,;:][^()]{0,60})?\)"
)
_DATED = r"(?:,? (?:in|on|since|until|from) (?:[A-Z][a-z]+ )?(?:\d{1,2},? )?\d{4})?"
_POINTER = compiled(
    r"(?: \([^()]{0,80}\))?(?:,? (?:in|of|at|based in) (?:the )?[^\W\d_a-z][\w.’'-]*(?:,? (?:and )?[^\W\d_a-z][\w.’'-]*){0,3})?"
    rf"{_DATED}(?:(?:,| -| –)? (?:an?|the|one of) [^,.;:()]{{3,90}})?,? \(?(?P<pointer>where|which|that) (?!of\b|is why\b)"
)
_AND_WHICH = compiled(r"[^.;:()A-Z]{0,90},? (?:and )(?P<pointer>where|which) ")
_BETWEEN = r"(?:(?!\b(?:moved?|lived?|settled|went|returned|studied|town|city|village|home|house)\b)(?:[^.;:A-Z]| [A-Z][a-z]{2,8} (?=\d))){0,140}?"
"""What may stand between a body and what points back to it: no other name, but a month."""
_WHERE_SOMEBODY = compiled(rf"{_BETWEEN},? (?P<pointer>where) (?:he|she|I|they|we|his|her|my)\b")
_IT = compiled(
    rf"{_BETWEEN}\b(?:until|till|when|before|after|once) (?P<pointer>it) (?:was (?:\w+ed|sold|bought|taken|shut|merged)(?! that\b)|became|closed|merged|folded|ceased)\b"
)
_BEHALF = compiled(rf"{_BETWEEN}\b(?P<pointer>their) (?:behalf|board|committee|headquarters|website|roster)\b")

_WORDS = (("where ", _WHERE_SOMEBODY), (" it ", _IT), (" their ", _BEHALF))
"""The word that each pattern cannot do without: asked first, since it is quick."""
_POINTERS = ("where", "which", "that")
_OWN = compiled(
    r"[^.;:()]{0,90}?\b(?:as|became|become|becoming) (?P<own>its|their)\b|(?:[^.;A-Z]| [A-Z]\w+ [a-z]){0,140}?\b(?P<its>its)\b"
)


REACH = 160
"""So far behind a name it is meant again as the same body."""


def with_other_names(text: str, start: int, end: int, value: str) -> tuple[Mention, ...]:
    """Return the organisation named ``value`` at ``text[start:end]`` and where it is meant again; nothing where it is not."""
    again = (
        Mention(kind=Kind.ORGANISATION, start=span.start, end=span.end, value=span.of(text))
        for span in other_names(text, end, end + REACH)
    )
    parts = (Mention(kind=Kind.ORGANISATION, start=start, end=end, value=value), *again)
    return parts if len(parts) > 1 else ()


def other_names(text: str, end: int, limit: int) -> list[Span]:
    """Return where an organisation named up to ``end`` is meant again: in the bracket behind it, by a relative word."""
    alias = _ALIAS.match(text, end, limit)
    return [Span(*alias.span("alias")), *pointers(text, end, limit)] if alias else pointers(text, end, limit)


def pointers(text: str, end: int, limit: int) -> list[Span]:
    """Return the words by which an organisation named up to ``end`` is meant again: where, which, it, its, their."""
    found: dict[int, Span] = {}
    behind = text[end:limit]
    matches = []
    if any(word in behind for word in _POINTERS) and (pointer := _POINTER.match(text, end, limit)):
        matches += [pointer, _AND_WHICH.match(text, pointer.end(), limit)]
    matches += [pattern.match(text, end, limit) for word, pattern in _WORDS if word in behind]
    matches += [_OWN.match(text, end, limit)] if "its" in behind or "their" in behind else []
    for match in filter(None, matches):
        span = Span(*match.span(match.lastgroup or 0))
        found[span.start] = span
    return list(found.values())
