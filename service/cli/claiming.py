"""``whosays claim``: what somebody has read in a source that the extractor has not."""

from collections.abc import Iterator, Sequence
from typing import Any

import click

from schemas.words import MODALITIES
from service.cli.terminal.console import common_options, echo_json, examples, say, scored, settings_for
from service.cli.written import editor_of, load_now, show_written
from service.domain.claim import Claim, Modality
from service.domain.handmade import Handmade
from service.domain.lists.wording import listing
from service.pipeline.editing.claiming import Claimed, Effect
from service.pipeline.editing.claiming import claim as write_claim
from service.pipeline.reports import LoadReport
from service.store.session import open_store


def pairs(_ctx: click.Context, option: click.Option, given: Sequence[str]) -> dict[str, str]:
    """Return options of the form that their ``metavar`` tells, such as KEY=WORDS, as a table."""
    pairs = [each.partition("=") for each in given]
    for key, sign, _ in pairs:
        if not (key and sign):
            raise click.BadParameter(f"{key!r} is not of the form {option.metavar}", param=option)
    return {key.strip(): words.strip() for key, _, words in pairs}


@click.command(
    epilog=examples(
        "whosays claim ada-byron birth_date 1815-12-10 --source gazette --quote 'née le 10 décembre 1815'",
        "whosays claim ada-byron residence Paris --source gazette --quote 'vit à Paris' --start 1204",
        "whosays claim ada-byron award 'Prix X' --source gazette --quote 'a reçu le prix X' --qualifier date=1840",
    )
)
@click.argument("profile", metavar="ID")
@click.argument("field")
@click.argument("value")
@click.option("--source", required=True, metavar="ID", help="The source, by its id.")
@click.option("--quote", required=True, help="The words of its text that say so, as few as will do.")
@click.option(
    "--qualifier", "qualifiers", metavar="KEY=WORDS", multiple=True, callback=pairs, help="What limits the value."
)
@click.option("--prefix", default="", help="What stands right before the quote, where it stands several times.")
@click.option("--suffix", default="", help="What stands right behind it.")
@click.option("--start", type=click.IntRange(0), help="Where it begins in the text, in characters from 0.")
@click.option(
    "--modality", type=click.Choice(MODALITIES), default="asserted", show_default=True, help="How the source says it."
)
@click.option("--attribution", help="Who says it, where the source only passes it on.")
@click.option("--note", help="A remark; it stays in the file.")
@click.option("--editor", help="Who makes the claim, instead of $WHOSAYS_EDITOR or the user's name; readers see it.")
@click.option(
    "--date", default="", metavar="DAY", help="The day on which it is made, such as 2026-01-02; today unless given."
)
@click.option("--dry-run", is_flag=True, help="Show what it would change, and write nothing.")
@click.option("--load", is_flag=True, help="Load the profile at once.")
@common_options
def claim(  # noqa: PLR0913 - one parameter for each of the command's that is not a member of the claim
    *,
    profile: str,
    editor: str | None,
    modality: str,
    database: str | None,
    dry_run: bool,
    load: bool,
    as_json: bool,
    **said: Any,
) -> None:
    """Write down what a source says in words that the extractor has not read, in whatever language.

    The claim is written to claims.toml in the profile's folder, behind all that is in it, and takes effect with the next
    load. VALUE is the value in its normal form: a date as 1961-05-04. The quote must stand in the source's text; if it
    does not, the nearest words are shown.
    """
    settings = settings_for(database)
    draft = Handmade(who=editor_of(settings, editor), modality=Modality(modality), **said)
    with open_store(settings, make=False) as store:
        since = store.last_change()
        claimed = write_claim(settings, store, profile, draft, write=not dry_run)
        loaded = load_now(settings, store, claimed.file, since) if load and not dry_run else None
    if as_json:
        made = {"claim": claimed.claim, "read_by": claimed.read_by, "effect": claimed.effect}
        echo_json({"file": str(claimed.file), "written": claimed.written, **made, "load": loaded})
    else:
        _show(claimed, loaded)
    raise SystemExit(0 if loaded is None or loaded.ok else 1)


def _show(claimed: Claimed, loaded: LoadReport | None) -> None:
    for line in _lines(claimed):
        say(line)
    if claimed.written:
        show_written(claimed.file, loaded)
    else:
        click.echo("nothing is written: --dry-run")


def _lines(claimed: Claimed) -> Iterator[str]:
    made = claimed.claim
    quote = " ".join(made.selector.exact.split())
    yield f"{made.profile} {made.field}: {made.display} ({made.id})"
    yield f"    “{quote}” at {made.selector.start} in {made.source}"
    if claimed.read_by:
        yield f"    {claimed.read_by} says the same of the same words; this takes its place"
    yield f"    {_told(made, claimed.effect)}"
    for summary in claimed.effect.conflicts:
        yield f"    It opens a conflict: {summary}"


def _told(made: Claim, effect: Effect) -> str:
    before = _scored(effect.before, effect.confidence_before) if effect.before else "nothing"
    if effect.bearing == "none":
        why = "A claim of a source on another person" if made.counts or made.denies else f"What is {made.modality}"
        return f"{why} is no evidence: it makes no value and refutes none; there is {before}."
    if effect.value is None and effect.bearing == "refutes":
        return f"It denies {made.display}, and refutes no value that sources say: it is listed as a denial."
    if effect.value is None:
        return f"It makes no value; there is {before}."
    status = str(effect.status).replace("_", " ")
    return f"{_refuted(effect)}With it: {_scored(effect.value, effect.confidence)}, {status}. Without: {before}."


def _refuted(effect: Effect) -> str:
    """Return "It refutes A and B. ", nothing where it denies no value."""
    told = [f"refutes {listing(effect.refutes)}"] if effect.refutes else []
    told += [f"refutes in part what is said of {listing(effect.refutes_in_part)}"] if effect.refutes_in_part else []
    return f"It {' and '.join(told)}. " if told else ""


def _scored(value: str, confidence: float | None) -> str:
    return value if confidence is None else f"{value} ({scored(confidence)})"
