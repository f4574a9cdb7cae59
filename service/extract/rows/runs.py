"""Which lines of a page are rows with their time, one below the other: a course of life, or a table of posts."""

from collections.abc import Sequence

from service.extract.text.layout.blocks import Block
from service.extract.text.layout.datedlines import closes_dated, marked_dated, opens_dated

_LONGEST_ROW, _LONGEST_MARKED = 200, 300
"""A row that a mark parts from its time, as no sentence does, may be longer."""


def dated_rows(text: str, found: Sequence[Block]) -> frozenset[int]:
    """Return where the paragraphs start that are rows with their time, each beside another: they are a course of life or a table."""
    dated = [_is_dated_row(text, block) for block in found]
    beside = (dated[max(0, number - 1) : number] + dated[number + 1 : number + 2] for number in range(len(found)))
    return frozenset(block.start for block, row, near in zip(found, dated, beside, strict=True) if row and any(near))


def _is_dated_row(text: str, block: Block) -> bool:
    line = text[block.start : block.end]
    longest = _LONGEST_MARKED if marked_dated(line) else _LONGEST_ROW
    if block.kind not in ("paragraph", "item") or len(line) > longest or "\n" in line:
        return False
    return opens_dated(line) or closes_dated(line)
