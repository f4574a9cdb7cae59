"""Claims as Web Annotations (https://www.w3.org/TR/annotation-model/): what a source says, at the place where it says it.

Positions count Unicode code points, as the model has it, in the text as it was frozen: the target's state says when that was
and where it can be read.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from service.domain.fields import CATALOGUE
from service.represent.linked.tables import ANNOTATION
from service.represent.plain.addresses import web_address
from service.represent.stated import claimed

Plain = Mapping[str, Any]
Made = dict[str, Any]

_SAID = {
    "reported": "reported",
    "possible": "left open",
    "intended": "intended",
    "negated": "denied",
}
_BY_HAND = "hand"


def annotation(claim: Plain, source: Plain, site: str) -> Made:
    """Return a claim on ``source``, both as the API answers them; ``site`` is the address of the service.

    Its body says what the source says, and how: a denied value stands in it as denied. It is no statement of the service.
    """
    extractor = claim["extractor"]
    software = {"type": "Software", "name": f"{extractor['name']} {extractor['version']}".strip()}
    return {
        "id": f"{_collection(source['id'], site)}#{claim['id']}",
        "type": "Annotation",
        "motivation": "describing",
        **({} if extractor["name"] == _BY_HAND else {"generator": software}),
        "body": list(_bodies(claim, site)),
        "target": {"type": "SpecificResource", **_place(claim, source, site), "selector": claim["selectors"]},
    }


def collection(source: Plain, total: int, page: Made, site: str) -> Made:
    """Return the collection of a source's annotations, ``total`` of them, with its first ``page`` within."""
    return {
        "@context": ANNOTATION,
        "id": _collection(source["id"], site),
        "type": "AnnotationCollection",
        "label": f"Claims on “{source['title']}”",
        "total": total,
        "first": {name: each for name, each in page.items() if name != "@context"},
    }


def annotation_page(source: Plain, items: Sequence[Made], place: str, following: str | None, site: str) -> Made:
    """Return a page of a source's annotations; ``place`` and ``following`` are the queries of this page and of the next one."""
    whole = _collection(source["id"], site)
    return {
        "@context": ANNOTATION,
        "id": f"{whole}?{place}",
        "type": "AnnotationPage",
        "partOf": whole,
        **({"next": f"{whole}?{following}"} if following else {}),
        "items": list(items),
    }


def _collection(source: str, site: str) -> str:
    return f"{site}/v1/sources/{source}/annotations"


def _bodies(claim: Plain, site: str) -> Iterator[Made]:
    yield {
        "type": "TextualBody",
        "purpose": "describing",
        "format": "text/plain",
        "language": "en",
        "value": _words(claim),
    }
    yield {"type": "TextualBody", "purpose": "tagging", "format": "text/plain", "value": claim["field"]}
    yield {"type": "SpecificResource", "purpose": "linking", "source": f"{site}/v1/claims/{claim['id']}"}


def _words(claim: Plain) -> str:
    """Return what the source says in words: "Occupation: surgeon (denied)"."""
    remarks = [
        _SAID.get(claim["modality"], ""),
        f"according to {claim['attribution']}" if claim["attribution"] else "",
        "about another person of the name" if not claim["linked"] else "",
        "set aside by an editor" if claim["rejected_by"] else "",
        f"not on the page since {claim['orphaned_at']}" if claim["orphaned_at"] else "",
    ]
    told = "".join(f" ({remark})" for remark in remarks if remark)
    return f"{CATALOGUE[claim['field']].label}: {claimed(claim)}{told}"


def _place(claim: Plain, source: Plain, site: str) -> Made:
    """Return the address of what is annotated: where the quote stands, as for ``passage_url``; and of the text that is counted in."""
    gone = claim["orphaned_at"] or source["status"] == "gone"
    page = f"{site}/sources/{source['id']}"
    address = web_address(source["archive_url"] if gone else source["url"]) or page
    if address == page or claim["orphaned_at"]:
        return {"source": address}
    when = {"sourceDate": source["retrieved_at"]} if source["retrieved_at"] else {}
    return {"source": address, "state": {"type": "TimeState", **when, "cached": page}}
