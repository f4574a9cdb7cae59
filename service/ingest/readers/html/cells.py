"""The lines inside one element, whatever it is made of: a cell of a table, a label, what a label says."""

import re
from collections.abc import Iterator, Sequence

from attrs import frozen
from lxml.html import HtmlElement

from service.ingest.readers.html.inline import Run, walk
from service.ingest.readers.html.tags import is_block

BETWEEN = " | "
BULLET = "- "
LABEL_WORDS = 6
_SHOWN_AS_LABEL = re.compile(r"[^\W\d_](?:[^:.!?\t|]{0,38}[^\W_)])?")
_SHOWN_WORDS = 4


@frozen
class Row:
    """A line, and the share of its letters that leads to other pages."""

    text: str
    linked: float


Cell = Sequence[Row]


def cell_of(each: HtmlElement) -> Cell:
    """Return the lines inside an element."""
    flat = _Flat()
    walk(each, flat)
    flat.end()
    return flat.lines


def rows_of(cells: Sequence[Cell], *, labelled: bool) -> Iterator[Row]:
    """Yield the lines of a row's ``cells``: its own lines where it has one cell, "Born: 4 May 1961" where the first is a label."""
    filled = [cell for cell in cells if cell]
    if len(filled) < 2:  # noqa: PLR2004 - a row of one cell is no row
        yield from (line for cell in filled for line in cell)
        return
    texts = [BETWEEN.join(line.text for line in cell) for cell in filled]
    letters = sum(len(line.text) for cell in filled for line in cell)
    linked = sum(len(line.text) * line.linked for cell in filled for line in cell) / letters
    label = " ".join(line.text for line in filled[0]).removesuffix(":").rstrip()
    if labelled and len(filled) == 2 and 0 < len(label.split()) <= LABEL_WORDS:  # noqa: PLR2004 - label and value
        known = _SHOWN_AS_LABEL.fullmatch(label) and len(label.split()) <= _SHOWN_WORDS
        yield Row(f"{'' if known else BULLET}{label}: {texts[1]}", linked)
    else:
        yield Row(BULLET + BETWEEN.join(texts), linked)


class _Flat:
    """Takes the lines of an element; blocks inside it, however deep, are lines."""

    def __init__(self) -> None:
        self.lines: list[Row] = []
        self._run = Run()

    def enter(self, each: HtmlElement) -> bool:
        if each.tag == "br" or is_block(each):
            self.end()
        else:
            self._run.enter(each)
        self._run.text(each.text)
        return True

    def leave(self, each: HtmlElement) -> None:
        if is_block(each):
            self.end()
        elif each.tag != "br":
            self._run.leave(each)

    def text(self, text: str | None) -> None:
        self._run.text(text)

    def end(self) -> None:
        line, linked = self._run.take()
        if line:
            self.lines.append(Row(line, linked))
