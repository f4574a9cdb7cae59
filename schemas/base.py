"""What all answers have in common."""

from collections.abc import Iterable
from typing import Any, ClassVar

from marshmallow import EXCLUDE, Schema, fields
from marshmallow.validate import OneOf

DIGITS = 4


class Answer(Schema):
    """A shape that is sent: every key is always there, but for those that a class names in ``sometimes``."""

    sometimes: ClassVar[frozenset[str]] = frozenset()

    class Meta:
        """Options of marshmallow: clients must bear keys that they do not know."""

        unknown = EXCLUDE

    def on_bind_field(self, field_name: str, field_obj: fields.Field[Any]) -> None:
        """Mark the field as required, as the OpenAPI document says it."""
        field_obj.required = field_name not in self.sometimes


def shown(probability: float) -> float:
    """Return ``probability`` to four decimals, never rounded to 0 or to 1."""
    step = 10.0**-DIGITS
    if 0 < probability < 1:
        return min(max(round(probability, DIGITS), step), 1 - step)
    return round(probability, DIGITS)


class Score(fields.Float):
    """A probability to four decimals."""

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kwargs: Any) -> float | None:
        del attr, obj, kwargs
        return None if value is None else shown(float(value))


def word(choices: Iterable[str], description: str = "", *, nullable: bool = False) -> fields.String:
    """Return a field for one of ``choices``."""
    return fields.String(
        validate=OneOf(tuple(choices)),
        allow_none=nullable,
        metadata={"description": description} if description else {},
    )


def text(description: str, *, nullable: bool = False, example: str | None = None) -> fields.String:
    """Return a field for a string, with its meaning for the OpenAPI document."""
    metadata = {"description": description}
    if example:
        metadata["example"] = example
    return fields.String(allow_none=nullable, metadata=metadata)


def ids(description: str) -> fields.List[str]:
    """Return a field for a list of identifiers."""
    return fields.List(fields.String(), metadata={"description": description})
