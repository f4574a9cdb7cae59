"""The OpenAPI 3.1 document, made from the endpoints and their schemas; nothing of it is written by hand."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import orjson
from apispec import APISpec
from apispec.ext.marshmallow import MarshmallowPlugin
from apispec.ext.marshmallow.openapi import OpenAPIConverter
from marshmallow import Schema, fields
from webargs.fields import DelimitedList

from schemas.problem import ProblemSchema
from schemas.words import FIELDS
from service import __version__
from service.api.bounds import HEADER_MAX
from service.api.endpoint import Endpoint, Resource, Shape
from service.api.parameters import BODIES
from service.api.problems import MEDIA_TYPE

Plain = dict[str, Any]

EXAMPLES = Path(__file__).parent / "data" / "examples.json"
"""What each operation answers about an invented person, by operation and name."""
_SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$"
_PARAMETERS: dict[str, tuple[str, Plain]] = {
    "profile": ("The profile's id.", {"type": "string", "pattern": _SLUG}),
    "field": ("The field's name.", {"type": "string", "enum": list(FIELDS)}),
    "claim": ("The claim's id.", {"type": "string", "pattern": "^c_[0-9a-f]{16}$"}),
    "source": ("The source's id.", {"type": "string", "pattern": _SLUG}),
    "conflict": ("The conflict's id.", {"type": "string", "pattern": "^x_[0-9a-f]{16}$"}),
    "number": ("The revision's number.", {"type": "integer", "minimum": 1}),
}
_ABOUT = (
    "Canonical profiles of people out of source documents: every field lists who says so, with the exact quote, a "
    "confidence that can be explained, and the conflicts between sources. All offsets are Unicode code points. Formats "
    "go by Accept or by suffix (.json .txt .csv .jsonld). Every answer has a strong ETag; If-None-Match answers 304."
)
_CONDITION = {
    "name": "If-None-Match",
    "in": "header",
    "description": f"Entity tags that the client has, in at most {HEADER_MAX} bytes; 304 if one of them is current.",
    "schema": {"type": "string"},
}
_HEADERS = {
    "ETag": {"description": "The strong entity tag.", "schema": {"type": "string"}},
    "Cache-Control": {"description": "How long the answer may be kept.", "schema": {"type": "string"}},
}
_LINK = {"Link": {"description": 'The next page, as `rel="next"`; absent on the last.', "schema": {"type": "string"}}}


def build(resources: Sequence[Resource]) -> Plain:
    """Return the document for ``resources``."""
    plugin = MarshmallowPlugin()
    examples = orjson.loads(EXAMPLES.read_bytes())
    spec = APISpec(
        title="whosays",
        version=__version__,
        openapi_version="3.1.0",
        plugins=[plugin],
        info={"description": _ABOUT, "license": {"name": "MIT", "identifier": "MIT"}},
        servers=[{"url": "/", "description": "The service that this document comes from."}],
        security=[],
        tags=[{"name": each.name, "description": each.description} for each in resources],
    )
    _teach(plugin)
    spec.components.response("NotModified", {"description": "What the client has is current."})
    spec.components.response(
        "Problem",
        {"description": "What went wrong (RFC 9457).", "content": {MEDIA_TYPE: {"schema": ProblemSchema()}}},
    )
    for resource in resources:
        for endpoint in resource.endpoints:
            spec.path(endpoint.path, operations=_operations(endpoint, resource.name, examples, plugin))
    document: Plain = spec.to_dict()
    return document


def _teach(plugin: MarshmallowPlugin) -> None:
    converter = _converter(plugin)

    def tuples(_self: object, field: fields.Field[Any], **_: Any) -> Plain:
        if not isinstance(field, fields.Tuple):
            return {}
        shapes = [converter.field2property(each) for each in field.tuple_fields]
        return {
            "type": "array",
            "items": {"anyOf": shapes},
            "minItems": getattr(field, "fewest", len(shapes)),
            "maxItems": len(shapes),
        }

    def delimited(_self: object, field: fields.Field[Any], **_: Any) -> Plain:
        return {"explode": False, "style": "form"} if isinstance(field, DelimitedList) else {}

    converter.add_attribute_function(tuples)  # type: ignore[no-untyped-call]  # apispec annotates only its sibling
    converter.add_parameter_attribute_function(delimited)


def _operations(endpoint: Endpoint, tag: str, examples: Plain, plugin: MarshmallowPlugin) -> Plain:
    """Return what each method does at ``endpoint``; POST has in its body what GET has in its query, and knows no conditions."""
    answer = _answer(endpoint, examples.get(endpoint.name, {}), plugin)
    get = _operation(endpoint, tag, answer)
    if not endpoint.posted:
        return {"get": get}
    body = {"content": {each: {"schema": endpoint.query} for each in BODIES}, "required": True}
    answers = {key: each for key, each in get["responses"].items() if key not in ("304", "431")}
    post = {
        **get,
        "operationId": f"post_{endpoint.name}",
        "parameters": [each for each in get["parameters"] if each["in"] == "path"],
        "requestBody": body,
        "responses": {**answers, "413": "Problem", "415": "Problem"},
    }
    return {"get": get | {"responses": {**get["responses"], "413": "Problem"}}, "post": post}


def _operation(endpoint: Endpoint, tag: str, answer: Plain) -> Plain:
    names = re.findall(r"{(\w+)}", endpoint.path)
    path = [{"name": name, "in": "path", "required": True, **_parameter(name)} for name in names]
    query = [{"in": "query", "schema": endpoint.query}] if endpoint.query().fields else []
    named = names or {"profile", "source"} & endpoint.query().fields.keys()
    refusals = ["400", "406", "414", "431", *(["404", "410"] if named else [])]
    return {
        "operationId": endpoint.name,
        "summary": endpoint.summary,
        "tags": [tag],
        "parameters": [*path, *query, _CONDITION],
        "responses": {
            "200": answer,
            "304": "NotModified",
            **dict.fromkeys(sorted(refusals), "Problem"),
            "default": "Problem",
        },
    }


def _parameter(name: str) -> Plain:
    description, schema = _PARAMETERS[name]
    return {"description": description, "schema": schema}


def _answer(endpoint: Endpoint, examples: Plain, plugin: MarshmallowPlugin) -> Plain:
    shapes = [_shape(shape, plugin) for shape in endpoint.shapes]
    schema: Any = shapes[0] if len(shapes) == 1 else {"anyOf": shapes}
    as_json = {"schema": schema, "examples": {name: {"value": value} for name, value in examples.items()}}
    plain = {"schema": {"type": "string"}}
    paged = "cursor" in endpoint.query().fields
    return {
        "description": endpoint.summary,
        "headers": _HEADERS | (_LINK if paged else {}),
        "content": {each.media_type: as_json if each.shaped else plain for each in endpoint.formats},
    }


def _shape(shape: Shape, plugin: MarshmallowPlugin) -> Schema | Plain:
    """Return what the document says of a shape: a field is described here, a schema by apispec."""
    if isinstance(shape, fields.Field):
        described: Plain = _converter(plugin).field2property(shape)
        return described
    return shape()


def _converter(plugin: MarshmallowPlugin) -> OpenAPIConverter:
    assert plugin.converter is not None  # noqa: S101 - APISpec has initialised the plugin
    return plugin.converter
