#!/usr/bin/env python3
"""Learn the weights of ``service/extract/data/learned.toml`` from KnowledgeNet: logistic regression, field by field.

    python benchmarks/learn.py --data DIR --folds 1,2
    python benchmarks/learn.py --data DIR --keep           new weights; each field's probability stays as it is in the file

Needs the extra ``nlp``. Every pair of a person and a possible value is an example, right where the benchmark says so:
those that the rules have read too, for what they teach holds of pairs that the rules leave open. Where a property is not
annotated, the rules themselves teach, with little weight. How sure a field's pairs must be is settled on documents that
were not learned from, each in its turn: by the pairs that the rules leave open, and a share of those that they read,
since they were made on folds 1 and 2 and leave more open elsewhere. How the documents are parted moves it by .1 and
more: they are parted anew several times, and of levels that are about as good the lowest is taken. ``--keep`` is for other
features alone. Fold 3 is for reporting.
"""

import argparse
import json
import sys
import tomllib
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from attrs import frozen

from benchmarks.knowledgenet import PROPERTIES, Fact, Page, Passage, pages, read
from service.extract.learned.judge import Weights
from service.extract.learned.nlp import AUTO, Recogniser, recogniser_of
from service.extract.learned.pairs import VALUES, Pair, pairs
from service.extract.learned.sentencecontext import SentenceContext
from service.extract.rules.finding import Finding

OUT = Path(__file__).resolve().parents[1] / "service" / "extract" / "data" / "learned.toml"
HEAD = """# Weights for pairs of a person and a value, by field: see service/extract/learned/judge.py. Made by benchmarks/learn.py from
# folds {folds} of KnowledgeNet (Mesquita et al. 2019, CC BY-SA 4.0): counts of words and of relations between words, no texts.
"""
STRENGTH = 2.0
"""How strongly weights are held near zero."""
SEEN = 3
"""In how many documents a feature must occur."""
LEAST = 0.08
"""Smaller weights are left out."""
PARTS = 6
"""Into how many parts the documents are cut, to be judged by what the others teach."""
TURNS = 6
"""How often they are cut anew: one cut alone moves what is settled by .1 and more."""
LEVELS = tuple(number / 100 for number in range(50, 98, 3))
"""Probabilities from which a field's is chosen."""
COST = 2.0
"""How many right pairs a wrong one outweighs: a wrong citation is worse than a missing fact."""
GOOD = 0.7
"""Which share of what is added must be right."""
NEAR = 2.0
"""Levels that gain as much as the best one but for so much are as good: the lowest is taken, which leaves least unsaid."""
FEW = 3
"""A field that gains less than this is left to the rules."""
LEFT = frozenset(("spouse",))
"""Fields left to the rules whatever they gain here: elsewhere, more of what was added was wrong than right."""
LEADS, NOT_KNOWN = 0.5, 0.3
"""What it weighs, where members are not annotated but leaders are, that somebody leads a body or that nothing is known.

Who founded or leads an organisation is nearly always annotated as a member of it, where both are annotated.
"""
ELSEWHERE, BODIES_ELSEWHERE = 0.1, 0.05
"""What it weighs where nothing is annotated that the rules read a pair or do not: most pairs there are none.

Bodies are those of properties that rules leave open more often than others.
"""
BODIES = frozenset((PROPERTIES["employer"], PROPERTIES["political_affiliation"]))
UNSEEN = 0.1
"""Which share of what the rules read here they would leave open in texts that they were not made on."""
ROUNDS = 150
RATE, SLOW, SLOWER, TINY = 0.05, 0.9, 0.99, 1e-8


@frozen
class Example:
    """A pair with its document, whether it is right, what that weighs (1 where the benchmark says it), whether rules read it.

    ``group`` is the same for the pairs of one person and one value in a sentence.
    """

    page: str
    group: tuple[object, ...]
    features: AbstractSet[str]
    right: bool
    weight: float
    read: bool


def examples(page: Page, recogniser: Recogniser) -> Iterator[tuple[str, Example]]:
    """Yield what a page's pairs teach, by field."""
    asked: list[tuple[int, Pair]] = []

    def note(scene: SentenceContext, number: int, *, quoted: bool) -> Iterator[Finding]:
        del quoted
        asked.extend((number, pair) for pair in pairs(scene, VALUES, every=True))
        return iter(())

    everyone = read(page, recogniser, note)
    for number, pair in asked:
        one, other = pair.subject.span, pair.value.span
        fact = Fact(PROPERTIES[pair.field], *((other, one) if pair.field == "child" else (one, other)))
        passage = next((each for each in page.passages if each.span.covers(one.join(other))), None)
        right, weight = _taught(fact, passage, read=pair.read)
        if weight:
            group = (page.id, number, *pair.key)
            yield pair.field, Example(page.id, group, pair.features, right, weight, pair.read)
    del everyone  # its persons live until here: a pair's key holds their ids


def _taught(fact: Fact, passage: Passage | None, *, read: bool) -> tuple[bool, float]:
    """Return whether a pair is right as far as its passage tells, and how much that weighs."""
    if passage is not None and fact.property in passage.annotated:
        return any(gold.touches(fact) for gold in passage.facts), 1.0
    if fact.property == PROPERTIES["employer"] and passage is not None and passage.led is not None:
        leads = any(each.subject.overlaps(fact.subject) and each.object.overlaps(fact.object) for each in passage.led)
        return leads or read, LEADS if leads or read else NOT_KNOWN
    return read, BODIES_ELSEWHERE if fact.property in BODIES else ELSEWHERE


def fit(rows: Sequence[Example]) -> Weights:
    """Return bias and weights of a logistic regression (Adam, L2)."""
    counts = Counter(name for _, name in {(row.page, name) for row in rows for name in row.features})
    vocabulary = {name: number for number, name in enumerate(sorted(f for f, n in counts.items() if n >= SEEN))}
    cells = [(n, vocabulary[f]) for n, row in enumerate(rows) for f in row.features if f in vocabulary]
    at, which = np.array(sorted(cells)).T
    right, weight = np.array([(float(row.right), row.weight) for row in rows]).T
    weights = np.zeros(len(vocabulary) + 1)
    weights[-1] = np.log((right.sum() + 0.5) / (len(rows) - right.sum() + 0.5))
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    for turn in range(1, ROUNDS + 1):
        sums = np.bincount(at, weights[which], len(rows)) + weights[-1]
        wrong = weight * (1 / (1 + np.exp(-sums)) - right)
        slope = np.append(np.bincount(which, wrong[at], len(vocabulary)) + STRENGTH * weights[:-1], wrong.sum())
        mean = SLOW * mean + (1 - SLOW) * slope
        square = SLOWER * square + (1 - SLOWER) * slope**2
        weights -= RATE * mean / (1 - SLOW**turn) / (np.sqrt(square / (1 - SLOWER**turn)) + TINY)
    kept = {name: round(float(weights[n]), 2) for name, n in vocabulary.items() if abs(weights[n]) >= LEAST}
    return Weights(1.0, round(float(weights[-1]), 3), kept)


def settle(rows: Sequence[Example]) -> tuple[float, float, float]:
    """Return from which probability on pairs that the rules leave open are worth it, and how many then are right and wrong."""
    tried = []
    judged = [_judged(rows, turn) for turn in range(TURNS)]
    for level in LEVELS:
        taken = [row for groups in judged for group in groups if group[0] >= level for row in group[1]]
        right, wrong = (
            sum(UNSEEN if row.read else 1 for row in taken if row.right is its) / TURNS for its in (True, False)
        )
        if right >= GOOD * (right + wrong):
            tried.append((right - COST * wrong, level, right, wrong))
    best = max((gain for gain, *_ in tried), default=0.0)
    near = ((level, right, wrong) for gain, level, right, wrong in tried if gain >= best - NEAR)
    return min(near, default=(1.0, 0.0, 0.0))


def _judged(rows: Sequence[Example], turn: int) -> list[tuple[float, list[Example]]]:
    """Return the pairs of each person and value in a sentence with how sure they are by what was learned of other documents.

    Each ``turn`` cuts the documents into other parts.
    """
    parts = [zlib.crc32(f"{turn} {row.page}".encode()) % PARTS for row in rows]
    groups: dict[tuple[object, ...], list[tuple[float, Example]]] = defaultdict(list)
    for part in range(PARTS):
        model = fit([row for row, its in zip(rows, parts, strict=True) if its != part])
        for row, its in zip(rows, parts, strict=True):
            if its == part and row.weight == 1:
                groups[row.group].append((model.weigh(row.features), row))
    return [(max(each for each, _ in group), [row for _, row in group]) for group in groups.values()]


def _settled(field: str, given: Sequence[Example]) -> float | None:
    """Return from which probability on a field's pairs are worth it, None where it is left to the rules."""
    sure, right, wrong = settle(given)
    left = field in LEFT or right - COST * wrong < FEW
    told = f"from {sure:.2f} on +{right:.1f} right, +{wrong:.1f} wrong{': left to the rules' if left else ''}"
    print(f"{field:22} {len(given):5} pairs; {told}")
    return None if left else sure


def main() -> int:
    """Learn, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of the benchmark's *.jsonl files")
    parser.add_argument("--folds", default="1,2", help="folds to learn from (default 1,2)")
    parser.add_argument("--pipeline", default=AUTO, help="spaCy pipeline (default auto)")
    parser.add_argument("--out", type=Path, default=OUT, help="file to write")
    parser.add_argument("--keep", action="store_true", help="keep the file's fields, and how sure their pairs must be")
    args = parser.parse_args()
    recogniser = recogniser_of(args.pipeline)
    if recogniser is None:
        parser.error("--pipeline needs a name")
    rows: dict[str, list[Example]] = defaultdict(list)
    for page in pages(args.data, [int(fold) for fold in args.folds.split(",")]):
        for field, example in examples(page, recogniser):
            rows[field].append(example)
    lines = [HEAD.format(folds=args.folds.replace(",", " and "))]
    before = tomllib.loads(args.out.read_text("utf-8")) if args.keep else {}
    for field, given in sorted(rows.items()):
        sure = before.get(field, {}).get("sure") if args.keep else _settled(field, given)
        if sure is None:
            continue
        model = fit(given)
        print(f"{field:22} {len(model.weights)} weights")
        lines += [f"[{field}]", f"sure = {sure}", f"bias = {model.bias}", f"[{field}.weights]"]
        lines += [f"{json.dumps(name, ensure_ascii=False)} = {weight}" for name, weight in model.weights.items()]
    args.out.write_text("\n".join(lines) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
