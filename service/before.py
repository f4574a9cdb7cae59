"""What stands before Flask, put together: published bytes are answered at once, all else as soon as Flask is there.

In: settings, and what makes the rest. Out: the application to serve. To import all that the rest needs takes most of the time until a server
can answer, so a server of a file of SQLite imports it when it answers already.
"""

import logging
import threading
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from service.api.delivery import COMMON, NEVER
from service.api.front import Front
from service.api.observing.counting import Meter
from service.api.observing.logs import LOGGER, AccessLog
from service.api.published import OF_API
from service.config import Settings
from service.domain.memory.garbage import all_kept, all_stays
from service.errors import StoreError
from service.store.bare.file import File
from service.store.bare.published import Published
from service.store.bare.version import file_of
from service.store.bare.watching import looked_at
from service.web.published import OF_WEB

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_MOMENT = 0.1  # seconds until the rest is made, so that it does not hold up the start of the server
_RETRY = ("Retry-After", "1")


def before(behind: "WSGIApplication", published: Published, meter: Meter, settings: Settings) -> "WSGIApplication":
    """Return the front of ``behind``, with a log of requests if that is asked for."""
    front = Front(behind, published, (*OF_API, *OF_WEB), meter)
    return AccessLog(front, settings.access_log) if settings.access_log else front


def at_once(settings: Settings, make: "Callable[[File, Meter], WSGIApplication]") -> "WSGIApplication | None":
    """Return what answers published bytes now and all else soon, by what ``make`` makes; None where a database has to be opened first.

    Raises StoreError where the file cannot be served.
    """
    file = file_of(settings.database_url)
    if file is None or settings.read_url:
        return None
    opened, meter = File(str(file)), Meter()
    opened.watch.begin()
    looked_at(opened.path)
    return before(Soon(lambda: make(opened, meter)), Published(opened.reader, opened.keeping), meter, settings)


class Soon:
    """The WSGI application that ``make`` makes in a thread of its own, a moment from now, or as soon as a request needs it.

    One thread makes it while all others that need it wait: two that import modules of one circle could each wait for the other.
    """

    def __init__(self, make: "Callable[[], WSGIApplication]") -> None:
        self._make = make
        self._making = threading.Lock()
        self._made: WSGIApplication | None = None
        timer = threading.Timer(_MOMENT, self._try)
        timer.daemon = True
        timer.start()

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer as what is made does; 503 where it cannot be made because of the database, which the next request tries again."""
        try:
            application = self._made or self._have()
        except StoreError as error:
            _tell(error)
            headers = [("Content-Type", "text/plain; charset=utf-8"), ("Cache-Control", NEVER), _RETRY, *COMMON]
            start_response("503 Service Unavailable", headers)
            return [b"the database cannot be read now\n"]
        return application(environ, start_response)

    def _have(self) -> "WSGIApplication":
        with self._making:
            if self._made is None:
                with all_kept():
                    made = self._make()
                all_stays()
                self._made = made
            return self._made

    def _try(self) -> None:
        try:
            self._have()
        except Exception as error:  # noqa: BLE001 - the next request that needs it meets it again
            _tell(error)


def _tell(error: Exception) -> None:
    known = isinstance(error, StoreError)
    more = {"cause": str(error)} if known else {}
    logging.getLogger(LOGGER).error("start failed", exc_info=None if known else error, extra=more)
