"""Conflicts: rival values as a resource."""

from schemas.conflict import ConflictSchema
from schemas.lists import ConflictListSchema
from schemas.query import AllConflictsQuery, ConflictsQuery
from service.api.delivery import Answer
from service.api.endpoint import Call, Resource
from service.api.missing import lost, require
from service.api.paging import list_items
from service.api.published import CONFLICT, CONFLICTS
from service.domain.publication import Kind

conflicts = Resource("conflicts", "Rival values that cannot all hold, and what decides between them.")

_FILTERS = ("profile", "field", "type", "status")


@conflicts.published(CONFLICTS, summary="Conflicts about a person", shapes=(ConflictListSchema,), query=ConflictsQuery)
def list_profile_conflicts(call: Call, profile: str) -> Answer:
    """Answer a page of the profile's conflicts, of every status unless one is asked for."""
    require(call.store, Kind.PROFILE, profile)
    filters = {name: call.query.get(name) for name in ("type", "status")}
    return list_items(call, Kind.CONFLICT, profile=profile, **filters)


@conflicts.get(
    "/v1/conflicts",
    summary="Conflicts of all profiles",
    shapes=(ConflictListSchema,),
    query=AllConflictsQuery,
)
def list_conflicts(call: Call) -> Answer:
    """Answer a page of conflicts, of every profile, field, type and status unless one is asked for."""
    if "profile" in call.query:
        require(call.store, Kind.PROFILE, call.query["profile"], pointer="/profile")
    return list_items(call, Kind.CONFLICT, **{name: call.query.get(name) for name in _FILTERS})


@conflicts.published(CONFLICT, summary="One conflict", shapes=(ConflictSchema,))
def read_conflict(call: Call, conflict: str) -> Answer:
    """Answer the conflict with its positions."""
    return call.stored() or call.refuse(lost(call.store, Kind.CONFLICT, conflict))
