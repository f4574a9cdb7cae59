"""The search for garbage: paused while much is made that stays, and seldom where little is garbage."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def all_kept() -> Iterator[None]:
    """Pause the search for garbage while half a million objects are made that stay, and leave them out of every later one.

    A search among so many costs more than to make them, and it would find none.
    """
    paused = gc.isenabled()
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        if paused:
            gc.enable()


_SELDOM = (50_000, 20, 50)
"""After so many objects more than were freed a search, after so many searches a wider one, and after so many of these the widest."""


@contextmanager
def seldom() -> Iterator[None]:
    """Search for garbage less often while profiles are made: most of what they are made of is freed without a search."""
    before = gc.get_threshold()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def all_stays() -> None:
    """Leave out of every later search what has been made by now: a program that serves keeps it until it ends."""
    gc.collect()
    gc.freeze()
