"""The lines inside one element, whatever it is made of: a cell of a table, a label, what a label says."""

from lxml.html import HtmlElement

from service.ingest.readers.html.inline import Run, walk
from service.ingest.readers.html.tags import is_block
from service.ingest.readers.tables import Cell, Row


def cell_of(each: HtmlElement) -> Cell:
    """Return the lines inside an element."""
    flat = _Flat()
    walk(each, flat)
    flat.end()
    return flat.lines


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
