"""Places of the items of a list that stay as they are while others come and go, so that a cursor keeps its meaning."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

ROOM = 1 << 20
"""How many places a profile has for items of one kind; they count from 0."""

_STEP = 1 << 10  # the widest gap that is left for items to come


def places(stood: Mapping[str, int], ids: Sequence[str]) -> list[int]:
    """Return the place of each of ``ids``, which are in order; ``stood`` has the places of what was there before.

    What was there before keeps its place if its order is kept; a place that falls vacant stays so for as long as there
    is room. Where there is none, all are placed anew.
    """
    kept = _in_order([stood.get(each, -1) for each in ids])
    found: list[int] = []
    for index in sorted(kept):
        if not _fill(found, index - len(found), kept[index]):
            return _anew(len(ids))
        found.append(kept[index])
    return found if _fill(found, len(ids) - len(found), None) else _anew(len(ids))


def _fill(found: list[int], count: int, before: int | None) -> bool:
    """Append ``count`` places behind the last of ``found`` and ahead of ``before``, far apart; False where none fit."""
    last = found[-1] if found else -1
    step = ((ROOM if before is None else before) - last) // (count + 1)
    if count and not step:
        return False
    step = min(step, _STEP) if before is None else step
    found.extend(last + step * (number + 1) for number in range(count))
    return True


def _anew(count: int) -> list[int]:
    found: list[int] = []
    if not _fill(found, count, None):
        raise ValueError(f"{count} items of one kind; a profile has room for {ROOM}")
    return found


def _in_order(places: Sequence[int]) -> dict[int, int]:
    """Return the longest rising part of ``places`` by index; what is below 0 has no place (patience sorting)."""
    tails: list[int] = []
    ends: list[int] = []
    previous: dict[int, int | None] = {}
    for index, place in enumerate(places):
        if place < 0:
            continue
        at = bisect_left(tails, place)
        previous[index] = ends[at - 1] if at else None
        tails[at : at + 1] = [place]
        ends[at : at + 1] = [index]
    kept: dict[int, int] = {}
    at_index = ends[-1] if ends else None
    while at_index is not None:
        kept[at_index] = places[at_index]
        at_index = previous[at_index]
    return kept
