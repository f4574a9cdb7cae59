"""``whosays remove``."""

from collections.abc import Collection

import click

from service.cli.terminal.console import common_options, echo_json, examples, settings_for
from service.errors import ConfigError, FetchError, GoneError, StoreError
from service.ingest.lines import is_lines
from service.ingest.web import Web
from service.pipeline import find_profile
from service.pipeline.clock import now
from service.store.reading.profiles import ProfileRecord
from service.store.session import Store, open_store


@click.command(epilog=examples("whosays remove ada-byron", "whosays remove ada-byron --yes"))
@click.argument("profile", metavar="ID")
@click.option("--yes", is_flag=True, help="Do not ask.")
@common_options
def remove(profile: str, database: str | None, *, yes: bool, as_json: bool) -> None:
    """Take a profile off and erase it: record, claims, texts, all revisions, and its pages in the cache.

    Its addresses answer 410 Gone. The database keeps hashes of its ids, the day, and the number of its last revision,
    which is not used again. The profile's folder stays, and so do backups: the next load brings the profile back while
    the folder is there. Run again for a profile that is removed already, the command erases what an earlier run could
    not, and says so.
    """
    settings = settings_for(database)
    with open_store(settings, make=False) as store, Web(settings) as web:
        urls = {each.source.url for each in store.sources.of_profile(profile) if each.source.url}
        record = _take_off(store, profile, yes=yes)
        folder = record.folder if record else None
        problem = _erase(store)
        left = _forget(web, urls, record) if record else None
    if as_json:
        echo_json({"id": profile, "removed": folder is not None, "erased": not (problem or left), "folder": folder})
    elif folder is None:
        click.echo(f"{profile} was removed already")
    else:
        there = f"{folder} has it" if is_lines(folder) else f"{folder} is there"
        click.echo(f"removed {profile}; the next load brings it back while {there}")
    if left:
        click.echo(f"error: {profile} is no longer published, but its pages may be in the cache: {left}", err=True)
        click.echo("error: then delete the cache as a whole: pages are fetched again where they are wanted", err=True)
    if problem:
        click.echo(f"error: {profile} is no longer published, but not erased: {problem}", err=True)
        click.echo(f"error: then say again: whosays remove {profile}", err=True)
    raise SystemExit(1 if problem or left else 0)


def _take_off(store: Store, profile: str, *, yes: bool) -> ProfileRecord | None:
    """Return the record of the profile, or None where it was removed already."""
    try:
        record = find_profile(store, profile)
    except GoneError:
        return None
    if not yes:
        click.confirm(f"Remove {record.name} ({profile})?", abort=True, err=True)
    return record if store.remove_profile(profile, now()) else None


def _forget(web: Web, urls: Collection[str], record: ProfileRecord) -> str | None:
    """Return why the cache cannot be rid of the profile's pages, or None where it is."""
    try:
        web.forget(urls, record.name)
    except (ConfigError, FetchError) as error:
        return str(error)
    return None


def _erase(store: Store) -> str | None:
    """Return why the database's files cannot be rid of what was removed, or None where they are."""
    try:
        store.scrub()
    except StoreError as error:
        return str(error)
    return None
