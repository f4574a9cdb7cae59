"""Answers that Flask has computed, kept for as long as nobody writes to the database.

In: requests that no published bytes answer. Out: what Flask answers, computed once for all who ask the same.
"""

from collections.abc import Iterable
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from attrs import frozen

from service.api.bounds import HEADER_MAX
from service.api.delivery import Headers, is_known
from service.api.observing.counting import Meter, Source, Tally
from service.api.observing.logs import ROUTE, UNKNOWN
from service.errors import StoreError
from service.store.bare.published import Published

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

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
    """An answer; ``again`` counts how often it is given from memory."""

    status: str
    code: int
    headers: Headers
    body: bytes
    route: str
    again: Tally

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
        self._meter = meter
        self._kept = published.kept

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer the request, from memory if it can be."""
        known = environ.get("HTTP_IF_NONE_MATCH")
        if environ["REQUEST_METHOD"] != "GET" or (known and len(known) > HEADER_MAX):
            return self._application(environ, start_response)
        environ.pop(ROUTE, None)
        try:
            answer = self._kept(_asked(environ), self._answer, environ)
        except StoreError:  # which the application tells
            return self._application(environ, start_response)
        if ROUTE not in environ:  # nothing was computed
            environ[ROUTE] = answer.route
            answer.again.number += 1
        if known and answer.code == HTTPStatus.OK and is_known(answer.etag, known):
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
        status, headers = begun[-1]
        code = int(status[:3])
        answer = _Answer(
            status, code, headers, body, environ[ROUTE], self._meter.tally(environ[ROUTE], code, Source.KEPT)
        )
        is_short = sum(map(len, _asked(environ))) <= _LONG
        return answer, len(body) if is_short and _may_be_kept(answer) else None


def _asked(environ: "WSGIEnvironment") -> tuple[str, ...]:
    """Return all of a request that an answer may depend on, beside conditions; the second half is what links are made of."""
    get = environ.get
    return (
        get("PATH_INFO", ""),
        get("QUERY_STRING", ""),
        get("HTTP_ACCEPT", ""),
        get("HTTP_ACCEPT_ENCODING", ""),
        get("HTTP_HOST", ""),
        get("wsgi.url_scheme", ""),
        get("SERVER_NAME", ""),
        get("SERVER_PORT", ""),
        get("SCRIPT_NAME", ""),
    )


def _may_be_kept(answer: _Answer) -> bool:
    if answer.code not in _STATUSES or len(answer.body) > _LARGE:
        return False
    cache = dict(answer.headers).get("Cache-Control", "")
    return cache.startswith("public") or answer.code >= HTTPStatus.BAD_REQUEST
