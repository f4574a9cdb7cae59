"""Endpoints as declarations: routing, negotiation, query and OpenAPI all come from them."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, NoReturn
from urllib.parse import quote

import orjson
from attrs import Factory, asdict, define, evolve, frozen
from flask import Blueprint, Response, current_app, request
from marshmallow import Schema
from marshmallow.fields import Field

from schemas.query import Query
from service.api.address import Address
from service.api.bounds import ADDRESS_MAX
from service.api.delivery import NEVER, Answer, computed, deliver
from service.api.negotiation import ASKED, HTML, SUFFIX, Format, choose, takes_gzip
from service.api.parameters import read_body, read_query
from service.domain.publication import LISTS, Kind, surrogate_key
from service.errors import RequestError
from service.store.bare.packing import squeezed
from service.store.bare.published import tag
from service.store.shelf import Shelf

Plain = dict[str, Any]

Shape = type[Schema] | Field[Any]
"""What JSON an answer is: a schema, or a field where it is a map."""

METER = "whosays.meter"
"""Key of the application's extensions: what tells of its answers."""

SITE = "site"
"""The surrogate key of what comes with the program, and changes with it alone."""

PUBLIC_URL = "WHOSAYS_URL"
"""Key of the application's configuration: under which address readers reach it, empty where each request says so."""

CORRECTIONS = "WHOSAYS_CORRECTIONS"
"""Key of the application's configuration: where readers report a mistake, None where nobody is to be asked."""

_PATH_SAFE = "/:@!$&'()*+,;=~"  # RFC 3986 §3.3


@frozen(kw_only=True)
class Page:
    """What answers browsers at an address of the API: a page, or the way to one; ``query`` is read where it is given."""

    view: "Callable[..., Answer]"
    query: type[Schema] | None = None


@frozen(kw_only=True)
class Endpoint(Address):
    """One address template with what answers there; where it is ``posted``, POST does too.

    A POST has the parameters of ``query`` in its body, and its answer is kept nowhere.

    ``shapes`` are the schemas of the JSON answers, one a view; ``stored`` tells that what is asked for without parameters is
    published; ``page`` is what browsers get; ``key`` the surrogate key of what no profile has a part in.
    """

    view: "Callable[..., Answer]"
    summary: str
    shapes: tuple["Shape", ...]
    query: type[Schema] = Query
    stored: bool = False
    posted: bool = False
    page: Page | None = None
    key: str | None = None

    @property
    def methods(self) -> tuple[str, ...]:
        """The methods beside HEAD and OPTIONS."""
        return ("GET", "POST") if self.posted else ("GET",)

    @property
    def name(self) -> str:
        """The view's name, which is the operation's id."""
        return self.view.__name__


@define
class Resource:
    """The endpoints of one kind of thing, as a blueprint and as a part of the OpenAPI document."""

    name: str
    description: str
    endpoints: list[Endpoint] = Factory(list)

    def get(self, path: str, **declared: Any) -> "Callable[[Callable[..., Answer]], Callable[..., Answer]]":
        """Declare the decorated view as the endpoint at ``path``; ``declared`` are members of :class:`Endpoint`."""

        def declare(view: "Callable[..., Answer]") -> "Callable[..., Answer]":
            self.endpoints.append(Endpoint(path=path, view=view, **declared))
            return view

        return declare

    def published(
        self, address: Address, **declared: Any
    ) -> "Callable[[Callable[..., Answer]], Callable[..., Answer]]":
        """Declare the decorated view as the endpoint at ``address``, where published bytes stand."""
        return self.get(**asdict(address, recurse=False), stored=True, **declared)

    def with_pages(self, pages: Mapping[str, Page]) -> "Resource":
        """Return the same, where those endpoints whose paths ``pages`` has lead browsers there."""
        return evolve(self, endpoints=[_led(each, pages.get(each.path)) for each in self.endpoints])

    def blueprint(self, store: Shelf) -> Blueprint:
        """Return the routes of the endpoints, bound to ``store``."""
        blueprint = Blueprint(self.name, __name__)
        for endpoint in self.endpoints:
            rule = endpoint.path.replace("{", "<").replace("}", ">")
            blueprint.add_url_rule(rule, endpoint.name, partial(_answer, endpoint, store), methods=endpoint.methods)
        return blueprint


@frozen
class Call:
    """One request to an endpoint, parsed: the format to answer in, and the parameters of the query."""

    endpoint: Endpoint
    store: Shelf
    format: Format
    query: Mapping[str, Any]

    def stored(self) -> Answer | None:
        """Return what is published at this address in this format and view; None where nothing is."""
        variant = self.endpoint.variant(self.format, self.query.get("view", "cited"))
        packed = takes_gzip(request.headers.get("Accept-Encoding"))
        found = self.store.representations.stored(request.path, variant, packed=packed)
        return None if found is None else self.endpoint.answer(request.path, found)

    def refuse(self, error: RequestError) -> NoReturn:
        """Raise ``error``, so that a view can say in one line what it answers, or else why not."""
        raise error

    def stored_json(self, path: str, variant: str) -> Plain | None:
        """Return the published JSON of ``path``, parsed; None where there is none."""
        found = self.store.representations.get(path, variant)
        if found is None:
            return None
        plain: Plain = orjson.loads(found.body)
        return plain

    def answer(self, body: bytes, more: Sequence[tuple[str, str]] = ()) -> Answer:
        """Return an answer made of ``body``, which is in this call's format: packed where that is taken, unless it is short."""
        made = computed(body, self.format.content_type, self.endpoint.cache, (*more, *self.endpoint.headers))
        packed = squeezed(body) if takes_gzip(request.headers.get("Accept-Encoding")) else None
        return made if packed is None else evolve(made, body=packed, etag=tag(made.etag, packed=True), packed=True)


def _led(endpoint: Endpoint, page: Page | None) -> Endpoint:
    return evolve(endpoint, page=page, led=page is not None)


def public_url() -> str:
    """Return the address of the service as it is set; nothing where it is not."""
    return current_app.config.get(PUBLIC_URL) or ""


def base_url() -> str:
    """Return the address under which readers reach the service, without a slash at its end: as set, or as the request has it."""
    return (public_url() or request.url_root).rstrip("/")


def asked_path() -> str:
    """Return the path of the request as the client wrote it, suffix and all, percent-encoded; cut where it is too long."""
    written = request.environ.get(ASKED, "")[:ADDRESS_MAX].encode("latin-1").decode(errors="replace")
    return quote(written, safe=_PATH_SAFE)


def _answer(endpoint: Endpoint, store: Shelf, **parameters: str) -> Response:
    format_ = choose(endpoint.offered, request.environ.get(SUFFIX), request.headers.get("Accept"))
    page = endpoint.page if format_ is HTML else None
    if request.method == "POST":
        made = endpoint.view(Call(endpoint, store, format_, read_body(endpoint.query)), **parameters)
        status, headers, body = deliver(evolve(made, cache=NEVER), None)
        return Response(body, status, headers)
    call = Call(endpoint, store, format_, read_query((page and page.query) or endpoint.query))
    answer = page.view(call, **parameters) if page else endpoint.view(call, **parameters)
    if not answer.key and answer.cache.startswith("public"):
        answer = evolve(answer, key=endpoint.key or _key(store, parameters))
    status, headers, body = deliver(answer, request.headers.get("If-None-Match"))
    return Response(body, status, headers)


def _key(store: Shelf, parameters: Mapping[str, str]) -> str:
    """Return the surrogate key of what an address with these ``parameters`` shows: that of its profile, or that of lists."""
    for kind in (Kind.CLAIM, Kind.SOURCE, Kind.CONFLICT):
        if kind in parameters and (owner := store.items.owner(kind, parameters[kind])):
            return surrogate_key(owner)
    return surrogate_key(parameters["profile"]) if "profile" in parameters else LISTS
