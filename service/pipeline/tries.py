"""Again from the start, where what something was made of has changed while it was made."""

from collections.abc import Callable
from typing import TypeVar

from service.errors import ChangedError

TRIES = 10
"""How often something is made before the one who asked is told that others keep changing what it is made of."""

_Made = TypeVar("_Made")


def settled(attempt: Callable[[], _Made]) -> _Made:
    """Return what ``attempt`` makes, made anew where it raises ChangedError; raise the last of :data:`TRIES` of them."""
    for _ in range(TRIES - 1):
        try:
            return attempt()
        except ChangedError:
            continue
    return attempt()
