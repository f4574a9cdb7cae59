"""How good probabilities are: accuracy, Brier score, and how far what was said is from what came true."""

from collections.abc import Sequence
from math import fsum

from attrs import astuple, frozen

BINS = 10


@frozen
class Forecast:
    """A score that a value was given, and whether it was right."""

    score: float
    right: bool


@frozen
class Bin:
    """The forecasts with a score from ``low`` to below ``high`` (the last bin includes 1): how many, their mean, how many right."""

    low: float
    high: float
    n: int
    mean: float
    right: float


def accuracy(forecasts: Sequence[Forecast]) -> float:
    """Return the fraction that was right; 0 of none."""
    return sum(each.right for each in forecasts) / len(forecasts) if forecasts else 0.0


def brier(forecasts: Sequence[Forecast]) -> float:
    """Return the mean squared error of the scores; 0 of none."""
    return fsum((each.score - each.right) ** 2 for each in forecasts) / len(forecasts) if forecasts else 0.0


def reliability(forecasts: Sequence[Forecast]) -> tuple[Bin, ...]:
    """Return ten bins of equal width, those without forecasts left out."""
    grouped: dict[int, list[Forecast]] = {}
    for each in forecasts:
        grouped.setdefault(min(BINS - 1, int(each.score * BINS)), []).append(each)
    return tuple(
        Bin(at / BINS, (at + 1) / BINS, len(listed), fsum(f.score for f in listed) / len(listed), accuracy(listed))
        for at, listed in sorted(grouped.items())
    )


def ece(forecasts: Sequence[Forecast]) -> float:
    """Return the expected calibration error: the mean distance of a bin's mean score from its accuracy, by its size."""
    return fsum(each.n * abs(each.mean - each.right) for each in reliability(forecasts)) / max(1, len(forecasts))


@frozen(kw_only=True)
class Check:
    """How good ``n`` forecasts were; ``bins`` are those of :func:`reliability` as tuples (low, high, n, mean, right)."""

    n: int
    accuracy: float
    brier: float
    ece: float
    bins: tuple[tuple[float, float, int, float, float], ...] = ()


def check(forecasts: Sequence[Forecast], *, bins: bool = True) -> Check:
    """Return how good forecasts were."""
    return Check(
        n=len(forecasts),
        accuracy=accuracy(forecasts),
        brier=brier(forecasts),
        ece=ece(forecasts),
        bins=tuple(astuple(each) for each in reliability(forecasts)) if bins else (),
    )
