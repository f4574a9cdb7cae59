"""``whosays refresh``."""

from collections.abc import Iterator

import click

from service.cli.loading import faults_of, notes_on
from service.cli.terminal.console import common_options, counted, echo_json, examples, say, settings_for
from service.cli.terminal.progress import progress_bar
from service.cli.terminal.tables import console
from service.pipeline import ProfileReport
from service.pipeline.adding.refreshing import refresh as refresh_pages
from service.pipeline.reports import Outcome
from service.store.session import open_store

_STYLES = {Outcome.CHANGED: "yellow", Outcome.GONE: "red", Outcome.UNREACHABLE: "red"}


@click.command(epilog=examples("whosays refresh", "whosays refresh ada-byron", "whosays refresh --json"))
@click.argument("profile", metavar="[ID]", required=False)
@common_options
def refresh(profile: str | None, database: str | None, *, as_json: bool) -> None:
    """Ask again for the pages of a profile, or of all, and publish what changed.

    Claims that a page does not make any more stay, marked as orphaned, on the text that had them; they count for nothing.
    A page that is gone keeps its claims, and says when it was last seen. Exit code 1: a page could not be asked for, or a
    profile could not be loaded; both stay as they were.
    """
    with open_store(settings_for(database), make=False) as store, progress_bar("refresh") as tell:
        report = refresh_pages(settings_for(database), store, profile, progress=tell)
    if as_json:
        echo_json({"profiles": report.profiles, "seconds": report.seconds, "ok": report.ok})
    elif not report.profiles:
        click.echo("no profile has pages: their sources are files")
    else:
        for each in report.profiles:
            _show(each)
    for line in faults_of(report):
        click.echo(f"error: {line}", err=True)
    raise SystemExit(0 if report.ok else 1)


def _show(profile: ProfileReport) -> None:
    out = console()
    out.print(f"{profile.id}: {counted(len(profile.pages), 'page')}; {profile.summary}", soft_wrap=True)
    for page in profile.pages:
        out.print(f"  {page.outcome:<12}", style=_STYLES.get(page.outcome), end="")
        seen = f" (last seen {page.seen_at})" if page.outcome is Outcome.GONE else ""
        out.print(f"{page.source}  {page.url}{f': {page.detail}' if page.detail else ''}{seen}", soft_wrap=True)
    for line in _more(profile):
        say(line)


def _more(profile: ProfileReport) -> Iterator[str]:
    for drift in profile.orphaned:
        yield f"  orphaned    {drift.claim}  {drift.field} = {drift.value}: “{drift.quote}” is not read on {drift.source} any more"
    yield from (f"  {line}" for line in notes_on(profile))
