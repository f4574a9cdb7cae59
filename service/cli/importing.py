"""``whosays import``: what another tool has found in a profile's sources."""

from collections.abc import Iterator
from pathlib import Path

import click

from service.cli.claiming import pairs
from service.cli.terminal.console import common_options, counted, echo_json, examples, say, settings_for
from service.cli.upkeep.exporting import import_export
from service.cli.written import editor_of, load_now, show_written
from service.pipeline.editing.importing import ImportReport, Unanchored, Wanted
from service.pipeline.editing.importing import import_annotations as write_annotations
from service.store.moving.lines import is_export
from service.store.session import open_store


@click.command(
    "import",
    epilog=examples(
        "whosays import ada-byron hypothesis.json",
        "whosays import ada-byron extractions.jsonl --source city-press --map birth=birth_date",
        "whosays import ada-byron annotations.jsonld --tool recogito --dry-run",
        "whosays import people-2026        what whosays export wrote, into a new database",
    ),
)
@click.argument("profile", metavar="ID|FOLDER")
@click.argument("files", metavar="[FILE]...", type=click.Path(path_type=Path), nargs=-1)
@click.option("--source", metavar="ID", help="The source that annotations are about whose address is that of none.")
@click.option("--tool", metavar="NAME", help="What found it, instead of what the file says.")
@click.option(
    "--map", "names", metavar="NAME=FIELD", multiple=True, callback=pairs, help="The field that the tool calls NAME."
)
@click.option("--editor", help="Who vouches for what names nobody, instead of $WHOSAYS_EDITOR or the user's name.")
@click.option("--dry-run", is_flag=True, help="Show what would be imported, and write nothing.")
@click.option("--load", is_flag=True, help="Load the profile at once.")
@common_options
def import_annotations(  # noqa: PLR0913 - one parameter for each of the command's
    *,
    profile: str,
    files: tuple[Path, ...],
    source: str | None,
    tool: str | None,
    names: dict[str, str],
    editor: str | None,
    database: str | None,
    dry_run: bool,
    load: bool,
    as_json: bool,
) -> None:
    """Import what other tools have found: W3C Web Annotations, such as Hypothesis exports, and langextract's JSON lines.

    A tag field:value, or an extraction whose class is a field, becomes a claim in claims.toml if its quote stands in the
    source's text with what the tool had around it. What does not is listed with the reason, and the exit code is 1. What is
    there already is not imported again.

    FOLDER alone is one that `whosays export` has written: all that it holds goes into a database that has no profiles.
    """
    settings = settings_for(database)
    if not files:
        if not is_export(Path(profile)):
            raise click.UsageError("say which FILE to import into ID, or a FOLDER that whosays export has written")
        import_export(settings, Path(profile), as_json=as_json)
        return
    wanted = Wanted(files=files, who=editor_of(settings, editor), source=source, tool=tool, names=names)
    with open_store(settings, make=False) as store:
        since = store.last_change()
        report = write_annotations(store, profile, wanted, write=not dry_run)
        loaded = load_now(settings, store, report.file, since) if load and report.written else None
    if as_json:
        echo_json({**_plain(report), "load": loaded})
    else:
        for line in _lines(report):
            say(line)
        if report.written:
            show_written(report.file, loaded)
        elif report.imported:
            click.echo("nothing is written: --dry-run")
        for line in report.faults:
            click.echo(f"error: {line}", err=True)
    raise SystemExit(0 if report.ok and (loaded is None or loaded.ok) else 1)


def _plain(report: ImportReport) -> dict[str, object]:
    lists = {"imported": report.imported, "unanchored": report.unanchored, "faults": report.faults}
    counts = {"present": report.present, "passed": report.passed}
    return {"file": str(report.file), "written": report.written, **lists, **counts, "ok": report.ok}


def _lines(report: ImportReport) -> Iterator[str]:
    for each in report.imported:
        quote = " ".join(each.quote.split())
        yield f"imported      {each.where}: {each.field} = {each.value}: “{quote}” at {each.start} in {each.source}"
    for left in report.unanchored:
        yield f"not anchored  {left.where}: {_said(left)}{left.reason}"
    counts = [f"{counted(len(report.imported), 'claim')} imported", f"{report.present} there already"]
    counts += [f"{len(report.unanchored)} not anchored", f"{report.passed} about no field"]
    yield ", ".join(counts)


def _said(left: Unanchored) -> str:
    return f"{left.field} = {left.value}: " if left.field else ""
