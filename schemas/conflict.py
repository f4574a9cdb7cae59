"""A conflict: rival values of one field that cannot all hold."""

from marshmallow import fields

from schemas.base import Answer, Score, ids, text, word
from schemas.confidence import ConfidenceSchema
from schemas.words import CONFLICT_STATUSES, CONFLICT_TYPES, FIELDS, SEVERITIES


class PositionSchema(Answer):
    """One side of a conflict."""

    sometimes = frozenset({"denies"})

    value = text("The normalised value.")
    display = text("The value for people.")
    claims = ids("Ids of the claims that hold it.")
    sources = ids("Ids of the sources that hold it.")
    confidence = fields.Nested(ConfidenceSchema)
    denies = fields.Boolean(
        metadata={"description": "True of a side that says that the other sides are wrong, and nothing else."}
    )


class ConflictBriefSchema(Answer):
    """A conflict as a record lists it."""

    id = text("The conflict's id.", example="x_0123456789abcdef")
    field = word(FIELDS, "The field.")
    type = word(CONFLICT_TYPES, "Why the values are rivals.")
    status = word(CONFLICT_STATUSES, "Whether something decides between them.")
    summary = text("The conflict in one plain sentence.")


class ConflictSchema(Answer):
    """Rival values, what decides between them, and by how much."""

    id = text("The conflict's id.", example="x_0123456789abcdef")
    profile = text("The id of the profile.")
    field = word(FIELDS, "The field.")
    type = word(CONFLICT_TYPES, "Why the values are rivals.")
    status = word(CONFLICT_STATUSES, "Whether something decides between them.")
    positions = fields.List(fields.Nested(PositionSchema))
    chosen = text("The value that was chosen.", nullable=True)
    rule = text("What chose it.", nullable=True)
    ruling = text("The id of the ruling that chose it, if one did.", nullable=True)
    margin = Score(allow_none=True, metadata={"description": "By what difference of scores."})
    severity = word(SEVERITIES, "How much hangs on it.")
    summary = text("The conflict in one plain sentence.")
