"""The envelope of every list, and one for each kind of element."""

from marshmallow import fields

from schemas.base import Answer, text, word
from schemas.claim import ClaimSchema
from schemas.conflict import ConflictSchema
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
from schemas.words import CARDINALITIES, DATATYPES


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


class CatalogueFieldSchema(Answer):
    """A field of the catalogue: what its values are, and what others call it."""

    name = text("Its name in addresses and records.", example="birth_date")
    label = text("Its name for people.", example="Date of birth")
    datatype = word(DATATYPES, "How values are normalised and compared.")
    cardinality = word(CARDINALITIES, "Whether one value can hold, or many at once.")
    temporal = fields.Boolean(metadata={"description": "Whether a value holds for a time, and another one after it."})
    shown = fields.Boolean(metadata={"description": "False for evidence that other fields follow from."})
    schema_org = text("The property of schema.org's Person; null where there is none.", nullable=True)
    wikidata = text("The property of Wikidata; null where there is none.", nullable=True)
    qualifiers = fields.Dict(
        keys=fields.String(),
        values=fields.List(fields.String()),
        metadata={"description": "What may limit or describe a value, each with its words; empty for any words."},
    )


class CatalogueSchema(ListSchema):
    """The fields of the catalogue, in its order."""

    items = fields.List(fields.Nested(CatalogueFieldSchema))
