"""Boys and girls who are somebody's children: "has two girls and a boy", "the youngest of four girls"."""

import re
from collections.abc import Iterator, Sequence

from service.extract.mentions.mention import Kind, Mention

_REACH = 44


def with_children(text: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """Yield words that point to people, in order; boys and girls whom somebody has as kin."""
    last: Mention | None = None
    for mention in found:
        last = _as_child(text, mention, last)
        yield last


_HAD = re.compile(
    r"\b(?:have|has|had|having|got|raise[sd]?|raising|(?:young|eld|old|first|second|third|fourth|fifth|sixth)(?:est)? of|parents? of|family of)"
    r"(?: now)? (?:an?|\d|one|two|three|four|five|six|seven|eight|nine|ten) (?:[a-z]+ )?$"
)
_AND = re.compile(
    r",?(?: [^\W\d_a-z][\w’'-]+,?)? and (?:an?|\d|one|two|three|four|five|six|seven|eight|nine|ten) (?:[a-z]+ )?"
)
_CHILDREN_END = re.compile(
    r"[,.;:)]|$| (?:and|aged|named|called|together|at home|in (?:a|the|our|her|his|my) family)\b"
)


def _as_child(text: str, mention: Mention, last: Mention | None) -> Mention:
    """Return boys and girls whom somebody has, or among whom somebody is the youngest, as children."""
    gender = {"boy": "male", "girl": "female"}.get(mention.value.split()[-1].lower().rstrip("s"))
    if mention.kind is not Kind.NOMINAL or gender is None or not _CHILDREN_END.match(text, mention.end):
        return mention
    start = mention.end - len(mention.value.split()[-1])
    joined = last is not None and last.kind is Kind.KIN and _AND.fullmatch(text, last.end, start)
    if not joined and not _HAD.search(text, max(0, start - _REACH), start):
        return mention
    word = text[start : mention.end].lower()
    note = {"field": "child", "gender": f"{gender}-plural" if word.endswith("s") else gender, "word": word}
    return Mention(kind=Kind.KIN, start=start, end=mention.end, value=word, note=note)
