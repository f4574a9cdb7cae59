"""``whosays remove``."""

import click

from service.cli.console import common_options, echo_json, examples, settings_for
from service.pipeline import find_profile
from service.pipeline.clock import now
from service.store.session import open_store


@click.command(epilog=examples("whosays remove ada-byron", "whosays remove ada-byron --yes"))
@click.argument("profile", metavar="ID")
@click.option("--yes", is_flag=True, help="Do not ask.")
@common_options
def remove(profile: str, database: str | None, *, yes: bool, as_json: bool) -> None:
    """Take a profile off: its addresses answer 410 Gone. Its revisions are kept."""
    with open_store(settings_for(database), make=False) as store:
        record = find_profile(store, profile)
        if not yes:
            click.confirm(f"Remove {record.name} ({profile})?", abort=True, err=True)
        store.remove_profile(profile, now())
    if as_json:
        echo_json({"id": profile, "removed": True, "folder": record.folder})
    else:
        click.echo(f"removed {profile}; the next load brings it back while {record.folder} is there")
