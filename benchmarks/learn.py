#!/usr/bin/env python3
"""Learn the weights of ``service/extract/data/learned.toml`` from KnowledgeNet: logistic regression, field by field.

    python benchmarks/learn.py --data DIR --folds 1,2

Needs the extra ``nlp``. Every pair of a person and a possible value that the rules leave open is an example, right where
the benchmark says so. Folds 1 and 2 are for learning; the figures are reported on fold 3.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.knowledgenet import PROPERTIES, Fact, Page, pages, read
from service.extract.nlp import AUTO, Recogniser, recogniser_of
from service.extract.pairs import Pair

OUT = Path(__file__).resolve().parents[1] / "service" / "extract" / "data" / "learned.toml"
HEAD = """# Weights for pairs of a person and a value, by field: see service/extract/learned.py. Made by benchmarks/learn.py from
# folds 1 and 2 of KnowledgeNet (Mesquita et al. 2019, CC BY-SA 4.0): counts of words and of relations between words, no texts.
"""
STRENGTH = 2.0
"""How strongly weights are held near zero."""
SEEN = 3
"""In how many examples a feature must occur."""
LEAST = 0.05
"""Smaller weights are left out."""
ROUNDS = 150
RATE, SLOW, SLOWER, TINY = 0.05, 0.9, 0.99, 1e-8

Example = tuple[tuple[str, ...], bool]


def examples(page: Page, recogniser: Recogniser) -> list[tuple[str, Example]]:
    """Return a page's pairs in the passages that are annotated for their property, by field."""
    asked: list[Pair] = []

    def note(pair: Pair) -> float:
        asked.append(pair)
        return 0.0

    read(page, recogniser, note)
    found = []
    for pair in asked:
        fact = Fact(PROPERTIES[pair.field], pair.subject.span, pair.value.span)
        both = fact.subject.join(fact.object)
        found += [
            (pair.field, (pair.features, any(gold.touches(fact) for gold in passage.facts)))
            for passage in page.passages
            if passage.span.covers(both) and fact.property in passage.annotated
        ]
    return found


def fit(rows: list[Example]) -> tuple[float, dict[str, float]]:
    """Return bias and weights of a logistic regression (Adam, L2)."""
    counts = Counter(feature for features, _ in rows for feature in set(features))
    vocabulary = {name: number for number, name in enumerate(sorted(f for f, n in counts.items() if n >= SEEN))}
    cells = [(row, vocabulary[f]) for row, (fs, _) in enumerate(rows) for f in set(fs) if f in vocabulary]
    at, which = np.array(cells).T
    right = np.array([float(each) for _, each in rows])
    weights = np.zeros(len(vocabulary) + 1)
    weights[-1] = np.log((right.sum() + 0.5) / (len(rows) - right.sum() + 0.5))
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for turn in range(1, ROUNDS + 1):
        sums = np.bincount(at, weights[which], len(rows)) + weights[-1]
        wrong = 1 / (1 + np.exp(-sums)) - right
        slope = np.append(np.bincount(which, wrong[at], len(vocabulary)) + STRENGTH * weights[:-1], wrong.sum())
        mean = SLOW * mean + (1 - SLOW) * slope
        square = SLOWER * square + (1 - SLOWER) * slope**2
        weights -= RATE * mean / (1 - SLOW**turn) / (np.sqrt(square / (1 - SLOWER**turn)) + TINY)
    kept = {name: round(float(weights[n]), 2) for name, n in vocabulary.items() if abs(weights[n]) >= LEAST}
    return round(float(weights[-1]), 3), kept


def main() -> int:
    """Learn, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of the benchmark's *.jsonl files")
    parser.add_argument("--folds", default="1,2", help="folds to learn from (default 1,2)")
    parser.add_argument("--pipeline", default=AUTO, help="spaCy pipeline (default auto)")
    parser.add_argument("--out", type=Path, default=OUT, help="file to write")
    args = parser.parse_args()
    recogniser = recogniser_of(args.pipeline)
    if recogniser is None:
        parser.error("--pipeline needs a name")
    rows: dict[str, list[Example]] = defaultdict(list)
    for page in pages(args.data, [int(fold) for fold in args.folds.split(",")]):
        for field, example in examples(page, recogniser):
            rows[field].append(example)
    lines = [HEAD]
    for field, given in sorted(rows.items()):
        bias, weights = fit(given)
        lines += [f"[{field}]", f"bias = {bias}", f"[{field}.weights]"]
        lines += [f"{json.dumps(name, ensure_ascii=False)} = {weight}" for name, weight in weights.items()]
        print(f"{field}: {sum(right for _, right in given)} of {len(given)} right, {len(weights)} weights")
    args.out.write_text("\n".join(lines) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
