"""``whosays show``, ``claims`` and ``conflicts``: what is stored of one profile."""

from collections.abc import Iterable, Iterator
from typing import Any

import click
import orjson

from schemas.near import nearest, nearest_field
from service.cli.terminal.console import common_options, counted, examples, say, settings_for
from service.cli.terminal.tables import echo_table
from service.domain.conflict import ConflictStatus, ConflictType
from service.domain.fields import CATALOGUE
from service.domain.publication import Kind
from service.errors import NotFoundError
from service.pipeline import find_profile
from service.represent.plain.bearing import in_words
from service.represent.text.records import record_text
from service.store.session import Store, open_store

_PAGE = 500


@click.command(epilog=examples("whosays show ada-byron", "whosays show ada-byron --view values"))
@click.argument("profile", metavar="ID")
@click.option("--view", type=click.Choice(["values", "cited", "full"]), help="How much of the JSON form to show.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), help="text unless --view is given.")
@common_options
def show(profile: str, view: str | None, form: str | None, database: str | None, *, as_json: bool) -> None:
    """Show a profile: every value with numbered footnotes that say who says so."""
    if form == "text" and (view or as_json):
        raise click.UsageError("--format text goes with neither --view nor --json: the views are forms of the JSON")
    as_stored = bool(view or as_json or form == "json")
    variant = f"{view or 'cited'}.json" if as_stored else "full.json"
    with open_store(settings_for(database), make=False) as store:
        find_profile(store, profile)
        found = store.representations.get(f"/v1/profiles/{profile}", variant)
    if found is None:
        raise NotFoundError("representation", f"{profile} ({variant})")
    body = found.body if as_stored else record_text(orjson.loads(found.body))
    click.echo(body, nl=not body.endswith(b"\n"))


@click.command(
    epilog=examples(
        "whosays claims ada-byron --field award", "whosays claims ada-byron --source gazette-ada-byron --json"
    )
)
@click.argument("profile", metavar="ID")
@click.option("--field", help="Only the claims on this field.")
@click.option("--source", help="Only the claims of this source.")
@common_options
def claims(profile: str, field: str | None, source: str | None, database: str | None, *, as_json: bool) -> None:
    """List a profile's claims, each with the words that carry it."""
    with open_store(settings_for(database), make=False) as store:
        find_profile(store, profile)
        if field is not None and field not in CATALOGUE:
            raise NotFoundError("field", field, nearest_field(field))
        if source is not None and source not in (known := store.items.ids(Kind.SOURCE, profile)):
            raise NotFoundError("source", source, nearest(source, known))
        found = _all(store, Kind.CLAIM, profile, field=field, source=source)
        if as_json:
            _echo_list(found)
            return
        rows = [_claim_row(orjson.loads(body)) for body in found]
    echo_table(("claim", "field", "value", "evidence", "source", "quote"), rows, below=("evidence", "source", "quote"))


def _claim_row(claim: dict[str, Any]) -> tuple[str, ...]:
    quote = f"“{claim['selectors'][0]['exact']}”"
    return (claim["id"], claim["field"], claim["display"], in_words(claim), claim["source"], quote)


@click.command(epilog=examples("whosays conflicts ada-byron", "whosays conflicts ada-byron --status open"))
@click.argument("profile", metavar="ID")
@click.option("--type", "of_type", type=click.Choice([str(each) for each in ConflictType]), help="Only of this type.")
@click.option("--status", type=click.Choice([str(each) for each in ConflictStatus]), help="Only of this status.")
@common_options
def conflicts(profile: str, of_type: str | None, status: str | None, database: str | None, *, as_json: bool) -> None:
    """List a profile's conflicts: rival values, who holds them, and what decides."""
    with open_store(settings_for(database), make=False) as store:
        find_profile(store, profile)
        found = list(_all(store, Kind.CONFLICT, profile, type=of_type, status=status))
    if as_json:
        _echo_list(found)
        return
    for body in found:
        for line in _conflict_lines(orjson.loads(body)):
            say(line)
    click.echo(counted(len(found), "conflict"))


def _conflict_lines(conflict: dict[str, object]) -> Iterator[str]:
    yield f"{conflict['field']}: {conflict['summary']}"
    yield f"  {conflict['id']}, {conflict['type']}, {conflict['status']}, {conflict['severity']}"
    positions = conflict["positions"]
    for position in positions if isinstance(positions, list) else ():
        yield f"  - {position['display']} ({', '.join(position['sources'])})"


def _all(store: Store, kind: Kind, profile: str, **filters: str | None) -> Iterator[bytes]:
    after: int | str | None = None
    while True:
        page = store.items.page(kind, profile=profile, after=after, limit=_PAGE, besides=(), **filters)
        yield from page.items
        if page.next_after is None:
            return
        after = page.next_after


def _echo_list(bodies: Iterable[bytes]) -> None:
    items = [orjson.Fragment(body) for body in bodies]
    click.echo(orjson.dumps({"items": items, "next": None, "total": len(items)}))
