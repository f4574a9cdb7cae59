"""What a profile's manifest (``profile.toml``) may say.

Every message of these schemas reads ``problem; remedy``, without a semicolon in the remedy. What a schema cannot see
by itself (that ids agree with each other, that dates are EDTF, that files exist) is checked by ``service.ingest``.
"""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from marshmallow import RAISE, Schema, ValidationError, fields, validate, validates_schema

from schemas.near import nearest
from schemas.words import SOURCE_KINDS

UNKNOWN_KEY = "unknown key"

_SHOWN = 60
LINE = re.compile(r"(?! )[^\x00-\x1f\x7f-\x9f\u2028\u2029]+(?<! )")
PROSE = re.compile(r"(?!\s*\Z)(?:[^\x00-\x1f\x7f-\x9f]|[\t\n\r])+")
DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_PATH = re.compile(r"(?![ /])(?:[^\x00-\x1f\x7f-\x9f\\\ud800-\udfff])+(?<![ /])")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


def shown(value: object) -> str:
    """Return ``value`` as an error message quotes it: its ``repr``, cut where it is long."""
    text = repr(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


class Text(fields.Field[str]):
    """A string that fits ``pattern`` as a whole; ``expected`` says in words what does."""

    def __init__(self, expected: str, *, pattern: re.Pattern[str] = LINE, required: bool = False) -> None:
        super().__init__(required=required, error_messages={"required": f"missing; expected {expected}"})
        self.expected = expected
        self.pattern = pattern

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> str:
        del attr, data, kwargs
        if not isinstance(value, str):
            raise ValidationError(f"{shown(value)} is not a string; expected {self.expected}, in quotation marks")
        if not self.pattern.fullmatch(value):
            raise ValidationError(f"{shown(value)} is not allowed; expected {self.expected}")
        return value


class Kind(Text):
    """One of :data:`SOURCE_KINDS`."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> str:
        text = super()._deserialize(value, attr, data, **kwargs)
        if text in SOURCE_KINDS:
            return text
        meant = nearest(text, SOURCE_KINDS)
        remedy = f"did you mean {meant!r}?" if meant else "choose one of them"
        raise ValidationError(f"{shown(text)} is not one of {', '.join(SOURCE_KINDS)}; {remedy}")


class Url(Text):
    """An absolute address of the web."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> str:
        text = super()._deserialize(value, attr, data, **kwargs)
        validate.URL(
            schemes={"http", "https"},
            require_tld=False,
            error=f"{shown(text).replace('{', '{{').replace('}', '}}')} is no web address; expected {self.expected}",
        )(text)
        return text


class Day(Text):
    """A date as a string; a TOML date without quotation marks will do as well."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> str:
        plain = value.isoformat() if isinstance(value, date) else value
        return super()._deserialize(plain, attr, data, **kwargs)


class Moment(Text):
    """A moment with its offset (RFC 3339), given as a string or as a TOML date-time; loads as UTC to the second."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> str:
        plain = value.isoformat() if isinstance(value, datetime) else value
        text = super()._deserialize(plain, attr, data, **kwargs)
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            moment = None
        if moment is None or moment.tzinfo is None:
            raise ValidationError(f"{shown(text)} is no moment with an offset; expected {self.expected}")
        try:
            utc = moment.astimezone(UTC)
        except OverflowError:
            raise ValidationError(f"{shown(text)} is out of the calendar in UTC; expected {self.expected}") from None
        return f"{utc.replace(microsecond=0, tzinfo=None).isoformat()}Z"


class Tables(fields.Nested):
    """An array of tables, at least one; ``begin`` says how each is begun."""

    def __init__(self, schema: type[Schema], begin: str, *, required: bool = False) -> None:
        super().__init__(schema, many=True, required=required, error_messages={"required": f"missing; {begin}"})
        self.begin = begin

    def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> Any:
        if not isinstance(value, list) or not value:
            raise ValidationError(f"{shown(value)} is no list of tables; {self.begin}")
        return super()._deserialize(value, *args, **kwargs)


class Strict(Schema):
    """A table in which an unknown key is an error."""

    class Meta:
        """Options of marshmallow."""

        unknown = RAISE

    error_messages = {"unknown": UNKNOWN_KEY, "type": "not a table; expected keys and values"}  # noqa: RUF012 - marshmallow's own declaration


class IdentityTable(Strict):
    """Why a source tells of the profile's person, or of somebody else, in spite of what it looks like."""

    reason = Text("the reason in plain text", pattern=PROSE, required=True)
    date = Day("the day of the decision such as '2026-01-02'", pattern=DAY, required=True)
    editor = Text("the editor's name on one line")


class SourceSchema(Strict):
    """One ``[[sources]]`` table."""

    id = Text("a lower-case slug such as 'city-press-ada-byron'", pattern=SLUG, required=True)
    file = Text("a path inside the profile's folder such as 'documents/page.txt'", pattern=_PATH)
    title = Text("the document's title on one line", required=True)
    kind = Kind(f"one of {', '.join(SOURCE_KINDS)}", required=True)
    publisher = Text("the publisher's name on one line")
    url = Url("an address such as 'https://example.org/page'")
    author = Text("the author's name on one line")
    published = Day("an EDTF date such as '1987-05-12', '1987-05' or '1987?'")
    retrieved_at = Moment("a moment such as '2026-01-02T03:04:05Z'")
    language = Text("a language tag such as 'en' or 'pt-BR'", pattern=_LANGUAGE)
    licence = Text("the licence's name on one line, such as 'CC BY-SA 4.0'")
    derived_from = Text("the id of the source that this one copies", pattern=SLUG)
    agency = Text("the name of the news agency whose text it carries, on one line")
    note = Text("a remark in plain text", pattern=PROSE)
    same = fields.Nested(IdentityTable)
    not_same = fields.Nested(IdentityTable)
    archive_url = Url("the address of a copy in an archive")
    mapping = fields.Dict(
        keys=Text("a field, or a column"),
        values=Text("the name of a column or a member, on one line"),
        error_messages={"invalid": 'not a table; expected one such as {name = "Name", birth_date = "Born"}'},
    )

    @validates_schema(pass_original=True)
    def somewhere(self, _data: object, original: Mapping[str, Any], **_kwargs: object) -> None:
        """Say so where it is not told where the text is."""
        if "file" not in original and "url" not in original:
            expected = "a path inside the profile's folder such as 'documents/page.txt', or url with the page's address"
            raise ValidationError(f"missing; expected {expected}", "file")


class ManifestSchema(Strict):
    """The whole of ``profile.toml``."""

    id = Text("a lower-case slug such as 'ada-byron', the folder's name", pattern=SLUG, required=True)
    name = Text("the person's name on one line", required=True)
    aliases = fields.List(
        Text("another name of the person on one line"),
        load_default=list,
        error_messages={"invalid": 'not a list; expected a list of names such as ["Ada King"]'},
    )
    sources = Tables(SourceSchema, "begin each source with a line [[sources]]", required=True)
