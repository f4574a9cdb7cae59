"""How much of a request is read: what is longer is refused before any work is done for it."""

from typing import TYPE_CHECKING

from service.errors import BadQueryError, Fault

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

ADDRESS_MAX = 8192
"""How many bytes path (decoded) and query (as it was sent) have together at most (RFC 9110 §4.1 asks for 8,000)."""

HEADER_MAX = 4096
"""How many bytes each header has at most that is taken apart."""

BODY_MAX = 262_144
"""How many bytes a body has at most that is read: a batch of the largest kind has a tenth of them."""

_HEADERS = {"HTTP_ACCEPT": "Accept", "HTTP_ACCEPT_ENCODING": "Accept-Encoding", "HTTP_IF_NONE_MATCH": "If-None-Match"}


def is_short(environ: "WSGIEnvironment") -> bool:
    """Tell whether address and headers are within their bounds."""
    if len(environ.get("PATH_INFO", "")) + len(environ.get("QUERY_STRING", "")) > ADDRESS_MAX:
        return False
    return all(len(environ.get(key, "")) <= HEADER_MAX for key in _HEADERS)


def require_short(environ: "WSGIEnvironment") -> None:
    """Raise what is beyond its bound: RequestHeaderFieldsTooLarge, RequestURITooLarge for a path, BadQueryError for a query."""
    from werkzeug.exceptions import (  # noqa: PLC0415 - what stands before Flask has no use for it
        RequestHeaderFieldsTooLarge,
        RequestURITooLarge,
    )

    if is_short(environ):
        return
    for key, name in _HEADERS.items():
        if len(environ.get(key, "")) > HEADER_MAX:
            raise RequestHeaderFieldsTooLarge(f"{name} has more than {HEADER_MAX} bytes; send a shorter one")
    if len(environ.get("PATH_INFO", "")) > ADDRESS_MAX:
        raise RequestURITooLarge(f"the path has more than {ADDRESS_MAX} bytes; there is nothing under so long a path")
    raise BadQueryError([Fault("", f"path and query have more than {ADDRESS_MAX} bytes; ask for less at once")])
