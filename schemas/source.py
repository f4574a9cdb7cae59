"""A source's record and a passage of its text."""

from marshmallow import fields

from schemas.base import Answer, Score, ids, text, word
from schemas.words import DEPENDENCES, SOURCE_KINDS, SOURCE_STATUSES

_STATUS = (
    "live: it is about the person; gone: so it is, but its page is not there any more; other_person: it tells of somebody else of that name, and its claims count for nothing; "
    "off_topic: it is about somebody else, or names nobody of that name, and yields no claims."
)


class SourceBriefSchema(Answer):
    """A source as a record lists it; ``claims`` counts its claims about this person."""

    id = text("The source's id.")
    title = text("The document's title.")
    publisher = text("Who published it.", nullable=True)
    kind = word(SOURCE_KINDS, "What sort of document it is.")
    url = text("Where it was published.", nullable=True)
    published = text("When, as an EDTF date.", nullable=True)
    status = word(SOURCE_STATUSES, _STATUS)
    claims = fields.Integer(metadata={"minimum": 0, "description": "How many claims rest on it."})


class DependenceSchema(Answer):
    """Another source that this one was found to depend on: what both say counts once."""

    source = text("The id of that source.")
    reason = word(
        DEPENDENCES,
        "same_text: most of the text stands there; same_agency: both carry one news agency's text and share a passage; "
        "same_passage: only the passages of some claims do; reference: it cites that source for some claims; "
        "same_reference: both cite the same third source for some claims.",
    )
    similarity = Score(
        metadata={
            "minimum": 0,
            "maximum": 1,
            "description": "The share of the text, or of the passages' words, in common.",
        }
    )
    claims = ids("The claims whose passages were copied; none for the whole source.")


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
    seen_at = text("When its page was last seen to stand (RFC 3339, UTC).", nullable=True)
    archive_url = text("Where an archive keeps it.", nullable=True)
    media_type = text("What was retrieved, from which the text was taken.", example="text/html")
    language = text("Language tag of the text.", nullable=True)
    licence = text("The licence of the text.", nullable=True)
    note = text("A remark of the editor.", nullable=True)
    text_sha256 = text("SHA-256 of the frozen text's UTF-8 bytes, in hex.")
    file_sha256 = text("SHA-256 of the bytes as they were retrieved, in hex: of the file, or of the page.")
    length = fields.Integer(metadata={"minimum": 0, "description": "Length of the frozen text in code points."})
    derived_from = text("The id of the source that this one copies.", nullable=True)
    agency = text("The news agency whose text it carries, if its record says so.", nullable=True)
    depends_on = fields.List(
        fields.Nested(DependenceSchema), metadata={"description": "Sources that it was found to copy."}
    )
    status = word(SOURCE_STATUSES, _STATUS)
    claims = fields.Integer(metadata={"minimum": 0, "description": "How many claims rest on it."})


class PassageSchema(Answer):
    """A part of a frozen text with its context, at most 1,000 code points in all."""

    before = text("What stands before the passage.")
    exact = text("The passage itself: the code points from start up to end.")
    after = text("What stands behind it.")
