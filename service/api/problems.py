"""Every error as problem details (RFC 9457): one handler, one shape, whatever went wrong."""

import logging
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from attrs import frozen
from flask import Flask, Response, request
from werkzeug.exceptions import (
    HTTPException,
    MethodNotAllowed,
    NotFound,
    RequestHeaderFieldsTooLarge,
    RequestURITooLarge,
    ServiceUnavailable,
    UnsupportedMediaType,
)

from schemas.problem import ProblemSchema
from service.api.bounds import require_short
from service.api.delivery import COMMON, NEVER
from service.api.endpoint import asked_path
from service.api.observing.logs import LOGGER, ROUTE, UNKNOWN, request_id
from service.errors import (
    BadQueryError,
    GoneError,
    NoPassageError,
    NotAcceptableError,
    NotFoundError,
    RequestError,
    StoreError,
    TooMuchError,
)
from service.represent.plain.views import encode

MEDIA_TYPE = "application/problem+json"

_PREFLIGHT = (
    ("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match"),
    ("Access-Control-Max-Age", "86400"),
)

Headers = list[tuple[str, str]]
Page = Callable[[Exception, dict[str, Any]], tuple[bytes, Headers] | None]
"""Makes a page for people of an error and the members of its problem, with its headers; None where they get the problem."""


@frozen
class Problem:
    """One type of problem: its status, the name that ends its address, its title, and what it means."""

    status: int
    name: str | None
    title: str
    meaning: str


TYPES: dict[type[Exception], Problem] = {
    BadQueryError: Problem(400, "bad-request", "Wrong parameters", "A parameter is unknown or has a wrong value."),
    NotFoundError: Problem(404, "not-found", "Not found", "There is no such thing; a near miss is named."),
    NoPassageError: Problem(
        404, "no-passage", "No such passage", "The text does not reach that far, or it is too much."
    ),
    MethodNotAllowed: Problem(405, "method-not-allowed", "Method not allowed", "`Allow` lists those that are."),
    NotAcceptableError: Problem(406, "not-acceptable", "Not acceptable", "Not in that format; the others are listed."),
    GoneError: Problem(410, "gone", "Gone", "It was published once and has been deleted."),
    TooMuchError: Problem(413, "too-much", "Too much at once", "More is asked for at once than is answered."),
    RequestURITooLarge: Problem(414, "long-address", "Address too long", "The path is longer than is read."),
    UnsupportedMediaType: Problem(415, "unsupported-type", "Unsupported type", "A body of this kind is not read."),
    RequestHeaderFieldsTooLarge: Problem(431, "long-header", "Header too long", "A header is longer than is read."),
    StoreError: Problem(503, "unavailable", "Service unavailable", "The data cannot be read just now; try again."),
    ServiceUnavailable: Problem(503, "unavailable", "Service unavailable", "There is nothing to serve yet."),
    Exception: Problem(500, "internal-error", "Internal error", "The service failed; the cause is in its log."),
}

_SCHEMA = ProblemSchema()
_UNREADABLE = "the data cannot be read just now; try again in a few seconds"
_INTERNAL = "something went wrong inside; it has been logged"
_RETRY = ("Retry-After", "5")


def describe(error: Exception, instance: str) -> dict[str, Any]:
    """Return the members of the problem that ``error`` is, for the request of ``instance``."""
    kind = _kind(error)
    members: dict[str, Any] = {
        "type": f"/docs#problem-{kind.name}" if kind.name else "about:blank",
        "title": kind.title,
        "status": kind.status,
        "detail": _detail(error, kind),
        "instance": instance,
        "errors": error.faults if isinstance(error, RequestError) else (),
    }
    if isinstance(error, NotFoundError) and error.suggestion:
        members["suggestion"] = error.suggestion
    if isinstance(error, NotAcceptableError):
        members["available"] = error.available
    dumped: dict[str, Any] = _SCHEMA.dump(members)
    return dumped


def respond(error: Exception, page: Page | None = None) -> Response:
    """Return the response for ``error``; the body has nothing of the inside, the headers what its status asks for.

    ``page`` makes the body where it returns one, from the error and its members.
    """
    members = describe(error, asked_path())
    made = page(error, members) if page else None
    body, headers = made or (encode(members), [("Content-Type", MEDIA_TYPE)])
    headers = [*headers, ("Cache-Control", NEVER)]
    if isinstance(error, MethodNotAllowed):
        headers.append(("Allow", ", ".join(sorted(error.valid_methods or ()))))
    if members["status"] == HTTPStatus.SERVICE_UNAVAILABLE:
        headers.append(_RETRY)
    return Response(body, members["status"], headers)


def register(app: Flask, suggest: Callable[[str], str | None], page: Page | None = None) -> None:
    """Make ``app`` answer every error as a problem, or as a ``page``; ``suggest`` finds the near miss of an unknown path."""

    def handle(error: Exception) -> Response:
        if isinstance(error, NotFound):
            return respond(NotFoundError("path", asked_path(), suggest(request.path)), page)
        if not isinstance(error, RequestError | HTTPException):
            return _failed(error, page)
        return respond(error, page)

    app.register_error_handler(Exception, handle)
    app.before_request(lambda: require_short(request.environ))
    app.after_request(_finish)


def _finish(response: Response) -> Response:
    """Add the headers of every response."""
    for name, value in COMMON:
        response.headers[name] = value
    if request.method == "OPTIONS" and response.status_code == HTTPStatus.OK:
        response.status_code = HTTPStatus.NO_CONTENT
        response.headers.remove("Content-Type")
        response.headers["Access-Control-Allow-Methods"] = ", ".join(sorted(response.allow))
        response.headers.extend(_PREFLIGHT)
    return response


def _failed(error: Exception, page: Page | None) -> Response:
    """Return the response for a failure of the service itself, and log it; both have what tells this request from others."""
    known = isinstance(error, StoreError)  # which says itself what is wrong, and may come with every request
    response = respond(error, page)
    response.headers["X-Request-Id"] = request_id(request.environ)
    more = {"route": request.environ.get(ROUTE, UNKNOWN), "request_id": request_id(request.environ)}
    more |= {"status": response.status_code} | ({"cause": str(error)} if known else {})
    logging.getLogger(LOGGER).error("%s failed", request.method, exc_info=None if known else error, extra=more)
    return response


def _kind(error: Exception) -> Problem:
    known = next((TYPES[each] for each in type(error).__mro__ if each in TYPES and each is not Exception), None)
    if known:
        return known
    if isinstance(error, HTTPException) and error.code:
        phrase = HTTPStatus(error.code).phrase
        return Problem(error.code, None, phrase, phrase)  # RFC 9457 §4.2.1: no type of its own
    return TYPES[Exception]


def _detail(error: Exception, kind: Problem) -> str:
    if isinstance(error, StoreError):
        return _UNREADABLE
    if isinstance(error, MethodNotAllowed):
        return f"{request.method} is not allowed here; use {', '.join(sorted(error.valid_methods or ()))}"
    if isinstance(error, HTTPException):
        return error.description or kind.meaning
    return _INTERNAL if kind.status == HTTPStatus.INTERNAL_SERVER_ERROR else str(error)
