"""A source's record and a passage of its text."""

from marshmallow import fields

from schemas.base import Answer, text, word
from schemas.words import SOURCE_KINDS


class SourceBriefSchema(Answer):
    """A source as a record lists it; ``claims`` counts its claims about this person."""

    id = text("The source's id.")
    title = text("The document's title.")
    publisher = text("Who published it.", nullable=True)
    kind = word(SOURCE_KINDS, "What sort of document it is.")
    url = text("Where it was published.", nullable=True)
    published = text("When, as an EDTF date.", nullable=True)
    claims = fields.Integer(metadata={"minimum": 0, "description": "How many claims rest on it."})


class SourceSchema(Answer):
    """One document as it was retrieved, its text frozen."""

    id = text("The source's id.")
    title = text("The document's title.")
    publisher = text("Who published it.", nullable=True)
    kind = word(SOURCE_KINDS, "What sort of document it is.")
    url = text("Where it was published.", nullable=True)
    author = text("Who wrote it.", nullable=True)
    published = text("When, as an EDTF date.", nullable=True)
    retrieved_at = text("When the text was retrieved (RFC 3339, UTC).", nullable=True)
    language = text("Language tag of the text.", nullable=True)
    licence = text("The licence of the text.", nullable=True)
    note = text("A remark of the editor.", nullable=True)
    text_sha256 = text("SHA-256 of the frozen text's UTF-8 bytes, in hex.")
    length = fields.Integer(metadata={"minimum": 0, "description": "Length of the frozen text in code points."})
    derived_from = text("The id of the source that this one copies.", nullable=True)
    status = word(("live",), "live: the text was retrieved and stands unchanged.")
    claims = fields.Integer(metadata={"minimum": 0, "description": "How many claims rest on it."})


class PassageSchema(Answer):
    """A part of a frozen text with its context, at most 1,000 code points in all."""

    before = text("What stands before the passage.")
    exact = text("The passage itself: the code points from start up to end.")
    after = text("What stands behind it.")
