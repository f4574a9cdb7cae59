"""The body of a Word document to lines: paragraphs, headings, items, rows, text boxes, and the notes at the end."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen
from docx.oxml.ns import qn
from lxml.etree import _Element

from service.ingest.readers.setting import Kind
from service.ingest.readers.signs import cleaned
from service.ingest.readers.tables import BULLET, Row, rows_of
from service.ingest.readers.word.runs import boxes_of, notes_of, text_of
from service.ingest.readers.word.styles import Styles

_PARAGRAPH, _TABLE = qn("w:p"), qn("w:tbl")
_AROUND = frozenset(
    map(qn, ("w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo", "w:smartTag", "w:txbxContent"))
)
_CELL_WORDS = 60


@frozen
class WordLine:
    """A line of a document: what it says, what it is, and the number of its block."""

    text: str
    kind: Kind
    block: int


class Body:
    """Takes the lines of a document; ``notes`` are its footnotes and endnotes, by where they are kept and by their ids."""

    def __init__(self, styles: Styles, notes: Mapping[tuple[str, str], _Element]) -> None:
        self.lines: list[WordLine] = []
        self.title: str | None = None
        self._styles = styles
        self._notes = notes
        self._noted: dict[tuple[str, str], None] = {}
        self._block = 0

    def read(self, body: _Element) -> None:
        """Read the body of a document, then the notes that it refers to, in their order."""
        self._read(body)
        for note in list(self._noted):
            if note in self._notes:
                self._read(self._notes[note])

    def _read(self, parent: _Element) -> None:
        for each in _blocks(parent):
            if each.tag == _TABLE:
                self._table(each)
            else:
                self._paragraph(each)

    def _paragraph(self, paragraph: _Element) -> None:
        kind = self._styles.kind_of(paragraph.find(qn("w:pPr")))
        if kind != "contents":
            lines = _lines(text_of(paragraph))
            if kind == "title" and lines and self.title is None:
                self.title = " ".join(lines)
            self._write(lines, "item" if kind == "item" else "heading" if kind in ("title", "heading") else "prose")
            self._noted |= dict.fromkeys(notes_of(paragraph))
        for box in boxes_of(paragraph):
            self._read(box)

    def _table(self, table: _Element) -> None:
        rows = (
            []
            if _is_deep(table)
            else [[_cell(cell) for cell in _inside(row, "w:tc")] for row in _inside(table, "w:tr")]
        )
        if not rows or any(sum(len(line.text.split()) for line in cell) > _CELL_WORDS for row in rows for cell in row):
            for row in _inside(table, "w:tr"):  # the table is the layout of a page
                for cell in _inside(row, "w:tc"):
                    self._read(cell)
            return
        for each in table.iter(_PARAGRAPH):
            self._noted |= dict.fromkeys(notes_of(each))
        two = max((len(row) for row in rows), default=0) == 2  # noqa: PLR2004 - label and value
        lines = [line for row in rows for line in rows_of(row, labelled=two)]
        self.lines += (WordLine(line.text, "row", self._block) for line in lines)
        self._block += 1

    def _write(self, lines: Sequence[str], kind: Kind) -> None:
        for number, line in enumerate(lines):
            bullet = BULLET if kind == "item" and number == 0 else ""
            self.lines.append(WordLine(bullet + line, kind, self._block))
        self._block += 1


def _is_deep(table: _Element) -> bool:
    """Tell whether a table has tables in the tables in it."""
    inner = next(table.iterdescendants(_TABLE), None)
    return inner is not None and next(inner.iterdescendants(_TABLE), None) is not None


def _blocks(parent: _Element) -> Iterator[_Element]:
    """Yield the paragraphs and tables of a body or a cell, also those in what only wraps them."""
    left = list(reversed(parent))
    while left:
        each = left.pop()
        if each.tag in (_PARAGRAPH, _TABLE):
            yield each
        elif each.tag in _AROUND:
            left += reversed(each)


def _inside(parent: _Element, name: str) -> Iterator[_Element]:
    left = list(reversed(parent))
    while left:
        each = left.pop()
        if each.tag == qn(name):
            yield each
        elif each.tag in _AROUND:
            left += reversed(each)


def _cell(cell: _Element) -> list[Row]:
    """Return the lines of a cell, those of tables inside it as well; none where it goes on from the row above."""
    merged = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
    if merged is not None and merged.get(qn("w:val"), "continue") != "restart":
        return []
    return [Row(line, 0.0) for each in cell.iter(_PARAGRAPH) for line in _lines(text_of(each))]


def _lines(text: str) -> list[str]:
    return [line for each in text.split("\n") if (line := " ".join(cleaned(each).split()))]
