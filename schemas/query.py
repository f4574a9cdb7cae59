"""The parameters of requests; what is not named here is refused."""

from typing import Any

from marshmallow import RAISE, Schema, fields
from marshmallow.validate import Length, OneOf, Range
from webargs.fields import DelimitedList

from schemas.words import CONFLICT_STATUSES, CONFLICT_TYPES, FIELDS, RULING_STATES, VIEWS

LIMIT = 50
LIMIT_MAX = 100
CONTEXT = 80
PASSAGE_MAX = 1000

Messages = dict[str, str | list[Any] | dict[Any, Any]]

_NOT_A_WORD = "{input!r} is none of {choices}"
_NOT_A_NUMBER: Messages = {"invalid": "expected a whole number"}


class Query(Schema):
    """No parameters at all."""

    class Meta:
        """Options of marshmallow: an unknown parameter is an error."""

        unknown = RAISE

    error_messages = {"unknown": "no such parameter here"}  # noqa: RUF012 - marshmallow's own declaration


def _view() -> fields.String:
    return fields.String(
        validate=OneOf(VIEWS, error=_NOT_A_WORD),
        metadata={
            "description": "How much JSON to send: values alone, cited, or full with every claim.",
            "default": "cited",
        },
    )


def _field() -> fields.String:
    return fields.String(
        validate=OneOf(FIELDS, error=_NOT_A_WORD), metadata={"description": "Only those of this field."}
    )


class PageQuery(Query):
    """A page of a list."""

    cursor = fields.String(metadata={"description": "Where to go on: `next` of the page before."})
    limit = fields.Integer(
        validate=Range(1, LIMIT_MAX, error="expected a whole number from {min} to {max}"),
        error_messages=_NOT_A_NUMBER,
        metadata={
            "description": "How many elements a page has at most. CSV and text are sent whole unless it is given.",
            "default": LIMIT,
        },
    )


class ProfilesQuery(PageQuery):
    """The list of profiles, or a batch of records."""

    ids = DelimitedList(
        fields.String(validate=Length(min=1, error="expected an id")),
        validate=Length(1, LIMIT_MAX, error="expected {min} to {max} ids"),
        metadata={"description": "A batch: the records of these ids, separated by commas."},
    )
    view = _view()


class ViewQuery(Query):
    """A field in a view."""

    view = _view()
    min_confidence = fields.Float(
        validate=Range(0, 1, error="expected a number from 0 to 1"),
        error_messages={"invalid": "expected a number from 0 to 1", "special": "expected a number from 0 to 1"},
        metadata={"description": "Only values with at least this score."},
    )


class RecordQuery(ViewQuery):
    """A record in a view, whole or in part."""

    fields_ = DelimitedList(
        fields.String(validate=OneOf([name for name in FIELDS if name != "age_statement"], error=_NOT_A_WORD)),
        data_key="fields",
        attribute="fields",
        metadata={"description": "Only these fields, separated by commas."},
    )


class ClaimsQuery(PageQuery):
    """Claims of a profile."""

    field = _field()
    source = fields.String(metadata={"description": "Only those of this source."})


class ConflictsQuery(PageQuery):
    """Conflicts of a profile."""

    type = fields.String(
        validate=OneOf(CONFLICT_TYPES, error=_NOT_A_WORD), metadata={"description": "Only those of this type."}
    )
    status = fields.String(
        validate=OneOf(CONFLICT_STATUSES, error=_NOT_A_WORD), metadata={"description": "Only those of this status."}
    )


class AuditQuery(PageQuery):
    """Rulings on a profile."""

    field = _field()
    state = fields.String(
        validate=OneOf(RULING_STATES, error=_NOT_A_WORD), metadata={"description": "Only those in this state."}
    )


class AllConflictsQuery(ConflictsQuery):
    """Conflicts of all profiles."""

    profile = fields.String(metadata={"description": "Only those of this profile."})
    field = _field()


class PassageQuery(Query):
    """A part of a source's text, in Unicode code points; half-open."""

    start = fields.Integer(
        required=True,
        validate=Range(0, error="expected a whole number from 0"),
        error_messages=_NOT_A_NUMBER | {"required": "expected the passage's first code point"},
        metadata={"description": "First code point, counted from 0."},
    )
    end = fields.Integer(
        required=True,
        validate=Range(1, error="expected a whole number from 1"),
        error_messages=_NOT_A_NUMBER | {"required": "expected the code point behind the passage"},
        metadata={"description": "The code point behind the passage."},
    )
    context = fields.Integer(
        load_default=CONTEXT,
        validate=Range(0, PASSAGE_MAX, error="expected a whole number from {min} to {max}"),
        error_messages=_NOT_A_NUMBER,
        metadata={"description": "How many code points to send before and behind it."},
    )
