"""The catalogue: which fields there are, what their values are, and what other vocabularies call them."""

from schemas.lists import CatalogueSchema
from service.api.delivery import Answer
from service.api.endpoint import Call, Resource
from service.domain.fields import CATALOGUE
from service.represent.plain.views import dump, encode

catalogue = Resource("catalogue", "The fields that a person can have.")


@catalogue.get(
    "/v1/fields",
    summary="All fields, in the order in which profiles show them",
    shapes=(CatalogueSchema,),
)
def list_fields(call: Call) -> Answer:
    """Answer the whole catalogue; it has one page."""
    items = list(CATALOGUE.values())
    return call.answer(encode(dump(CatalogueSchema(), {"items": items, "next": None, "total": len(items)})))
