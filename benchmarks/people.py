#!/usr/bin/env python3
"""Read real pages about real people and compare what is claimed with what editors read there.

    python benchmarks/people.py --texts DIR                     all parts, from texts DIR/…/KEY.txt
    python benchmarks/people.py --texts DIR --part fix --fail   also each miss and each wrong claim, with page and cause
    python benchmarks/people.py --texts DIR --sample 20 --seed 1      twenty of each, drawn at random
    python benchmarks/people.py --part report                   fetches the pages, by the service's own fetcher

The gold is benchmarks/people/fix.toml, seen.toml and report.toml: rules are made on the first two; nobody reads the pages of the
part report, or what is missed on them, while rules are made. Each person becomes a profile folder, loaded into a temporary
database; claims and conflicts are those of the API. How they are compared: benchmarks/peoplematch.py; what is right, wrong and
missed: benchmarks/peoplescore.py. ``name`` and ``related`` are not scored. Not scored either are claims on pages without a text.

Exits with 2 where gold or texts cannot be used, with 1 where some page has no text, else with 0.
"""

import argparse
import json
import random
import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.peoplefolders import Texts, fetched_texts, kept_texts, read
from benchmarks.peoplegold import HERE, PARTS, GoldError, Person, people
from benchmarks.peopletables import Outcome, as_data, faults, print_faults, print_tables
from service.config import Settings


def main(argv: list[str] | None = None) -> int:
    """Read the pages, judge, print."""
    args = _arguments(argv)
    parts = PARTS if args.part == "all" else (args.part,)
    try:
        persons = people(parts, args.gold)
        texts = _texts(persons, args.texts)
        outcome = Outcome.of(persons, read(persons, texts.by_key), texts.by_key)
    except GoldError as error:
        print(error, file=sys.stderr)
        return 2
    if args.json:
        print(json.dumps(as_data(outcome, with_faults=args.fail), ensure_ascii=False, indent=1))
    else:
        if texts.changed:
            print(f"{len(texts.changed)} pages are not, word for word, what was annotated: the figures are an estimate")
        print_tables(outcome)
        misses, wrongs = faults(outcome)
        if args.fail:
            print_faults(outcome, misses, wrongs, loose=True)
        elif args.sample:
            drawn = random.Random(args.seed)
            print_faults(outcome, *(drawn.sample(each, min(args.sample, len(each))) for each in (misses, wrongs)))
    return 1 if texts.left_out else 0


def _texts(persons: Sequence[Person], folder: Path | None) -> Texts:
    texts = kept_texts(persons, folder) if folder else fetched_texts(persons, Settings.from_env())
    for key, why in texts.left_out.items():
        print(f"left out: {key}: {why}", file=sys.stderr)
    if not texts.by_key:
        raise GoldError("no page has a text; is there a network? else say --texts DIR")
    return texts


def _arguments(argv: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, help="the folder of the texts, instead of the network")
    parser.add_argument("--part", choices=(*PARTS, "all"), default="all", help="which persons (all unless given)")
    parser.add_argument("--gold", type=Path, default=HERE, help="the folder of the gold, instead of benchmarks/people")
    parser.add_argument("--json", action="store_true", help="print JSON; with --fail, misses and wrong claims too")
    parser.add_argument("--fail", action="store_true", help="list all misses, wrong claims and faulty qualifiers")
    parser.add_argument(
        "--sample", type=int, default=0, metavar="N", help="list N misses and N wrong claims, by chance"
    )
    parser.add_argument("--seed", type=int, default=0, help="which N (0 unless given)")
    args = parser.parse_args(argv)
    if args.sample < 0:
        parser.error("--sample: a number from 0 up")
    return args


if __name__ == "__main__":
    sys.exit(main())
