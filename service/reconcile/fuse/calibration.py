"""What labelled items teach: how often each source is right, and how often wrong claims collide."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from math import exp, lgamma, log

from attrs import frozen

from service.reconcile.fuse.ballot import EXACT, GENERAL, OVER_SPECIFIC, STATES, WRONG, Contains, Phi, Vote, smooth

_LOW, _HIGH, _POINTS = 0.1, 100.0, 40
THETAS = tuple(exp(log(_LOW) + (log(_HIGH) - log(_LOW)) * at / (_POINTS - 1)) for at in range(_POINTS))
"""The collisions that are tried, log-spaced."""

Counts = tuple[int, int, int, int]
"""Labelled claims that were exact, general, wrong, over-specific."""
EMPTY: Counts = (0, 0, 0, 0)


@frozen
class Labelled:
    """An item whose answer is known: its votes, and the claimed values that are right; none where nobody claims a right one."""

    votes: tuple[Vote, ...]
    right: frozenset[str]


def state(value: str, right: Collection[str], contains: Contains) -> str:
    """Return the state of a claim of ``value`` where the values ``right`` are accepted."""
    return STATES[_state(value, right, contains)]


def _state(value: str, right: Collection[str], contains: Contains) -> int:
    if value in right:
        return EXACT
    if any(contains(value, truth) for truth in right):
        return GENERAL
    return OVER_SPECIFIC if any(contains(truth, value) for truth in right) else WRONG


def tally(items: Iterable[Labelled], contains: Contains) -> dict[str, Counts]:
    """Return the labelled counts of every source that votes on the items."""
    counts: dict[str, list[int]] = {}
    for item in items:
        for vote in item.votes:
            row = counts.setdefault(vote.source, [0, 0, 0, 0])
            row[_state(vote.value, item.right, contains)] += 1
    return {source: (row[0], row[1], row[2], row[3]) for source, row in counts.items()}


def total(counts: Iterable[Counts]) -> Counts:
    """Return the sum of labelled counts."""
    exact, general, wrong, over_specific = (sum(column) for column in zip(EMPTY, *counts, strict=True))
    return exact, general, wrong, over_specific


def reliabilities(
    counts: Mapping[str, Counts], kinds: Mapping[str, str], default: Phi, strengths: tuple[float, float]
) -> dict[str, Phi]:
    """Return the reliability of every source in ``kinds``: its own counts drawn towards its kind's, those towards the default.

    ``strengths`` are how many labelled claims the default is worth, and the kind.
    """
    of_kind: dict[str, list[Counts]] = {}
    for source, kind in kinds.items():
        of_kind.setdefault(kind, []).append(counts.get(source, EMPTY))
    drawn = {kind: smooth(total(listed), default, strengths[0]) for kind, listed in of_kind.items()}
    return {source: smooth(counts.get(source, EMPTY), drawn[kind], strengths[1]) for source, kind in kinds.items()}


def missed(item: Labelled, contains: Contains, *, granular: bool = False) -> tuple[int, ...]:
    """Return the sizes of the groups of wrong and over-specific claims: of one value, or, ``granular``, of values that nest."""
    sizes: dict[str, int] = {}
    for vote in item.votes:
        if _state(vote.value, item.right, contains) in (WRONG, OVER_SPECIFIC):
            sizes[vote.value] = sizes.get(vote.value, 0) + 1
    return _joined(sizes, contains) if granular else tuple(sizes.values())


def _joined(sizes: Mapping[str, int], contains: Contains) -> tuple[int, ...]:
    """Return the sizes of groups by the most precise values; what contains one of them is in its group, the first one's of several."""
    precise = sorted(value for value in sizes if not any(contains(value, other) for other in sizes))
    joined = dict.fromkeys(precise, 0)
    for value, size in sizes.items():
        joined[next(other for other in precise if other == value or contains(value, other))] += size
    return tuple(joined.values())


def fit_theta(groups: Iterable[Sequence[int]], middle: float) -> float:
    """Return the θ under which wrong claims collide as they do in labelled items, drawn towards ``middle``.

    It maximises Σ (g·ln θ + ln Γ(θ) − ln Γ(θ+m)) − ½·ln²(θ/middle) over 40 log-spaced points from .1 to 100; without
    wrong claims it is ``middle``.
    """
    seen = [(len(sizes), sum(sizes)) for sizes in groups if sizes]
    if not seen:
        return middle

    def likelihood(theta: float) -> float:
        fitted = sum(many * log(theta) + lgamma(theta) - lgamma(theta + wrong) for many, wrong in seen)
        return fitted - log(theta / middle) ** 2 / 2

    return max(THETAS, key=likelihood)
