"""A small WSGI front: answers what is published with one indexed read; everything else goes on to Flask.

It sends what Flask would, byte for byte and header for header, at about a hundredth of the cost: which representation a request asks
for is remembered by its address and headers, and so is the answer, for as long as nobody writes to the database.
"""

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from attrs import frozen

from service.api.address import Address
from service.api.bounds import HEADER_MAX, is_short
from service.api.delivery import COMMON, Headers, is_known
from service.api.negotiation import HTML, choose, split_suffix, takes_gzip
from service.api.observing.counting import Meter, Source, Tally
from service.api.observing.logs import ROUTE
from service.domain.publication import View
from service.errors import NotAcceptableError, StoreError
from service.store.bare.published import Published

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_VIEWS = {f"view={view}": str(view) for view in View}
_METHODS = ("GET", "HEAD")
_REMEMBERED = 4096
_LONG = 1024  # characters of address and headers from which on they are not remembered

_Given = tuple[str, str, str, str]
"""Path, query, Accept and Accept-Encoding."""


@frozen(eq=False)
class _Asked:
    """The stored representation that a request asks for."""

    address: Address
    path: str
    variant: str
    packed: bool
    sent: Tally
    unchanged: Tally
    whole: tuple[str, str, bool, bool]
    """Under which key its answer is kept."""
    tagged: tuple[str, str, bool, bool]
    """Under which key what answers those who have it already is kept."""


@frozen(eq=False)
class _Ready:
    """An answer as it is sent, or a 304 without a body, with all headers; ``quoted`` is its entity tag as clients send it back."""

    etag: str
    quoted: str
    headers: Headers
    body: bytes


_NEW: Any = object()
"""In the place of what has not been asked for yet."""

_NOTHING = _Ready("", "", [], b"")
"""Where nothing is published."""


class Front:
    """The WSGI application that stands before ``application``."""

    def __init__(
        self, application: "WSGIApplication", published: Published, addresses: Sequence[Address], meter: Meter
    ) -> None:
        self._application = application
        self._meter = meter
        self._published = published
        self._kept = published.kept
        self._addresses = {f"a{number}": address for number, address in enumerate(addresses)}
        self._paths = re.compile("|".join(f"(?P<{name}>{_pattern(each)})" for name, each in self._addresses.items()))
        self._remembered: dict[_Given, _Asked | None] = {}

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer the request, or let the application do it."""
        method = environ["REQUEST_METHOD"]
        if method in _METHODS:
            try:
                known = environ.get("HTTP_IF_NONE_MATCH")
                if asked := self._asked(environ, known):
                    if known and (same := self._unchanged(asked, known)):
                        environ[ROUTE] = asked.address.path
                        asked.unchanged.number += 1
                        start_response("304 Not Modified", [*same.headers])
                        return []
                    ready = self._kept(asked.whole, self._whole, asked)
                    if ready is not _NOTHING:
                        environ[ROUTE] = asked.address.path
                        asked.sent.number += 1
                        start_response("200 OK", [*ready.headers])
                        return [ready.body] if method == "GET" else []
            except StoreError:  # which Flask tells
                pass
        return self._application(environ, start_response)

    def _asked(self, environ: "WSGIEnvironment", known: str | None) -> _Asked | None:
        get = environ.get
        given = get("PATH_INFO", ""), get("QUERY_STRING", ""), get("HTTP_ACCEPT", ""), get("HTTP_ACCEPT_ENCODING", "")
        found: _Asked | None = self._remembered.get(given, _NEW)
        if found is not _NEW and not (known and len(known) > HEADER_MAX):
            return found
        if not is_short(environ):
            return None
        if found is _NEW:
            found = self._ask(*given)
            self._remember(given, found)
        return found

    def _remember(self, given: _Given, asked: _Asked | None) -> None:
        if sum(map(len, given)) <= _LONG:
            if len(self._remembered) >= _REMEMBERED:
                self._remembered.clear()
            self._remembered[given] = asked

    def _ask(self, given: str, query: str, accept: str, encoding: str) -> _Asked | None:
        path, suffix = split_suffix(given)
        match = self._paths.fullmatch(path)
        if match is None or match.lastgroup is None:
            return None
        address = self._addresses[match.lastgroup]
        if query and not (address.viewed and query in _VIEWS):
            return None
        try:
            format_ = choose(address.offered, suffix, accept)
        except NotAcceptableError:
            return None
        if address.led and format_ is HTML:
            return None
        variant, packed = address.variant(format_, _VIEWS.get(query, View.CITED)), takes_gzip(encoding)
        key = path, variant, packed
        sent, unchanged = (self._meter.tally(address.path, status, Source.PUBLISHED) for status in (200, 304))
        return _Asked(address, path, variant, packed, sent, unchanged, (*key, True), (*key, False))

    def _unchanged(self, asked: _Asked, known: str) -> _Ready | None:
        """Return the 304 for who knows ``known``; None where that is something else."""
        now = self._kept(asked.tagged, self._tagged, asked)
        return now if known == now.quoted or (now is not _NOTHING and is_known(now.etag, known)) else None

    def _whole(self, asked: _Asked) -> tuple[_Ready, int]:
        found = self._published.stored(asked.path, asked.variant, packed=asked.packed)
        if found is None:
            return _NOTHING, 0
        answer = asked.address.answer(asked.path, found)
        return _Ready(answer.etag, "", [*answer.headers, *COMMON], answer.body), len(answer.body)

    def _tagged(self, asked: _Asked) -> tuple[_Ready, int]:
        found = self._published.tagged(asked.path, asked.variant, packed=asked.packed)
        if found is None:
            return _NOTHING, 0
        answer = asked.address.answer(asked.path, found)
        return _Ready(answer.etag, f'"{answer.etag}"', [*answer.unchanged, *COMMON], b""), 0


def _pattern(address: Address) -> str:
    return re.sub(r"{\w+}", "[^/]+", address.path)
