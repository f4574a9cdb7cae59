"""``whosays calibrate``."""

from collections.abc import Iterator
from pathlib import Path

import click

from service.cli.terminal.console import common_options, counted, echo_json, examples, settings_for
from service.cli.terminal.tables import echo_table
from service.pipeline.calibration import calibrate as calibrate_priors
from service.pipeline.reports import CalibrationReport
from service.reconcile.fuse.measure import Check
from service.store.session import open_store

_COLUMNS = ("kind", "field", "exact", "general", "wrong", "over", "n", "Brier before", "after", "ECE before", "after")
_SHOWN = 10


@click.command(
    epilog=examples("whosays calibrate labels.csv", "whosays calibrate labels.csv seeds --output priors.toml")
)
@click.argument("labels", type=click.Path(path_type=Path), nargs=-1)
@click.option(
    "--output", type=click.Path(path_type=Path, dir_okay=False), help="File, instead of $WHOSAYS_PRIORS or priors.toml."
)
@common_options
def calibrate(labels: tuple[Path, ...], output: Path | None, database: str | None, *, as_json: bool) -> None:
    """Refit how reliable kinds of sources are, out of checked answers.

    LABELS are files of labels (CSV, TSV, JSON lines, TOML), or folders of which all labels.* and rulings.toml are read:
    $WHOSAYS_SEEDS or seeds/ unless given.
    The file that is written has, for each kind and field, the counts, n, and Brier score and calibration error before and
    after, on items that were held out; and who has made claims by hand, or what they were imported from, how rightly.
    """
    settings = settings_for(database)
    with open_store(settings, make=False) as store:
        report = calibrate_priors(settings, store, labels or (settings.seeds,), output)
    if as_json:
        echo_json(_plain(report))
    else:
        _show(report)


def _plain(report: CalibrationReport) -> dict[str, object]:
    priors = report.priors
    rows = [
        {"kind": r.kind, "field": r.field, "counts": r.counts, "n": r.n, "before": r.before, "after": r.after}
        for r in priors.rows
    ]
    return {
        "path": report.path,
        "labels": report.labels,
        "items": report.items,
        "unmatched": report.unmatched,
        "theta": priors.model.theta,
        "before": priors.before,
        "after": priors.after,
        "rows": rows,
        "makers": [
            {"name": m.name, "right": m.right, "wrong": m.wrong, "probability": m.probability} for m in priors.makers
        ],
    }


def _show(report: CalibrationReport) -> None:
    rows = [
        (row.kind, row.field, *row.counts, row.n, *_pair(row.before, row.after)) for row in report.priors.rows if row.n
    ]
    echo_table(_COLUMNS, rows, numbers=_COLUMNS[2:])
    for line in _lines(report):
        click.echo(line)


def _lines(report: CalibrationReport) -> Iterator[str]:
    priors = report.priors
    yield f"{counted(report.labels, 'label')}, {counted(report.items, 'item')}; theta {priors.model.theta:.3g}"
    if priors.before and priors.after:
        figures = [
            f"{name} {getattr(priors.before, key):.3f} → {getattr(priors.after, key):.3f}"
            for name, key in (("Brier", "brier"), ("ECE", "ece"))
        ]
        yield f"held out, {counted(priors.after.n, 'value')}: {', '.join(figures)}"
    else:
        yield "one item alone: nothing could be held out, so nothing is known of how good the fit is"
    for maker in priors.makers:
        if maker.n:
            yield f"claims by {maker.name}: {maker.right} read rightly, {maker.wrong} wrongly; read rightly with {maker.probability}"
    for label in report.unmatched[:_SHOWN]:
        yield f"unmatched {label.profile}: no source says {label.field} {label.value or label.claim} ({label.origin})"
    if len(report.unmatched) > _SHOWN:
        yield f"unmatched and {len(report.unmatched) - _SHOWN} more"
    yield f"written to {report.path}; WHOSAYS_PRIORS={report.path} whosays load fuses with it"


def _pair(before: Check | None, after: Check | None) -> tuple[str, ...]:
    if before is None or after is None:
        return ("–",) * 4
    return tuple(f"{each:.3f}" for each in (before.brier, after.brier, before.ece, after.ece))
