"""What all commands share: their options, and how they print a line to people and to programs."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import orjson
from attrs import asdict, evolve

from service.config import Settings, unread
from service.represent.visible import readable


def examples(*commands: str) -> str:
    """Return what a command's help ends with: lines that can be typed as they stand."""
    return "\b\nExamples:\n" + "\n".join(f"  {command}" for command in commands)


def common_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--database`` and ``--json`` to a command, which gets them as ``database`` and ``as_json``."""
    command = click.option("--json", "as_json", is_flag=True, help="Print JSON.")(command)
    database = click.option("--database", metavar="URL", help="Database, instead of $DATABASE_URL.")
    return database(command)


def settings_for(database: str | None) -> Settings:
    """Return the settings of the environment, with the database that the command line names; ConfigError if wrong.

    A variable that looks like a setting and is none is told on standard error: a misspelt one would go unseen.
    """
    for line in unread():
        click.echo(f"warning: {line}", err=True)
    settings = Settings.from_env()
    return evolve(settings, database_url=database) if database else settings


def echo_json(value: object) -> None:
    """Print plain data, and attrs values in it, as indented JSON."""
    click.echo(orjson.dumps(value, default=asdict, option=orjson.OPT_INDENT_2))


def say(line: str) -> None:
    """Print a line for people in which nothing is hidden."""
    click.echo(readable(line))


def scored(score: float) -> str:
    """Return a score with two decimals; what rounds to 1.00 is not certain."""
    return f"{min(score, 0.99):.2f}"


def near(path: Path) -> str:
    """Return ``path`` as it can be typed here: from the working directory on where it lies in it."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def counted(number: int, thing: str) -> str:
    """Return the number with what it counts: ``1 file``, ``2 files``."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
