"""The search for garbage, paused while much is made that stays."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def all_kept() -> Iterator[None]:
    """Pause the search for garbage: while half a million objects that stay are made, it costs more than they do."""
    paused = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if paused:
            gc.enable()


def all_stays() -> None:
    """Leave out of every later search what has been made by now: a program that serves keeps it until it ends."""
    gc.collect()
    gc.freeze()
