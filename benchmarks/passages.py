#!/usr/bin/env python3
"""Open the address of every quote's passage in Chromium, and count those where the quote is what it highlights.

    python benchmarks/passages.py                   the pages with hard quotes, set by set
    python benchmarks/passages.py --seeds           every quote of a claim in seeds/, on pages made of the documents
    python benchmarks/passages.py --misses          also what was highlighted instead

Needs Debian's Chromium and the development environment. Prints a line a kind; exits with 1 below 98 in a hundred found.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from attrs import frozen

from benchmarks.chromium import Chromium, Seen, chromium
from benchmarks.passagepages import SETS, Quoted, QuotedPage, page_of, quoted_pages
from service.config import Settings
from service.extract.engine import extract
from service.ingest.folder import profile_folders, read_folder
from service.represent.places.fragments import passage_url

ENOUGH = 0.98
"""The share of quotes that has to be found."""


@frozen
class Tried:
    """A quote, the address of its passage, and what Chromium showed there."""

    page: str
    quote: Quoted
    address: str
    seen: Seen


def tried(browser: Chromium, pages: Sequence[QuotedPage]) -> Iterator[Tried]:
    """Open every quote's address and yield what is seen."""
    for page in pages:
        url = browser.address(page)
        for number, quote in enumerate(page.quotes):
            address = passage_url(url, page.text, quote.selector) or ""
            yield Tried(page.name, quote, address, browser.look(page, number, address))


def seeds() -> list[QuotedPage]:
    """Return a page for each document of the profiles in seeds/, with the quotes of its claims."""
    inputs = [read_folder(folder, Settings(), "") for folder in profile_folders(Settings().seeds)]
    documents = [(each, made.subject) for made in inputs for each in made.documents]
    return [
        page_of(each.source.id, each.text, [claim.selector for claim in extract(each, subject)])
        for each, subject in documents
    ]


def print_table(name: str, rows: Sequence[Tried]) -> None:
    """Print a line a kind, and one for all."""
    kinds: defaultdict[str, list[Seen]] = defaultdict(list)
    for row in rows:
        kinds[row.quote.kind].append(row.seen)
    print(f"{name:22}quotes   found   to the letter")
    for kind, seen in [*sorted(kinds.items()), ("all", [row.seen for row in rows])]:
        found, exact = (sum(getattr(each, name) for each in seen) for name in ("found", "exact"))
        print(f"{kind:22}{len(seen):6}{found:8}{exact:16}   {found / len(seen):6.1%}")


def print_misses(rows: Sequence[Tried]) -> None:
    """Print what was highlighted where it was not the quote to the letter."""
    for row in rows:
        if not row.seen.exact:
            what = "wide" if row.seen.found else "missed"
            print(f"{what}: {row.page}, {row.quote.kind}: {row.quote.selector.exact!r}")
            print(f"    {row.address.partition(':~:')[2]}\n    {row.seen.highlighted!r}")


def main() -> int:
    """Run the benchmark; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", action="store_true", help="the quotes of the claims in seeds/")
    parser.add_argument("--misses", action="store_true", help="tell what was highlighted where a quote was not found")
    parser.add_argument("--only", choices=SETS, help="one set of the pages")
    args = parser.parse_args()
    sets = {"seeds": seeds()} if args.seeds else {each: quoted_pages(each) for each in SETS}
    good = True
    with chromium() as browser:
        for name, pages in sets.items():
            if args.only not in (None, name):
                continue
            rows = list(tried(browser, pages))
            print_table(name, rows)
            if args.misses:
                print_misses(rows)
            good = good and sum(row.seen.found for row in rows) >= ENOUGH * len(rows)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
