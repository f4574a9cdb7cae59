"""What schemas send, by functions that are put together once: marshmallow asks each field of each object anew how it is made."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from marshmallow import Schema, fields, missing
from marshmallow.utils import ensure_text_type

Write = Callable[[Any], Any]
_Get = Callable[[str, Any], Any]


def writer(schema: Schema) -> Write:
    """Return what makes of an object what ``schema`` sends of it, the same as marshmallow makes.

    Hooks and defaults of marshmallow are not known here: no answer has any.
    """
    plan = tuple(_step(name, field) for name, field in schema.dump_fields.items())

    def write(given: Any) -> dict[str, Any]:
        get, made = _getter(given), {}
        for key, name, written in plan:
            value = get(name, missing)
            if written is _text and type(value) is str:  # most are: to call nothing for them takes half the time
                made[key] = value
            elif value is not missing:
                made[key] = written(value)
        return made

    said = {key: field for key, field in schema.dump_fields.items() if not field._CHECK_ATTRIBUTE}  # noqa: SLF001 - marshmallow has no other word for it
    return _with(plan, said, write) if said else write


def _step(name: str, field: fields.Field[Any]) -> tuple[str, str, Write]:
    return name if field.data_key is None else field.data_key, field.attribute or name, _written(field)


def _with(plan: Sequence[tuple[str, str, Write]], said: Mapping[str, fields.Field[Any]], write: Write) -> Write:
    """Return the same with what is said of every object, whatever it has, each in its place."""
    constants = {key: field._serialize(None, key, None) for key, field in said.items()}  # noqa: SLF001 - as marshmallow does

    def whole(given: Any) -> dict[str, Any]:
        made = write(given) | constants
        return {key: made[key] for key, _, _ in plan if key in made}

    return whole


def _getter(given: Any) -> _Get:
    if isinstance(given, dict):
        return given.get
    if hasattr(given, "__getitem__"):
        return lambda name, default: given[name] if name in given else getattr(given, name, default)
    return partial(getattr, given)


def _written(field: fields.Field[Any]) -> Write:
    """Return what a field makes of a value; one of a kind that is not known here makes it itself."""
    kind = type(field)
    if kind is fields.Raw:
        return _same
    if kind is fields.String:
        return _text
    if kind in _KEPT:
        return _kept(field, _KEPT[kind])
    making = _MAKING.get(kind)
    return _or_none(making(field)) if making else _by_itself(field)


def _same(value: Any) -> Any:
    return value


def _text(value: Any) -> str | None:
    return value if value is None or type(value) is str else ensure_text_type(value)


def _kept(field: fields.Field[Any], known: type) -> Write:
    """Return what leaves values of a type as they are."""
    other = _by_itself(field)
    return lambda value: value if type(value) is known else other(value)


def _by_itself(field: fields.Field[Any]) -> Write:
    return lambda value: field._serialize(value, None, None)  # noqa: SLF001 - as fields of fields do


def _or_none(write: Write) -> Write:
    return lambda value: None if value is None else write(value)


def _list(field: Any) -> Write:
    each = _written(field.inner)
    return lambda values: [each(value) for value in values]


def _dict(field: Any) -> Write:
    keyed = _written(field.key_field) if field.key_field else _same
    each = _written(field.value_field) if field.value_field else _same

    def write(values: Mapping[str, Any]) -> dict[Any, Any]:
        return {keyed(key): each(value) for key, value in values.items()}

    return write


def _nested(field: Any) -> Write:
    each = writer(field.schema)
    return (lambda values: [each(value) for value in values]) if field.schema.many or field.many else each


def _pluck(field: Any) -> Write:
    ((_, name, written),) = (_step(*each) for each in field.schema.dump_fields.items())
    if field.schema.many or field.many:
        return lambda values: [written(_getter(value)(name, None)) for value in values]
    return lambda value: written(_getter(value)(name, None))


_KEPT: Mapping[type, type] = {fields.Integer: int, fields.Float: float, fields.Boolean: bool}
_MAKING: Mapping[type, Callable[[Any], Write]] = {
    fields.List: _list,
    fields.Dict: _dict,
    fields.Nested: _nested,
    fields.Pluck: _pluck,
}
