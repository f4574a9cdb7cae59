"""Answers that Flask has computed, kept for as long as nobody writes to the database.

In: requests that no published bytes answer. Out: what Flask answers, computed once for all who ask the same.
"""

from collections.abc import Iterable
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from attrs import frozen

from service.api.bounds import HEADER_MAX
from service.api.delivery import Headers, is_known
from service.api.observing.counting import Meter, Source
from service.api.observing.logs import ROUTE, UNKNOWN
from service.errors import StoreError
from service.store.published import Published

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_ASKED = (
    *("PATH_INFO", "QUERY_STRING", "HTTP_ACCEPT", "HTTP_ACCEPT_ENCODING"),
    *("HTTP_HOST", "wsgi.url_scheme", "SERVER_NAME", "SERVER_PORT", "SCRIPT_NAME"),  # of which links are made
)
"""All of a request that an answer may depend on, beside conditions."""

_LONG = 1024  # characters of all these from which on an answer is not kept
_LARGE = 400_000  # bytes of a body from which on it is not kept
_CONTENT = {"Content-Type", "Content-Length", "Content-Encoding"}
_STATUSES = {
    *(HTTPStatus.OK, HTTPStatus.FOUND, HTTPStatus.SEE_OTHER, HTTPStatus.PERMANENT_REDIRECT),
    *(HTTPStatus.BAD_REQUEST, HTTPStatus.NOT_FOUND, HTTPStatus.NOT_ACCEPTABLE, HTTPStatus.GONE),
}
"""What depends on the request and the database alone."""


@frozen(eq=False)
class _Answer:
    status: str
    headers: Headers
    body: bytes
    route: str

    @property
    def etag(self) -> str:
        """Its entity tag without quotation marks, or nothing."""
        return next((value.strip('"') for name, value in self.headers if name == "ETag"), "")

    @property
    def unchanged(self) -> Headers:
        """The headers of the 304 to who has it."""
        return [(name, value) for name, value in self.headers if name not in _CONTENT]


class Remembering:
    """The WSGI application that asks ``application`` only for what it has not answered since anybody last wrote to ``store``."""

    def __init__(self, application: "WSGIApplication", published: Published, meter: Meter) -> None:
        self._application = application
        self._count = meter.count
        self._kept = published.kept

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer the request, from memory if it can be."""
        known = environ.get("HTTP_IF_NONE_MATCH", "")
        key = tuple([environ.get(name, "") for name in _ASKED])
        if environ["REQUEST_METHOD"] != "GET" or len(known) > HEADER_MAX or sum(map(len, key)) > _LONG:
            return self._application(environ, start_response)
        environ.pop(ROUTE, None)
        try:
            answer = self._kept(key, self._answer, environ)
        except StoreError:  # which the application tells
            return self._application(environ, start_response)
        if ROUTE not in environ:  # nothing was computed
            environ[ROUTE] = answer.route
            self._count(answer.route, int(answer.status[:3]), Source.KEPT)
        if answer.status.startswith("200") and is_known(answer.etag, known):
            start_response("304 NOT MODIFIED", answer.unchanged)
            return []
        start_response(answer.status, [*answer.headers])
        return [answer.body]

    def _answer(self, environ: "WSGIEnvironment") -> tuple[_Answer, int | None]:
        """Return what the application answers where no condition is made, with its size in memory if it may be kept."""
        begun: list[tuple[str, Headers]] = []

        def start(status: str, headers: Headers, _error: Any = None) -> Any:
            begun.append((status, headers))

        given = {name: value for name, value in environ.items() if name != "HTTP_IF_NONE_MATCH"}
        parts = self._application(given, start)
        try:
            body = b"".join(parts)
        finally:
            if hasattr(parts, "close"):
                parts.close()
        environ[ROUTE] = given.get(ROUTE, UNKNOWN)
        answer = _Answer(*begun[-1], body, environ[ROUTE])
        return answer, len(body) if _may_be_kept(answer) else None


def _may_be_kept(answer: _Answer) -> bool:
    status = int(answer.status[:3])
    if status not in _STATUSES or len(answer.body) > _LARGE:
        return False
    cache = dict(answer.headers).get("Cache-Control", "")
    return cache.startswith("public") or status >= HTTPStatus.BAD_REQUEST
