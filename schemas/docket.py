"""What an editor's rulings on a profile (``rulings.toml``) may say.

Every message reads ``problem; remedy``, without a semicolon in the remedy. What a schema cannot see by itself (that
days exist, that no ruling is there twice) is checked by ``service.ingest``.
"""

import re
from collections.abc import Mapping
from typing import Any

from marshmallow import ValidationError, fields

from schemas.manifest import DAY, LINE, PROSE, SLUG, Day, Strict, Tables, Text, shown
from schemas.near import nearest_field
from schemas.words import FIELDS

CLAIM = re.compile(r"c_[0-9a-f]{16}")

_SOURCE = "the id of a source of the manifest"
_CLAIM = "a claim's id such as 'c_0123456789abcdef'"


class Name(Text):
    """One of the catalogue's fields."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> str:
        text = super()._deserialize(value, attr, data, **kwargs)
        if text in FIELDS:
            return text
        meant = nearest_field(text)
        remedy = f"did you mean {meant!r}?" if meant else f"the fields are {', '.join(FIELDS)}"
        raise ValidationError(f"{shown(text)} is no field; {remedy}")


class RulingTable(Strict):
    """One ``[[rulings]]`` table."""

    field = Name("a field such as 'birth_date'", required=True)
    choose = Day(f"a value that a source says, or {_CLAIM}", pattern=LINE)
    reject = Text(_CLAIM, pattern=CLAIM)
    same = Text(_SOURCE, pattern=SLUG)
    not_same = Text(_SOURCE, pattern=SLUG)
    reason = Text("the reason in plain text", pattern=PROSE, required=True)
    editor = Text("the editor's name on one line", required=True)
    date = Day("the day of the decision such as '2026-01-02'", pattern=DAY, required=True)
    expires = Day("the last day on which it holds, such as '2026-12-31'", pattern=DAY)
    computed = Day("the value that stood first when the ruling was made", pattern=LINE)
    known = fields.List(
        Text(_CLAIM, pattern=CLAIM),
        error_messages={"invalid": f"not a list; expected a list of claims, each {_CLAIM}"},
    )


class DocketSchema(Strict):
    """The whole of ``rulings.toml``; a file without any ruling will do."""

    rulings = Tables(RulingTable, "begin each ruling with a line [[rulings]]")
