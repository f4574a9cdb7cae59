#!/usr/bin/env python3
"""Measure the extractor on KnowledgeNet's ten properties of persons.

    python benchmarks/extraction.py --data DIR --folds 3            a table: P, R, F1 by property, micro, statements, words/s
    python benchmarks/extraction.py --data DIR --folds 1,2 --errors errors.tsv
    python benchmarks/extraction.py --data DIR --json
    python benchmarks/extraction.py --data DIR --nlp           both: the rules alone, and with a statistical pipeline

DIR holds the benchmark's documents, one JSON object a line, in files ``*.jsonl``; ``--folds`` picks among them.
"""

import argparse
import json
import sys
import time
from collections import defaultdict
from itertools import islice
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from attrs import define, field

from benchmarks.knowledgenet import PROPERTIES, Page, Tally, compare, pages, predict, read, tally
from benchmarks.statements import tally_statements
from service.errors import ConfigError
from service.extract.learned.nlp import AUTO, Recogniser, recogniser_of

NAMES = sorted(set(PROPERTIES.values()))
_WARM = 50
"""Pages read before the clock starts: a process reads its tables and compiles its rules once."""


@define
class Result:
    """What a run found out."""

    facts: dict[str, Tally] = field(factory=lambda: defaultdict(Tally))
    statements: dict[str, Tally] = field(factory=lambda: defaultdict(Tally))
    errors: list[str] = field(factory=list)
    recogniser: Recogniser | None = None
    words: int = 0
    seconds: float = 0.0

    def add(self, page: Page) -> None:
        """Read and score one page."""
        start = time.process_time()
        everyone = read(page, self.recogniser)
        self.seconds += time.process_time() - start
        self.words += len(page.text.split())
        for passage in page.passages:
            predicted = predict(everyone, passage, page.text)
            for name, counts in tally(passage, predicted).items():
                self.facts[name] += counts
            for name, counts in tally_statements(page.text, passage, predicted).items():
                self.statements[name] += counts
            _, wrong, missed = compare(passage, predicted)
            words = " ".join(passage.span.of(page.text).split())
            for kind, facts in (("false", wrong), ("missed", missed)):
                for fact in facts:
                    pair = f"{fact.subject.of(page.text)} -> {fact.object.of(page.text)}"
                    self.errors.append("\t".join((kind, page.id, fact.property, " ".join(pair.split()), words)))

    def scores(self) -> dict[str, Any]:
        """Return all figures as fractions, by property and ``micro``, with those of statements and the speed."""
        return {
            **_scores(self.facts),
            "statements": _scores(self.statements),
            "words_per_second": round(self.words / self.seconds) if self.seconds else 0,
        }


def _scores(counts: dict[str, Tally]) -> dict[str, dict[str, float]]:
    by_name = {name: counts[name].scores for name in NAMES}
    return {**by_name, "micro": sum((counts[name] for name in NAMES), Tally()).scores}


def table(result: Result) -> str:
    """Return the figures as a table."""
    scores = result.scores()
    lines = [f"{'property':24}{'P':>7}{'R':>7}{'F1':>7}{'hits':>8}{'false':>7}{'missed':>7}  statements F1"]
    for name in [*NAMES, "micro"]:
        counts = sum((result.facts[each] for each in NAMES), Tally()) if name == "micro" else result.facts[name]
        row = scores[name]
        figures = "".join(f"{row[key]:7.3f}" for key in ("p", "r", "f1"))
        lines.append(
            f"{name:24}{figures}{counts.hits:8}{counts.alarms:7}{counts.misses:7}{scores['statements'][name]['f1']:15.3f}"
        )
    micro = scores["statements"]["micro"]
    lines.append(f"statements, micro: P {micro['p']:.3f}, R {micro['r']:.3f}, F1 {micro['f1']:.3f}")
    lines.append(f"{scores['words_per_second']:,} words/s of processor time, one core")
    return "\n".join(lines)


def run(data: Path, folds: list[int], recogniser: Recogniser | None = None) -> Result:
    """Read and score all pages of some folds."""
    result = Result(recogniser=recogniser)
    for page in islice(pages(data, folds), _WARM):
        read(page, recogniser)
    for page in pages(data, folds):
        result.add(page)
    return result


def main() -> int:
    """Run the benchmark; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of the benchmark's *.jsonl files")
    parser.add_argument("--folds", default="3", help="folds to read, parted by commas (default 3)")
    parser.add_argument("--json", action="store_true", help="print JSON, fractions")
    parser.add_argument("--errors", type=Path, help="write false alarms and misses to this file, one a line, by tabs")
    parser.add_argument("--nlp", action="store_true", help="measure a second time, with a statistical pipeline")
    parser.add_argument("--pipeline", default=AUTO, help="the spaCy pipeline for --nlp (default auto)")
    args = parser.parse_args()
    if not any(args.data.glob("*.jsonl")):
        print(f"error: {args.data}: no *.jsonl files; name the folder that has them", file=sys.stderr)
        return 2
    folds = [int(fold) for fold in args.folds.split(",")]
    result = run(args.data, folds)
    try:
        added = run(args.data, folds, recogniser_of(args.pipeline)) if args.nlp else None
    except ConfigError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    if args.errors:
        args.errors.write_text("\n".join((added or result).errors) + "\n", "utf-8")
    if args.json:
        print(json.dumps(result.scores() | ({"nlp": added.scores()} if added else {}), indent=1))
    else:
        print(table(result))
        if added and added.recogniser:
            print(f"\nwith {added.recogniser.version}:\n{table(added)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
