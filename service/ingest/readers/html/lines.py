"""A page's tree to lines, as a browser would break them: what stands in one line there stands in one line here.

In: the tree of a page without its furniture. Out: :class:`Line` after line, each with the block that it belongs to.
"""

import re
from collections.abc import Iterable

from attrs import frozen
from lxml.html import HtmlElement

from service.ingest.readers.html.inline import Run, walk
from service.ingest.readers.html.measures import Measures
from service.ingest.readers.html.rows import (
    is_list_of_terms,
    is_pair,
    is_table_of_data,
    row_of_pair,
    rows_of_table,
    rows_of_terms,
)
from service.ingest.readers.html.tags import HEADINGS, is_block
from service.ingest.readers.setting import Kind
from service.ingest.readers.tables import BULLET, Row

_CAPTION = re.compile(
    r"(?:^|[\s_-])(?:wp-caption-text|(?:image|photo|img|picture|media|figure)[_-]?caption|caption(?:[_-]text)?|thumbcaption"
    r"|gallerytext)(?=$|\s)",
    re.IGNORECASE,
)


@frozen
class Line:
    """A line of a page.

    Lines of one ``block`` stand together; ``linked`` is the share of its letters that lead to other pages, in [0, 1];
    ``place`` is the innermost block of the page that holds all of it.
    """

    text: str
    kind: Kind
    block: int
    linked: float
    place: HtmlElement


def lines_of(tree: HtmlElement, measures: Measures) -> list[Line]:
    """Return the lines of a page, from top to bottom."""
    writer = _Writer(measures)
    walk(tree, writer)
    return writer.lines


class _Writer:
    """Takes a page's lines."""

    def __init__(self, measures: Measures) -> None:
        self.lines: list[Line] = []
        self._measures = measures
        self._run = Run()
        self._places: list[HtmlElement] = []
        self._kinds: list[Kind] = ["prose"]
        self._block = 0
        self._breaks = 0
        self._preformatted = 0
        self._item = False
        self._pairs: HtmlElement | None = None

    def enter(self, each: HtmlElement) -> bool:
        """Begin an element; a table of data and its like is written as a whole."""
        if each.tag == "br":
            self._break()
            return True
        if not is_block(each):
            self._run.enter(each)
            self._quote(each, "“")
            self.text(each.text)
            return True
        self._end_block()
        self._places.append(each)
        if rows := self._rows(each):
            self._write(rows, each)
            self._places.pop()
            return False
        self._kinds.append(self._kind(each))
        self._preformatted += each.tag == "pre"
        self._item = each.tag == "li" or (self._item and self._kinds[-1] == "item")
        self.text(each.text)
        return True

    def leave(self, each: HtmlElement) -> None:
        """End an element."""
        if each.tag == "br":
            return
        if not is_block(each):
            self._quote(each, "”")
            self._run.leave(each)
            return
        self._end_block()
        self._places.pop()
        self._kinds.pop()
        self._preformatted -= each.tag == "pre"
        self._item = self._item and each.tag != "li"

    def text(self, text: str | None) -> None:
        """Take text: where it is set in lines already, these stay."""
        first, *more = (text or "").split("\n") if self._preformatted else [text]
        self._run.text(first)
        for line in more:
            self._break()
            self._run.text(line)
        if text and not text.isspace():
            self._breaks = 0

    def _quote(self, each: HtmlElement, mark: str) -> None:
        if each.tag == "q":
            self._run.text(mark)

    def _kind(self, each: HtmlElement) -> Kind:
        if each.tag in HEADINGS:
            return "heading"
        if each.tag in ("figcaption", "caption") or _CAPTION.search(each.get("class") or ""):
            return "caption"
        if each.tag == "li":
            return "item"
        return self._kinds[-1] if self._kinds[-1] in ("caption", "item") else "prose"

    def _rows(self, each: HtmlElement) -> Iterable[Row]:
        if each.tag == "table":
            return list(rows_of_table(each)) if is_table_of_data(each, self._measures) else ()
        if each.tag == "dl":
            return list(rows_of_terms(each)) if is_list_of_terms(each, self._measures) else ()
        return list(row_of_pair(each)) if is_pair(each, self._measures) else ()

    def _write(self, rows: Iterable[Row], each: HtmlElement) -> None:
        """Write rows; those of labels that follow one another stand together."""
        group = each.getparent() if each.tag not in ("table", "dl") else each
        if self.lines and group is self._pairs and self.lines[-1].kind == "row":
            self._block = self.lines[-1].block
        self._pairs = group
        self.lines += (Line(row.text, "row", self._block, row.linked, each) for row in rows)
        self._block += 1

    def _break(self) -> None:
        """End a line; two ends in a row end the block."""
        self._end_line()
        self._breaks += 1
        if self._breaks > 1:
            self._end_block()

    def _end_line(self) -> None:
        text, linked = self._run.take()
        if not text:
            return
        if self._item:
            text, self._item = BULLET + text, False
        self.lines.append(Line(text, self._kinds[-1], self._block, linked, self._places[-1]))

    def _end_block(self) -> None:
        self._end_line()
        if self.lines and self.lines[-1].block == self._block:
            self._block += 1
        self._breaks = 0
