"""A claim with the place of its quote, and the answer of its verification."""

from typing import Any

from marshmallow import fields

from schemas.base import Answer, text, word
from schemas.words import BEARINGS, FIELDS, MODALITIES


class TextQuoteSelectorSchema(Answer):
    """The quote with what stands around it (W3C Web Annotation)."""

    type = word(("TextQuoteSelector",))
    exact = text("The shortest quote that carries the claim.")
    prefix = text("What stands right before it.")
    suffix = text("What stands right behind it.")


class TextPositionSelectorSchema(Answer):
    """The quote's place: half-open Unicode code points into the frozen text (W3C Web Annotation)."""

    type = word(("TextPositionSelector",))
    start = fields.Integer(metadata={"minimum": 0, "description": "First code point of the quote, counted from 0."})
    end = fields.Integer(metadata={"minimum": 1, "description": "The code point behind the quote."})


class FragmentSelectorSchema(Answer):
    """The place in the terms of the source's own format (W3C Web Annotation): a page, a JSON pointer, a cell."""

    type = word(("FragmentSelector",))
    value = text("The fragment.", example="page=3")
    conformsTo = text("The address of the specification that says what the fragment means.")  # noqa: N815 - the model's name


class Selectors(fields.Tuple):
    """A tuple that may end before its last member."""

    fewest = 2

    def _serialize(self, value: Any, attr: Any, obj: Any, **kwargs: Any) -> Any:
        return [
            each._serialize(one, attr, obj, **kwargs)  # noqa: SLF001 - as Tuple itself does
            for each, one in zip(self.tuple_fields, value, strict=False)
        ]


def selectors() -> Selectors:
    """Return the field for where a quote stands."""
    return Selectors(
        (
            fields.Nested(TextQuoteSelectorSchema),
            fields.Nested(TextPositionSelectorSchema),
            fields.Nested(FragmentSelectorSchema),
        ),
        metadata={
            "description": "The quote, then its place, then its place in the source's own format if there is one."
        },
    )


class ExtractorSchema(Answer):
    """What made the claim."""

    name = text("The extractor; hand where somebody made the claim, or the tool that it was imported from.")
    version = text("Its version.")
    rule = text("The rule that read the quote, or who made or imported the claim.")


class ClaimSchema(Answer):
    """One source says one value of one field of one person, at one place in its text."""

    id = text("The claim's id, which survives reloads.", example="c_0123456789abcdef")
    profile = text("The id of the profile.")
    field = word(FIELDS, "The field that the claim is about.")
    value = text("The normalised value.")
    display = text("The value for people.")
    original = text("The source's words for the value.")
    qualifiers = fields.Dict(
        keys=fields.String(), values=fields.String(), metadata={"description": "What limits or describes the value."}
    )
    source = text("The id of the source.")
    selectors = selectors()
    offset_unit = word(("codepoint",), "The unit of all offsets: Unicode code points.")
    text_sha256 = text("SHA-256 of the frozen text's UTF-8 bytes, in hex.")
    passage_url = text("The source's address with a fragment that leads to the quote.", nullable=True)
    attribution = text("Who says it, where the source only passes it on.", nullable=True)
    modality = word(MODALITIES, "How the source says it; only asserted and reported claims are evidence.")
    origins = fields.List(
        fields.String(),
        metadata={"description": "The sources that the source itself cites for it: addresses or names."},
    )
    orphaned_at = text(
        "Since when the quote is not on the page any more (RFC 3339); such a claim is no evidence.", nullable=True
    )
    rejected_by = text("The id of the ruling by which the claim is no evidence.", nullable=True)
    bearing = word(BEARINGS, "What it is for its value: evidence for it, against it, or none.")
    extractor = fields.Nested(ExtractorSchema)
    probability = fields.Float(metadata={"minimum": 0, "maximum": 1, "description": "That the quote was read rightly."})
    linked = fields.Boolean(
        metadata={"description": "Whether it is about the profile's person; one about a namesake counts for nothing."}
    )


class VerificationSchema(Answer):
    """Whether a claim's quote stands in the stored text where the claim says it does."""

    ok = fields.Boolean(metadata={"description": "True where both are equal."})
    expected = text("The claim's quote.")
    found = text("What stands at its place.")
