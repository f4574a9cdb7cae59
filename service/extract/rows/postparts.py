"""The parts of a row that names a post: what commas, brackets, dashes and gaps part, names that go on over commas kept whole."""

from collections.abc import Iterator, Sequence

from service.domain.selector import Span
from service.extract.mentions.mention import Kind, Mention
from service.extract.text.patterns import compiled

_APART = compiled(
    r"\s*(?:[,|\t;:()\[\]]|\s[–—-]\s|\s{3,}|(?<=[^\W\d_]{4})\.\s(?=(?:[^\W\d_a-z][\w-]+ )?(?:Universi|College\b)))\s*"
)
_LETTERS = compiled(r"(?=(?:\w*[A-Z]){2})[A-Z][\w/&-]{1,11}")
"""Short letters in brackets, which stand for the name before them: "the Elm Relief Office (*ERO*)"."""
_OF_FIELDS = compiled(
    r"\b(?:Committee|Commission|Ministry|Minister|Department|Directorate|Council|Board|Delegation|Secretary|Spokes[a-z]+|Division|Faculty|Institute|Agency|Office)"
    r" (?:on|for|of) (?:the )?[^\W\d_a-z][^,]*\Z"
)
"""What is of several fields, where only the first is told: "Committee on Fisheries, *Forests and Food*"."""
_FIELD = compiled(r"(?:and )?(?:[^\W\d_a-z][\w’-]*(?: (?!and\b)\w+){0,2})")
_LAST_FIELD = compiled(rf"(?:and {_FIELD.pattern}|{_FIELD.pattern} and {_FIELD.pattern})")


def apart(text: str, row: Span, mentions: Sequence[Mention]) -> list[Span]:
    """Return the parts of a row, without short letters that stand for a name."""
    parts = [part for part in _parts(text, row) if part.of(text).strip(".'’\"")]
    plain = [part for number, part in enumerate(parts) if not (number and _are_letters(text, part))]
    return _with_fields(text, plain, mentions)


def _parts(text: str, row: Span) -> Iterator[Span]:
    start = row.start
    for match in _APART.finditer(text, row.start, row.end):
        if match.start() > start:
            yield Span(start, match.start())
        start = match.end()
    if start < row.end:
        yield Span(start, row.end)


def _are_letters(text: str, part: Span) -> bool:
    return text[part.start - 1] == "(" and text.startswith(")", part.end) and bool(_LETTERS.fullmatch(part.of(text)))


def _goes_on(part: Span, office: Mention) -> bool:
    """Tell whether an office that begins in a part goes on behind it: "minister of education*, culture and sport*"."""
    return part.start <= office.start < part.end < office.end


def _with_fields(text: str, parts: Sequence[Span], mentions: Sequence[Mention]) -> list[Span]:
    """Join the first part with those behind it that tell more of what it is of, up to the last one, which has an "and"."""
    over = next((each for each in mentions if each.kind is Kind.ROLE and parts and _goes_on(parts[0], each)), None)
    if over is not None:
        return [parts[0].join(over.span), *(each for each in parts[1:] if each.end > over.end)]
    if not parts or not _OF_FIELDS.search(parts[0].of(text)):
        return list(parts)
    for number, part in enumerate(parts[1:], 1):
        words = part.of(text)
        named = any(each.kind is Kind.ORGANISATION and each.span == part for each in mentions)
        if _LAST_FIELD.fullmatch(words) and not named:
            return [parts[0].join(part), *parts[number + 1 :]]
        if named or not _FIELD.fullmatch(words):
            break
    return list(parts)
