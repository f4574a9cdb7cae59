"""Processes that end with the one that started them, however that one ends."""

import multiprocessing
import os
import threading
from multiprocessing.connection import wait


def end_with_parent() -> None:
    """End this process, a child of multiprocessing, as soon as its parent is gone: at once if it is gone already.

    What is waited on is the parent's end of a pipe, or on Windows the parent itself, so that a parent that is killed
    counts as well. Nothing is tidied up: to SQLite, whose log is made for it, the end is a crash.
    """
    if parent := multiprocessing.parent_process():
        threading.Thread(target=_end_after, args=(parent.sentinel,), name="lifeline", daemon=True).start()


def _end_after(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
