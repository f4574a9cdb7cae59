"""Reconciliation: names in a table to profiles, for OpenRefine and other clients of the Reconciliation Service API 0.2.

Source: https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/.
"""

import time

from flask import request
from marshmallow import fields
from werkzeug.exceptions import ServiceUnavailable

from schemas.refined import (
    ExtensionSchema,
    ManifestSchema,
    ProposedSchema,
    ResultSchema,
    SuggestedEntitiesSchema,
    SuggestedPropertiesSchema,
    SuggestedTypesSchema,
)
from schemas.refining import ProposeQuery, ReconcileQuery, SuggestPrefixQuery
from service.api.delivery import Answer
from service.api.endpoint import Call, Plain, Resource, base_url
from service.api.parameters import refused
from service.api.refining.batches import TEXT_MAX, Question, read_extension, read_questions
from service.api.refining.extending import LEAST, extension
from service.api.refining.manifest import manifest
from service.api.refining.matching import Matcher
from service.api.refining.vocabulary import PERSON, is_person, properties_like, types_like
from service.errors import Fault
from service.represent.plain.views import dump, encode

reconcile = Resource(
    "reconcile", "Matching names in a table: the Reconciliation Service API 0.2, for OpenRefine and others."
)

_BATCH_SECONDS = 10.0
_SUGGESTED = 10
_LATE = "this batch takes too long; send fewer queries at once"
_BATCH = fields.Dict(keys=fields.String(), values=fields.Nested(ResultSchema))


@reconcile.get(
    "/reconcile",
    summary="The manifest; with `queries` candidates for names, with `extend` values of profiles",
    shapes=(ManifestSchema, ExtensionSchema, _BATCH),
    query=ReconcileQuery,
    posted=True,
)
def match_names(call: Call) -> Answer:
    """Answer what was asked for: candidates, values, or else what this service can do."""
    if "queries" in call.query:
        return call.answer(encode(_matched(call)))
    if "extend" in call.query:
        ids, wanted = read_extension(call.query["extend"], LEAST)
        return call.answer(encode(dump(ExtensionSchema(), extension(call.store, ids, wanted))))
    if request.method == "POST":
        raise refused([Fault("", "expected `queries` or `extend`")])
    return call.answer(encode(dump(ManifestSchema(), manifest(base_url()))))


@reconcile.get(
    "/reconcile/suggest/entity",
    summary="Profiles whose names begin so or are like it, ten at a time",
    shapes=(SuggestedEntitiesSchema,),
    query=SuggestPrefixQuery,
)
def suggest_entities(call: Call) -> Answer:
    """Answer profiles that may be meant, the likeliest first."""
    skipped = call.query["cursor"]
    question = Question(call.query["prefix"][:TEXT_MAX], (), skipped + _SUGGESTED, people=True)
    found = _matcher(call).candidates(question)[skipped:]
    return call.answer(
        encode(dump(SuggestedEntitiesSchema(), {"result": [{**each, "notable": [PERSON]} for each in found]}))
    )


@reconcile.get(
    "/reconcile/suggest/property",
    summary="Properties of which a word begins so, ten at a time",
    shapes=(SuggestedPropertiesSchema,),
    query=SuggestPrefixQuery,
)
def suggest_properties(call: Call) -> Answer:
    """Answer fields of the catalogue, in its order."""
    skipped = call.query["cursor"]
    found = properties_like(call.query["prefix"])[skipped : skipped + _SUGGESTED]
    return call.answer(encode(dump(SuggestedPropertiesSchema(), {"result": found})))


@reconcile.get(
    "/reconcile/suggest/type",
    summary="Types that begin so: there is one",
    shapes=(SuggestedTypesSchema,),
    query=SuggestPrefixQuery,
)
def suggest_types(call: Call) -> Answer:
    """Answer the one type where it may be meant."""
    found = types_like(call.query["prefix"])[call.query["cursor"] :]
    return call.answer(encode(dump(SuggestedTypesSchema(), {"result": found})))


@reconcile.get(
    "/reconcile/properties",
    summary="Properties whose values can be fetched for entities of a type",
    shapes=(ProposedSchema,),
    query=ProposeQuery,
)
def propose_properties(call: Call) -> Answer:
    """Answer all fields for people, none for other types."""
    type_, limit = call.query["type"], call.query.get("limit")
    found = properties_like("")[:limit] if is_person(type_) else []
    proposed: Plain = {"type": type_, "properties": found}
    return call.answer(encode(dump(ProposedSchema(), proposed | ({"limit": limit} if limit else {}))))


def _matched(call: Call) -> Plain:
    matcher, until = _matcher(call), time.monotonic() + _BATCH_SECONDS
    results: Plain = {}
    for key, question in read_questions(call.query["queries"]).items():
        if time.monotonic() > until:
            raise ServiceUnavailable(_LATE)
        results[key] = dump(ResultSchema(), {"result": matcher.candidates(question)})
    return results


def _matcher(call: Call) -> Matcher:
    return Matcher(call.store, f"{base_url()}/v1/profiles/")
