"""Lines to the text that is frozen: an empty line between blocks, none inside, and no line that reads on into the next."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal, Protocol

from service.ingest.readers.tables import BULLET

Kind = Literal["prose", "heading", "item", "row", "caption"]


class Line(Protocol):
    """A line of a text: lines of one ``block`` stand together."""

    @property
    def text(self) -> str:
        """What it says."""

    @property
    def kind(self) -> Kind:
        """What it is."""

    @property
    def block(self) -> int:
        """The number of its block."""


_SENTENCE_END = re.compile(r"[.!?…。！？:;,][\"'”’»)\]]*$")
_WRAPPED = 45
"""From this length on a line without a full stop is taken for one that goes on in the next, as lines of mails do."""
_RUNS_ON = 0.3


def text_of(lines: Sequence[Line]) -> str:
    """Return lines as text: an empty line between blocks."""
    return "".join(_set(lines))


def _set(lines: Sequence[Line]) -> Iterator[str]:
    before: Line | None = None
    for _, block in groupby(lines, key=lambda line: line.block):
        together = list(block)
        runs_on = _runs_on(together)
        for line in together:
            if before is not None:
                yield "\n" if _is_below(before, line, runs_on=runs_on) else "\n\n"
            yield line.text
            before = line


def _is_below(before: Line, line: Line, *, runs_on: bool) -> bool:
    """Tell whether ``line`` stands right below the line before it."""
    listed = line.text.startswith(BULLET)
    if line.block != before.block:
        return listed and line.kind == before.kind == "item"
    if listed or runs_on or line.kind == before.kind == "row":
        return True
    return len(before.text) < _WRAPPED or _SENTENCE_END.search(before.text) is not None


def _runs_on(lines: Sequence[Line]) -> bool:
    """Tell whether lines are those of one text that was broken to fit: many begin with a small letter."""
    small = sum(line.text[:1].islower() for line in lines[1:])
    return small > _RUNS_ON * (len(lines) - 1)
