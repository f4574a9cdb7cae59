"""Try to break whosays in every way that it promises to stand, and count what was lost and what went wrong.

    python benchmarks/faults.py                     # everything
    python benchmarks/faults.py --only removal      # one subject
    python benchmarks/faults.py --times 20          # try each more often

Prints a line a promise: tried, lost, wrong. Exits with 1 if anything was lost or wrong.
"""

import argparse
import importlib
import pkgutil
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import benchmarks.trials

SUBJECTS = sorted(module.name for module in pkgutil.iter_modules(benchmarks.trials.__path__))


def main() -> int:
    """Run the trials that are asked for and print their table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", action="append", choices=SUBJECTS, help="this subject; may be repeated")
    parser.add_argument("--times", type=int, default=5, help="how often each thing is tried (default: 5)")
    args = parser.parse_args()
    failed = 0
    print(f"{'subject':12} {'what':64} {'tried':>6} {'lost':>5} {'wrong':>6}")
    for subject in args.only or SUBJECTS:
        began = time.monotonic()
        for tally in importlib.import_module(f"benchmarks.trials.{subject}").run(args.times):
            print(
                f"{subject:12} {tally.line:64} {tally.tried:6d} {tally.lost:5d} {tally.wrong:6d}  {tally.note}",
                flush=True,
            )
            failed += tally.lost + tally.wrong
        print(f"{subject:12} {time.monotonic() - began:.1f} s", flush=True)
    print(f"{failed} lost or wrong")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
