"""``/embed/``: where an editor finds a person and takes the code of a card."""

from attrs import evolve

from schemas.embedding import BuilderQuery
from service.api.delivery import LIVE, Answer
from service.api.endpoint import Call, Resource
from service.api.negotiation import HTML
from service.errors import GoneError, NotFoundError
from service.represent.card.builder import HEADERS, Asked, builder_html
from service.web.cards import options_of, rendering_of

builder = Resource("builder", "The page that makes the code of cards.")

_MOST = 10


@builder.get(
    "/embed/",
    summary="Make the code of a card",
    shapes=(),
    query=BuilderQuery,
    formats=(HTML,),
    cache=LIVE,
    headers=tuple(HEADERS),
)
def make_code(call: Call) -> Answer:
    """Answer the page for what is asked: people of a name, or the code of a card."""
    asked = Asked(query=call.query.get("q", ""), profile=call.query.get("profile"), tier=call.query["tier"])
    return call.answer(builder_html(_chosen(call, _found(call, asked))).encode())


def _found(call: Call, asked: Asked) -> Asked:
    hits = call.store.search.named(asked.query, most=_MOST) if asked.query.strip() else ()
    return evolve(asked, found=[{"id": hit.profile, "name": hit.name} for hit in hits])


def _chosen(call: Call, asked: Asked) -> Asked:
    if asked.profile is None:
        return asked
    options = options_of(call.query)
    options = evolve(options, min_confidence=options.min_confidence or None)
    try:
        rendering = rendering_of(call, asked.profile, options)
    except (NotFoundError, GoneError):
        return asked
    names = [name for name, field in rendering.record["fields"].items() if field["values"] or field.get("denied_by")]
    return evolve(asked, rendering=rendering, fields=names)
