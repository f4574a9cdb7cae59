"""The card under its addresses: in a frame, as HTML, and the files that its custom element needs."""

from http import HTTPStatus
from typing import NoReturn

from flask import Response, abort, request

from schemas.embedding import CardQuery, FrameQuery, StatusQuery
from service.api.delivery import NEVER, Answer
from service.api.endpoint import Call, Resource, base_url
from service.api.missing import lost_revision
from service.api.negotiation import HTML, JSON, Format
from service.errors import GoneError, NotFoundError, RequestError
from service.represent.card.assets import ASSETS, ELEMENT, FRAME, STYLE
from service.represent.card.rendering import card_html, frame_html, note_html
from service.represent.plain.views import encode
from service.web.cards import SUPERSEDED, options_of, rendering_of
from service.web.headers import ANYWHERE, FRESH
from service.web.published import CARD, CARD_FRAME

embed = Resource("embed", "Cards to embed in other sites.")

IMMUTABLE = "public, max-age=31536000, immutable"
_JAVASCRIPT = Format("js", "text/javascript", ELEMENT.media_type)
_CSS = Format("css", "text/css", STYLE.media_type)


@embed.published(CARD_FRAME, summary="The card as the document of a frame", shapes=(), query=FrameQuery)
def frame(call: Call, profile: str) -> Answer:
    """Answer the card as published, or as the options ask; where there is none, a document that says so in words."""
    options = options_of(call.query)
    if options == options_of({}) and (found := call.stored()):
        return found
    try:
        return call.answer(frame_html(rendering_of(call, profile, options)).encode())
    except GoneError:
        _refuse(note_html("withdrawn", options), HTTPStatus.GONE)
    except NotFoundError:
        _refuse(note_html("missing", options), HTTPStatus.NOT_FOUND)


@embed.published(CARD, summary="The card as HTML to be pasted", shapes=(), query=CardQuery)
def card(call: Call, profile: str) -> Answer:
    """Answer the card as published, or as the options ask."""
    options = options_of(call.query)
    if options == options_of({}) and (found := call.stored()):
        return found
    return call.answer(card_html(rendering_of(call, profile, options)).encode())


@embed.get(
    "/embed/{profile}/status",
    summary="Whether a revision is current, superseded or withdrawn",
    shapes=(),
    query=StatusQuery,
    cache=FRESH,
    headers=(ANYWHERE,),
)
def status(call: Call, profile: str) -> Answer:
    """Answer the status of the revision asked for, or of the newest one."""
    kept = [each.number for each in call.store.revisions.of(profile)]
    latest = kept[-1] if kept else None
    number = call.query.get("rev", latest)
    return call.answer(encode({"revision": number, "status": _status(call, profile, kept, number), "latest": latest}))


@embed.get(
    "/embed/v1/card.{digest}.js",
    summary="The custom element",
    shapes=(),
    formats=(_JAVASCRIPT,),
    cache=IMMUTABLE,
    headers=(ANYWHERE,),
)
def script(call: Call, digest: str) -> Answer:
    """Answer the file of that digest."""
    return _asset(call, digest)


@embed.get(
    "/embed/v1/card.{digest}.css",
    summary="The card's style",
    shapes=(),
    formats=(_CSS,),
    cache=IMMUTABLE,
    headers=(ANYWHERE,),
)
def style(call: Call, digest: str) -> Answer:
    """Answer the file of that digest."""
    return _asset(call, digest)


@embed.get(
    "/embed/v1/integrity.json",
    summary="Today's files, each with its integrity",
    shapes=(),
    formats=(JSON,),
    headers=(ANYWHERE,),
)
def integrity(call: Call) -> Answer:
    """Answer addresses and digests as ``integrity`` attributes have them (https://www.w3.org/TR/SRI/)."""
    files = {each.name: {"url": base_url() + each.path, "integrity": each.integrity} for each in (ELEMENT, STYLE)}
    return call.answer(encode(files))


def _status(call: Call, profile: str, kept: list[int], number: int | None) -> str:
    if number is not None and number in kept:
        return "current" if number == kept[-1] else SUPERSEDED
    error: RequestError = lost_revision(call.store, profile, str(number))
    if isinstance(error, GoneError):
        return "withdrawn"
    raise error


def _asset(call: Call, digest: str) -> Answer:
    asset = ASSETS.get(request.path)
    if asset is None:
        raise NotFoundError("card's file", digest)
    return call.answer(asset.text.encode())


def _refuse(document: str, status: HTTPStatus) -> NoReturn:
    headers = [("Content-Type", HTML.content_type), ("Cache-Control", NEVER), *FRAME]
    abort(Response(document, status, headers))
