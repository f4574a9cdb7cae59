"""What a line of a file of profiles (``people.jsonl``) may say: what a manifest may, with texts in it instead of files."""

from collections.abc import Mapping
from typing import Any

from marshmallow import ValidationError, fields, validates_schema

from schemas.manifest import ManifestSchema, SourceSchema, Tables, shown


class Words(fields.Field[str]):
    """A text of any length: what it may hold is seen when it is frozen."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> str:
        del attr, data, kwargs
        if not isinstance(value, str):
            raise ValidationError(f"{shown(value)} is not a string; expected the document's text, in quotation marks")
        return value


class LineSourceSchema(SourceSchema):
    """One source in a line."""

    text = Words()

    @validates_schema(pass_original=True)
    def somewhere(self, _data: object, original: Mapping[str, Any], **_kwargs: object) -> None:
        """Say so where it is not told where the text is, or told twice."""
        if "text" in original and "file" in original:
            raise ValidationError("stands beside file; take one of them out", "text")
        if not {"text", "file", "url"} & set(original):
            expected = "the document's text, or file with its path from here, or url with the page's address"
            raise ValidationError(f"missing; expected {expected}", "text")


class LineSchema(ManifestSchema):
    """The whole of a line."""

    sources = Tables(LineSourceSchema, 'expected a list of sources such as [{"id": "…", "text": "…"}]', required=True)
