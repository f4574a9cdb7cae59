"""Claims on a source as Web Annotations, for clients that show them in place."""

from urllib.parse import urlencode

import orjson

from schemas.annotation import AnnotationCollectionSchema, AnnotationPageSchema, AnnotationsQuery
from service.api.delivery import Answer
from service.api.endpoint import Call, Plain, Resource, base_url
from service.api.missing import lost
from service.api.negotiation import JSON, Format
from service.api.paging import encode_cursor, linked, read_page
from service.domain.publication import Kind
from service.represent.linked.annotations import annotation, annotation_page, collection
from service.represent.linked.tables import ANNOTATION
from service.represent.plain.views import dump, encode

annotations = Resource("annotations", "Claims as annotations of the documents that they quote.")

_ANNOTATIONS = Format("jsonld", "application/ld+json", f'application/ld+json; profile="{ANNOTATION}"', shaped=True)
_COLLECTION, _PAGE = AnnotationCollectionSchema(), AnnotationPageSchema()


@annotations.get(
    "/v1/sources/{source}/annotations",
    summary="The claims on a source as Web Annotations; with `cursor`, a page of them",
    shapes=(AnnotationCollectionSchema, AnnotationPageSchema),
    query=AnnotationsQuery,
    formats=(_ANNOTATIONS, JSON),
)
def list_annotations(call: Call, source: str) -> Answer:
    """Answer the collection with its first page, or the page that the cursor leads to (Web Annotation Protocol, §5)."""
    found = call.stored_json(f"/v1/sources/{source}", "json")
    if found is None:
        raise lost(call.store, Kind.SOURCE, source)
    page, site = read_page(call, Kind.CLAIM, source=source), base_url()
    following = None if page.next_after is None else encode_cursor(Kind.CLAIM, page.next_after)
    items = [annotation(orjson.loads(item), found, site) for item in page.items]
    here = call.query.get("cursor", encode_cursor(Kind.CLAIM, 0))
    made = annotation_page(found, items, _place(call, here), following and _place(call, following), site)
    if "cursor" in call.query:
        return linked(call, encode(dump(_PAGE, made)), following)
    return linked(call, encode(dump(_COLLECTION, collection(found, page.total, made, site))), following)


def _place(call: Call, cursor: str) -> str:
    """Return the query of the page that begins at ``cursor``, as long as this one."""
    kept: Plain = {"limit": call.query["limit"]} if "limit" in call.query else {}
    return urlencode({**kept, "cursor": cursor})
