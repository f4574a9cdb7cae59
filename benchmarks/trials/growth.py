"""Texts and profiles that once took minutes: time and memory grow with them, not faster.

In: nothing but how often to try. Out: a line for each text, doubled twice, and for each profile of 2,000 rival values.
Wrong is what grows by more than may be, or takes more than 5 seconds of the processor or 300 MB. All texts are in
``benchmarks/hostile.py``, all profiles in ``benchmarks/rivals.py``.
"""

from collections.abc import Iterator

from benchmarks.hostile import LIMIT, measure, read_one, within
from benchmarks.hostiletexts import hostile_texts
from benchmarks.rivals import TEXT, apart
from benchmarks.trials import Tally

_SIZES = (40_000, 80_000, 160_000)
_CAP = 30.0
_TEXTS = ("names, comma", "son of", "places, comma", "university of the", "years")
_PROFILES = (("birth years", "one"), ("birth years", "many"), ("towns", "one"), ("posts", "one"), (TEXT, "one"))
_VALUES = 2_000
_SECONDS = 5
_MEGABYTES = 300


def run(times: int) -> Iterator[Tally]:
    """Yield a tally for each text and each profile."""
    texts = hostile_texts()
    for name in _TEXTS:
        rows = [measure(name, texts[name], _SIZES, read_one, _CAP) for _ in range(times)]
        lost = sum(len(row.seconds) < len(_SIZES) for row in rows)
        wrong = sum(not within(row, _SIZES) for row in rows) - lost
        growth = min((row.growth for row in rows if len(row.seconds) == len(_SIZES)), default=0)
        yield Tally(f"a text of “{name}”: more than {LIMIT} a doubling", times, lost, wrong, f"{growth:.2f}")
    for kind, arrangement in _PROFILES:
        found = [apart(kind, arrangement, _VALUES, 60) for _ in range(times)]
        taken = [(each["seconds"], each["peak_mb"]) for each in found if each]
        wrong = sum(seconds > _SECONDS or megabytes > _MEGABYTES for seconds, megabytes in taken)
        note = ", ".join(f"{seconds:.1f} s {megabytes:.0f} MB" for seconds, megabytes in taken[:1])
        line = f"2,000 {kind}, {arrangement} source(s): more than {_SECONDS} s or {_MEGABYTES} MB"
        yield Tally(line, times, times - len(taken), wrong, note)
