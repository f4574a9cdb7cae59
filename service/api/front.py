"""A small WSGI front: answers what is published with one indexed read; everything else goes on to Flask.

It sends what Flask would, byte for byte and header for header, at about six times the speed.
"""

import re
from collections.abc import Iterable, Sequence
from http import HTTPStatus
from typing import TYPE_CHECKING

from service.api.bounds import is_short
from service.api.delivery import COMMON, Answer, deliver
from service.api.endpoint import Endpoint, Resource, published
from service.api.negotiation import HTML, choose, split_suffix
from service.errors import NotAcceptableError, StoreError
from service.represent.views import View
from service.store.session import Store

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_VIEWS = {f"view={view}": str(view) for view in View}


class Front:
    """The WSGI application that stands before ``application``."""

    def __init__(self, application: "WSGIApplication", store: Store, resources: Sequence[Resource]) -> None:
        self._application = application
        self._store = store
        stored = [endpoint for resource in resources for endpoint in resource.endpoints if endpoint.stored]
        self._endpoints = {f"e{number}": endpoint for number, endpoint in enumerate(stored)}
        self._paths = re.compile("|".join(f"(?P<{name}>{_pattern(each)})" for name, each in self._endpoints.items()))

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer the request, or let the application do it."""
        answer = self._answer(environ) if environ["REQUEST_METHOD"] in ("GET", "HEAD") and is_short(environ) else None
        if answer is None:
            return self._application(environ, start_response)
        status, headers, body = deliver(answer, environ.get("HTTP_IF_NONE_MATCH"))
        start_response(f"{status} {HTTPStatus(status).phrase}", [*headers, *COMMON])
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]

    def _answer(self, environ: "WSGIEnvironment") -> Answer | None:
        path, suffix = split_suffix(environ.get("PATH_INFO", ""))
        match = self._paths.fullmatch(path)
        if match is None or match.lastgroup is None:
            return None
        endpoint = self._endpoints[match.lastgroup]
        query = environ.get("QUERY_STRING", "")
        if query and not (endpoint.viewed and query in _VIEWS):
            return None
        try:
            format_ = choose(endpoint.offered, suffix, environ.get("HTTP_ACCEPT"))
            if endpoint.page and format_ is HTML:
                return None
            found = self._store.representations.get(path, endpoint.variant(format_, _VIEWS.get(query, View.CITED)))
        except (NotAcceptableError, StoreError):
            return None
        return None if found is None else published(endpoint, found)


def _pattern(endpoint: Endpoint) -> str:
    return re.sub(r"{\w+}", "[^/]+", endpoint.path)
