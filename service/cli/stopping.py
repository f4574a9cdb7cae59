"""How a server process stops: its clients are told, given a moment, and only then are connections closed."""

import logging
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from service.api.observing.logs import LOGGER

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_QUIET = 0.2  # seconds without a request after which nobody is taken to be about to ask
_LONGEST = 1.0  # seconds for which a stop waits for such quiet
_GRACE = 0.5  # seconds more for a process whose threads are all held up by one
_STARTING = 0.01  # seconds between looks whether the server has started


def _stops() -> set[signal.Signals]:
    """Return the signals that stop: a SIGHUP too where it says that the terminal is closed, unless nohup ignores it."""
    stops = {signal.SIGINT, signal.SIGTERM}
    if sys.platform != "win32" and _has_terminal() and signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:
        stops.add(signal.SIGHUP)
    return stops


def _has_terminal() -> bool:
    """Tell whether this process has a controlling terminal, whatever its input is (POSIX.1-2017, 11.1.3)."""
    try:
        os.close(os.open("/dev/tty", os.O_RDONLY | os.O_NOCTTY))
    except OSError:
        return False
    return True


_STOPS = _stops()


class Stoppable:
    """``application``, which tells each client with its answer to close the connection once a stop has begun.

    A server that just closes kept connections leaves those requests unanswered that are on their way to it.
    """

    def __init__(self, application: "WSGIApplication") -> None:
        self._application = application
        self._stopping = False
        self._asked = 0.0

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer the request."""
        if not self._stopping:
            return self._application(environ, start_response)
        self._asked = time.monotonic()

        def start_last(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
            return start_response(status, [*headers, ("Connection", "close")], exc_info)

        return self._application(environ, start_last)

    def drain(self) -> None:
        """Begin to stop, and return when no request has come for a while or the longest wait is over."""
        self._asked = began = time.monotonic()
        self._stopping = True
        while (left := min(self._asked + _QUIET, began + _LONGEST) - time.monotonic()) > 0:
            time.sleep(left)


def stop_after(prepare: Callable[[], None], within: float | None = None) -> None:
    """Let this process, when it is asked to stop, do ``prepare`` first and what the server's own handler does then.

    ``within`` so many seconds it is to have ended; else it is killed, and the log says so.

    SIGINT, SIGTERM and a closed terminal's SIGHUP are blocked, here and in the processes that are started from now on, and waited
    for by a thread, which calls the handler of SIGTERM once there is one. To be called in the main thread. On Windows, where
    a process is not asked but ended, it does nothing.
    """
    if sys.platform == "win32":
        return
    signal.pthread_sigmask(signal.SIG_BLOCK, _STOPS)
    threading.Thread(target=_stop, args=(prepare, within), name="stop", daemon=True).start()


def ignore_reloads() -> None:
    """Let a SIGHUP that asks for new workers be the parent's business; to be called in a worker's main thread."""
    if sys.platform != "win32" and signal.SIGHUP not in _STOPS:
        signal.signal(signal.SIGHUP, signal.SIG_IGN)


def _stop(prepare: Callable[[], None], within: float | None) -> None:
    asked = signal.sigwait(_STOPS)
    began = time.monotonic()
    if within is not None:
        signal.setitimer(signal.ITIMER_REAL, within + _GRACE)  # the kernel ends what holds the interpreter, too
    prepare()
    while not callable(handler := signal.getsignal(signal.SIGTERM)):
        time.sleep(_STARTING)  # the server has not come to set it yet
    handler(asked, None)
    if within is not None:
        time.sleep(max(0.0, began + within - time.monotonic()))
        logging.getLogger(LOGGER).warning("killed: it was asked to stop and had not ended after %g seconds", within)
        os.kill(os.getpid(), signal.SIGKILL)
