#!/usr/bin/env python3
"""Measure fusion on public truth-discovery sets, beside majority vote, ACCU and TruthFinder.

    python benchmarks/fusion.py --data DIR                      tables: all items, contested ones, and few sources
    python benchmarks/fusion.py --data DIR --set books --set heritages
    python benchmarks/fusion.py --data DIR --json               {set: {method: {accuracy, brier, ece}}}, fractions
    python benchmarks/fusion.py --data DIR --json --contested   the same of contested items
    python benchmarks/fusion.py --data DIR --write service/reconcile/data/measured.toml   what /v1/confidence publishes

DIR holds, for every set NAME, NAME.toml (how it is read and scored), NAME.claims.tsv and its gold; benchmarks/truthsets.py
describes them. Figures are means of five random splits: some gold items are labelled, the rest is scored; only `ours` reads
labels, and it fuses places as such. ECE has ten bins. Few sources: every gold item cut to k claims, three splits, ours with rho = .5.
"""

import argparse
import json
import random
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from attrs import astuple, frozen
from rich.console import Console
from rich.progress import track

from benchmarks.truthmethods import METHODS, Task, forecasts
from benchmarks.truthsets import Item, SetError, TruthSet, load, names
from service.reconcile.fuse.measure import Forecast, accuracy, brier, ece, reliability
from service.reconcile.fuse.priors import shipped

SPLITS, FEW_SPLITS = 5, 3
SEED = 100
FEW, FEW_RHO = (1, 2, 3), 0.5
FIGURES: dict[str, Callable[[Sequence[Forecast]], float]] = {"accuracy": accuracy, "brier": brier, "ece": ece}
SHOWN = {"vote": "majority vote", "accu": "ACCU (EM)", "truthfinder": "TruthFinder", "ours": "ours"}

Figures = dict[str, float]


@frozen
class Run:
    """A method's forecasts on one set, split by split."""

    method: str
    splits: tuple[tuple[Forecast, ...], ...]
    contested: tuple[tuple[Forecast, ...], ...]


def split(items: Sequence[Item], number: int, labels: int) -> tuple[list[Item], list[Item]]:
    """Return the labelled and the scored items of a split."""
    shuffled = list(items)
    random.Random(SEED + number).shuffle(shuffled)
    many = min(labels, len(shuffled) // 2)
    return shuffled[:many], shuffled[many:]


def runs(truths: TruthSet) -> Iterator[Run]:
    """Yield every method's run on a set; those that read no labels score it once for all splits."""
    parted = [split(truths.gold, number, truths.labels) for number in range(SPLITS)]
    rho = shipped().model.rho
    for name, method in METHODS.items():
        once = None if name == "ours" else method(Task(truths, truths.items, (), truths.gold, rho))
        everyone, contested = [], []
        for labelled, scored in parted:
            scores = once or method(Task(truths, truths.items, labelled, scored, rho))
            everyone.append(tuple(forecasts(scores, scored)))
            contested.append(tuple(forecasts(scores, [item for item in scored if item.contested])))
        yield Run(name, tuple(everyone), tuple(contested))


def few(truths: TruthSet, most: int) -> dict[str, Figures]:
    """Return the figures of vote and ours where no gold item has more than ``most`` claims."""
    collected: dict[str, list[tuple[Forecast, ...]]] = {"vote": [], "ours": []}
    for number in range(FEW_SPLITS):
        draw = random.Random(number)
        cut = {
            item.name: item.only(draw.sample(item.rows, most)) if len(item.rows) > most else item
            for item in truths.gold
        }
        labelled, scored = split(list(cut.values()), number, truths.labels)
        task = Task(truths, [cut.get(item.name, item) for item in truths.items], labelled, scored, FEW_RHO)
        for name, listed in collected.items():
            listed.append(tuple(forecasts(METHODS[name](task), scored)))
    return {name: figures(listed) for name, listed in collected.items()}


def figures(splits: Sequence[Sequence[Forecast]]) -> Figures:
    """Return accuracy, Brier and ECE, each the mean of the splits that have items."""
    counted = [listed for listed in splits if listed]
    return {name: sum(map(measure, counted)) / max(1, len(counted)) for name, measure in FIGURES.items()}


def table(results: dict[str, list[Run]], *, contested: bool) -> str:
    """Return a line a method, three figures a set."""
    lines = [f"{'':16}" + "".join(f"{name:>19}" for name in results)]
    for at, method in enumerate(METHODS):
        line = f"{SHOWN[method]:16}"
        for listed in results.values():
            row = figures(listed[at].contested if contested else listed[at].splits)
            line += f"{'/'.join(_short(row[name]) for name in FIGURES):>19}"
        lines.append(line)
    return "\n".join(lines)


def few_table(sets: Sequence[TruthSet]) -> str:
    """Return a line a set and number of claims: accuracy, Brier and ECE of vote and ours."""
    lines = [f"{'':16}{'claims':>8}{'majority vote':>19}{'ours':>19}"]
    for truths in sets:
        for most in FEW:
            found = few(truths, most)
            cells = "".join(f"{'/'.join(_short(row[name]) for name in FIGURES):>19}" for row in found.values())
            lines.append(f"{truths.name:16}{most:8}{cells}")
    return "\n".join(lines)


def as_json(results: dict[str, list[Run]], *, contested: bool) -> dict[str, Any]:
    """Return ``{set: {method: {accuracy, brier, ece}}}``."""
    return {
        name: {run.method: figures(run.contested if contested else run.splits) for run in listed}
        for name, listed in results.items()
    }


def measured(sets: Sequence[TruthSet], results: dict[str, list[Run]]) -> str:
    """Return the figures of ours and of the majority vote as TOML, with the bins of all splits together."""
    lines = [
        "# What fusion scored on public truth-discovery sets: benchmarks/fusion.py --write wrote it. A bin is low, high, n, mean",
        "# score, fraction right; each item is scored in several splits and counted in each.",
        f"rho = {shipped().model.rho}",
        f"splits = {SPLITS}",
    ]
    for truths in sets:
        by_method = {run.method: run for run in results[truths.name]}
        ours = by_method["ours"]
        pooled = [each for listed in ours.splits for each in listed]
        scored = len(ours.splits[0])
        bins = ",\n".join(f"  {[round(cell, 4) for cell in astuple(each)]}" for each in reliability(pooled))
        lines += ["", "[[set]]", f'name = "{truths.name}"']
        lines += [f"claims = {sum(len(item.rows) for item in truths.items)}", f"sources = {len(truths.kinds)}"]
        lines += [f"labels = {len(truths.gold) - scored}", f"scored = {scored}"]
        lines += [f"{name} = {value:.4f}" for name, value in figures(ours.splits).items()]
        vote = ", ".join(f"{name} = {value:.4f}" for name, value in figures(by_method["vote"].splits).items())
        lines += [f"vote = {{ {vote} }}", f"bins = [\n{bins},\n]"]
    return "\n".join(lines) + "\n"


def _short(figure: float) -> str:
    return f"{figure:.3f}".removeprefix("0")


def _watched(steps: Sequence[str], words: str) -> Iterator[str]:
    """Yield steps with a progress bar on a terminal."""
    console = Console(stderr=True)
    yield from track(steps, words, console=console, transient=True, disable=not console.is_terminal)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of the sets' files")
    parser.add_argument("--set", action="append", metavar="NAME", help="only this set (may be repeated)")
    parser.add_argument("--json", action="store_true", help="print JSON, fractions")
    parser.add_argument("--write", type=Path, metavar="FILE", help="write ours and the vote to this file, as TOML")
    parser.add_argument("--contested", action="store_true", help="with --json: of contested items only")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark; return the exit code."""
    args = _parser().parse_args(arguments)
    chosen = args.set or names(args.data)
    if not chosen:
        print(f"error: {args.data}: no NAME.toml; name the folder that has the sets", file=sys.stderr)
        return 2
    try:
        sets = [load(args.data, name) for name in _watched(chosen, "reading")]
    except SetError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    by_name = {truths.name: truths for truths in sets}
    results = {name: list(runs(by_name[name])) for name in _watched(list(by_name), "measuring")}
    if args.write:
        args.write.write_text(measured(sets, results), "utf-8")
    if args.json:
        print(json.dumps(as_json(results, contested=args.contested), indent=1))
        return 0
    print(f"All items: accuracy/Brier/ECE, mean of {SPLITS} splits\n{table(results, contested=False)}")
    print(f"\nContested items only\n{table(results, contested=True)}")
    print(f"\nFew sources: gold items cut to some claims, mean of {FEW_SPLITS} splits\n{few_table(sets)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
