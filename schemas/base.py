"""What all answers have in common."""

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from marshmallow import EXCLUDE, Schema, fields
from marshmallow.validate import OneOf

from schemas.writing import Write, writer

DIGITS = 4


class Answer(Schema):
    """A shape that is sent: every key is always there, but for those that a class names in ``sometimes``."""

    sometimes: ClassVar[frozenset[str]] = frozenset()

    class Meta:
        """Options of marshmallow: clients must bear keys that they do not know."""

        unknown = EXCLUDE

    _writing: tuple[Any, Write] | None = None

    def dump(self, obj: Any, *, many: bool | None = None) -> Any:
        """Return what is sent of ``obj``, as marshmallow makes it; see :mod:`schemas.writing`."""
        if self._writing is None or self._writing[0] is not self.dump_fields:  # a copy may have other fields
            self._writing = self.dump_fields, writer(self)
        write = self._writing[1]
        return [write(each) for each in obj] if (self.many if many is None else many) else write(obj)

    def on_bind_field(self, field_name: str, field_obj: fields.Field[Any]) -> None:
        """Mark the field as required, as the OpenAPI document says it."""
        field_obj.required = field_name not in self.sometimes


class Kept(dict[str, Any]):
    """Plain data that many answers are made of: what a schema has made of it once is kept for the next one."""

    def __init__(self, plain: Mapping[str, Any]) -> None:
        super().__init__(plain)
        self.made: dict[type[Schema], dict[str, Any]] = {}


def once(schema: Schema, value: Any) -> dict[str, Any]:
    """Return what ``schema`` sends of ``value``, made the first time it is asked of one that is :class:`Kept`."""
    kept = value.made if isinstance(value, Kept) else {}
    made: dict[str, Any] | None = kept.get(type(schema))
    if made is None:
        made = kept[type(schema)] = schema.dump(value, many=False)
    return made


class Once(fields.Nested):
    """A schema within another that is dumped by :func:`once`."""

    def _serialize(self, nested_obj: Any, attr: Any, obj: Any, **kwargs: Any) -> Any:  # type: ignore[override]  # as Nested has it
        del attr, obj, kwargs
        if nested_obj is None:
            return None
        return [once(self.schema, each) for each in nested_obj] if self.many else once(self.schema, nested_obj)


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


class Said(fields.String):
    """A word that is the same in every answer of a shape: clients tell by it which shape they have."""

    _CHECK_ATTRIBUTE = False

    def __init__(self, constant: str, description: str) -> None:
        super().__init__(validate=OneOf((constant,)), metadata={"description": description})
        self._constant = constant

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kwargs: Any) -> str:
        del value, attr, obj, kwargs
        return self._constant


def view(name: str) -> Said:
    """Return a field that says in which view an answer is."""
    return Said(name, "The view that this is.")


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
