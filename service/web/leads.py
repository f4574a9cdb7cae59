"""Where browsers are led: each address of the API has a page that shows the same, or a part of one."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import quote, urlencode

from schemas.finding import SearchReader
from service.api.delivery import Answer, redirected
from service.api.endpoint import Call, Page
from service.api.missing import lost
from service.domain.publication import Kind
from service.web.home import home


def _to(template: str) -> Page:
    """Return what leads to the address that ``template`` makes of the parameters of the path."""

    def view(_call: Call, **parts: str) -> Answer:
        return _led(template.format_map({name: quote(part, safe="") for name, part in parts.items()}))

    return Page(view=view)


def _to_search(call: Call) -> Answer:
    return _led(f"/?{urlencode({'q': call.query['q']})}" if "q" in call.query else "/")


def _to_conflicts(call: Call) -> Answer:
    profile = call.query.get("profile")
    return _led(f"/profiles/{quote(profile, safe='')}#conflicts" if profile else "/#conflicts")


def _to_field(call: Call, profile: str, field: str) -> Answer:
    """Lead to a field, or to the place of all where the page has none of it: of ages only what follows is shown."""
    record = call.stored_json(f"/v1/profiles/{profile}", "cited.json")
    place = field if record and field in record["fields"] else "fields"
    return _led(f"/profiles/{quote(profile, safe='')}#{quote(place)}")


def _to_claim(call: Call, claim: str) -> Answer:
    found = _published(call, Kind.CLAIM, claim)
    return _led(f"/sources/{quote(found['source'], safe='')}#{claim}")


def _to_conflict(call: Call, conflict: str) -> Answer:
    found = _published(call, Kind.CONFLICT, conflict)
    return _led(f"/profiles/{quote(found['profile'], safe='')}#{conflict}")


def _led(address: str) -> Answer:
    return redirected(address, status=HTTPStatus.SEE_OTHER)


def _published(call: Call, kind: Kind, key: str) -> Mapping[str, Any]:
    found = call.stored_json(f"/v1/{kind}s/{key}", "json")
    if found is None:
        raise lost(call.store, kind, key)
    return found


_PROFILE = "/v1/profiles/{profile}"

PAGES: Mapping[str, Page] = {
    "/": Page(view=home, query=SearchReader),
    "/v1": _to("/"),
    "/v1/profiles": Page(view=_to_search),
    "/v1/suggest": Page(view=_to_search),
    "/v1/changes": _to("/#changes"),
    "/v1/fields": _to("/docs"),
    "/v1/confidence": _to("/confidence"),
    _PROFILE: _to("/profiles/{profile}"),
    f"{_PROFILE}/fields/{{field}}": Page(view=_to_field),
    f"{_PROFILE}/fields/{{field}}/evidence": Page(view=_to_field),
    f"{_PROFILE}/claims": _to("/profiles/{profile}#fields"),
    f"{_PROFILE}/sources": _to("/profiles/{profile}#sources"),
    f"{_PROFILE}/conflicts": _to("/profiles/{profile}#conflicts"),
    f"{_PROFILE}/audit": _to("/profiles/{profile}#rulings"),
    f"{_PROFILE}/timeline": _to("/profiles/{profile}#timeline"),
    f"{_PROFILE}/revisions": _to("/profiles/{profile}#revisions"),
    f"{_PROFILE}/revisions/{{number}}": _to("/profiles/{profile}/revisions/{number}"),
    "/v1/claims/{claim}": Page(view=_to_claim),
    "/v1/claims/{claim}/verify": Page(view=_to_claim),
    "/v1/sources/{source}": _to("/sources/{source}"),
    "/v1/sources/{source}/passage": _to("/sources/{source}"),
    "/v1/sources/{source}/annotations": _to("/sources/{source}"),
    "/v1/conflicts": Page(view=_to_conflicts),
    "/v1/conflicts/{conflict}": Page(view=_to_conflict),
}
"""For each address of the API, by its template, what answers browsers there; citations are words to copy, and pages link to them."""
