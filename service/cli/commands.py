"""The command itself: finds its subcommands, and turns errors into one line and an exit code."""

import importlib
from typing import Any

import click

from service import __version__
from service.cli.terminal.console import examples
from service.errors import ConfigError, WhosaysError

# Each lives in a module of its own, read when it is asked for: a load needs no web framework, a server no tables.
_MODULES = {
    "add": "adding",
    "load": "loading",
    "refresh": "refreshing",
    "show": "reading",
    "claims": "reading",
    "conflicts": "reading",
    "claim": "claiming",
    "import": "importing",
    "rule": "ruling",
    "rulings": "ruling",
    "verify": "upkeep.verifying",
    "serve": "serving",
    "calibrate": "upkeep.calibrating",
    "doctor": "upkeep.doctor",
    "remove": "removing",
    "purge-keys": "upkeep.purging",
    "export": "upkeep.exporting",
    "backup": "upkeep.backing",
    "restore": "upkeep.backing",
}
_FUNCTIONS = {"import": "import_annotations", "purge-keys": "purge_keys"}
"""The functions of commands that have another name in Python."""


class _Commands(click.Group):
    """Subcommands by name, in the order in which a newcomer needs them."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(_MODULES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        if cmd_name not in _MODULES:
            return None
        module = importlib.import_module(f"service.cli.{_MODULES[cmd_name]}")
        command: click.Command = getattr(module, _FUNCTIONS.get(cmd_name, cmd_name))
        return command

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except WhosaysError as error:
            for line in str(error).splitlines():
                click.echo(f"error: {line}", err=True)
            ctx.exit(2 if isinstance(error, ConfigError) else 1)


@click.group(
    cls=_Commands,
    epilog=examples(
        "whosays load                   read the profile folders in seeds/",
        "whosays serve                  serve them on http://127.0.0.1:8000",
        "whosays show ada-byron         read a profile here",
    ),
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="whosays", message="%(prog)s %(version)s")
def main() -> None:
    """Every fact, with who says so.

    Exit codes: 0 fine, 1 problems found, 2 wrong usage or configuration.
    """
