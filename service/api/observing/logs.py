"""Records of a server as JSON, one a line on standard error: what failed, and a share of all requests.

Nothing in them names a person: addresses stand as their templates, queries and bodies not at all, and of an exception its type and the places in
the program, not its words.
"""

import logging
import random
import re
import sys
import time
import traceback
import uuid
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import orjson

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

LOGGER = "whosays"
OF_SERVER = {
    "formatters": {"json": {"()": f"{__name__}.JsonFormatter"}},
    "handlers": {"json": {"class": "logging.StreamHandler", "stream": "ext://sys.stderr", "formatter": "json"}},
    "loggers": {"_granian": {"handlers": ["json"], "propagate": False}},
}
"""How the server that runs whosays logs, for ``logging.config``: as whosays does."""

ROUTE = "whosays.route"
"""Key of the environment: the template of the address that was asked for, once it is known."""

UNKNOWN = "unknown"
"""What stands for it where the address is none of ours."""

REQUEST_ID = "whosays.request"
"""Key of the environment: what tells this request from others."""

_SANE = re.compile(r"[A-Za-z0-9._:+/=-]{1,128}")
_MORE = ("route", "status", "source", "seconds", "request_id", "cause")


class JsonFormatter(logging.Formatter):
    """Writes a record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """Return time (RFC 3339, UTC), level, event, what the record has beside, and where an exception came from."""
        said: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "event": record.getMessage(),
        }
        said |= {name: value for name in _MORE if (value := getattr(record, name, None)) is not None}
        if record.exc_info and record.exc_info[0]:
            said["exception"] = record.exc_info[0].__name__
            said["at"] = [
                f"{each.filename}:{each.lineno} {each.name}" for each in traceback.extract_tb(record.exc_info[2])
            ]
        return orjson.dumps(said).decode()


def write_json() -> logging.Logger:
    """Let what this program logs go to standard error as JSON, and return its logger; to say so twice changes nothing."""
    logger = logging.getLogger(LOGGER)
    if not logger.handlers:
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(JsonFormatter())
        logger.addHandler(handler)
        logger.propagate = False
        logger.setLevel(logging.INFO)
    return logger


def request_id(environ: "WSGIEnvironment") -> str:
    """Return what tells this request from others: the proxy's ``X-Request-Id`` if it can be one, else one that is made now."""
    if REQUEST_ID not in environ:
        given = environ.get("HTTP_X_REQUEST_ID", "")
        environ[REQUEST_ID] = given if _SANE.fullmatch(given) else uuid.uuid4().hex
    known: str = environ[REQUEST_ID]
    return known


class AccessLog:
    """The WSGI application that logs a ``share`` of the requests to ``application``."""

    def __init__(self, application: "WSGIApplication", share: float) -> None:
        self._application = application
        self._share = share
        self._logger = logging.getLogger(LOGGER)

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer as the application does."""
        if random.random() >= self._share:  # noqa: S311 - chooses what is logged
            return self._application(environ, start_response)
        known_as = request_id(environ)  # before the environment is copied, so that a failure is logged under the same
        began = time.perf_counter()
        statuses: list[int] = []

        def start(status: str, headers: list[tuple[str, str]], error: Any = None) -> Any:
            statuses.append(int(status[:3]))
            return start_response(status, headers, error) if error else start_response(status, headers)

        body = self._application(environ, start)
        told = {"route": environ.get(ROUTE, UNKNOWN), "status": statuses[-1], "request_id": known_as}
        self._logger.info("request", extra={**told, "seconds": round(time.perf_counter() - began, 6)})
        return body
