"""``whosays rule`` and ``rulings``: what editors decide, and how their decisions stand."""

from collections.abc import Iterator

import click

from service.cli.terminal.console import common_options, counted, echo_json, examples, scored, settings_for
from service.cli.terminal.tables import console
from service.cli.written import editor_of, load_now, show_written
from service.domain.ruling import VERBS, RulingState
from service.pipeline import LoadReport
from service.pipeline.editing.deciding import Decision, Written
from service.pipeline.editing.deciding import rule as write_ruling
from service.pipeline.editing.deciding import rulings as list_rulings
from service.pipeline.reports import RulingReport, RulingsReport
from service.represent.visible import readable
from service.store.session import open_store

_STYLES = {
    RulingState.APPLIED: "green",
    RulingState.OVERTAKEN: "yellow",
    RulingState.EXPIRED: "yellow",
    RulingState.CLAIM_GONE: "red",
    RulingState.VALUE_GONE: "red",
    RulingState.SOURCE_GONE: "red",
}


@click.command(
    epilog=examples(
        "whosays rule ada-byron birth_date --choose 1815-12-10 --reason 'the parish register says so'",
        "whosays rule ada-byron award --reject c_0123456789abcdef --reason 'said of her mother' --load",
        "whosays rule ada-byron residence --choose London --reason 'until she moves' --expires 2027-01-31",
        "whosays rule ada-byron name --not-same city-press --reason 'her cousin of the same name'",
    )
)
@click.argument("profile", metavar="ID")
@click.argument("field")
@click.option("--choose", metavar="VALUE|CLAIM", help="Put this value first, or what this claim says.")
@click.option("--reject", metavar="CLAIM", help="Let this claim count for nothing.")
@click.option("--same", metavar="SOURCE", help="This source tells of the profile's person.")
@click.option("--not-same", metavar="SOURCE", help="This source tells of somebody else.")
@click.option("--reason", required=True, help="Why; readers see it.")
@click.option("--editor", help="Who decides, instead of $WHOSAYS_EDITOR or the user's name; readers see it.")
@click.option("--date", metavar="DAY", help="The day of the decision, such as 2026-01-02; today unless given.")
@click.option("--expires", metavar="DAY", help="The last day on which it holds.")
@click.option("--load", is_flag=True, help="Load the profile at once.")
@common_options
def rule(  # noqa: PLR0913 - one parameter for each of the command's
    *,
    profile: str,
    field: str,
    choose: str | None,
    reject: str | None,
    same: str | None,
    not_same: str | None,
    reason: str,
    editor: str | None,
    date: str | None,
    expires: str | None,
    database: str | None,
    load: bool,
    as_json: bool,
) -> None:
    """Decide on a field: choose a value that sources say, or reject a claim; or whom a source tells of (FIELD is name).

    The ruling is written to rulings.toml in the profile's folder, behind all that is in it, and takes effect with the
    next load. What was computed stays visible beside it.
    """
    if sum(each is not None for each in (choose, reject, same, not_same)) != 1:
        raise click.UsageError("say one of --choose, --reject, --same and --not-same")
    settings = settings_for(database)
    decision = Decision(
        field=field,
        choose=choose,
        reject=reject,
        same=same,
        not_same=not_same,
        reason=reason,
        editor=editor_of(settings, editor),
        date=date,
        expires=expires,
    )
    with open_store(settings, make=False) as store:
        since = store.last_change()
        written = write_ruling(settings, store, profile, decision)
        loaded = load_now(settings, store, written.file, since) if load else None
    if as_json:
        echo_json({"file": str(written.file), "ruling": written.report, "load": loaded})
    else:
        _show_written(written, loaded)
    raise SystemExit(0 if loaded is None or loaded.ok else 1)


def _show_written(written: Written, loaded: LoadReport | None) -> None:
    _show_ruling(written.report, listed=False)
    show_written(written.file, loaded)


@click.command(epilog=examples("whosays rulings", "whosays rulings ada-byron --json"))
@click.argument("profile", metavar="ID", required=False)
@common_options
def rulings(profile: str | None, database: str | None, *, as_json: bool) -> None:
    """List rulings with what has become of them.

    Exit code 1 where an editor has to look at one: it has expired or been overtaken, or its claim or value is gone.
    """
    settings = settings_for(database)
    with open_store(settings, make=False) as store:
        report = list_rulings(settings, store, profile)
    if as_json:
        echo_json({"rulings": report.rulings, "withdrawn": report.withdrawn, "ok": report.ok})
    else:
        _show_rulings(report)
    raise SystemExit(0 if report.ok else 1)


def _show_rulings(report: RulingsReport) -> None:
    for each in report.rulings:
        _show_ruling(each, listed=True)
    for key in report.withdrawn:
        click.echo(f"{key}: no longer in rulings.toml; whosays load takes it off")
    waiting = sum(not each.state.settled for each in report.rulings)
    click.echo(f"{counted(len(report.rulings), 'ruling')}, {waiting or 'none'} to look at")


def _show_ruling(ruling: RulingReport, *, listed: bool) -> None:
    out = console()
    out.print(f"{ruling.state:<11}", style=_STYLES.get(ruling.state, "dim"), end="")
    verb = next(verb for verb in VERBS if getattr(ruling, verb))
    target, said = getattr(ruling, verb), verb.replace("_", " ")
    out.print(readable(f"{ruling.profile} {ruling.field}: {said} {target} ({ruling.id})"), soft_wrap=True)
    for line in _lines(ruling, listed=listed):
        out.print(f"    {' '.join(readable(line).split())}", soft_wrap=True)


def _lines(ruling: RulingReport, *, listed: bool) -> Iterator[str]:
    until = f", until {ruling.expires}" if ruling.expires else ""
    yield f"{ruling.editor} on {ruling.date}{until}: {ruling.reason}"
    sure = f" ({scored(ruling.confidence)})" if ruling.confidence is not None else ""
    effect = f"; in effect from revision {ruling.revision} on" if ruling.revision else ""
    if ruling.same or ruling.not_same:
        yield f"{ruling.detail}{effect and f' {effect[2:3].upper()}{effect[3:]}.'}"
    else:
        yield f"{ruling.detail} Computed: {ruling.computed or 'nothing'}{sure}{effect}."
    if listed and not ruling.published:
        yield "Readers do not see this yet: whosays load"
