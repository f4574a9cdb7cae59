"""A citation: the parameters of who asks for one, and its shape in JSON."""

from marshmallow import fields

from schemas.base import Answer, text, word
from schemas.parameters import Word
from schemas.query import Query
from schemas.words import STYLES


class CitationQuery(Query):
    """The style of a citation."""

    style = fields.String(
        validate=Word(STYLES),
        metadata={
            "description": "The style: each is sent as its own media type, and in JSON where that is asked for. "
            "Unless it is given, the one whose media type is accepted, apa for text.",
            "default": "apa",
        },
    )


class CitationSchema(Answer):
    """A citation in one style."""

    style = word(STYLES, "The style.")
    media_type = text("What the text is sent as where JSON is not asked for.", example="application/x-bibtex")
    text = text("The citation.")
