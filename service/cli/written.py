"""What commands do that write into a profile's folder: know who writes, load it at once, and say whether it is in effect."""

import getpass
from pathlib import Path

import click

from service.cli.terminal.console import near
from service.config import Settings
from service.errors import ConfigError
from service.pipeline import LoadReport
from service.store.session import Store


def editor_of(settings: Settings, given: str | None) -> str:
    """Return who writes: the one ``given``, the settings' one, or who runs the command; ConfigError where nobody knows."""
    if known := given or settings.editor:
        return known
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError) as error:
        raise ConfigError("nobody knows who decides; say --editor NAME or set WHOSAYS_EDITOR") from error


def load_now(settings: Settings, store: Store, file: Path, since: int) -> LoadReport:
    """Load the profile in whose folder ``file`` was written."""
    from service.pipeline.loading.batch import load  # noqa: PLC0415 - the extractor, which the rest does without

    return load(settings, store, file.parent, since=since)


def show_written(file: Path, loaded: LoadReport | None) -> None:
    """Say where something was written, and what the load has done, or that there has been none yet."""
    click.echo(f"written to {near(file)}")
    if loaded is None:
        click.echo(f"not in effect yet: whosays load {near(file.parent)}")
        return
    from service.cli.loading import faults_of, show_load  # noqa: PLC0415 - as above

    show_load(loaded)
    for line in faults_of(loaded):
        click.echo(f"error: {line}", err=True)
