"""``whosays load``."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from attrs import evolve
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from service.cli.console import common_options, console, echo_json, echo_table, examples, settings_for
from service.pipeline import Change, LoadReport, ProfileReport
from service.pipeline.loading.batch import Progress as Tell
from service.pipeline.loading.batch import load as load_profiles
from service.pipeline.pages import Visit
from service.store.session import open_store

_COLUMNS = ("profile", "sources", "claims", "fields", "conflicts", "what changed", "seconds")


@click.command(epilog=examples("whosays load", "whosays load seeds/ada-byron --json", "whosays load --jobs 4"))
@click.argument("path", type=click.Path(path_type=Path), required=False)
@click.option(
    "--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes to work side by side."
)
@click.option("--offline", is_flag=True, help="Take pages as they are stored, and fetch none.")
@click.option("--debug", is_flag=True, help="Print the traceback of what fails, as $WHOSAYS_DEBUG=1 does.")
@common_options
def load(path: Path | None, jobs: int, database: str | None, *, offline: bool, debug: bool, as_json: bool) -> None:
    """Read profile folders and publish what changed.

    PATH is a profile folder or a folder of them, $WHOSAYS_SEEDS or seeds/ unless given. A profile with bad input, or
    over which whosays fails, keeps its old revision; the others go on. Sources that are pages are fetched the first
    time; whosays refresh asks for them again.
    """
    settings = settings_for(database)
    settings = evolve(settings, debug=settings.debug or debug)
    visit = Visit.NONE if offline else Visit.MISSING
    with open_store(settings) as store, progress_bar("load") as tell:
        report = load_profiles(settings, store, path, progress=tell, jobs=jobs, visit=visit)
    if as_json:
        echo_json({"profiles": report.profiles, "seconds": report.seconds, "ok": report.ok})
    else:
        show_load(report)
    for traceback in filter(None, (profile.traceback for profile in report.profiles)):
        click.echo(traceback, err=True, nl=False)
    for line in faults_of(report):
        click.echo(f"error: {line}", err=True)
    raise SystemExit(0 if report.ok else 1)


@contextmanager
def progress_bar(doing: str) -> Iterator[Tell]:
    """Show on a terminal how many profiles are done; yields what is to be told of it."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    on_terminal = console(err=True)
    with Progress(*columns, console=on_terminal, transient=True, disable=not on_terminal.is_terminal) as bar:
        task = bar.add_task(doing, total=None)
        yield lambda done, total, label: bar.update(task, completed=done, total=total, description=label or doing)


def faults_of(report: LoadReport) -> list[str]:
    """Return the lines that say why profiles were not loaded."""
    return [line for profile in report.profiles for line in (profile.error or "").splitlines()]


def show_load(report: LoadReport) -> None:
    """Print what a load did, for people."""
    rows = [_row(profile) for profile in report.profiles]
    echo_table(_COLUMNS, rows, numbers=("sources", "claims", "fields", "conflicts", "seconds"))
    for profile in report.profiles:
        for line in notes_on(profile):
            click.echo(line)


def _row(profile: ProfileReport) -> tuple[object, ...]:
    counts: tuple[object, ...] = (profile.sources, profile.claims, profile.fields, profile.conflicts)
    if profile.change is Change.FAILED:
        counts = ("–",) * len(counts)
    change = f"{profile.change}: {profile.summary}" if profile.change is Change.FAILED else profile.summary
    return (profile.id, *counts, change, f"{profile.seconds:.2f}")


def notes_on(profile: ProfileReport) -> Iterator[str]:
    """Yield a line for each thing that an editor may have to look at."""
    for drift in profile.lost:
        yield f"lost      {drift.claim}  {drift.field} = {drift.value}: “{drift.quote}” is no longer in {drift.source}"
    for drift in profile.moved:
        yield f"moved     {drift.claim}  {drift.field} = {drift.value}: in {drift.source} from {drift.start} to {drift.found}"
    for claim in profile.rejected:
        yield f"rejected  {claim.claim}  {claim.field} = {claim.value}: {claim.reason}"
    for ruling in profile.rulings:
        yield f"{ruling.state:<11}{ruling.id}  the ruling on {ruling.field}: {ruling.detail}"
    for warning in profile.warnings:
        yield f"warning   {profile.id}: {warning}"
