"""The anchors of a rule: pieces of words of which one stands in whatever its pattern matches.

To look up the words that a sentence has costs far less than to search it for a pattern that cannot match. In: patterns. Out: for each a set of
pieces, as few and as rare ones as can be told: "born" is a word, "studi-" the beginning of one, "-ship" an end, "(" a bracket.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

import service.domain
import service.extract
from service.domain.memory.kept import kept
from service.extract.mentions.shadow import expand, in_small
from service.extract.rules.groups import numbered
from service.extract.text.patterns import compiled
from service.extract.text.wordings import END, GAP, MARKS, NOTHING, SIGNS, START, Forms, Part, joined, wordings

Anchors = frozenset[str]
_OPEN = "-"
_PIECE = compiled(rf"[a-z]+|[{MARKS}]")
_SHORT = 3
"""Shorter words are no more common, but for those that lead on to another phrase."""
_OFTEN = 8
"""So many times as often as others of its length a word stands that does so."""
_REMEMBERED = 1 << 14
"""Of so many words it is remembered which anchors they hold."""


def anchors_of(patterns: Mapping[str, str], macros: Mapping[str, str]) -> Mapping[str, Anchors | None]:
    """Return the anchors of the rules' patterns by the rules' ids, kept beside the bytecode: they are the same each time."""

    def make() -> dict[str, Anchors | None]:
        anchoring = Anchoring(macros)
        return {name: anchoring.of(pattern) for name, pattern in patterns.items()}

    return kept(__file__, (service.domain, service.extract), (), make)


class AnchorTable:
    """Tells which of some numbered sets of anchors a text holds one of each of, as bits; None is held by any."""

    def __init__(self, sets: Iterable[Anchors | None]) -> None:
        self._always = 0
        self._whole: dict[str, int] = {}
        self._starts: dict[str, int] = {}
        self._ends: dict[str, int] = {}
        self._inner: dict[str, int] = {}
        for number, anchors in enumerate(sets):
            if anchors is None:
                self._always |= 1 << number
            for piece in anchors or ():
                self._add(piece, 1 << number)
        self._of_word = lru_cache(_REMEMBERED)(self._find)

    def held_by(self, small: str) -> int:
        """Return the numbers of the sets that a text in small letters may hold, in time linear in its length."""
        held = self._always
        for word in set(_PIECE.findall(small)):
            held |= self._of_word(word)
        return held

    def _add(self, piece: str, bit: int) -> None:
        if piece.startswith(_OPEN):
            table = self._inner if piece.endswith(_OPEN) else self._ends
        else:
            table = self._starts if piece.endswith(_OPEN) else self._whole
        letters = piece.strip(_OPEN)
        table[letters] = table.get(letters, 0) | bit

    def _find(self, word: str) -> int:
        found = self._whole.get(word, 0)
        for length in range(1, len(word) + 1):
            found |= self._starts.get(word[:length], 0) | self._ends.get(word[-length:], 0)
        for letters, bits in self._inner.items():
            found |= bits if letters in word else 0
        return found


class Anchoring:
    """Finds anchors of patterns with macros, each of which is looked into once. Words of the macro ``links`` are taken for common ones."""

    def __init__(self, macros: Mapping[str, str]) -> None:
        self._macros = _Macros(macros)
        self._ranks = _Ranks(("s", *_PIECE.findall(macros.get("links", ""))))

    def of(self, pattern: str) -> Anchors | None:
        """Return the anchors of a pattern; None where a match may be without any. Raises :class:`re.error` where it is no pattern."""
        return self._of(self._macros.wordings(pattern), GAP, GAP)

    def _of(self, part: Part, before: str, behind: str) -> Anchors | None:
        """Return the anchors of a part with an edge of words, or a gap, before it and behind it."""
        if part.kind == "text":
            return self._of_forms(part.own, before, behind)
        if part.kind == "row":
            return self._of_row(part.parts, before, behind)
        before, behind = GAP if part.kind == "back" else before, behind if part.kind == "either" else GAP
        found: set[str] = set()
        for each in part.parts:
            anchors = self._of(each, before, behind)
            if anchors is None:
                return None
            found |= anchors
        return frozenset(found)

    def _of_row(self, parts: Sequence[Part], before: str, behind: str) -> Anchors | None:
        """Return the best of what neighbours have: joined as long as their forms are few."""
        edges = [behind]
        for part in reversed(parts):
            edges.append(part.side(START, edges[-1]))
        edges.reverse()
        best: Anchors | None = None
        run, since = NOTHING, before
        for number, part in enumerate(parts):
            longer, here = joined(run, part.forms), Part("text", own=run).side(END, since)
            if part.looks or part.forms is None:
                best = self._lighter(best, self._of(part, here, edges[number + 1]))
            if longer is not None:
                run = longer
                continue
            best = self._lighter(best, self._of_forms(run, since, edges[number]))
            run, since = (NOTHING, part.side(END, here)) if part.forms is None else (part.forms, here)
        return self._lighter(best, self._of_forms(run, since, behind))

    def _of_forms(self, forms: Forms, before: str, behind: str) -> Anchors | None:
        """Return a piece of each form; None where one has none. What must be asked for, as a form has nothing lighter, does for others as well."""
        rank = self._ranks.__getitem__
        given = [tuple(_pieces(f"{before}{form}{behind}")) for form in forms]
        if not all(given):
            return None
        left = [(min(pieces, key=rank), pieces) for pieces in given]
        found: set[str] = set()
        for piece in sorted({lightest for lightest, _ in left}, key=rank, reverse=True):
            if any(lightest == piece for lightest, _ in left):
                found.add(piece)
                left = [(lightest, pieces) for lightest, pieces in left if piece not in pieces]
        return frozenset(found)

    def _lighter(self, one: Anchors | None, other: Anchors | None) -> Anchors | None:
        if one is None or other is None:
            return other if one is None else one
        return min(one, other, key=lambda anchors: sum(self._ranks[piece][0] for piece in anchors))


class _Ranks(dict[str, tuple[float, str]]):
    """About which part of all sentences has a piece, with the piece itself: short words are common, and so are pieces of words."""

    def __init__(self, common: Iterable[str]) -> None:
        super().__init__()
        self._common = frozenset(common)

    def __missing__(self, piece: str) -> tuple[float, str]:
        letters = piece.strip(_OPEN)
        often = (1 + piece.count(_OPEN)) * (_OFTEN if letters in self._common else 1)
        rank = self[piece] = (often / max(len(letters), _SHORT) ** 3, piece)
        return rank


class _Macros(dict[str, Part]):
    """The parts of each macro by the sign that stands for it, made when first asked for."""

    def __init__(self, macros: Mapping[str, str]) -> None:
        super().__init__()
        self._signs = {name: chr(SIGNS + number) for number, name in enumerate(macros)}
        self._texts = dict(zip(self._signs.values(), macros.values(), strict=True))

    def wordings(self, pattern: str) -> Part:
        """Return the parts of a pattern with macros; KeyError for an unknown one."""
        return wordings(numbered(in_small(expand(pattern, self._signs))), self)

    def __missing__(self, sign: str) -> Part:
        part = self[sign] = self.wordings(self._texts[sign])
        return part


def _pieces(form: str) -> Iterator[str]:
    for match in _PIECE.finditer(form):
        start, end = form[match.start() - 1], form[match.end()]
        yield match[0] if match[0] in MARKS else f"{_OPEN * (start == GAP)}{match[0]}{_OPEN * (end == GAP)}"
