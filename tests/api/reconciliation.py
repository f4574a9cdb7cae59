"""The shapes of the Reconciliation Service API 0.2, written from its text and its schemas, as JSON Schema in words of our own.

Source: https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/, its tables and appendix. Stricter than
those in one thing: what this service does not send is refused, so that a slip in a key cannot pass for something optional.
"""

from typing import Any

Shape = dict[str, Any]

TEXT: Shape = {"type": "string", "minLength": 1}
NUMBER: Shape = {"type": "number"}
FLAG: Shape = {"type": "boolean"}
MOMENT = r"^-?\d{4,}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$"


def members(needed: dict[str, Shape], optional: dict[str, Shape] | None = None) -> Shape:
    """Return the shape of an object with these members and no others."""
    return {
        "type": "object",
        "properties": {**needed, **(optional or {})},
        "required": list(needed),
        "additionalProperties": False,
    }


def several(shape: Shape) -> Shape:
    return {"type": "array", "items": shape}


def by_key(shape: Shape) -> Shape:
    return {"type": "object", "additionalProperties": shape}


def template(mark: str) -> Shape:
    return {"type": "string", "pattern": f"^https?://.*{mark}"}


TYPE = members({"id": TEXT, "name": TEXT}, {"description": TEXT, "broader": {"type": "array"}})
PROPERTY = members({"id": TEXT, "name": TEXT}, {"description": TEXT})
SERVICE = members({"service_url": {"type": "string", "pattern": "^https?://"}, "service_path": TEXT})
_SETTING = {"name": TEXT, "label": TEXT}
SETTING = {
    "oneOf": [
        members({**_SETTING, "type": {"const": kind}}, {"default": default, "help_text": TEXT})
        for kind, default in (("number", NUMBER), ("text", {"type": "string"}), ("checkbox", FLAG))
    ]
}
MANIFEST = members(
    {
        "versions": {"type": "array", "items": TEXT, "contains": {"const": "0.2"}},
        "name": TEXT,
        "identifierSpace": template("/$"),
        "schemaSpace": template(""),
    },
    {
        "documentation": template(""),
        "serviceVersion": TEXT,
        "defaultTypes": {**several(TYPE), "uniqueItems": True},
        "view": members({"url": template(r"\{\{id\}\}")}),
        "preview": members(
            {"url": template(r"\{\{id\}\}"), "width": {"type": "integer"}, "height": {"type": "integer"}}
        ),
        "suggest": members({"entity": SERVICE, "property": SERVICE, "type": SERVICE}),
        "extend": members({"propose_properties": SERVICE, "property_settings": several(SETTING)}),
        "batchSize": {"type": "integer", "minimum": 1},
    },
)
CANDIDATE = members(
    {"id": TEXT, "name": TEXT, "score": NUMBER},
    {
        "description": {"type": "string"},
        "type": several(TYPE),
        "match": FLAG,
        "features": several(members({"id": TEXT, "value": {"type": ["number", "boolean"]}})),
    },
)
RESULTS = by_key(members({"result": several(CANDIDATE)}))
CELL = {
    "oneOf": [
        members({}),
        members({"id": TEXT, "name": TEXT}, {"description": TEXT}),
        members({"str": {"type": "string"}}),
        members({"float": NUMBER}),
        members({"int": {"type": "integer"}}),
        members({"date": {"type": "string", "pattern": MOMENT}}),
    ]
}
EXTENSION = members({"meta": several(members({"id": TEXT, "name": TEXT})), "rows": by_key(by_key(several(CELL)))})
ENTITIES = members(
    {
        "result": several(
            members({"id": TEXT, "name": TEXT}, {"description": {"type": "string"}, "notable": several(TYPE)})
        )
    }
)
PROPERTIES = members({"result": several(PROPERTY)})
TYPES = members({"result": several(TYPE)})
PROPOSED = members({"properties": several(PROPERTY)}, {"type": TEXT, "limit": NUMBER})
