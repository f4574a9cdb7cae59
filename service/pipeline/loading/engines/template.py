"""The process that workers are forked from, where the system can: it has made ready what they need, and they share its memory."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerContext, SpawnContext

_WARM = "service.pipeline.loading.engines.warm"


def context() -> "ForkServerContext | SpawnContext":
    """Return how workers are started: forked from that process on Linux, each as a new one elsewhere."""
    return get_context("forkserver") if sys.platform == "linux" else get_context("spawn")


def begin() -> None:
    """Start that process now, so that it makes itself ready meanwhile; where there is none, do nothing."""
    if sys.platform != "linux":
        return
    from multiprocessing import resource_tracker  # noqa: PLC0415 - only some systems have it
    from multiprocessing.forkserver import ensure_running  # noqa: PLC0415

    context().set_forkserver_preload([_WARM])
    resource_tracker.ensure_running()  # first, since it lets Ctrl-C through when it has started
    with uninterrupted():
        ensure_running()


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Hold Ctrl-C back from the processes that are started meanwhile, until they can end without a word."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT,))
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
