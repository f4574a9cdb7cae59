"""What a profile's file of claims by hand (``claims.toml``) may say.

Every message reads ``problem; remedy``, without a semicolon in the remedy. What a schema cannot see by itself (that dates
exist, that the source is one of the manifest, which qualifiers a field has) is checked by ``service.ingest``.
"""

import re
from collections.abc import Mapping
from typing import Any

from marshmallow import ValidationError, fields

from schemas.docket import Name
from schemas.manifest import DAY, LINE, PROSE, Day, Strict, Tables, Text, shown
from schemas.near import nearest
from schemas.words import MODALITIES

LONGEST = 1_000
"""How many characters a quote, and what stands before or behind it, may have."""

_QUOTE = re.compile(r"(?!\s*\Z)[\s\S]+")
_CONTEXT = re.compile(r"[\s\S]*")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TOOL = re.compile(r"(?!hand\Z|whosays)[a-z0-9]+(?:[._-][a-z0-9]+)*")


class Passage(Day):
    """Words of :data:`LONGEST` characters at most."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> str:
        text = super()._deserialize(value, attr, data, **kwargs)
        if len(text) > LONGEST:
            raise ValidationError(f"has {len(text):,} characters, more than {LONGEST:,}; take the fewest that will do")
        return text


class Offset(fields.Field[int]):
    """A place in a text, in code points from 0."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> int:
        del attr, data, kwargs
        if type(value) is not int or value < 0:
            raise ValidationError(f"{shown(value)} is no offset; expected a whole number from 0 on")
        return value


class Word(Text):
    """One of :data:`MODALITIES`."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> str:
        text = super()._deserialize(value, attr, data, **kwargs)
        if text in MODALITIES:
            return text
        meant = nearest(text, MODALITIES)
        remedy = f"did you mean {meant!r}?" if meant else "choose one of them"
        raise ValidationError(f"{shown(text)} is not one of {', '.join(MODALITIES)}; {remedy}")


class Qualifiers(fields.Field[dict[str, str]]):
    """A table of words by key; each key and each word is checked by itself."""

    def _deserialize(
        self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any
    ) -> dict[str, str]:
        del attr, data, kwargs
        if not isinstance(value, Mapping):
            raise ValidationError(
                f"{shown(value)} is no table; expected one such as {{start = '1990', role = 'editor'}}"
            )
        words = Passage("the qualifier's words on one line")
        found: dict[str, str] = {}
        faults: dict[str, Any] = {}
        for key, text in value.items():
            try:
                found[key] = words.deserialize(text) or ""
            except ValidationError as error:
                faults[key] = error.messages
        if faults:
            raise ValidationError(faults)
        return found


class ToolTable(Strict):
    """The tool that a claim was imported from."""

    error_messages = {"unknown": "unknown key; the keys here are name and version"}  # noqa: RUF012 - marshmallow's own declaration

    name = Text(
        "a tool's name in small letters such as 'hypothesis', but none of whosays", pattern=_TOOL, required=True
    )
    version = Text("the tool's version on one line")


class HandmadeTable(Strict):
    """One ``[[claims]]`` table."""

    field = Name("a field such as 'birth_date'", required=True)
    value = Passage("the value in its normal form, on one line", pattern=LINE, required=True)
    source = Text("the id of a source of the manifest", pattern=_SLUG, required=True)
    quote = Passage("words of the source's text", pattern=_QUOTE, required=True)
    prefix = Passage("what stands right before the quote", pattern=_CONTEXT)
    suffix = Passage("what stands right behind the quote", pattern=_CONTEXT)
    start = Offset()
    qualifiers = Qualifiers()
    modality = Word(f"one of {', '.join(MODALITIES)}")
    attribution = Text("who says it, where the source only passes it on, on one line")
    who = Text("the name of who made the claim, on one line", required=True)
    date = Day("the day on which it was made such as '2026-01-02'", pattern=DAY, required=True)
    note = Text("a remark in plain text", pattern=PROSE)
    tool = fields.Nested(ToolTable)


class HandmadeSchema(Strict):
    """The whole of ``claims.toml``; a file without any claim will do."""

    claims = Tables(HandmadeTable, "begin each claim with a line [[claims]]")
