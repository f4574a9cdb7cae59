"""The Reconciliation Service API 0.2: what its clients ask.

Source: Reconciliation Service API v0.2, report of the W3C Entity Reconciliation Community Group
(https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/).
"""

from collections.abc import Sequence
from typing import Any

import orjson
from marshmallow import EXCLUDE, RAISE, Schema, ValidationError, fields, pre_load, validates_schema
from marshmallow.validate import Length, OneOf, Range

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
