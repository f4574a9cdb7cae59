"""Claims on a source as Web Annotations: the collection and its pages (https://www.w3.org/TR/annotation-model/)."""

from marshmallow import fields

from schemas.base import Answer, text, word
from schemas.claim import selectors
from schemas.parameters import cursor_of
from schemas.query import PageQuery


class AnnotationsQuery(PageQuery):
    """Annotations of a source."""

    cursor = cursor_of("claim")


class BodySchema(Answer):
    """What an annotation says: words about the claim, its field as a tag, or a link to the claim itself."""

    sometimes = frozenset({"format", "language", "value", "source"})

    type = word(("TextualBody", "SpecificResource"))
    purpose = word(("describing", "tagging", "linking"), "What the body is for.")
    format = text("The media type of the text.")
    language = text("The language of the text.")
    value = text("The text.", example="Residence: Bodø (until 2004)")
    source = text("The address of the claim.")


class StateSchema(Answer):
    """When the text was retrieved that the positions count in, and where it can be read."""

    sometimes = frozenset({"sourceDate"})

    type = word(("TimeState",))
    sourceDate = text("When the text was retrieved (RFC 3339, UTC).")  # noqa: N815 - the model's name
    cached = text("The address of the source's page here.")


class TargetSchema(Answer):
    """Where the quote stands."""

    sometimes = frozenset({"state"})

    type = word(("SpecificResource",))
    source = text("The source's address; that of its page here where it has none.")
    state = fields.Nested(StateSchema)
    selector = selectors()


class SoftwareSchema(Answer):
    """What read the claim."""

    type = word(("Software",))
    name = text("Its name and version.")


class AnnotationSchema(Answer):
    """A claim as an annotation: what the source says, and where."""

    sometimes = frozenset({"generator"})

    id = text("The annotation's address.")
    type = word(("Annotation",))
    motivation = word(("describing",))
    generator = fields.Nested(SoftwareSchema)
    body = fields.List(fields.Nested(BodySchema))
    target = fields.Nested(TargetSchema)


class _PageSchema(Answer):
    sometimes = frozenset({"next"})

    id = text("The page's address.")
    type = word(("AnnotationPage",))
    partOf = text("The collection's address.")  # noqa: N815 - the model's name
    next = text("The address of the next page; absent on the last one.")
    items = fields.List(fields.Nested(AnnotationSchema))


def _context() -> fields.String:
    description = "The address of Web Annotation's JSON-LD context."
    return fields.String(data_key="@context", attribute="@context", metadata={"description": description})


class AnnotationPageSchema(_PageSchema):
    """A page of the annotations of a source."""

    context = _context()


class AnnotationCollectionSchema(Answer):
    """The annotations of a source, with their first page."""

    context = _context()
    id = text("The collection's address.")
    type = word(("AnnotationCollection",))
    label = text("What it is.")
    total = fields.Integer(metadata={"minimum": 0, "description": "How many annotations there are."})
    first = fields.Nested(_PageSchema)
