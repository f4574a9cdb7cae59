"""``whosays export``, and ``whosays import`` of what it has written."""

from pathlib import Path

import click

from service.cli.terminal.console import common_options, counted, echo_json, examples, settings_for
from service.cli.terminal.progress import progress_bar
from service.config import Settings
from service.store.moving.lines import Moved, export_to, import_from


@click.command(
    epilog=examples(
        "whosays export people-2026",
        "whosays export two-of-them --profile ada-byron --profile bo-lind",
        "whosays import people-2026 --database sqlite:///other.db",
    )
)
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--profile", "profiles", multiple=True, metavar="ID", help="Export this one alone; may be given several times."
)
@common_options
def export(folder: Path, profiles: tuple[str, ...], database: str | None, *, as_json: bool) -> None:
    """Write all that the database holds to the new FOLDER: lines of JSON, a file a table, and a manifest with their SHA-256.

    It may run while others load: it has what one moment had. `whosays import FOLDER` makes the same database of it again, byte for byte
    for readers, also one of another kind. It holds the key of tombstones, and what is removed later: keep it as you keep the database.
    """
    with progress_bar("export") as tell:
        moved = export_to(settings_for(database).database_url, folder, chosen=profiles, told=tell)
    _say(folder, moved, as_json=as_json)


def import_export(settings: Settings, folder: Path, *, as_json: bool) -> None:
    """Take in what ``whosays export`` has written to ``folder``."""
    with progress_bar("import") as tell:
        moved = import_from(settings.database_url, folder, told=tell)
    _say(folder, moved, as_json=as_json)


def _say(folder: Path, moved: Moved, *, as_json: bool) -> None:
    if as_json:
        echo_json({"folder": str(folder), "profiles": moved.profiles, "rows": moved.rows})
    else:
        click.echo(f"{folder}: {counted(moved.profiles, 'profile')}, {moved.rows:,} rows")
