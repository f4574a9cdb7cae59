"""``whosays backup`` and ``whosays restore``."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from service.cli.terminal.console import common_options, counted, echo_json, examples, settings_for
from service.cli.terminal.progress import progress_bar
from service.store.moving import backup as moving
from service.store.moving import restoring
from service.store.moving.backup import Told

_FORCE = "Put it in the place of what is there."


@click.command(epilog=examples("whosays backup backups/monday.db", "whosays backup last.db --force --json"))
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--force", is_flag=True, help=_FORCE)
@common_options
def backup(file: Path, database: str | None, *, force: bool, as_json: bool) -> None:
    """Copy the database to FILE, while others read and load, and look whether the copy is sound.

    The copy has what one moment had, or is not there at all. It holds what is removed later: delete old backups of who was removed.
    """
    with _progress("backup") as told:
        count = moving.backup(settings_for(database).database_url, file, force=force, told=told)
    if as_json:
        echo_json({"file": str(file), "profiles": count, "bytes": file.stat().st_size})
    else:
        click.echo(f"{file}: {counted(count, 'profile')}, {file.stat().st_size:,} bytes")


@click.command(epilog=examples("whosays restore backups/monday.db", "whosays restore backups/monday.db --force"))
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--force", is_flag=True, help=_FORCE)
@click.option("--removed-too", is_flag=True, help="Bring back who was removed since the backup.")
@common_options
def restore(file: Path, database: str | None, *, force: bool, removed_too: bool, as_json: bool) -> None:
    """Put what the backup FILE has in the place of what the database has, while servers read it.

    They show the one or the other, never a mixture. Who was removed since the backup stays removed, and is named. Whatever
    is not as it was counts as changed: whosays purge-keys and the feed of changes tell of it.
    """
    with _progress("restore") as told:
        url = settings_for(database).database_url
        found = restoring.restore(url, file, force=force, removed_too=removed_too, told=told)
    if as_json:
        aside = str(found.aside) if found.aside else None
        echo_json({"profiles": found.profiles, "left_out": found.removed, "aside": aside})
        return
    click.echo(f"restored {counted(found.profiles, 'profile')} from {file}")
    for each in found.removed:
        click.echo(f"{each} was removed since, and stays so (--removed-too brings it back); the backup still has it")
    if found.aside:
        click.echo(
            f"what was there could not be read and is now {found.aside}; who was removed from it is not known here"
        )


@contextmanager
def _progress(doing: str) -> Iterator[Told]:
    with progress_bar(doing) as tell:
        yield lambda done, total: tell(done, total, doing)
