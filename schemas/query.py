"""The parameters of requests; what is not named here is refused."""

from typing import Any

from marshmallow import RAISE, Schema, ValidationError, fields, validates_schema

from schemas.near import nearest_field
from schemas.parameters import (
    Word,
    cursor_of,
    field_parameter,
    id_parameter,
    score_parameter,
    view_parameter,
    whole,
)
from schemas.strict import Words
from schemas.words import CONFLICT_STATUSES, CONFLICT_TYPES, FIELDS, RULING_STATES

LIMIT = 50
LIMIT_MAX = 100
CONTEXT = 80
PASSAGE_MAX = 1000
TEXT_MAX = 10_000_000  # no source has more code points

_RECORD_FIELDS = [name for name in FIELDS if name != "age_statement"]


class Query(Schema):
    """No parameters at all."""

    class Meta:
        """Options of marshmallow: an unknown parameter is an error."""

        unknown = RAISE

    error_messages = {"unknown": "no such parameter here"}  # noqa: RUF012 - marshmallow's own declaration


class PageQuery(Query):
    """A page of a list."""

    limit = whole(
        1,
        LIMIT_MAX,
        metadata={
            "description": "How many elements a page has at most. CSV and text are sent whole unless it is given.",
            "default": LIMIT,
        },
    )


class SourcesQuery(PageQuery):
    """Sources of a profile."""

    cursor = cursor_of("source")


class TimelineQuery(PageQuery):
    """Dated values of a profile."""

    cursor = cursor_of("timeline")


class RevisionsQuery(PageQuery):
    """Revisions of a profile."""

    cursor = cursor_of("revision")


class ViewQuery(Query):
    """A field in a view."""

    view = view_parameter()
    min_confidence = score_parameter("Only values with at least this score.")


class RecordQuery(ViewQuery):
    """A record in a view, whole or in part."""

    fields_ = Words(
        fields.String(validate=Word(_RECORD_FIELDS, nearest_field)),
        most=len(_RECORD_FIELDS),
        expected=f"expected 1 to {len(_RECORD_FIELDS)} fields, separated by commas",
        data_key="fields",
        attribute="fields",
        metadata={"description": "Only these fields, separated by commas or each in a parameter of its own."},
    )


class ClaimsQuery(PageQuery):
    """Claims of a profile."""

    cursor = cursor_of("claim")
    field = field_parameter()
    evidence = fields.Boolean(
        truthy={"true"},
        falsy={"false"},
        error_messages={"invalid": "expected true or false"},
        metadata={
            "description": "With `field`: also those of other fields from which its values follow, as a birth date from ages.",
            "default": False,
        },
    )
    source = id_parameter("Only those of this source.")

    @validates_schema
    def _has_a_field(self, query: dict[str, Any], **_: Any) -> None:
        if "evidence" in query and "field" not in query:
            raise ValidationError("goes with `field`: say of which field the evidence is", "evidence")


class ConflictsQuery(PageQuery):
    """Conflicts of a profile."""

    cursor = cursor_of("conflict")
    type = fields.String(validate=Word(CONFLICT_TYPES), metadata={"description": "Only those of this type."})
    status = fields.String(validate=Word(CONFLICT_STATUSES), metadata={"description": "Only those of this status."})


class AuditQuery(PageQuery):
    """Rulings on a profile."""

    cursor = cursor_of("ruling")
    field = field_parameter()
    state = fields.String(validate=Word(RULING_STATES), metadata={"description": "Only those in this state."})


class AllConflictsQuery(ConflictsQuery):
    """Conflicts of all profiles."""

    profile = id_parameter("Only those of this profile.")
    field = field_parameter()


class PassageQuery(Query):
    """A part of a source's text, in Unicode code points; half-open."""

    start = whole(
        0,
        TEXT_MAX,
        missing="expected the passage's first code point",
        metadata={"description": "First code point, counted from 0."},
    )
    end = whole(
        1,
        TEXT_MAX,
        missing="expected the code point behind the passage",
        metadata={"description": "The code point behind the passage."},
    )
    context = whole(
        0,
        PASSAGE_MAX,
        load_default=CONTEXT,
        metadata={"description": "How many code points to send before and behind it."},
    )
