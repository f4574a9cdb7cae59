"""Sources: lists, each by itself, and passages of their texts."""

from schemas.lists import SourceListSchema
from schemas.query import PASSAGE_MAX, PassageQuery, SourcesQuery
from schemas.source import PassageSchema, SourceSchema
from service.api.delivery import Answer
from service.api.endpoint import Call, Resource
from service.api.missing import lost, require
from service.api.paging import list_items
from service.api.published import SOURCE, SOURCES
from service.domain.publication import Kind
from service.errors import Fault, NoPassageError
from service.represent.plain.views import dump, encode

sources = Resource("sources", "Documents as they were retrieved, their texts frozen.")


@sources.published(SOURCES, summary="Sources about a person", shapes=(SourceListSchema,), query=SourcesQuery)
def list_sources(call: Call, profile: str) -> Answer:
    """Answer a page of sources."""
    require(call.store, Kind.PROFILE, profile)
    return list_items(call, Kind.SOURCE, profile=profile)


@sources.published(SOURCE, summary="One source", shapes=(SourceSchema,))
def read_source(call: Call, source: str) -> Answer:
    """Answer the source's record."""
    return call.stored() or call.refuse(lost(call.store, Kind.SOURCE, source))


@sources.get(
    "/v1/sources/{source}/passage",
    summary="A passage of the source's text with its context",
    shapes=(PassageSchema,),
    query=PassageQuery,
)
def passage(call: Call, source: str) -> Answer:
    """Answer the code points from start up to end, with what stands around them."""
    text = call.store.texts.get(source)
    if text is None:
        raise lost(call.store, Kind.SOURCE, source)
    start, end, context = call.query["start"], call.query["end"], call.query["context"]
    first, last = max(0, start - context), min(len(text), end + context)
    if fault := _fault(start, end, len(text), last - first):
        raise NoPassageError(source, fault)
    parts = {"before": text[first:start], "exact": text[start:end], "after": text[end:last]}
    return call.answer(encode(dump(PassageSchema(), parts)))


def _fault(start: int, end: int, length: int, sent: int) -> Fault | None:
    if start >= end:
        return Fault("/end", f"expected more than start, {start}")
    if end > length:
        return Fault("/end", f"expected at most {length}, the length of the text in code points")
    if sent > PASSAGE_MAX:
        return Fault("/end", f"{sent} code points with their context; at most {PASSAGE_MAX} are sent")
    return None
