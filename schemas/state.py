"""What the service says about itself."""

from marshmallow import fields

from schemas.base import Answer, text, word


class HealthSchema(Answer):
    """The process is alive."""

    status = word(("ok",))


class ReadinessSchema(Answer):
    """There is data to serve."""

    status = word(("ready",))
    profiles = fields.Integer(metadata={"minimum": 1, "description": "How many profiles are published."})
    last_load = text("When the last load ended (RFC 3339, UTC).", nullable=True)
    age_seconds = fields.Integer(allow_none=True, metadata={"description": "How long ago that was."})
    schema_version = text("The version of the database's schema.")


class IndexSchema(Answer):
    """Where to go from here."""

    name = text("The service.")
    version = text("Its version.")
    links = fields.Dict(
        keys=fields.String(),
        values=fields.String(),
        metadata={"description": "Addresses and address templates (RFC 6570)."},
    )
