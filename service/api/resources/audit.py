"""Rulings: what editors have decided, and what has become of it."""

from schemas.lists import AuditSchema
from schemas.query import AuditQuery
from service.api.delivery import Answer
from service.api.endpoint import Call, Resource
from service.api.missing import require
from service.api.paging import list_items
from service.api.published import RULINGS
from service.domain.publication import Kind

audit = Resource("audit", "Rulings of editors: reason, editor and day, with the computed value beside.")


@audit.published(
    RULINGS, summary="Rulings on a profile, and what has become of them", shapes=(AuditSchema,), query=AuditQuery
)
def list_rulings(call: Call, profile: str) -> Answer:
    """Answer a page of rulings, on every field and in every state unless one is asked for."""
    require(call.store, Kind.PROFILE, profile)
    return list_items(call, Kind.RULING, profile=profile, field=call.query.get("field"), status=call.query.get("state"))
