"""Tables as text (RFC 4180 and its kin) with the place of every cell, which is addressed as RFC 7111 says."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from attrs import define

from service.domain.selector import CSV_CELL, Fragment, Span
from service.extract.structured.malformed import Malformed
from service.extract.text.patterns import compiled

DELIMITERS = (",", ";", "\t", "|")


@define(eq=False)
class Cell:
    """A cell: ``[start, end)`` in code points is what stands in it, without the quotation marks around it.

    ``value`` has doubled quotation marks as one. ``row`` and ``column`` count from 1, the header's row among them.
    """

    row: int
    column: int
    start: int
    end: int
    value: str

    @property
    def fragment(self) -> Fragment:
        """Return the cell's address."""
        return Fragment(f"cell={self.row},{self.column}", CSV_CELL)

    @property
    def span(self) -> Span | None:
        """Return where the cell's content stands; None where it has none."""
        return Span(self.start, self.end) if self.end > self.start else None


def rows(text: str, delimiter: str) -> Iterator[Sequence[Cell]]:
    """Yield the rows of a table, an empty line as a row without cells.

    A row ends at a line feed, a carriage return or both, unless these stand between quotation marks. Malformed where a
    quotation mark is not closed, or something else than the next cell stands behind the closing one.
    """
    pattern, at, number = _pattern(delimiter), 0, 1
    row: list[Cell] = []
    while at < len(text) or row:
        match = pattern.match(text, at)
        if match is None:
            raise _malformed(text, at)
        start, end = match.span("quoted" if match["quoted"] is not None else "plain")
        value = text[start:end].replace('""', '"') if match["quoted"] is not None else text[start:end]
        row.append(Cell(number, len(row) + 1, start, end, value))
        at = match.end()
        if match["end"] != delimiter:
            blank = len(row) == 1 and match["quoted"] is None and start == end
            yield [] if blank else row
            row, number = [], number + 1


def delimiter_of(text: str, columns: Iterable[str]) -> str:
    """Return what parts the cells: with it the header has the most of these columns, then the most cells.

    Malformed where the header cannot be read with any.
    """
    wanted = set(columns)
    best, most = "", (-1, -1)
    first: Malformed | None = None
    for delimiter in DELIMITERS:
        try:
            found = [cell.value.strip() for cell in header(text, delimiter)]
        except Malformed as error:
            first = first or error
            continue
        if (len(wanted & set(found)), len(found)) > most:
            best, most = delimiter, (len(wanted & set(found)), len(found))
    if not best and first:
        raise first
    return best


def header(text: str, delimiter: str) -> Sequence[Cell]:
    """Return the first row that is not empty."""
    return next((row for row in rows(text, delimiter) if row), ())


@cache
def _pattern(delimiter: str) -> re.Pattern[str]:
    apart = re.escape(delimiter)
    return compiled(
        rf'(?:"(?P<quoted>(?:[^"]++|"")*+)"|(?P<plain>(?!")[^{apart}\r\n]*+))(?P<end>{apart}|\r\n|\r|\n|\Z)'
    )


_CLOSED = compiled(r'"(?:[^"]++|"")*+"')


def _malformed(text: str, at: int) -> Malformed:
    closed = _CLOSED.match(text, at)
    if closed:
        return Malformed(closed.end(), "something stands behind the quotation mark that closes a cell")
    return Malformed(at, "a cell's quotation mark is not closed")
