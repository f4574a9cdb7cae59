"""Whether the quote of one claim stands in the stored text: asked of what is published, so that who serves needs nothing that reads documents."""

import orjson
from attrs import frozen

from service.domain.publication import Kind
from service.errors import NotFoundError
from service.store.shelf import Shelf


@frozen
class Verification:
    """Whether one claim's quote stands in the stored text: what was expected, and what stands at its place."""

    ok: bool
    expected: str
    found: str


def verify_claim(shelf: Shelf, claim: str) -> Verification:
    """Compare one claim's quote with the stored text; NotFoundError where there is no such claim."""
    element = shelf.items.get(Kind.CLAIM, claim)
    plain = orjson.loads(element) if element else None
    text = shelf.texts.get(plain["source"], plain["text_sha256"]) if plain else None
    if plain is None or text is None:
        raise NotFoundError("claim", claim)
    quote, place = plain["selectors"][:2]
    found = text[place["start"] : place["end"]]
    return Verification(found == quote["exact"], quote["exact"], found)
