"""Boys and girls who are somebody's children: "has two girls and a boy", "the youngest of four girls"; and children who are nobody's."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from service.extract.mentions.mention import Kind, Mention
from service.extract.text.numerals import words as number_words
from service.extract.text.patterns import compiled

_REACH = 44


def with_children(text: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """Yield words that point to people, in order; boys and girls whom somebody has as kin."""
    last: Mention | None = None
    for mention in found:
        last = _as_child(text, mention, last)
        yield last


@cache
def _had() -> re.Pattern[str]:
    """Return what stands before children whom somebody has, or among whom somebody is."""
    return compiled(
        r"\b(?:have|has|had|having|got|raise[sd]?|raising|(?:young|eld|old|first|second|third|fourth|fifth|sixth)(?:est)? of|parents? of|family of)"
        rf"(?: now)? {_number()} (?:[a-z]+ )?$"
    )


@cache
def _and() -> re.Pattern[str]:
    """Return what stands between some children and more of them."""
    return compiled(rf",?(?: [^\W\d_a-z][\w’'-]+,?)? and {_number()} (?:[a-z]+ )?")


@cache
def _born() -> re.Pattern[str]:
    """Return what stands behind children who are born to somebody, and others between."""
    return compiled(rf"(?:(?:,| and|, and) {_number()} [a-z]+){{0,2}} (?:was|were) born (?:to|of)\b")


def _number() -> str:
    return rf"(?:an?|\d|{'|'.join(number_words())})"


_CHILDREN_END = compiled(r"[,.;:)]|$| (?:and|aged|named|called|together|at home|in (?:a|the|our|her|his|my) family)\b")


def _as_child(text: str, mention: Mention, last: Mention | None) -> Mention:
    """Return boys and girls whom somebody has, or among whom somebody is the youngest, as children."""
    gender = {"boy": "male", "girl": "female"}.get(mention.value.split()[-1].lower().rstrip("s"))
    if mention.kind is not Kind.NOMINAL or gender is None:
        return mention
    born = _born().match(text, mention.end)
    if not (born or _CHILDREN_END.match(text, mention.end)):
        return mention
    start = mention.end - len(mention.value.split()[-1])
    joined = last is not None and last.kind is Kind.KIN and _and().fullmatch(text, last.end, start)
    if not (born or joined) and not _had().search(text, max(0, start - _REACH), start):
        return mention
    word = text[start : mention.end].lower()
    note = {"field": "child", "gender": f"{gender}-plural" if word.endswith("s") else gender, "word": word}
    return Mention(kind=Kind.KIN, start=start, end=mention.end, value=word, note=note)


@cache
def _whose() -> re.Pattern[str]:
    """Return what stands before somebody's own children, or some that are known or counted."""
    return compiled(
        rf"\b(?:h[ei][sr]|their|my|our|your|the|these|those|both|all|\w+['’]s?|\d+|{'|'.join(number_words())}) $",
        re.IGNORECASE,
    )


def are_anybodys(text: str, kin: Mention) -> bool:
    """Tell whether children are nobody's in particular, but those whom a trade is for: "an Icelandic *children's* author"."""
    own = kin.note.get("word") == "children" and text.startswith(("'s ", "’s "), kin.end)
    return own and _whose().search(text, max(0, kin.start - _REACH), kin.start) is None
