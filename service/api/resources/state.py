"""What the service says about itself: where to go, whether it lives, whether it can serve."""

from datetime import UTC, datetime

from werkzeug.exceptions import ServiceUnavailable

from schemas.state import HealthSchema, IndexSchema, ReadinessSchema
from service import __version__
from service.api.delivery import LIVE, Answer
from service.api.endpoint import Call, Resource
from service.represent.plain.views import dump, encode

state = Resource("state", "The service itself.")

_LINKS = {
    "profiles": "/v1/profiles{?cursor,limit,ids,view}",
    "profile": "/v1/profiles/{profile}{?view,fields,min_confidence}",
    "fields": "/v1/fields",
    "field": "/v1/profiles/{profile}/fields/{field}{?view,min_confidence}",
    "conflicts": "/v1/conflicts{?profile,field,type,status,cursor,limit}",
    "citation": "/v1/profiles/{profile}/citation{?style}",
    "passage": "/go/{claim}",
    "audit": "/v1/profiles/{profile}/audit{?field,state,cursor,limit}",
    "confidence": "/v1/confidence",
    "openapi": "/openapi.json",
    "docs": "/docs",
    "health": "/healthz",
    "readiness": "/readyz",
}


@state.get("/", summary="Where to go from here", shapes=(IndexSchema,))
def index(call: Call) -> Answer:
    """Answer the addresses to begin with."""
    return call.answer(encode(dump(IndexSchema(), {"name": "whosays", "version": __version__, "links": _LINKS})))


@state.get("/v1", summary="The same, for who asks the version's address", shapes=(IndexSchema,))
def version_index(call: Call) -> Answer:
    """Answer the addresses to begin with."""
    return index(call)


@state.get("/healthz", summary="Whether the process is alive", shapes=(HealthSchema,), cache=LIVE)
def health(call: Call) -> Answer:
    """Answer that the process is alive; the store is not asked."""
    return call.answer(encode(dump(HealthSchema(), {"status": "ok"})))


@state.get(
    "/readyz", summary="Whether there is data to serve, and how old it is", shapes=(ReadinessSchema,), cache=LIVE
)
def readiness(call: Call) -> Answer:
    """Answer counts and age of the data; ServiceUnavailable, saying why, where there is none or the file is not whole."""
    status = call.store.status()
    if not status.ok:
        raise ServiceUnavailable(status.problem)
    if not status.profiles:
        raise ServiceUnavailable("nothing is loaded yet; `whosays load` does it")
    age = None if status.last_load is None else _seconds_since(status.last_load)
    plain = {
        "status": "ready",
        "profiles": status.profiles,
        "last_load": status.last_load,
        "age_seconds": age,
        "schema_version": status.schema_version,
    }
    return call.answer(encode(dump(ReadinessSchema(), plain)))


def _seconds_since(moment: str) -> int:
    return int((datetime.now(UTC) - datetime.fromisoformat(moment)).total_seconds())
