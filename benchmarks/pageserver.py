"""The service as it is run, front and all, on loopback, for a browser to look at: for tests and pictures."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

from werkzeug.serving import WSGIRequestHandler, make_server

from service.app import create_wsgi
from service.config import Settings


class _Quiet(WSGIRequestHandler):
    def log(self, *_args: object) -> None:
        """Say nothing."""


@contextmanager
def served(settings: Settings) -> Iterator[str]:
    """Serve what ``settings`` name; yield the address, without a slash at its end."""
    server = make_server("127.0.0.1", 0, create_wsgi(settings), threaded=True, request_handler=_Quiet)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
