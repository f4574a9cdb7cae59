"""What all commands share: their options, and how they print to people and to programs."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click
import orjson
from attrs import asdict, evolve
from rich.console import Console
from rich.table import Table

from service.config import Settings

_UNBROKEN = 10_000  # columns where the output goes to a file or a program: one line for one row


def examples(*commands: str) -> str:
    """Return what a command's help ends with: lines that can be typed as they stand."""
    return "\b\nExamples:\n" + "\n".join(f"  {command}" for command in commands)


def common_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--database`` and ``--json`` to a command, which gets them as ``database`` and ``as_json``."""
    command = click.option("--json", "as_json", is_flag=True, help="Print JSON.")(command)
    database = click.option("--database", metavar="URL", help="Database, instead of $DATABASE_URL.")
    return database(command)


def settings_for(database: str | None) -> Settings:
    """Return the settings of the environment, with the database that the command line names; ConfigError if wrong."""
    settings = Settings.from_env()
    return evolve(settings, database_url=database) if database else settings


def echo_json(value: object) -> None:
    """Print plain data, and attrs values in it, as indented JSON."""
    click.echo(orjson.dumps(value, default=asdict, option=orjson.OPT_INDENT_2))


def console(*, err: bool = False) -> Console:
    """Return a console on standard output or error: coloured on terminals alone, and texts are never read as markup."""
    made = Console(stderr=err, markup=False, emoji=False, highlight=False)
    if not made.is_terminal:
        made.width = _UNBROKEN
    return made


def echo_table(columns: Sequence[str], rows: Sequence[Sequence[object]], *, numbers: Sequence[str] = ()) -> None:
    """Print a table without lines; the columns in ``numbers`` are set to the right."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column, justify="right" if column in numbers else "left", overflow="fold")
    for row in rows:
        table.add_row(*(" ".join(str(cell).split()) for cell in row))
    out = console()
    with out.capture() as captured:
        out.print(table)
    for line in captured.get().splitlines():
        click.echo(line.rstrip())


def near(path: Path) -> str:
    """Return ``path`` as it can be typed here: from the working directory on where it lies in it."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def counted(number: int, thing: str) -> str:
    """Return the number with what it counts: ``1 file``, ``2 files``."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
