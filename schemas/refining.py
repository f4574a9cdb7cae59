"""The Reconciliation Service API 0.2: what its clients ask, and what they are answered.

Source: Reconciliation Service API v0.2, report of the W3C Entity Reconciliation Community Group
(https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/). Its keys are in camel case or not, as it has them.
"""

from collections.abc import Sequence
from typing import Any

import orjson
from marshmallow import EXCLUDE, RAISE, Schema, ValidationError, fields, pre_load, validates_schema
from marshmallow.validate import Length, OneOf, Range

from schemas.base import Answer, text
from schemas.query import Query
from schemas.strict import Whole

BATCH_MAX = 50
"""So many queries one batch may have."""
IDS_MAX = 100
"""So many entities one data extension may ask for."""
GIVEN_MAX = 20
"""So many properties a query may name, and so many values each of them may have."""
SKIPPED_MAX = 1000

_NO_CALLBACK = "JSONP is not spoken here: ask without it; every answer is open to other sites (CORS)"
_KINDS = ("number", "text", "checkbox", "select")


class JsonObject(fields.Field[dict[str, Any]]):
    """A JSON object: written out as text in a query or a form, itself in a JSON body."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> dict[str, Any]:
        del attr, data, kwargs
        if isinstance(value, str):
            try:
                value = orjson.loads(value)
            except orjson.JSONDecodeError as error:
                raise ValidationError(f"expected a JSON object: {error}") from error
        if not isinstance(value, dict):
            raise ValidationError("expected a JSON object")
        return value


class ForeignQuery(Query):
    """Parameters of clients that are not ours: what is not known is passed over, since OpenRefine sends more than 0.2 names."""

    class Meta:
        """Options of marshmallow."""

        unknown = EXCLUDE

    @pre_load
    def _refuse_callback(self, data: Any, **_: Any) -> Any:
        if "callback" in data:
            raise ValidationError(_NO_CALLBACK, "callback")
        return data


class ReconcileQuery(ForeignQuery):
    """A batch of queries, a data extension, or neither for the manifest."""

    queries = JsonObject(
        metadata={
            "type": ["string", "object"],
            "description": f"Names to match, as a JSON object: up to {BATCH_MAX} queries by ids of the client's.",
            "example": '{"q0":{"query":"ada biron","type":"person","limit":3,"properties":[{"pid":"birth_date","v":"1815"}]}}',
        }
    )
    extend = JsonObject(
        metadata={
            "type": ["string", "object"],
            "description": f"Values to fetch, as a JSON object: `ids` of at most {IDS_MAX} profiles, and `properties`.",
            "example": '{"ids":["ada-byron"],"properties":[{"id":"birth_date"}]}',
        }
    )

    @validates_schema
    def _one_of_both(self, query: dict[str, Any], **_: Any) -> None:
        if {"queries", "extend"} <= query.keys():
            raise ValidationError("goes without `queries`: send it by itself", "extend")


class SuggestPrefixQuery(ForeignQuery):
    """The beginning of a name, as it is typed."""

    prefix = fields.String(
        required=True,
        error_messages={"required": "expected the beginning of a name"},
        metadata={"description": "The beginning of a name, or an id.", "example": "ada"},
    )
    cursor = Whole(
        load_default=0,
        validate=Range(0, SKIPPED_MAX),
        error_messages={"invalid": "expected how many suggestions to skip"},
        metadata={"description": "How many suggestions to skip."},
    )


class ProposeQuery(ForeignQuery):
    """For which type properties are asked."""

    type = fields.String(
        required=True,
        error_messages={"required": "expected the id of a type"},
        metadata={"description": "The id of a type.", "example": "person"},
    )
    limit = Whole(
        validate=Range(1),
        error_messages={"invalid": "expected a whole number from 1 up"},
        metadata={"description": "How many properties at most."},
    )


class _Asked(Schema):
    """A part of a batch, which is read strictly."""

    class Meta:
        """Options of marshmallow."""

        unknown = RAISE

    error_messages = {"unknown": "no such member here", "type": "expected a JSON object"}  # noqa: RUF012 - marshmallow's own declaration


class _OneOrMore(fields.Field[tuple[Any, ...]]):
    """One thing or a list of such, each a ``kinds``; loads as a tuple."""

    def __init__(self, kinds: tuple[type, ...], expected: str, **rest: Any) -> None:
        super().__init__(**rest)
        self._kinds = kinds
        self._expected = expected

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> tuple[Any, ...]:
        del attr, data, kwargs
        given: Sequence[Any] = value if isinstance(value, list) else [value]
        if len(given) > GIVEN_MAX or not all(isinstance(each, self._kinds) and _is_named(each) for each in given):
            raise ValidationError(self._expected)
        return tuple(given)


def _is_named(value: Any) -> bool:
    return not isinstance(value, dict) or (isinstance(value.get("id"), str) and isinstance(value.get("name", ""), str))


class GivenSchema(_Asked):
    """A property that the person asked for has."""

    pid = fields.String(required=True)
    v = _OneOrMore(
        (str, int, float, bool, dict),
        f"expected a text, a number, true or false, an entity with its id, or a list of at most {GIVEN_MAX} such",
        required=True,
    )


class QuestionSchema(_Asked):
    """One reconciliation query."""

    query = fields.String()
    type = _OneOrMore((str,), "expected the id of a type, or a list of them")
    type_strict = fields.String(validate=OneOf(("any", "should", "all"), error="expected any, should or all"))
    limit = fields.Integer(strict=True, validate=Range(1, error="expected a whole number from 1 up"))
    properties = fields.List(
        fields.Nested(GivenSchema),
        validate=Length(max=GIVEN_MAX, error=f"expected at most {GIVEN_MAX} properties"),
    )

    @validates_schema(skip_on_field_errors=True)
    def _asks_something(self, question: dict[str, Any], **_: Any) -> None:
        if "query" not in question and not question.get("properties"):
            raise ValidationError("expected a query, or properties", "query")


class WantedSchema(_Asked):
    """A property whose values are asked for."""

    class Meta:
        """Options of marshmallow: OpenRefine sends the property's name along."""

        unknown = EXCLUDE

    id = fields.String(required=True)
    settings = fields.Dict(keys=fields.String(), values=fields.Raw(allow_none=True), load_default=dict)


class ExtendSchema(_Asked):
    """One data extension."""

    ids = fields.List(fields.String(), required=True)
    properties = fields.List(
        fields.Nested(WantedSchema),
        required=True,
        validate=Length(max=GIVEN_MAX * 2, error=f"expected at most {GIVEN_MAX * 2} properties"),
    )


class TypeSchema(Answer):
    """A type of entities."""

    id = text("The type's id.", example="person")
    name = text("Its name.")


class PropertySchema(Answer):
    """A property of entities: a field of the catalogue."""

    sometimes = frozenset({"description"})

    id = text("The field's name.", example="birth_date")
    name = text("Its label.")
    description = text("What its values are.")


class ColumnSchema(Answer):
    """A property whose values are sent."""

    id = text("The field's name.", example="birth_date")
    name = text("Its label.")


class TemplateSchema(Answer):
    """Where something is shown."""

    url = text("An address with {{id}} in it.")


class PreviewSchema(TemplateSchema):
    """Where a preview is, and how large it is."""

    width = fields.Integer(metadata={"description": "Pixels."})
    height = fields.Integer(metadata={"description": "Pixels."})


class ServiceSchema(Answer):
    """Where a service is: both together are its address."""

    service_url = text("The beginning of its address.")
    service_path = text("The rest.")


class SuggestServicesSchema(Answer):
    """Which suggest services there are."""

    entity = fields.Nested(ServiceSchema)
    property = fields.Nested(ServiceSchema)
    type = fields.Nested(ServiceSchema)


class SettingSchema(Answer):
    """A setting of a property whose values are fetched."""

    name = text("Its key in `settings`.")
    label = text("Its name for people.")
    type = fields.String(validate=OneOf(_KINDS))
    default = fields.Raw(metadata={"description": "What holds where it is not given."})
    help_text = text("What it does.")


class ExtendServicesSchema(Answer):
    """How values are fetched."""

    propose_properties = fields.Nested(ServiceSchema)
    property_settings = fields.List(fields.Nested(SettingSchema))


class ManifestSchema(Answer):
    """What this service can do."""

    versions = fields.List(fields.String(), metadata={"description": "The versions of the API that it speaks."})
    name = text("The service's name.")
    identifierSpace = text("What ids of entities stand behind.")  # noqa: N815 - the specification's key
    schemaSpace = text("What the entities are.")  # noqa: N815 - the specification's key
    documentation = text("Where it is explained.")
    serviceVersion = text("The version of the software.")  # noqa: N815 - the specification's key
    defaultTypes = fields.List(fields.Nested(TypeSchema))  # noqa: N815 - the specification's key
    view = fields.Nested(TemplateSchema)
    preview = fields.Nested(PreviewSchema)
    suggest = fields.Nested(SuggestServicesSchema)
    extend = fields.Nested(ExtendServicesSchema)
    batchSize = fields.Integer(metadata={"description": "So many queries a batch may have."})  # noqa: N815 - the same


class FeatureSchema(Answer):
    """Something about a candidate by which clients may score it themselves."""

    id = text("name, same_words, or a property that was given.")
    value = fields.Raw(metadata={"type": ["number", "boolean"], "description": "How well it agrees, from 0 to 1."})


class CandidateSchema(Answer):
    """A profile that may be meant."""

    id = text("The profile's id.")
    name = text("The person's name.")
    description = text("One line made from fields.")
    type = fields.List(fields.Nested(TypeSchema))
    score = fields.Float(metadata={"minimum": 0, "maximum": 100, "description": "How well it answers the query."})
    match = fields.Boolean(metadata={"description": "Whether it is certain and clearly ahead of the others."})
    features = fields.List(fields.Nested(FeatureSchema))


class ResultSchema(Answer):
    """The candidates for one query, best first."""

    result = fields.List(fields.Nested(CandidateSchema))


class ExtensionSchema(Answer):
    """Values of properties, by entity and property."""

    meta = fields.List(fields.Nested(ColumnSchema))
    rows = fields.Dict(
        keys=fields.String(),
        values=fields.Dict(
            keys=fields.String(),
            values=fields.List(fields.Dict(keys=fields.String(), values=fields.Raw())),
        ),
    )


class EntitySchema(Answer):
    """A profile that may be meant."""

    id = text("The profile's id.")
    name = text("The person's name.")
    description = text("One line made from fields.")
    notable = fields.List(fields.Nested(TypeSchema))


class SuggestedEntitiesSchema(Answer):
    """Profiles that begin so or are like it, the likeliest first."""

    result = fields.List(fields.Nested(EntitySchema))


class SuggestedPropertiesSchema(Answer):
    """Properties that begin so."""

    result = fields.List(fields.Nested(PropertySchema))


class SuggestedTypesSchema(Answer):
    """Types that begin so."""

    result = fields.List(fields.Nested(TypeSchema))


class ProposedSchema(Answer):
    """Properties whose values can be fetched for entities of a type."""

    sometimes = frozenset({"limit"})

    type = text("The type asked for.")
    properties = fields.List(fields.Nested(PropertySchema))
    limit = fields.Integer(metadata={"description": "The limit asked for."})
