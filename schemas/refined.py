"""The Reconciliation Service API 0.2: what its clients are answered.

Source: Reconciliation Service API v0.2, report of the W3C Entity Reconciliation Community Group
(https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/). Its keys are in camel case or not, as it has them.
"""

from marshmallow import fields
from marshmallow.validate import OneOf

from schemas.base import Answer, text

_KINDS = ("number", "text", "checkbox", "select")


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
