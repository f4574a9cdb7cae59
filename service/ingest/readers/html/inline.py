"""Words of a line as a page shows them: text of inline elements one after the other, parted where only a style sheet parts them.

``<b>Born</b>1961`` is shown with a gap that stands in no character of the page, so that a word must not be glued there.
"""

import re
from collections.abc import Iterator
from typing import Protocol

from lxml.html import HtmlElement

from service.ingest.readers.signs import cleaned

_RAISED = frozenset(("sup", "sub", "wbr", "rb"))
_AWAY = re.compile(r"(?!#|mailto:|tel:|javascript:)\S")
_LAST = re.compile(r"\w*$")
_FIRST = re.compile(r"\w*")
_NEAR = 24
_WHOLE = 3
"""The fewest letters that are taken for a word of their own at the border of two elements."""
_OPENING = "(“«["
_ORDINAL = re.compile(r"(?:st|nd|rd|th|s|er|re|e|ème|º|ª|a|o)\b", re.IGNORECASE)


class Visitor(Protocol):
    """Is led through a tree by :func:`walk`."""

    def enter(self, each: HtmlElement) -> bool:
        """Take an element's beginning, with its first text; tell whether to go into it."""

    def leave(self, each: HtmlElement) -> None:
        """Take an element's end."""

    def text(self, text: str | None) -> None:
        """Take what stands behind an element, inside its parent."""


def walk(root: HtmlElement, visitor: Visitor) -> None:
    """Lead ``visitor`` through ``root`` and all inside it, in order; it may be nested as deep as it likes."""
    inside: list[tuple[HtmlElement, Iterator[HtmlElement]]] = []
    if visitor.enter(root):
        inside.append((root, iter(root)))
    while inside:
        parent, children = inside[-1]
        child = next(children, None)
        if child is None:
            inside.pop()
            visitor.leave(parent)
            if inside:
                visitor.text(parent.tail)
        elif isinstance(child.tag, str) and visitor.enter(child):
            inside.append((child, iter(child)))
        else:
            visitor.text(child.tail)


class Run:
    """Text of one line while it is gathered; how much of it leads to other pages is counted in letters."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._near = ""
        self._borders: list[str] = []
        self._links = 0
        self._letters = self._linked = 0

    def enter(self, each: HtmlElement) -> None:
        """Cross the border into an inline element."""
        self._borders.append(f"+{each.tag}")
        self._links += leads_away(each)

    def leave(self, each: HtmlElement) -> None:
        """Cross the border out of an inline element."""
        self._borders.append(f"-{each.tag}")
        self._links -= leads_away(each)

    def text(self, text: str | None) -> None:
        """Add text."""
        shown = cleaned(text) if text else ""
        if not shown:
            return
        if self._borders and self._near and not (self._near[-1].isspace() or shown[0].isspace()) and self._gap(shown):
            self._parts.append(" ")
        self._parts.append(shown)
        self._near = (self._near + shown)[-_NEAR:]
        self._borders.clear()
        letters = sum(map(str.isalnum, shown))
        self._letters += letters
        self._linked += letters if self._links else 0

    def take(self) -> tuple[str, float]:
        """Return the line with single spaces, and the share of its letters that leads away; begin a new one."""
        line, linked = " ".join("".join(self._parts).split()), self._linked / max(1, self._letters)
        self._parts, self._near, self._letters, self._linked = [], "", 0, 0
        self._borders.clear()
        return line, linked

    def _gap(self, shown: str) -> bool:
        """Tell whether a page shows a gap between what was gathered and ``shown``, though no character stands for it."""
        end, begin = self._near[-1], shown[0]
        if any(border[1:] in _RAISED for border in self._borders):
            return begin == "["
        if end.isalnum() and begin.isalnum():
            return self._are_two_words(_word(_LAST, self._near), _word(_FIRST, shown))
        if end in ".,:" and begin.isalnum():
            figures = self._near[-2:-1].isdigit() and begin.isdigit()
            initial = end == "." and not (begin.isupper() and len(_word(_LAST, self._near[:-1])) > 1)
            return not (figures or initial)
        return end in ";!?)]" and (begin.isalnum() or begin in _OPENING)

    def _are_two_words(self, last: str, first: str) -> bool:
        """Tell whether the end of one element and the beginning of another are words of their own: "Born" and "1961"."""
        both = {border[0] for border in self._borders} == {"+", "-"}
        if last[-1].isdigit() and first[0].isdigit():
            return both
        if last[-1].isdigit() or first[0].isdigit():
            return max(len(last), len(first)) >= _WHOLE and not _ORDINAL.match(first)
        new = last[-1].islower() and first[0].isupper()
        return (new and len(last) >= _WHOLE) or (both and min(len(last), len(first)) >= _WHOLE)


def leads_away(each: HtmlElement) -> bool:
    """Tell whether an element is a link to another page."""
    return each.tag == "a" and bool(_AWAY.match((each.get("href") or "").strip()))


def _word(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text) if pattern is _LAST else pattern.match(text)
    return found[0] if found else ""
