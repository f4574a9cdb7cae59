"""``whosays doctor``: what stands, what does not, and what to do about it."""

import platform
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

import click
from attrs import frozen

from service.cli.terminal.console import common_options, counted, echo_json, examples, settings_for
from service.cli.terminal.tables import console
from service.config import Settings
from service.errors import ConfigError, InputError, StoreError
from service.ingest.lines import is_lines
from service.ingest.seeds import seeds_of
from service.pipeline import verify
from service.pipeline.editing.deciding import rulings
from service.pipeline.priors import priors_of
from service.reconcile.fuse.priors import ANY
from service.store.session import Store, open_store

_OLDEST_PYTHON = (3, 11)
_NAMED = 20  # how many profiles a line names


class Level(StrEnum):
    """How good a finding is."""

    OK = "ok"
    WARNING = "warning"
    PROBLEM = "problem"


_STYLES = {Level.OK: "green", Level.WARNING: "yellow", Level.PROBLEM: "red"}


@frozen
class Finding:
    """One thing looked at: how it stands, and what to do where that is not well."""

    name: str
    level: Level
    detail: str
    remedy: str = ""


@click.command(epilog=examples("whosays doctor", "whosays doctor --json"))
@common_options
def doctor(database: str | None, *, as_json: bool) -> None:
    """Look at the whole installation; each line says ok, warning or problem, and what to do."""
    findings = list(_examine(settings_for(database)))
    healthy = all(finding.level is not Level.PROBLEM for finding in findings)
    if as_json:
        echo_json({"findings": findings, "ok": healthy})
    else:
        out = console()
        for each in findings:
            out.print(f"{each.level:<8}", style=_STYLES[each.level], end="")
            out.print(f"{each.name}: {each.detail}{f' → {each.remedy}' if each.remedy else ''}", soft_wrap=True)
    raise SystemExit(0 if healthy else 1)


def _examine(settings: Settings) -> Iterator[Finding]:
    yield _python()
    yield _pipeline(settings.nlp)
    yield _priors(settings)
    folders, finding = _seeds(settings.seeds)
    yield finding
    try:
        store = open_store(settings, make=False)
    except StoreError as error:
        yield Finding("database", Level.PROBLEM, *_halves(error))
        return
    with store:
        yield from _database(store)
        yield _loaded(store, folders)
        yield _quotes(settings, store)
        yield _rulings(settings, store)
        yield _age(store)


def _python() -> Finding:
    version = platform.python_version()
    if sys.version_info >= _OLDEST_PYTHON:
        return Finding("python", Level.OK, version)
    return Finding("python", Level.PROBLEM, version, "whosays needs 3.11 or later")


def _pipeline(name: str | None) -> Finding:
    if name is None:
        return Finding("pipeline", Level.OK, "none: rules alone (WHOSAYS_NLP)")
    from service.extract.learned.nlp import recogniser_of  # noqa: PLC0415 - costs nothing where no pipeline is asked for

    try:
        recogniser = recogniser_of(name)
    except ConfigError as error:
        return Finding("pipeline", Level.PROBLEM, *_halves(error))
    return Finding("pipeline", Level.OK, f"{recogniser.version if recogniser else name} adds to the rules")


def _priors(settings: Settings) -> Finding:
    try:
        priors = priors_of(settings)
    except ConfigError as error:
        return Finding("priors", Level.PROBLEM, *_halves(error))
    counted_on = sum(row.n for row in priors.rows if row.field == ANY)
    known = f"{counted(counted_on, 'labelled claim')} behind them" if counted_on else "nobody has checked any claims"
    return Finding("priors", Level.OK, f"{settings.priors or 'shipped (WHOSAYS_PRIORS)'}: {known}")


def _seeds(seeds: Path) -> tuple[list[str], Finding]:
    try:
        profiles = [seed.profile for seed in seeds_of(seeds)]
    except InputError as error:
        return [], Finding("seeds", Level.WARNING, f"{error.where}: {error.problem}", error.remedy)
    what = "line" if is_lines(seeds) else "profile folder"
    return profiles, Finding("seeds", Level.OK, f"{counted(len(profiles), what)} in {seeds}")


def _database(store: Store) -> Iterator[Finding]:
    yield Finding("database", Level.OK, f"{store.name}, schema version {store.status().schema_version}")
    try:
        store.require_writable()
    except StoreError as error:
        yield Finding("writing", Level.PROBLEM, *_halves(error))
    else:
        yield Finding("writing", Level.OK, "the database can be written")


def _loaded(store: Store, folders: list[str]) -> Finding:
    stored = [record.id for record in store.profiles.all()]
    missing = sorted(set(folders) - set(stored))
    if missing:
        return Finding("loaded", Level.WARNING, f"not loaded: {_some(missing)}", "whosays load")
    if not stored:
        return Finding("loaded", Level.WARNING, "no profile", "whosays load")
    return Finding("loaded", Level.OK, f"{counted(len(stored), 'profile')}: {_some(stored)}")


def _some(names: list[str]) -> str:
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {more:,} more" if more > 0 else "")


def _quotes(settings: Settings, store: Store) -> Finding:
    report = verify(settings, store)
    verified = sum(each.verified for each in report.profiles)
    if report.ok:
        return Finding("quotes", Level.OK, f"{verified} verified, every file as it was loaded")
    failed = sum(len(each.failed) for each in report.profiles)
    files = sum(len(each.files) for each in report.profiles)
    detail = f"{verified} verified, {failed} failed; {counted(files, 'file')} missing or changed"
    return Finding("quotes", Level.PROBLEM, detail, "whosays verify says which; then whosays load")


def _rulings(settings: Settings, store: Store) -> Finding:
    try:
        report = rulings(settings, store)
    except InputError as error:
        return Finding("rulings", Level.PROBLEM, f"{error.where}: {error.problem}", error.remedy)
    waiting = [each.state for each in report.rulings if not each.state.settled]
    detail = counted(len(report.rulings), "ruling")
    if not waiting:
        return Finding("rulings", Level.OK, detail)
    level = Level.PROBLEM if any(state.gone for state in waiting) else Level.WARNING
    return Finding("rulings", level, f"{detail}, {len(waiting)} to look at", "whosays rulings says which and why")


def _age(store: Store) -> Finding:
    last = store.status().last_load
    if last is None:
        return Finding("last load", Level.WARNING, "never", "whosays load")
    age = datetime.now(UTC) - datetime.fromisoformat(last)
    hours = int(age.total_seconds() // 3600)
    ago = counted(age.days, "day") if age.days else counted(hours, "hour")
    return Finding("last load", Level.OK, f"{last}, {ago} ago")


def _halves(error: ConfigError | StoreError) -> tuple[str, str]:
    """Split a message into what is wrong and what to do."""
    problem, _, remedy = str(error).partition("; ")
    return problem, remedy
