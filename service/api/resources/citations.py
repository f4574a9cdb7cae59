"""Citations: how to cite a source, and a profile as one of its revisions, in the styles of people and of programs."""

from collections.abc import Mapping

import orjson

from schemas.citation import CitationQuery, CitationSchema
from service.api.delivery import Answer, computed
from service.api.endpoint import Call, Resource, base_url
from service.api.missing import lost
from service.api.negotiation import JSON, TEXT, Format
from service.domain.publication import Kind
from service.represent.citing.citations import BIBTEX, CSL, RIS, STYLES, cite
from service.represent.citing.work import Work, work_of_profile, work_of_source
from service.represent.plain.views import dump, encode

citations = Resource("citations", "How to cite what the service has.")

_BIBTEX = Format("bib", BIBTEX.partition(";")[0], BIBTEX)
_RIS = Format("ris", RIS.partition(";")[0], RIS)
_CSL = Format("csl", CSL, CSL)
_FORMATS = (TEXT, JSON, _CSL, _BIBTEX, _RIS)
_USUAL: Mapping[Format, str] = {_CSL: "csl-json", _BIBTEX: "bibtex", _RIS: "ris"}
_APA = "apa"


@citations.get(
    "/v1/sources/{source}/citation",
    summary="How to cite a source",
    shapes=(CitationSchema,),
    query=CitationQuery,
    formats=_FORMATS,
)
def cite_source(call: Call, source: str) -> Answer:
    """Answer the citation of the document."""
    found = call.stored_json(f"/v1/sources/{source}", "json")
    if found is None:
        raise lost(call.store, Kind.SOURCE, source)
    return _cited(call, work_of_source(found))


@citations.get(
    "/v1/profiles/{profile}/citation",
    summary="How to cite a profile, under the address of its present revision",
    shapes=(CitationSchema,),
    query=CitationQuery,
    formats=_FORMATS,
)
def cite_profile(call: Call, profile: str) -> Answer:
    """Answer the citation of the record as it is now."""
    found = call.store.items.get(Kind.PROFILE, profile)
    if found is None:
        raise lost(call.store, Kind.PROFILE, profile)
    return _cited(call, work_of_profile(orjson.loads(found), base_url()))


def _cited(call: Call, work: Work) -> Answer:
    """Return the citation in the style that is asked for, as its own media type or in JSON."""
    name = call.query.get("style", _USUAL.get(call.format, _APA))
    style = STYLES[name]
    if call.format is JSON:
        plain = {"style": name, "media_type": style.content_type.partition(";")[0], "text": cite(work, name)}
        return call.answer(encode(dump(CitationSchema(), plain)))
    return computed(cite(work, name).encode(), style.content_type, call.endpoint.cache, call.endpoint.headers)
