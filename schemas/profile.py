"""A profile's record in its three views, its revisions and its timeline."""

from marshmallow import fields

from schemas.base import Answer, ids, text, view, word
from schemas.catalogue import catalogue
from schemas.conflict import ConflictBriefSchema
from schemas.field import FieldSchema, FullFieldSchema
from schemas.source import SourceBriefSchema
from schemas.words import FIELDS, STATUSES

_WORDS = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
_FLAT = {
    "anyOf": [{"type": "string"}, {"type": "null"}, {"type": "array", "items": {"type": "string"}}],
    "description": "A string where one value can hold, a list where many can.",
}
_KEYED = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {"key": {"type": "string"}, "subject": _WORDS, "value": {"type": "string"}},
        "required": ["value"],
    },
    "description": "Each value with the key that says what it is, and what it belongs to.",
}


class ProfileBriefSchema(Answer):
    """A profile as lists have it."""

    id = text("The profile's id.", example="ada-byron")
    name = text("The person's name.")
    description = text("One line made from fields.")
    revision = fields.Integer(metadata={"minimum": 1, "description": "The number of the published state."})
    updated_at = text("When it was published (RFC 3339, UTC).")


class _ValuesProfileSchema(Answer):
    """The record in view ``values``, flat: each field that has a value, with its value alone."""

    sometimes = frozenset(FIELDS)
    id = text("The profile's id.", example="ada-byron")
    view = view("values")


ValuesProfileSchema = _ValuesProfileSchema.from_dict(
    {
        name: fields.Raw(metadata=_KEYED if "key" in row.get("qualifiers", ()) else _FLAT)
        for name, row in catalogue().items()
        if row.get("shown", True)
    },
    name="ValuesProfileSchema",
)


class CitedProfileSchema(ProfileBriefSchema):
    """The record in view ``cited``: each value with its confidence and the ids of its claims."""

    fields_ = fields.Dict(
        attribute="fields", data_key="fields", keys=fields.String(), values=fields.Nested(FieldSchema)
    )
    sources = fields.List(fields.Nested(SourceBriefSchema))
    conflicts = fields.List(fields.Nested(ConflictBriefSchema))
    view = view("cited")


class FullProfileSchema(CitedProfileSchema):
    """The record in view ``full``: every claim inlined, every confidence explained."""

    fields_ = fields.Dict(
        attribute="fields", data_key="fields", keys=fields.String(), values=fields.Nested(FullFieldSchema)
    )
    view = view("full")


class RevisionSchema(Answer):
    """One published state of a profile, as the list of revisions has it."""

    revision = fields.Integer(metadata={"minimum": 1, "description": "Its number."})
    recorded_at = text("When it was published (RFC 3339, UTC).")
    etag = text("The entity tag of …/revisions/{revision}, without quotation marks.")
    changed_fields = ids("The fields that differ from the revision before.")
    summary = text("What changed, in one plain sentence.")


class RevisionRecordSchema(CitedProfileSchema, RevisionSchema):
    """One published state of a profile: the record as it was, in view ``cited``, and what had changed."""


class TimelineEntrySchema(Answer):
    """A dated value."""

    date = text("When it was so or began, as EDTF; null where only its end is said.", nullable=True)
    end = text("Until when, as EDTF.", nullable=True)
    field = word(FIELDS, "The field.")
    value = text("The normalised value.")
    display = text("The value for people.")
    claims = ids("Ids of the claims that date it.")
    status = word(STATUSES, "How the value stands.")
