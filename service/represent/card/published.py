"""The cards that are published with a profile: bytes for their addresses."""

from collections.abc import Iterator, Mapping
from typing import Any

from service.domain.publication import Site
from service.represent.card.rendering import Rendering, card_html, frame_html


def cards(record: dict[str, Any], languages: Mapping[str, str | None], site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of the frame of ``record`` (view ``full``), and its card to paste where the address of its links is known.

    ``languages`` are those of its sources, by id.
    """
    rendering = Rendering(record=record, base=site.url, languages=languages)
    path = f"/embed/{record['id']}"
    yield path, frame_html(rendering).encode()
    if site.url:
        yield f"{path}/card.html", card_html(rendering).encode()
