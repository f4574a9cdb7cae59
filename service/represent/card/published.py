"""The cards that are published with a profile: bytes for their addresses."""

from collections.abc import Iterator, Mapping
from typing import Any

from service.domain.publication import Representation, Site
from service.represent.card.rendering import Rendering, card_html, frame_html
from service.represent.digest import etag

_HTML = "text/html; charset=utf-8"


def cards(record: dict[str, Any], languages: Mapping[str, str | None], site: Site) -> Iterator[Representation]:
    """Yield the frame of ``record`` (view ``full``), and its card to paste where the address of its links is known.

    ``languages`` are those of its sources, by id.
    """
    rendering = Rendering(record=record, base=site.url, languages=languages)
    path = f"/embed/{record['id']}"
    yield _made(path, frame_html(rendering))
    if site.url:
        yield _made(f"{path}/card.html", card_html(rendering))


def _made(path: str, html: str) -> Representation:
    body = html.encode()
    return Representation(path=path, variant="html", media_type=_HTML, body=body, etag=etag(body))
