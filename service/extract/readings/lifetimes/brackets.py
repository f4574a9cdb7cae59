"""Brackets behind a person's name, and what stands in them: "(born 4 May 1961, Bergen; died 2001)" in pieces."""

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, frozen

from service.domain.selector import Span
from service.extract.mentions.mention import PEOPLE, Kind, Mention
from service.extract.mentions.shadow import Shadow, char_class
from service.extract.rules.subjects.clause import subject_of
from service.extract.rules.subjects.fragments import stands_first
from service.extract.text.patterns import compiled
from service.extract.text.tokens import CAPITAL

_BRACKET = compiled(r"\((?:[^()]|\([^()]{0,80}\)){1,300}\)|\[[^\[\]()]{1,120}\]")
_ASIDE_BEFORE = compiled(r" ?\([^()]{0,120}\)$")
_LONGEST_ASIDE = 123
_NAMED_AFTER = compiled(rf"(?P<name>[{char_class('P')}]) of [{char_class('P')}]$")
_TITLES = compiled(
    r"(?:jr|sr|ii|iii|iv|esq|ph\.? ?d|d\.? ?phil|m\.? ?d|d\.? ?d|ll\.? ?[bdm]|b\.? ?a|m\.? ?a|m\.?b\.?a|frs|o\.? ?p|s\.? ?j|"
    r"[kcodm]\.?b\.?e|qc|kc|mp|kcb|kcmg|kcvo|gcb|gcmg|cb|cmg|cvo|vc|dso|dsc|mc|rn|r\.n|cpa)\.?",
    re.IGNORECASE,
)
_LETTERED = r"(?<!\w\.)(?<!ph\. )(?<!m\. )"
"""No mark is the end of a degree's letters: "(M.D., 1928)"."""
_CAPITALS = rf"[{CAPITAL}][\w'’-]+"
_BORN = rf"\*|{_LETTERED}\b(?:born|b\.|(?-i:b(?= (?:at |in )?[A-Z\d]))|née?(?-i:(?: {_CAPITALS})*))"
_DIED = rf"†|{_LETTERED}\b(?:died|d\.|(?-i:d(?= (?:at |in )?[A-Z\d]))|deceased|killed|executed|murdered|assassinated)"
_MARK = compiled(
    rf"(?P<birth>{_BORN})(?:\s?:)?(?:(?<=\*)|(?![^\W\d]))|(?P<death>{_DIED})(?:\s?:)?(?:(?<=†)|(?![^\W\d]))",
    re.IGNORECASE,
)
_BREAK = compiled(
    r";|\s[-–—−]\s?|--|[–—−]|(?<=\d)(?:[-‐‑]|\sto\s)(?=[\dc]|[A-Z][a-z]+\.? \d)|(?<=[a-z])[-‐‑](?=[A-Z][a-z]+\.? \d)"
)


@frozen
class Bracket:
    """What stands in one pair of brackets (a span of the document), and the person whom they stand behind.

    ``adjacent`` is False where something else than the person's name stands right before the brackets. ``owner`` is None where
    nothing does: they open the sentence.
    """

    inside: Span
    owner: Mention | None
    adjacent: bool


@frozen
class Piece:
    """A stretch of a bracket about a birth or a death: from its mark, or its start, to the next piece."""

    role: str
    marked: bool
    span: Span
    paired: bool = False
    """Whether the bracket is of two such, the one of a birth and the other of a death."""


def brackets(shadow: Shadow) -> Iterator[Bracket]:
    """Yield the brackets of a sentence that stand behind a person, or before all else."""
    known: dict[int, Mention | None] = {}
    for match in _BRACKET.finditer(shadow.text):
        owner, adjacent = _owner(shadow, match.start(), known)
        first = stands_first(shadow, match.start())
        if owner is not None and not adjacent and _may_be_anothers(shadow, owner, match.start()):
            continue
        if owner is not None or first:
            inside = Span(shadow.offsets[match.start() + 1], shadow.offsets[match.end() - 1])
            yield Bracket(inside, None if first else owner, adjacent or first)


def _owner(shadow: Shadow, position: int, known: dict[int, Mention | None]) -> tuple[Mention | None, bool]:
    """Return whom brackets at ``position`` stand behind, and whether right behind: further brackets and titles may stand between.

    ``known`` keeps who stands before each place that was asked about, so that a row of brackets is gone through once.
    """
    first = len(shadow.text[:position].rstrip())
    if first not in known:
        known[first] = _named_before(shadow, first, known)
    owner = known[first]
    return (owner, True) if owner is not None else (subject_of(shadow, position), False)


_OTHERS = compiled(rf"[{char_class('PK')}]")


def _may_be_anothers(shadow: Shadow, owner: Mention, position: int) -> bool:
    """Tell whether somebody stands between a subject and brackets who may be meant: "she married *Nils Kerr* in 1950 (died 1980)"."""
    return _OTHERS.search(shadow.text, shadow.place(owner) + 1, position) is not None


def _named_before(shadow: Shadow, end: int, known: Mapping[int, Mention | None]) -> Mention | None:
    """Return who is named right before ``end``, titles and brackets left out, or None."""
    head = shadow.text[:end]
    while head:
        if len(head) in known:
            return known[len(head)]
        aside = _ASIDE_BEFORE.search(head, max(0, len(head) - _LONGEST_ASIDE))
        last = shadow.mentions.get(head[-1])
        if aside:
            head = head[: aside.start()].rstrip()
        elif head[-1] in ",.\"'":
            head = head[:-1].rstrip()
        elif last is not None and head[:-1].rstrip().endswith(",") and _is_title(last):
            head = head[:-1].rstrip(", ")
        elif last is not None and last.kind in PEOPLE - {Kind.POSSESSIVE, Kind.RELATIVE}:
            named = _NAMED_AFTER.search(head, max(0, len(head) - len("X of Y")))
            return shadow.mentions[named["name"]] if named else last
        else:
            break
    return None


def _is_title(mention: Mention) -> bool:
    return bool(_TITLES.fullmatch(mention.value)) or (
        mention.kind is Kind.ORGANISATION and mention.note.get("acronym") == "true"
    )


def pieces(text: str, bracket: Bracket, dates: Sequence[Mention]) -> list[Piece]:
    """Return the pieces of a bracket about birth and death; ``dates`` are its single dates, with their roles."""
    cuts = _cuts(text, bracket.inside, dates)
    found: list[Piece] = []
    role = ""
    for start, end in zip(cuts, [*cuts[1:], bracket.inside.end], strict=True):
        mark = _MARK.match(text, start, end)
        inside = [date for date in dates if start <= date.start and date.end <= end]
        known = next((date.note["role"] for date in inside if date.note["role"]), "")
        if mark:
            role = "birth" if mark["birth"] else "death"
        else:
            role = known or ("" if any(piece.role == role for piece in found if _dated(piece, dates)) else role)
        begin = mark.end() if mark else start
        if role and begin < end:
            found.append(Piece(role, bool(mark), Span(begin, end)))
    paired = [piece.role for piece in found] == ["birth", "death"] and all(_dated(piece, dates) for piece in found)
    return [evolve(piece, paired=True) for piece in found] if paired else found


def _dated(piece: Piece, dates: Sequence[Mention]) -> bool:
    return any(piece.span.covers(date.span) for date in dates)


def _cuts(text: str, inside: Span, dates: Sequence[Mention]) -> list[int]:
    """Return where the pieces of a bracket start: behind dashes and semicolons, and at each word for birth or death."""
    cuts = {inside.start}
    for pattern, at_end in ((_BREAK, True), (_MARK, False)):
        for match in pattern.finditer(text, inside.start, inside.end):
            if not any(date.start < match.end() and match.start() < date.end for date in dates):
                cuts.add(match.end() if at_end else match.start())
    return sorted({cut + len(text[cut : inside.end]) - len(text[cut : inside.end].lstrip()) for cut in cuts})


_KIN = "wife|husband|partner|son|daughter|mother|father|brother|sister|widow|friend"
_WITH = compiled(rf"\b(?:with|and|{_KIN})\b")


def is_of_another(text: str, bracket: Bracket, dates: Sequence[Mention]) -> bool:
    """Tell whether brackets name somebody else before their dates: "(with Karl Vogt, 1900–1980)"."""
    first = next((date.start for date in dates if bracket.inside.covers(date.span)), bracket.inside.start)
    return bool(_WITH.search(text, bracket.inside.start, first))


_RELATED = compiled(rf"\b(?:with|confused|mistaken|related|{_KIN})\b[^;]*? [{CAPITAL}][^;]*$")


def follows_another(text: str, bracket: Bracket, piece: Piece) -> bool:
    """Tell whether a word for birth or death follows who else is named: "(not to be confused with Jon Vogt, born in 1901)"."""
    return _RELATED.search(text, bracket.inside.start, piece.span.start) is not None
