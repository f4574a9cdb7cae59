"""``whosays purge-keys``."""

from collections.abc import Iterator

import click

from service.cli.terminal.console import common_options, echo_json, examples, settings_for
from service.domain.publication import LISTS, Change, hashed_key, surrogate_key
from service.store.session import Store, open_store

_PART = 1_000


@click.command(
    "purge-keys",
    epilog=examples(
        "whosays purge-keys --after 120          what changed behind change 120",
        "whosays purge-keys --profile ada-byron  one profile, though nothing changed",
        "whosays purge-keys --after 120 --json   for scripts: {keys, last}",
    ),
)
@click.option(
    "--after", type=click.IntRange(0), metavar="CHANGE", help="Number of the last change that is known; 0 for all."
)
@click.option("--profile", "profiles", multiple=True, metavar="ID", help="A profile; may be given several times.")
@common_options
def purge_keys(after: int | None, profiles: tuple[str, ...], database: str | None, *, as_json: bool) -> None:
    """Print the surrogate keys that a cache in front has to forget, one a line: those of what has changed.

    Answers carry them as Surrogate-Key and Cache-Tag. Of who was removed the key is told, too; it does not tell whom. The
    number of the last change goes to standard error: the next --after.
    """
    if after is None and not profiles:
        raise click.UsageError("say --after CHANGE or --profile ID")
    with open_store(settings_for(database), make=False) as store:
        changed = [] if after is None else [_key(change) for change in _since(store, after)]
        last = store.last_change()
    keys = list(dict.fromkeys([*changed, *map(surrogate_key, profiles)]))
    if keys:
        keys.append(LISTS)
    if as_json:
        echo_json({"keys": keys, "last": last})
        return
    for key in keys:
        click.echo(key)
    click.echo(f"up to change {last}", err=True)


def _since(store: Store, after: int) -> Iterator[Change]:
    while changes := store.changes.after(after, _PART).changes:
        yield from changes
        after = changes[-1].number


def _key(change: Change) -> str:
    return surrogate_key(change.profile) if change.profile else hashed_key(change.sha256 or "")
