"""Degrees made comparable: which words can be of one degree."""

from functools import cache, lru_cache

from service.reconcile.normal.spelling import english
from service.reconcile.tables import classes, table

_CACHE = 1024


def one_degree(one: str, other: str) -> bool:
    """Tell whether words for two degrees may be of one: the same, or one its rank; "degree" alone is as good as nothing, an empty string."""
    a, b = _degree(one), _degree(other)
    return a == b or a == _rank(b) or b == _rank(a)


@lru_cache(_CACHE)
def _degree(text: str) -> str:
    plain = english(text)
    return "" if plain in table("degrees")["unsaid"]["words"] else _same().get(plain, plain)


def _rank(degree: str) -> str | None:
    """Return the rank of a degree, None of what is not known or a rank itself."""
    return next((rank for rank, begins in table("degrees")["ranks"].items() if degree.startswith(begins)), None)


@cache
def _same() -> dict[str, str]:
    return classes("degrees", "same")
