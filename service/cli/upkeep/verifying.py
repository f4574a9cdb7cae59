"""``whosays verify``."""

from collections.abc import Iterator

import click

from service.cli.terminal.console import common_options, counted, echo_json, examples, say, settings_for
from service.pipeline import ProfileVerification
from service.pipeline import verify as verify_profiles
from service.store.session import open_store


@click.command(epilog=examples("whosays verify", "whosays verify ada-byron --json"))
@click.argument("profile", metavar="[ID]", required=False)
@common_options
def verify(profile: str | None, database: str | None, *, as_json: bool) -> None:
    """Check every quote against its stored text, and every file against what was loaded from it."""
    settings = settings_for(database)
    with open_store(settings, make=False) as store:
        report = verify_profiles(settings, store, profile)
    if as_json:
        echo_json({"profiles": report.profiles, "ok": report.ok})
    else:
        for each in report.profiles:
            for line in _lines(each):
                say(line)
        verified = sum(each.verified for each in report.profiles)
        failed = sum(len(each.failed) for each in report.profiles)
        files = sum(len(each.files) for each in report.profiles)
        click.echo(
            f"{counted(verified, 'quote')} verified, {failed} failed; {counted(files, 'file')} missing or changed"
        )
    raise SystemExit(0 if report.ok else 1)


def _lines(profile: ProfileVerification) -> Iterator[str]:
    yield f"{profile.id}: {profile.verified} of {profile.claims} quotes verified"
    for drift in profile.failed:
        yield f"failed    {drift.claim}  {drift.field} = {drift.value}: “{drift.quote}” is not in the stored text"
    for fault in profile.files:
        yield f"file      {fault.path}: {fault.problem}"
    for drift in profile.lost:
        yield f"lost      {drift.claim}  {drift.field} = {drift.value}: “{drift.quote}” is no longer in {drift.source}"
    for drift in profile.moved:
        yield f"moved     {drift.claim}  {drift.field} = {drift.value}: in {drift.source} from {drift.start} to {drift.found}"
