"""An editor's rulings: as a field or a value names them, and with what has become of them."""

from marshmallow import fields

from schemas.base import Answer, ids, text, word
from schemas.confidence import ConfidenceSchema
from schemas.words import FIELDS, RULING_STATES


class RulingSchema(Answer):
    """What an editor has decided, when and why."""

    id = text("The ruling's id.", example="r_0123456789abcdef")
    choose = text("The value that is chosen, or the id of a claim that says it.", nullable=True)
    reject = text("The id of the claim that is rejected.", nullable=True)
    reason = text("Why, in the editor's words.")
    editor = text("Who decided.")
    date = text("On which day, as an EDTF date.")
    expires = text("The last day on which it holds, as an EDTF date.", nullable=True)


class ComputedSchema(Answer):
    """A value as the sources give it, without rulings."""

    value = text("The normalised value.")
    display = text("The value for people.")
    confidence = fields.Nested(ConfidenceSchema)
    sources = ids("Ids of the sources that support it.")
    claims = ids("Ids of the claims that support it.")


class BaselineSchema(Answer):
    """What the editor had before them."""

    value = text("The value that stood first without the ruling.", nullable=True)
    claims = fields.List(
        fields.String(),
        allow_none=True,
        metadata={"description": "Ids of the claims behind the field; others are new."},
    )


class AuditedSchema(RulingSchema):
    """A ruling with what has become of it, and the computed value beside."""

    profile = text("The id of the profile.")
    same = text("The id of the source that tells of the profile's person.", nullable=True)
    not_same = text("The id of the source that tells of somebody else.", nullable=True)
    field = word(FIELDS, "The field that it is about.")
    value = text(
        "The value that it chooses, or that the rejected claim says, or the source that it is about.", nullable=True
    )
    display = text("That value for people.", nullable=True)
    state = word(RULING_STATES, "What has become of it; applied and overtaken ones hold.")
    detail = text("That in one plain sentence.")
    computed = fields.Nested(
        ComputedSchema, allow_none=True, metadata={"description": "The field's first value without the ruling."}
    )
    revision = fields.Integer(
        allow_none=True,
        metadata={"minimum": 1, "description": "The revision in which it took effect; null if it has not."},
    )
    baseline = fields.Nested(BaselineSchema)
