"""``whosays add``."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import click

from schemas.words import SOURCE_KINDS
from service.cli.loading import notes_on
from service.cli.terminal.console import (
    common_options,
    counted,
    echo_json,
    examples,
    near,
    say,
    scored,
    settings_for,
)
from service.cli.terminal.progress import progress_bar
from service.cli.terminal.tables import console
from service.ingest.manifest import fault_in_source
from service.ingest.web import Web
from service.pipeline.adding.add import Adding, Plan
from service.pipeline.adding.described import Described
from service.pipeline.adding.difference import Difference, ValueChange
from service.pipeline.adding.places import Candidate, is_address
from service.pipeline.reports import ProfileReport
from service.store.session import open_store

_MARKS = {"new": "+", "gone": "-", "changed": "~"}
_STYLES = {"new": "green", "gone": "red", "changed": "yellow"}


def _sound(_ctx: click.Context, option: click.Option, text: str | None) -> str | None:
    """Return what a manifest may say of a source; BadParameter for what it may not."""
    if text is not None and (fault := fault_in_source(str(option.name), text)):
        raise click.BadParameter("; ".join(fault), param=option)
    return text


@click.command(
    epilog=examples(
        "whosays add ada-byron https://example.org/ada-byron",
        "whosays add ada-byron --name 'Ada Byron' https://example.org/ada ~/Downloads/ada.pdf",
        "whosays add ada-byron members.csv --mapping name=Name --mapping birth_date=Born",
        "whosays add ada-byron letter.docx --dry-run",
        "whosays add ada-byron page.html --url https://example.org/ada --publisher 'City Press'",
        "whosays add ada-byron scan.txt --title 'The engine of Ada Byron' --kind newspaper --published 1843-09",
    )
)
@click.argument("profile", metavar="ID")
@click.argument("places", metavar="URL|FILE...", nargs=-1, required=True)
@click.option("--name", help="The person's name: makes the profile where there is none.")
@click.option("--kind", type=click.Choice(SOURCE_KINDS), help="What sort of document it is, where it does not say.")
@click.option("--title", callback=_sound, help="Its title; for one source alone.")
@click.option("--publisher", callback=_sound, help="Who published it; its id begins with that.")
@click.option(
    "--published", metavar="DATE", callback=_sound, help="When: 1843-09-02, 1843-09, 1843? for uncertain (EDTF)."
)
@click.option("--url", callback=_sound, help="Where a file is from; for one file alone.")
@click.option(
    "--mapping", "mappings", metavar="FIELD=COLUMN", multiple=True, help="Which column of a table holds a field."
)
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option("--dry-run", is_flag=True, help="Show what would change, and write nothing.")
@common_options
def add(  # noqa: PLR0913 - one parameter for each of the command's
    *,
    profile: str,
    places: tuple[str, ...],
    name: str | None,
    mappings: tuple[str, ...],
    database: str | None,
    yes: bool,
    dry_run: bool,
    as_json: bool,
    **said: str | None,
) -> None:
    """Add links or files to a profile, after a look at what they would change.

    Pages are fetched and frozen, files are copied into the profile's folder, and both are written into its profile.toml
    with what they say of themselves, or what the options say instead. A text that is there already is not added. Exit code 1: one of them could not be added, or the profile could not be published.
    """
    if as_json and not (yes or dry_run):
        raise click.UsageError("with --json, say --yes or --dry-run")
    _require_single(places, said)
    described = Described(mapping=_mapping(mappings), **said)
    settings = settings_for(database)
    with open_store(settings) as store, Web(settings) as web:
        adding = Adding(settings, store, web)
        with progress_bar("fetch") as tell:
            plan = adding.plan(profile, places, name=name, described=described, progress=tell)
        if not as_json:
            _show(plan)
        agreed = not dry_run and (yes or click.confirm(f"Write this to {near(plan.folder)} and publish it?", err=True))
        report = adding.carry_out(plan) if agreed else None
    if as_json:
        echo_json(_plain(plan, report))
    elif report:
        _show_report(report)
    else:
        click.echo("nothing was written")
    for line in _faults(plan, report):
        click.echo(f"error: {line}", err=True)
    raise SystemExit(1 if plan.faults or (report and not report.ok) else 0)


def _require_single(places: Sequence[str], said: Mapping[str, str | None]) -> None:
    """Raise UsageError where what can be said of one source is said of several, or an address of a page."""
    for key in (key for key in ("title", "url") if said[key] is not None):
        if len(places) > 1:
            raise click.UsageError(f"--{key} is for one source: add the others by themselves")
    if said["url"] is not None and is_address(places[0]):
        raise click.UsageError("--url says where a file is from: a page has its own address")


def _mapping(given: tuple[str, ...]) -> Mapping[str, str] | None:
    pairs = [each.partition("=") for each in given]
    if wrong := [each for each, (key, sign, column) in zip(given, pairs, strict=True) if not (key and sign and column)]:
        raise click.BadParameter(f"{wrong[0]!r} is no FIELD=COLUMN", param_hint="--mapping")
    return {key: column for key, _, column in pairs} or None


def _show(plan: Plan) -> None:
    out = console()
    out.print(
        f"{plan.profile}: {counted(len(plan.candidates), 'source')} to add to {near(plan.folder)}",
        style="bold",
        soft_wrap=True,
    )
    claims = Counter(claim.source for claim in plan.difference.claims_added)
    for each in plan.candidates:
        for line in _source(each, claims[each.declared["id"]]):
            out.print(line, soft_wrap=True)
    for mark, style, line in _changes(plan.difference):
        out.print(f"  {mark} ", style=style, end="")
        out.print(line, soft_wrap=True)
    for warning in plan.warnings:
        out.print(f"warning   {warning}", soft_wrap=True)


def _source(each: Candidate, claims: int) -> Iterator[str]:
    said = each.declared
    about = ", ".join(filter(None, (said.get("publisher"), said["kind"], said.get("published"), said.get("language"))))
    yield f"  + {said['id']}  “{said['title']}” ({about}), {counted(claims, 'claim')}"
    yield f"      {said.get('url') or said['file']}"
    if licence := said.get("licence"):
        yield f"      licence: {licence}"


def _changes(change: Difference) -> Iterator[tuple[str, str, str]]:
    for value in change.values:
        if value.what == "changed" and len(set(_sides(value))) == 1:
            continue  # by less than is shown
        yield _MARKS[value.what], _STYLES[value.what], _value(value)
    for conflict in change.conflicts_opened:
        yield "!", "red", f"new conflict, {conflict.status}: {conflict.summary}"
    for conflict in change.conflicts_closed:
        yield "✓", "green", f"no conflict any more: {conflict.summary}"
    for claim in change.claims_removed:
        yield "-", "red", f"claim {claim.id}, {claim.field} = {claim.display}"


def _value(change: ValueChange) -> str:
    return f"{change.field}: {change.display} ({' → '.join(_sides(change))})"


def _sides(change: ValueChange) -> Iterator[str]:
    for score, status in ((change.before, change.status_before), (change.after, change.status_after)):
        if score is not None and status is not None:
            yield f"{scored(score)} {status.replace('_', ' ')}"


def _show_report(report: ProfileReport) -> None:
    if report.error is None:
        click.echo(f"{report.id}: revision {report.revision}; {report.summary}")
    for line in notes_on(report):
        say(line)


def _faults(plan: Plan, report: ProfileReport | None) -> Iterator[str]:
    for fault in plan.faults:
        yield from str(fault).splitlines()
    yield from (report.error or "").splitlines() if report else ()


def _plain(plan: Plan, report: ProfileReport | None) -> dict[str, Any]:
    return {
        "profile": plan.profile,
        "folder": str(plan.folder),
        "sources": [
            {**each.declared, "text_sha256": each.document.source.text_sha256, "length": each.document.source.length}
            for each in plan.candidates
        ],
        "difference": plan.difference,
        "warnings": plan.warnings,
        "faults": [str(fault) for fault in plan.faults],
        "written": report is not None,
        "load": report,
    }
