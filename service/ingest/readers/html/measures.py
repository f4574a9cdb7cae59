"""What the elements of a page hold, counted once from the leaves up: words, words in links, headings, tables."""

import re
from collections.abc import Mapping

from attrs import frozen
from lxml import etree
from lxml.html import HtmlElement

from service.domain.lists.scripts import words_in

_AWAY = re.compile(r"(?!#|mailto:|tel:|javascript:)\S")
PROSE = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "article", "section"))


@frozen
class Measure:
    """What an element holds: ``words``, those of them ``linked`` to other pages, paragraphs and headings, tables, lists; ``title``: an h1."""

    words: int
    linked: int
    prose: int
    tables: int
    title: bool

    @property
    def own(self) -> int:
        """The words that do not lead to other pages."""
        return self.words - self.linked


Measures = Mapping[HtmlElement, Measure]


def measured(tree: HtmlElement) -> Measures:
    """Return the measure of every element of ``tree``."""
    found: dict[HtmlElement, Measure] = {}
    for _, each in etree.iterwalk(tree, events=("end",)):
        if isinstance(each.tag, str):
            found[each] = _measure(each, found)
    return found


def _measure(each: HtmlElement, found: Mapping[HtmlElement, Measure]) -> Measure:
    words, linked, prose, tables, title = words_in(each.text or ""), 0, 0, 0, each.tag == "h1"
    if each.tag in ("script", "style"):
        words = 0
    for child in each:
        inner = found.get(child)
        words += words_in(child.tail or "")
        if inner:
            words, linked, prose = (
                words + inner.words,
                linked + inner.linked,
                prose + inner.prose + (child.tag in PROSE),
            )
            tables, title = tables + inner.tables + (child.tag == "table"), title or inner.title
    if each.tag == "a" and _AWAY.match(each.get("href") or ""):
        linked = words
    return Measure(words, linked, prose, tables, title)
