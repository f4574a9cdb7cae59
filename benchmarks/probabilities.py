#!/usr/bin/env python3
"""Estimate how often each rule of the extractor reads rightly, on KnowledgeNet, and write the counts as data.

    python benchmarks/probabilities.py --data DIR --folds 1,2           prints the table
    python benchmarks/probabilities.py --data DIR --folds 1,2 --write   and writes service/extract/data/probabilities.toml

A finding is right where one of the mention pairs it amounts to overlaps a gold pair of its property, and wrong where
none does although the passage is annotated for the property; findings elsewhere are not counted. The counts are ours;
of the benchmark's texts (CC BY-SA 4.0) nothing is kept.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from attrs import evolve

from benchmarks.knowledgenet import Page, Passage, Tally, pages, predict, read
from service.extract.engine import Everyone
from service.extract.rules.reliability import measured

TARGET = Path(__file__).resolve().parents[1] / "service" / "extract" / "data" / "probabilities.toml"
_HEAD = """# How often each rule read rightly and wrongly on KnowledgeNet's folds 1 and 2, by benchmarks/probabilities.py.
# Counts of ours; of the benchmark's texts nothing is kept here.
"""


def judged(everyone: Everyone, page: Page, passage: Passage) -> Iterator[tuple[str, bool]]:
    """Yield the rule of each finding in an annotated passage, and whether it is right."""
    for finding in everyone.findings:
        predicted = predict(evolve(everyone, findings=(finding,)), passage, page.text)
        if predicted:
            yield finding.rule, any(fact.touches(gold) for fact in predicted for gold in passage.facts)


def count(folder: Path, folds: list[int]) -> dict[str, Tally]:
    """Return right and wrong findings by rule."""
    counts: dict[str, Tally] = defaultdict(Tally)
    for page in pages(folder, folds):
        everyone = read(page)
        for passage in page.passages:
            for rule, right in judged(everyone, page, passage):
                counts[rule] += Tally(hits=1) if right else Tally(alarms=1)
    return dict(sorted(counts.items()))


def main() -> int:
    """Count; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of the benchmark's *.jsonl files")
    parser.add_argument("--folds", default="1,2", help="folds to read, parted by commas (default 1,2)")
    parser.add_argument("--write", action="store_true", help="write the counts to the extractor's data")
    args = parser.parse_args()
    counts = count(args.data, [int(fold) for fold in args.folds.split(",")])
    print(f"{'rule':40}{'right':>7}{'wrong':>7}{'p':>8}")
    for rule, each in counts.items():
        print(f"{rule:40}{each.hits:7}{each.alarms:7}{measured(each.hits, each.alarms, 0.9):8.3f}")
    if args.write:
        rows = "\n".join(f'"{rule}" = [{each.hits}, {each.alarms}]' for rule, each in counts.items())
        TARGET.write_text(f"{_HEAD}\n[right_and_wrong]\n{rows}\n", "utf-8")
        print(f"written: {TARGET.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
