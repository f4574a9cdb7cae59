"""A field with its values, in the views ``cited`` (ids of claims) and ``full`` (every claim inlined)."""

from marshmallow import INCLUDE, fields

from schemas.base import Answer, Once, ids, text, view, word
from schemas.claim import ClaimSchema
from schemas.confidence import ConfidenceSchema, FullConfidenceSchema
from schemas.ruling import RulingSchema
from schemas.words import CARDINALITIES, STATUSES

_ONE_OR_MANY = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
_IDS_OR_BY_VALUE = {
    "anyOf": [
        {"type": "array", "items": {"type": "string"}},
        {"type": "object", "additionalProperties": {"type": "array", "items": {"type": "string"}}},
    ]
}
_CLAIM_IDS = {"description": "Ids of claims."}
_IMPLYING = {"description": "Claims that it follows from, and that do not state it."}
_DENYING = {"description": "Claims that deny it."}
_DENYING_PART = {"description": "Claims that deny some of what is said about it, and that not all of its claims say."}


def _count(description: str) -> fields.Integer:
    return fields.Integer(metadata={"minimum": 0, "description": description})


class StepSchema(Answer):
    """One claim's part in a derivation."""

    claim = text("The id of the claim.")
    interval = text("What it allows, as EDTF.")
    binds = fields.Boolean(metadata={"description": "Whether the result would be wider without it."})
    explanation = text("How the interval follows from the claim.")


class DerivedSchema(Answer):
    """How a value follows from claims that do not state it."""

    rule = text("The rule.")
    claims: fields.Nested = fields.Pluck(ClaimSchema, "id", many=True, metadata=_CLAIM_IDS)
    explanation = text("The derivation in one plain sentence.")


class FullDerivedSchema(Answer):
    """A derivation with its steps, one a claim, and the claims themselves."""

    rule = text("The rule.")
    claims = Once(ClaimSchema, many=True)
    explanation = text("The derivation in one plain sentence.")
    steps = fields.List(fields.Nested(StepSchema))


class VariantSchema(Answer):
    """The same value in other words."""

    value = text("The other words.")
    claims = ids("Ids of the claims that use them.")


class ValiditySchema(Answer):
    """For when a value held, as EDTF; null where no source says. A date at which it was so is neither start nor end."""

    start = text("When it began.", nullable=True)
    end = text("When it ended.", nullable=True)
    as_of = text("The last date for which a source says that it holds: its own, or that of publication.", nullable=True)


class StatementSchema(Answer):
    """Qualifiers that belong together: what one claim, or several, say of a value in one breath."""

    qualifiers = fields.Dict(keys=fields.String(), values=fields.String())
    support = fields.Dict(
        keys=fields.String(),
        values=fields.List(fields.String()),
        metadata={"description": "For each qualifier the ids of the claims that state it."},
    )


class NestedSchema(Answer):
    """Another value that the value above contains, lies within or lies near."""

    sometimes = frozenset({"derived", "confidence", "status", "qualifiers", "statements", "current", "valid"})

    value = text("The normalised value.")
    display = text("The value for people.")
    relation = word(
        ("contains", "within", "near"),
        "What the value above does: it contains this one, lies within it, or lies near it.",
    )
    claims: fields.Nested = fields.Pluck(ClaimSchema, "id", many=True, metadata=_CLAIM_IDS)
    sources = ids("Ids of the sources of its claims.")
    status = word(STATUSES, "How it stands by itself.")
    qualifiers = fields.Dict(
        keys=fields.String(),
        values=fields.Raw(metadata=_ONE_OR_MANY),
        metadata={"description": "What the claims say about it: a list where they differ, best supported first."},
    )
    statements = fields.List(fields.Nested(StatementSchema))
    current = fields.Boolean(
        allow_none=True,
        metadata={
            "description": "Whether it holds now: true where a source says so, false where it is said to have ended, "
            "null where no source says; only for fields that change over time."
        },
    )
    valid = fields.Nested(ValiditySchema, metadata={"description": "For when it held; only for fields that change."})
    confidence = fields.Nested(ConfidenceSchema)
    derived = fields.Nested(DerivedSchema)


class FullNestedSchema(NestedSchema):
    """The same with claims, confidence and derivation in full."""

    claims = Once(ClaimSchema, many=True)
    confidence = fields.Nested(FullConfidenceSchema)
    derived = fields.Nested(FullDerivedSchema)


class BackingSchema(Answer):
    """How many independent sources stand behind a value, each counted once, where it first fits, and how many deny it."""

    state = _count("How many state it.")
    more_precisely = _count("How many say it more precisely.")
    less_precisely = _count("How many say it less precisely.")
    imply = _count("How many say what it follows from.")
    bear_out = _count("How many say what fits it, and other values too: an age.")
    deny = _count("How many deny it.")


class ValueSchema(Answer):
    """One value of a field with all that supports it."""

    sometimes = frozenset({"current", "valid", "derived", "ruling"})

    id = text("The value's id.")
    value = text("The normalised value.")
    display = text("The value for people.")
    status = word(STATUSES, "How the value stands.")
    confidence = fields.Nested(ConfidenceSchema)
    sources = ids("Ids of the sources that state it, or something inside it; of a derived value, that it rests on.")
    independent_count = _count("How many of them are independent.")
    backing = fields.Nested(BackingSchema)
    claims: fields.Nested = fields.Pluck(ClaimSchema, "id", many=True, metadata=_CLAIM_IDS)
    qualifiers = fields.Dict(
        keys=fields.String(),
        values=fields.Raw(metadata=_ONE_OR_MANY),
        metadata={"description": "What the claims say about it: a list where they differ, best supported first."},
    )
    support = fields.Dict(
        keys=fields.String(),
        values=fields.Raw(metadata=_IDS_OR_BY_VALUE),
        metadata={
            "description": "For each qualifier the ids of the claims that state it: by value where it is a list."
        },
    )
    statements = fields.List(fields.Nested(StatementSchema))
    differing = ids("The qualifiers of which one value can hold, and independent sources give several.")
    implied_by: fields.Nested = fields.Pluck(ClaimSchema, "id", many=True, metadata=_IMPLYING)
    denied_by: fields.Nested = fields.Pluck(ClaimSchema, "id", many=True, metadata=_DENYING)
    denied_in_part_by: fields.Nested = fields.Pluck(ClaimSchema, "id", many=True, metadata=_DENYING_PART)
    current = fields.Boolean(
        allow_none=True,
        metadata={
            "description": "Whether it holds now: true where a source says so, false where it is said to have ended, "
            "null where no source says; only for fields that change over time."
        },
    )
    valid = fields.Nested(ValiditySchema, metadata={"description": "For when it held; only for fields that change."})
    variants = fields.List(fields.Nested(VariantSchema))
    nested = fields.List(fields.Nested(NestedSchema))
    derived = fields.Nested(DerivedSchema)
    ruling = fields.Nested(RulingSchema, metadata={"description": "The ruling that chose it, if one did."})


class FullValueSchema(ValueSchema):
    """The same with every claim inlined, and the confidence explained."""

    confidence = fields.Nested(FullConfidenceSchema)
    claims = Once(ClaimSchema, many=True)
    implied_by = Once(ClaimSchema, many=True, metadata=_IMPLYING)
    denied_by = Once(ClaimSchema, many=True, metadata=_DENYING)
    denied_in_part_by = Once(ClaimSchema, many=True, metadata=_DENYING_PART)
    nested = fields.List(fields.Nested(FullNestedSchema))
    derived = fields.Nested(FullDerivedSchema)


class FieldSchema(Answer):
    """One field of a record: its values, best first. Where an editor chose the first, ``computed`` is what would be."""

    sometimes = frozenset({"ruling", "computed", "denied_by", "rejections"})

    label = text("The field's name for people.")
    cardinality = word(CARDINALITIES, "Whether one value can hold, or many at once.")
    status = word(STATUSES, "How the field stands.")
    values = fields.List(Once(ValueSchema))
    conflicts = ids("Ids of the conflicts on this field.")
    ruling = fields.Nested(RulingSchema)
    computed = fields.Nested(ValueSchema)
    denied_by: fields.Nested = fields.Pluck(
        ClaimSchema, "id", many=True, metadata={"description": "The claims that deny what no value says."}
    )
    rejections = fields.List(
        fields.Nested(RulingSchema),
        metadata={"description": "Of a field without values: the rulings that rejected what it had."},
    )


class FullFieldSchema(FieldSchema):
    """The same with what chose the first value, and values in full."""

    rule = text("What chose the first value.", nullable=True)
    values = fields.List(Once(FullValueSchema))
    computed = fields.Nested(FullValueSchema)
    denied_by = Once(ClaimSchema, many=True)


class _NameSchema(Answer):
    """Which field of which profile."""

    profile = text("The id of the profile.")
    name = text("The field's name.")


class NamedFieldSchema(FieldSchema, _NameSchema):
    """A field by itself, in view ``cited``."""

    view = view("cited")


class FullNamedFieldSchema(FullFieldSchema, _NameSchema):
    """A field by itself, in view ``full``."""

    view = view("full")


class FlatFieldSchema(Answer):
    """A field by itself, in view ``values``: its name with a string, a list where many values can hold, or null."""

    class Meta:
        """Options of marshmallow: the one key is the field's name."""

        unknown = INCLUDE


class EvidenceGroupSchema(Answer):
    """One of the rival values with what speaks for and against it."""

    sometimes = frozenset({"refutes_left_out"})

    value = text("The normalised value.")
    display = text("The value for people.")
    supports = ids("Claims that say this value.")
    nested = ids("Claims of values that contain it or lie inside it.")
    refutes = ids("Claims of rival values, and claims that deny this one: the first 50 where there are more.")
    refutes_left_out = fields.Integer(
        metadata={"minimum": 1, "description": "How many more there are, where not all are listed."}
    )
    independent_count = fields.Integer(metadata={"minimum": 0, "description": "How many independent sources say it."})
    confidence = fields.Nested(ConfidenceSchema)


class EvidenceSchema(Answer):
    """Rival values side by side."""

    chosen = text("The value that stands first.", nullable=True)
    rule = text("What chose it.", nullable=True)
    groups = fields.List(fields.Nested(EvidenceGroupSchema))
    rejected = ids("Claims on the field that editors have rejected: they support and refute nothing.")
