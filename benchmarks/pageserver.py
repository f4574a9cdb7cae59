"""The service as it is run, front and all, on loopback, for a browser to look at: for tests and pictures."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread
from typing import TYPE_CHECKING

from werkzeug.serving import WSGIRequestHandler, make_server

from service.app import create_wsgi
from service.config import Settings

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication


class _Quiet(WSGIRequestHandler):
    def log(self, *_args: object) -> None:
        """Say nothing."""


@contextmanager
def served(settings: Settings) -> Iterator[str]:
    """Serve what ``settings`` name; yield the address, without a slash at its end."""
    with serving(create_wsgi(settings)) as address:
        yield address


@contextmanager
def serving(application: "WSGIApplication") -> Iterator[str]:
    """Serve ``application`` on loopback until the block ends; yield its address."""
    server = make_server("127.0.0.1", 0, application, threaded=True, request_handler=_Quiet)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
