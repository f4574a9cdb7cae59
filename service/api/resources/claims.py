"""Claims: lists, each by itself, and its verification against the stored text."""

from schemas.claim import ClaimSchema, VerificationSchema
from schemas.lists import ClaimListSchema
from schemas.near import nearest
from schemas.query import ClaimsQuery
from service.api.delivery import Answer
from service.api.endpoint import Call, Resource
from service.api.missing import lost, require
from service.api.paging import list_items
from service.api.published import CLAIM, CLAIMS
from service.domain.publication import Kind, View
from service.errors import NotFoundError
from service.pipeline.placing.quoted import verify_claim
from service.represent.plain.views import dump, encode, field_alone, view_field

claims = Resource("claims", "Who says what, in which words, at which place.")


@claims.published(CLAIMS, summary="Claims about a person", shapes=(ClaimListSchema,), query=ClaimsQuery)
def list_claims(call: Call, profile: str) -> Answer:
    """Answer a page of claims, of one field (and of what it follows from) or source where that is asked for."""
    require(call.store, Kind.PROFILE, profile)
    field, source = call.query.get("field"), call.query.get("source")
    if source is not None and source not in (known := call.store.items.ids(Kind.SOURCE, profile)):
        raise NotFoundError("source", source, nearest(source, known), "/source")
    behind = _evidence(call, profile, field) if field is not None and call.query.get("evidence") else ()
    return list_items(call, Kind.CLAIM, profile=profile, field=field, source=source, besides=behind)


def _evidence(call: Call, profile: str, field: str) -> frozenset[str]:
    """Return the ids of the claims from which values of a field follow, that bear them out, or that deny them."""
    record = call.stored_json(f"/v1/profiles/{profile}", "full.json")
    values = view_field(View.CITED, field_alone(record, field))["values"] if record else []
    told = [each for value in values for each in (value, *value["nested"])]
    derived = (claim for each in told if "derived" in each for claim in each["derived"]["claims"])
    kinds = ("implied_by", "denied_by", "denied_in_part_by")
    return frozenset((*derived, *(claim for each in told for kind in kinds for claim in each.get(kind, ()))))


@claims.published(CLAIM, summary="One claim", shapes=(ClaimSchema,))
def read_claim(call: Call, claim: str) -> Answer:
    """Answer the claim."""
    return call.stored() or call.refuse(lost(call.store, Kind.CLAIM, claim))


@claims.get(
    "/v1/claims/{claim}/verify",
    summary="Whether the claim's quote stands in the stored text where it says",
    shapes=(VerificationSchema,),
)
def verify(call: Call, claim: str) -> Answer:
    """Answer the quote and what stands at its place."""
    require(call.store, Kind.CLAIM, claim)
    return call.answer(encode(dump(VerificationSchema(), verify_claim(call.store, claim))))
