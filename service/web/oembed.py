"""oEmbed (https://oembed.com): from the address of a profile or its card to the HTML that embeds it."""

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from marshmallow import ValidationError
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import NotImplemented as UnknownFormat
from werkzeug.exceptions import Unauthorized

from schemas.embedding import FrameQuery, OembedQuery
from service.api.delivery import Answer, computed
from service.api.endpoint import Call, Resource, base_url
from service.api.negotiation import JSON, Format
from service.errors import BadQueryError, Fault, GoneError, NotFoundError
from service.represent.card.height import WIDTH, frame_height
from service.represent.card.options import Options
from service.represent.card.rendering import Rendering
from service.represent.card.snippets import quoted_frame, title_of
from service.represent.plain.views import encode
from service.represent.xml import document, element, words
from service.web.cards import options_of, rendering_of
from service.web.headers import ANYWHERE, FRESH

oembed = Resource("oembed", "oEmbed of cards.")

_XML = Format("xml", "text/xml", "text/xml; charset=utf-8")
_OURS = re.compile("/(?:profiles|embed)/([^/]+)")
_AGE = 300
_WEB = {"http", "https"}
_PORTS = {"http": 80, "https": 443}


@oembed.get(
    "/oembed",
    summary="The HTML that embeds a profile's card",
    shapes=(),
    query=OembedQuery,
    formats=(JSON, _XML),
    cache=FRESH,
    headers=(ANYWHERE,),
)
def embedded(call: Call) -> Answer:
    """Answer as the specification's section 2.3 has it for type ``rich``, with ``tracking`` as an extension.

    Status 400 for parameters that cannot be read, 401 for an address with credentials, 404 for one that is of no profile here,
    501 for another format than JSON and XML.
    """
    asked = call.query["format"] or call.format.suffix
    if asked not in ("json", "xml"):
        raise UnknownFormat(f"no format {asked!r}; there are json and xml")
    profile, options = _meant(call.query["url"])
    rendering = _rendering(call, profile, options)
    width = min(WIDTH, call.query.get("maxwidth", WIDTH))
    height = frame_height(rendering.card, width)
    height = min(height, call.query.get("maxheight", height))
    told = {
        "type": "rich",
        "version": "1.0",
        "title": title_of(rendering),
        "provider_name": "whosays",
        "provider_url": f"{base_url()}/",
        "cache_age": _AGE,
        "html": quoted_frame(rendering, width, height),
        "width": width,
        "height": height,
        "tracking": "none",
    }
    format_ = JSON if asked == "json" else _XML
    body = encode(told) if asked == "json" else _xml(told)
    return computed(body, format_.content_type, call.endpoint.cache, call.endpoint.headers)


def _rendering(call: Call, profile: str, options: Options) -> Rendering:
    try:
        return rendering_of(call, profile, options)
    except GoneError as error:
        raise NotFoundError("profile", profile) from error  # the specification knows no 410


def _meant(url: str) -> tuple[str, Options]:
    """Return the profile that ``url`` is of, and the options in it."""
    try:
        asked, base = urlsplit(url), urlsplit(base_url())
        known = not (asked.scheme or asked.netloc) or (asked.scheme in _WEB and _place(asked) == _place(base))
    except ValueError:
        known = False
    if not known:
        raise NotFoundError("profile at", url)
    if asked.username is not None:
        raise Unauthorized("an address with credentials is not answered; give the plain one")
    path = unquote(asked.path if asked.netloc else f"{base.path}{asked.path}")
    match = _OURS.fullmatch(path.removeprefix(unquote(base.path))) if path.startswith(unquote(base.path)) else None
    if match is None:
        raise NotFoundError("profile at", url)
    return match[1], options_of(_options(asked.query))


def _place(address: SplitResult) -> tuple[str | None, int | None]:
    """Return host and port; that of http and https where none is given are one."""
    port = address.port or _PORTS.get(address.scheme)
    return address.hostname, 443 if port in _PORTS.values() else port


def _options(query: str) -> Mapping[str, Any]:
    given = MultiDict(parse_qsl(query))
    known = {name: given.getlist(name) if name == "fields" else given[name] for name in given if name in _NAMES}
    try:
        loaded: Mapping[str, Any] = FrameQuery().load(known)
    except ValidationError as error:
        raise BadQueryError(
            [Fault("/url", f"{name}: {each}") for name, told in error.messages_dict.items() for each in told]
        ) from error
    return loaded


_NAMES = frozenset(field.data_key or name for name, field in FrameQuery().fields.items())


def _xml(told: Mapping[str, object]) -> bytes:
    root = element("oembed", *(element(name, words(str(value))) for name, value in told.items()))
    return document(root, alone=True)
