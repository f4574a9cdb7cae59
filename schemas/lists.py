"""The envelope of every list, and one for each kind of element."""

from marshmallow import fields

from schemas.base import Answer, text
from schemas.claim import ClaimSchema
from schemas.conflict import ConflictSchema
from schemas.field import CatalogueFieldSchema
from schemas.problem import BatchProblemSchema
from schemas.profile import (
    CitedProfileSchema,
    FullProfileSchema,
    ProfileBriefSchema,
    RevisionSchema,
    TimelineEntrySchema,
    ValuesProfileSchema,
)
from schemas.ruling import AuditedSchema
from schemas.source import SourceSchema


class ListSchema(Answer):
    """A page of a list."""

    items = fields.List(fields.Raw())
    next = text("The cursor of the next page; null on the last one.", nullable=True)
    total = fields.Integer(metadata={"minimum": 0, "description": "How many there are on all pages."})


class ProfileListSchema(ListSchema):
    """Profiles by id."""

    items = fields.List(fields.Nested(ProfileBriefSchema))


class ProfileBatchSchema(ListSchema):
    """Records in view `cited`: those asked for by `ids`, in that order, or all by id."""

    items = fields.List(fields.Nested(CitedProfileSchema))
    errors = fields.List(
        fields.Nested(BatchProblemSchema), metadata={"description": "A problem for each of `ids` that has no record."}
    )


class FullBatchSchema(ProfileBatchSchema):
    """The same in view `full`."""

    items = fields.List(fields.Nested(FullProfileSchema))


class ValuesBatchSchema(ProfileBatchSchema):
    """The same in view `values`."""

    items = fields.List(fields.Nested(ValuesProfileSchema))


class ClaimListSchema(ListSchema):
    """Claims, source by source, in the order of the text."""

    items = fields.List(fields.Nested(ClaimSchema))


class SourceListSchema(ListSchema):
    """Sources in the order of the manifest."""

    items = fields.List(fields.Nested(SourceSchema))


class ConflictListSchema(ListSchema):
    """Conflicts, profile by profile."""

    items = fields.List(fields.Nested(ConflictSchema))


class TimelineSchema(ListSchema):
    """Dated values in order of time."""

    items = fields.List(fields.Nested(TimelineEntrySchema))


class RevisionListSchema(ListSchema):
    """Revisions, oldest first."""

    items = fields.List(fields.Nested(RevisionSchema))


class AuditSchema(ListSchema):
    """Rulings in the order in which they were declared."""

    items = fields.List(fields.Nested(AuditedSchema))


class CatalogueSchema(ListSchema):
    """The fields of the catalogue, in its order."""

    items = fields.List(fields.Nested(CatalogueFieldSchema))
