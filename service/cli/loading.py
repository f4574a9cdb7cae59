"""``whosays load``."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
import orjson
from attrs import Factory, asdict, define, evolve

from service.cli.terminal.console import common_options, counted, examples, say, settings_for
from service.cli.terminal.progress import progress_bar
from service.cli.terminal.tables import echo_table
from service.config import Settings
from service.pipeline.loading.again import unchanged
from service.pipeline.reports import Change, LoadReport, ProfileReport
from service.pipeline.visiting.visit import Visit

_COLUMNS = ("profile", "sources", "claims", "fields", "conflicts", "what changed", "seconds")
_FEW = 100
"""So many profiles are a table; of more, what has changed and what is amiss is printed as it comes."""

_SAID = (Change.CHANGED, Change.FAILED)


@click.command(
    epilog=examples(
        "whosays load",
        "whosays load seeds/ada-byron --json",
        "whosays load people.jsonl --jobs 4",
        "whosays load --engine dask --scheduler tcp://127.0.0.1:8786",
    )
)
@click.argument("path", type=click.Path(path_type=Path), required=False)
@click.option(
    "--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes to work side by side."
)
@click.option(
    "--engine", type=click.Choice(["local", "dask"]), default="local", show_default=True, help="Who makes profiles."
)
@click.option("--scheduler", metavar="ADDRESS", help="The scheduler of a Dask cluster, such as tcp://127.0.0.1:8786.")
@click.option("--offline", is_flag=True, help="Take pages as they are stored, and fetch none.")
@click.option("--debug", is_flag=True, help="Print the traceback of what fails, as $WHOSAYS_DEBUG=1 does.")
@common_options
def load(  # noqa: PLR0913 - one parameter for each of the command's
    *,
    path: Path | None,
    jobs: int,
    engine: str,
    scheduler: str | None,
    offline: bool,
    debug: bool,
    database: str | None,
    as_json: bool,
) -> None:
    """Read profiles and publish what changed.

    PATH is a profile folder or a folder of them, or a file with a profile a line (people.jsonl, people.jsonl.gz);
    $WHOSAYS_SEEDS or seeds/ unless given. A profile with bad input, or over which whosays fails, keeps its old
    revision; the others go on. What has not changed since it was loaded is not made anew, so that a load that was
    interrupted goes on where it was. Sources that are pages are fetched the first time; whosays refresh asks for them
    again. With --engine dask, the workers of a cluster read and make profiles, and this process publishes them.
    """
    if (engine == "dask") != bool(scheduler):
        raise click.UsageError("--engine dask and --scheduler go together")
    if scheduler and jobs > 1:
        raise click.UsageError("--jobs is for the local engine; a cluster has as many workers as it has")
    settings = settings_for(database)
    settings = evolve(settings, debug=settings.debug or debug)
    output = Json() if as_json else Text()
    report = None if scheduler else unchanged(settings, path)
    if report:
        output.take(*report.profiles)
    else:
        visit = Visit.NONE if offline else Visit.MISSING
        report = _loaded(settings, path, output, jobs=jobs, scheduler=scheduler, visit=visit)
    output.end(report)
    raise SystemExit(0 if report.ok else 1)


def _loaded(
    settings: Settings, path: Path | None, output: "Json | Text", *, jobs: int, scheduler: str | None, visit: Visit
) -> LoadReport:
    if jobs > 1:
        from service.pipeline.loading.engines.template import begin  # noqa: PLC0415 - what few loads need

        begin()
    from service.pipeline.loading.batch import load as load_profiles  # noqa: PLC0415 - one unchanged folder needs none of it
    from service.store.session import open_store  # noqa: PLC0415

    with open_store(settings) as store, progress_bar("load") as tell:
        return load_profiles(
            settings,
            store,
            path,
            looked=lambda done: tell(done, 0, "looking"),
            progress=tell,
            reported=output.take,
            jobs=jobs,
            scheduler=scheduler,
            visit=visit,
        )


@define
class Json:
    """Prints one object, profile by profile as they come."""

    _begun: bool = False

    def take(self, profile: ProfileReport) -> None:
        """Print the next profile."""
        text = orjson.dumps(profile, default=asdict, option=orjson.OPT_INDENT_2).decode()
        click.echo(",\n    " if self._begun else '{\n  "profiles": [\n    ', nl=False)
        click.echo(text.replace("\n", "\n    "), nl=False)
        self._begun = True
        _say_what_failed([profile])

    def end(self, report: LoadReport) -> None:
        """Print what there is to say of all together."""
        rest = {"counts": report.counts, "seconds": report.seconds, "ok": report.ok}
        text = orjson.dumps(rest, option=orjson.OPT_INDENT_2).decode()
        click.echo("\n  ]," + text.removeprefix("{"))


@define
class Text:
    """Prints a table of a few profiles; of many, what has changed and what is amiss as it comes, and how many there were."""

    _few: list[ProfileReport] = Factory(list)
    _many: bool = False
    _sizes: Counter[str] = Factory(Counter)

    def take(self, profile: ProfileReport) -> None:
        """Print the next profile, or keep it for the table."""
        self._sizes.update(sources=profile.sources, claims=profile.claims)
        self._few.append(profile)
        if self._many or len(self._few) > _FEW:
            self._many = True
            for each in self._few:
                _show_one(each)
            self._few.clear()

    def end(self, report: LoadReport) -> None:
        """Print the table, or how many profiles there were of each sort."""
        if self._many:
            click.echo(_summary(report, self._sizes))
            return
        show_load(report)
        _say_what_failed(report.profiles)


def _show_one(profile: ProfileReport) -> None:
    if profile.change in _SAID:
        click.echo(f"{profile.id}: {_what(profile)}")
    for line in notes_on(profile):
        say(line)
    _say_what_failed([profile])


def _summary(report: LoadReport, sizes: Counter[str]) -> str:
    total = sum(report.counts.values())
    sorts = ", ".join(f"{report.counts[each]:,} {each}" for each in Change if each in report.counts)
    rate = total / report.seconds if report.seconds else 0.0
    amiss = f"; {counted(report.faulty, 'profile')} to look at" if report.faulty else ""
    return (
        f"{total:,} profiles, {sizes['sources']:,} sources, {sizes['claims']:,} claims: {sorts}{amiss}; "
        f"{report.seconds:,.1f} s, {rate:,.1f} profiles a second"
    )


def _say_what_failed(profiles: Iterable[ProfileReport]) -> None:
    """Say on standard error why profiles were not loaded, the tracebacks first."""
    listed = list(profiles)
    for traceback in filter(None, (profile.traceback for profile in listed)):
        click.echo(traceback, err=True, nl=False)
    for line in _faults(listed):
        click.echo(f"error: {line}", err=True)


def faults_of(report: LoadReport) -> list[str]:
    """Return the lines that say why profiles were not loaded."""
    return _faults(report.profiles)


def _faults(profiles: Iterable[ProfileReport]) -> list[str]:
    return [line for profile in profiles for line in (profile.error or "").splitlines()]


def show_load(report: LoadReport) -> None:
    """Print what a load did, for people."""
    rows = [_row(profile) for profile in report.profiles]
    echo_table(_COLUMNS, rows, numbers=("sources", "claims", "fields", "conflicts", "seconds"), below=("what changed",))
    for profile in report.profiles:
        for line in notes_on(profile):
            say(line)


def _row(profile: ProfileReport) -> tuple[object, ...]:
    counts: tuple[object, ...] = (profile.sources, profile.claims, profile.fields, profile.conflicts)
    if profile.change is Change.FAILED:
        counts = ("–",) * len(counts)
    return (profile.id, *counts, _what(profile), f"{profile.seconds:.2f}")


def _what(profile: ProfileReport) -> str:
    return f"{profile.change}: {profile.summary}" if profile.change is Change.FAILED else profile.summary


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
