"""The wordings of a pattern: what all of its matches are made of, as far as words go.

In: the text of a pattern over small letters. Out: the tree of its parts (:func:`wordings`). Each part has its *forms*: strings of letters in which
a blank stands where a word begins or ends, or for whatever is no letter, and a dot for whatever there may be. The tree is made of the one that
:mod:`re` parses a pattern to (`re._parser`, alike since Python 3.11); where a Python has no such thing, nothing is known of any pattern.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from attrs import Factory, define

try:
    from re._parser import parse  # type: ignore[import-not-found]
except ImportError:  # pragma: no cover - no Python of today
    parse = None

Forms = frozenset[str]
EDGE, GAP = " ", "."
START, END = 0, -1
NOTHING: Forms = frozenset(("",))
ANYTHING: Forms = frozenset((GAP,))
MARKS = "(*†"
"""What is no letter and yet rare enough for a sentence to be asked for it."""
SIGNS = 0xF0000
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")
_MOST_FORMS = 60
_MOST_LETTERS = 6
"""Of a set of more letters no more is told than that it is one."""


@define(eq=False, slots=False)
class Part:
    """A part of a pattern: a ``text``, a ``row`` of parts, ``either`` of them, one ``again`` and again, or one that is seen ``ahead`` or ``back``.

    ``own`` are the forms of a text, or what is told of a place by what is seen from it.
    """

    kind: str
    parts: tuple["Part", ...] = ()
    own: Forms = NOTHING
    _sides: dict[tuple[int, str], str] = Factory(dict)

    @cached_property
    def forms(self) -> Forms | None:
        """Return all forms; None where they are too many."""
        if self.kind == "row":
            forms: Forms | None = NOTHING
            for part in self.parts:
                forms = joined(forms, part.forms)
            return forms
        if self.kind == "either":
            return _united(part.forms for part in self.parts)
        return joined(self.parts[0].forms, self.own) if self.kind == "again" else self.own

    @cached_property
    def looks(self) -> bool:
        """Tell whether there is something in it that is only seen, of which its forms tell nothing."""
        return self.kind in ("ahead", "back") or any(part.looks for part in self.parts)

    def side(self, end: int, beyond: str = GAP) -> str:
        """Tell what stands at its ``START`` or its ``END``, with what there is ``beyond`` it: ``EDGE`` where a word must begin or end, or ``GAP``."""
        known = self._sides.get((end, beyond))
        if known is None:
            known = self._sides[end, beyond] = self._find_side(end, beyond)
        return known

    def _find_side(self, end: int, beyond: str) -> str:
        if self.kind == "either":
            return _both(part.side(end, beyond) for part in self.parts)
        if self.kind == "row":
            for part in reversed(self.parts) if end == START else self.parts:
                beyond = part.side(end, beyond)
            return beyond
        if self.kind == "again":
            return self.parts[0].side(end)
        return _both(form[end] if form else beyond for form in self.own)


def _both(sides: Iterable[str]) -> str:
    return EDGE if all(side == EDGE for side in sides) else GAP


def wordings(pattern: str, known: Mapping[str, Part]) -> Part:
    """Return the parts of a pattern, in which characters from ``SIGNS`` on stand for parts ``known``. Raises :class:`re.error` where it is none."""
    return _Reader(known).row(parse(pattern)) if parse else Part("text", own=ANYTHING)


def joined(first: Forms | None, then: Forms | None) -> Forms | None:
    """Return the forms of what stands in front of something else; None where they are too many."""
    if first is None or then is None or len(first) * len(then) > 2 * _MOST_FORMS:
        return None
    found = frozenset(_behind(one, other) for one in first for other in then)
    return found if len(found) <= _MOST_FORMS else None


def _behind(one: str, other: str) -> str:
    return one + other[1:] if one and other and one[-1] == other[0] and other[0] in (EDGE, GAP) else one + other


def _united(forms: Iterable[Forms | None]) -> Forms | None:
    found: set[str] = set()
    for each in forms:
        if each is None:
            return None
        found |= each
    return frozenset(found) if len(found) <= _MOST_FORMS else None


class _Reader:
    def __init__(self, known: Mapping[str, Part]) -> None:
        self._known = known

    def row(self, tree: Iterable[tuple[Any, Any]]) -> Part:
        """Return what stands one behind the other; letters in a row are one part."""
        parts: list[Part] = []
        for code, rest in tree:
            part = self._part(str(code), rest)
            if part.kind == "row":
                parts.extend(part.parts)
            elif (
                part.kind == "text" and parts and parts[-1].kind == "text" and len(part.own) == len(parts[-1].own) == 1
            ):
                parts[-1] = Part("text", own=joined(parts[-1].own, part.own) or ANYTHING)
            else:
                parts.append(part)
        return Part("row", tuple(parts))

    def _part(self, code: str, rest: Any) -> Part:
        if code == "LITERAL":
            return self._known[chr(rest)] if rest >= SIGNS else Part("text", own=frozenset((_told(chr(rest)),)))
        if code in ("SUBPATTERN", "ATOMIC_GROUP"):
            return self.row(rest[3] if code == "SUBPATTERN" else rest)
        if code in ("BRANCH", "GROUPREF_EXISTS"):
            return Part("either", tuple(self.row(each or ()) for each in (rest[1] if code == "BRANCH" else rest[1:])))
        if code.endswith("_REPEAT"):
            return self._repeated(*rest)
        if code == "ASSERT":
            ahead, inside = rest[0] > 0, self.row(rest[1])
            edge = inside.side(START if ahead else END) == EDGE
            return Part("ahead" if ahead else "back", (inside,), frozenset((EDGE,)) if edge else NOTHING)
        return Part("text", own=_text(code, rest))

    def _repeated(self, least: int, most: Any, tree: Any) -> Part:
        inside = self.row(tree)
        if most == 1:
            return Part("either", (inside, Part("row"))) if least == 0 else inside
        more = frozenset(("", _behind(_behind(inside.side(START), GAP), inside.side(END))))
        return Part("again", (inside,), more) if least else Part("text", own=more)


def _text(name: str, rest: Any) -> Forms:
    if name == "IN":
        letters, others = _set(rest)
        if len(letters) > _MOST_LETTERS:
            return ANYTHING
        return letters | {EDGE} if others else letters
    if name == "AT":
        return NOTHING if str(rest) == "AT_NON_BOUNDARY" else frozenset((EDGE,))
    if name == "ASSERT_NOT" and len(rest[1]):
        return frozenset((EDGE,)) if _is_all_letters(rest[1]) else NOTHING
    if name in ("ASSERT_NOT", "FAILURE"):  # not even nothing may stand here
        return frozenset()
    return ANYTHING


def _told(char: str) -> str:
    return char if char in _LETTERS or char in MARKS else EDGE


def _set(tree: Iterable[tuple[Any, Any]]) -> tuple[frozenset[str], bool]:
    """Return the letters in a set of characters, and whether it has anything else in it."""
    letters: set[str] = set()
    others = negated = False
    for code, rest in tree:
        name = str(code)
        if name == "NEGATE":
            negated = True
        elif name == "CATEGORY" and str(rest) in ("CATEGORY_WORD", "CATEGORY_NOT_DIGIT", "CATEGORY_NOT_SPACE"):
            letters |= _LETTERS
            others = True
        elif name == "CATEGORY":
            others = True
        else:
            low, high = (rest, rest) if name == "LITERAL" else rest
            inside = {each for each in _LETTERS if low <= ord(each) <= high}
            letters |= inside
            others |= len(inside) <= high - low
    return (_LETTERS - letters, True) if negated else (frozenset(letters), others)


def _is_all_letters(tree: Any) -> bool:
    """Tell whether no letter may stand where none of this may: what is a set of them all, maybe among other things."""
    if len(tree) != 1:
        return False
    code, rest = tree[0]
    if str(code) == "IN":
        return _set(rest)[0] == _LETTERS
    if str(code) == "BRANCH":
        return any(map(_is_all_letters, rest[1]))
    return str(code) == "SUBPATTERN" and _is_all_letters(rest[3])
