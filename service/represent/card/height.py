"""How high a closed card is, told before any browser has laid it out: what oEmbed and the code of a frame have to say."""

import math
from collections.abc import Iterable

from service.represent.card.lines import Card, Value

WIDTH = 600
"""CSS pixels that a frame is wide unless told."""

LEAST, MOST = 200, 1000
"""CSS pixels that a frame is high, as WordPress bounds it too; what is longer scrolls within."""

_LINE = 24
_ROW = 6
_EDGES = 104  # name, margins, border, footer
_LABELS = 133
_SIDES = 34
_NARROW = 420  # labels stand above values
_MARK = 16  # the triangle before a value
_BOLD, _PLAIN, _SMALL = 7.6, 7.2, 6.2  # how wide a letter is


def frame_height(card: Card, width: int = WIDTH) -> int:
    """Return the height in CSS pixels for a frame of ``width``: rather too high than too low by some lines."""
    room = max(width - _SIDES, 1)
    column = room if width < _NARROW else room - _LABELS
    above = _LINE if width < _NARROW else 0
    rows = sum(_ROW + above + _LINE * sum(_lines(row.values, bool(row.rest), column)) for row in card.rows)
    head = _wrapped(len(card.description.text) * _PLAIN, room) if card.description else 0
    return min(MOST, max(LEAST, _EDGES + _LINE * (head + len(card.conflicts)) + rows))


def _lines(values: Iterable[Value], rest: bool, column: int) -> Iterable[int]:  # noqa: FBT001 - private
    for value in values:
        small = len(f" {value.standing} {value.alert or ''}") * _SMALL
        yield _wrapped(_MARK + len(f"{value.before or ''} {value.text.text}") * _BOLD + small, column)
    yield from [1] if rest else []


def _wrapped(width: float, room: int) -> int:
    return math.ceil(width / room)
