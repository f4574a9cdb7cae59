"""Tables and colours for people: what needs a console, which commands without one do not wait for."""

from collections.abc import Sequence

import click
from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from service.represent.visible import readable

_UNBROKEN = 10_000  # columns where the output goes to a file or a program: one line for one row
_GAP = 2  # columns between those of a table
_INDENT = 4
_NARROWEST = 8


def console(*, err: bool = False) -> Console:
    """Return a console on standard output or error: coloured on terminals alone, and texts are never read as markup."""
    made = Console(stderr=err, markup=False, emoji=False, highlight=False)
    if not made.is_terminal:
        made.width = _UNBROKEN
    return made


def echo_table(
    columns: Sequence[str],
    rows: Sequence[Sequence[object]],
    *,
    numbers: Sequence[str] = (),
    below: Sequence[str] = (),
) -> None:
    """Print a table without lines; the columns in ``numbers`` are set to the right.

    Where a terminal is too narrow for it, what stands in the columns ``below`` goes under each row, over the whole width.
    """
    out = console()
    cells = [[" ".join(readable(str(cell)).split()) for cell in row] for row in rows]
    wide = not below or sum(_widths(columns, cells)) + _GAP * (len(columns) - 1) <= out.width
    beside = [at for at, column in enumerate(columns) if wide or column not in below]
    heads = [columns[at] for at in beside]
    listed = [[row[at] for at in beside] for row in cells]
    widths = _fitted(_widths(heads, listed), out.width)
    _echo_row(out, heads, widths, heads, numbers, "bold")
    for row, shown in zip(cells, listed, strict=True):
        _echo_row(out, shown, widths, heads, numbers)
        if not wide:
            rest = (cell for at, cell in enumerate(row) if at not in beside)
            _echo(out, Padding(Text("  ".join(filter(None, rest))), (0, 0, 0, _INDENT)))


def _widths(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> list[int]:
    return [max(map(cell_len, column)) for column in zip(columns, *rows, strict=True)]


def _fitted(widths: list[int], room: int) -> list[int]:
    """Return the ``widths`` of columns, the widest one made narrower where they are too much together."""
    over = sum(widths) + _GAP * (len(widths) - 1) - room
    widest = max(widths)
    at = widths.index(widest)
    return [*widths[:at], max(widest - over, _NARROWEST), *widths[at + 1 :]] if over > 0 else widths


def _echo_row(
    out: Console,
    cells: Sequence[str],
    widths: Sequence[int],
    columns: Sequence[str],
    numbers: Sequence[str],
    style: str = "",
) -> None:
    row = Table.grid(padding=(0, _GAP, 0, 0), pad_edge=False)
    for column, width in zip(columns, widths, strict=True):
        row.add_column(width=width, justify="right" if column in numbers else "left", overflow="fold")
    row.add_row(*cells, style=style)
    _echo(out, row)


def _echo(out: Console, shown: RenderableType) -> None:
    """Print what is ``shown`` without the spaces at the ends of its lines."""
    with out.capture() as captured:
        out.print(shown)
    for line in captured.get().splitlines():
        click.echo(line.rstrip())
