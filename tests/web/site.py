"""A web site of our own on loopback: real HTTP, pages made by the tests."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from attrs import Factory, define, field


@define
class Answer:
    """What the site answers: a body, or a function that writes it in pieces."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = Factory(dict)
    stream: Callable[[], Iterator[bytes]] | None = None


@define
class Site:
    """Pages by path; ``asked`` has what was asked for, with its headers, in order. A list of answers is given one by one."""

    server: ThreadingHTTPServer
    pages: dict[str, "Answer | list[Answer]"] = Factory(dict)
    asked: list[tuple[str, dict[str, str]]] = field(factory=list)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}"

    def put(self, path: str, body: str | bytes = b"", status: int = 200, **headers: str) -> str:
        """Put a page there and return its address; underscores in the names of headers stand for hyphens."""
        data = body.encode() if isinstance(body, str) else body
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.pages[path] = Answer(data, status, {"Content-Type": "text/html; charset=utf-8", **named})
        return self.url + path

    def times(self, path: str) -> int:
        return sum(asked == path for asked, _ in self.asked)

    def answer(self, path: str, headers: dict[str, str]) -> Answer:
        self.asked.append((path, headers))
        page = self.pages.get(path, Answer(b"nothing here", 404))
        if isinstance(page, list):
            page = page.pop(0) if len(page) > 1 else page[0]
        tag = page.headers.get("ETag")
        return Answer(b"", 304, page.headers) if tag and headers.get("If-None-Match") == tag else page


@contextmanager
def running_site() -> Iterator[Site]:
    site: list[Site] = []

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            answer = site[0].answer(self.path, dict(self.headers))
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            if answer.stream is None:
                self.send_header("Content-Length", str(len(answer.body)))
                self.end_headers()
                self.wfile.write(answer.body)
                return
            self.close_connection = True
            self.send_header("Connection", "close")
            self.end_headers()
            try:
                for piece in answer.stream():
                    self.wfile.write(piece)
            except OSError:  # the reader has had enough
                pass

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site.append(Site(server))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield site[0]
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
