"""Rows of a table to lines: "Born: 4 May 1961" where a row is a label and what it says, else its cells in a row.

Where a label says several lines, or a row has more than two cells, " | " stands between them.
"""

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

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
