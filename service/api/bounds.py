"""How much of a request is read: what is longer is refused before any work is done for it."""

from typing import TYPE_CHECKING

from werkzeug.exceptions import RequestHeaderFieldsTooLarge, RequestURITooLarge

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

ADDRESS_MAX = 8192
"""How many bytes path (decoded) and query (as it was sent) have together at most (RFC 9110 §4.1 asks for 8,000)."""

HEADER_MAX = 4096
"""How many bytes each header has at most that is taken apart."""

_HEADERS = {"HTTP_ACCEPT": "Accept", "HTTP_IF_NONE_MATCH": "If-None-Match"}


def is_short(environ: "WSGIEnvironment") -> bool:
    """Tell whether address and headers are within their bounds."""
    if len(environ.get("PATH_INFO", "")) + len(environ.get("QUERY_STRING", "")) > ADDRESS_MAX:
        return False
    return all(len(environ.get(key, "")) <= HEADER_MAX for key in _HEADERS)


def require_short(environ: "WSGIEnvironment") -> None:
    """Raise RequestURITooLarge or RequestHeaderFieldsTooLarge for what is beyond its bound."""
    if is_short(environ):
        return
    for key, name in _HEADERS.items():
        if len(environ.get(key, "")) > HEADER_MAX:
            raise RequestHeaderFieldsTooLarge(f"{name} has more than {HEADER_MAX} bytes; send a shorter one")
    raise RequestURITooLarge(f"path and query have more than {ADDRESS_MAX} bytes; ask for less at once")
