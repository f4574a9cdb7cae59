"""The parameters of a request, checked by the schemas; what is wrong comes out as one error with a pointer each."""

from collections.abc import Iterator, Sequence
from typing import Any, NoReturn

from flask import request
from marshmallow import EXCLUDE, Schema, ValidationError
from webargs.flaskparser import FlaskParser

from schemas.strict import Words
from service.errors import BadQueryError, Fault

_FAULTS_MAX = 50  # in one answer


class _Parser(FlaskParser):
    """Reads the query; an unknown parameter is an error, as the schemas say."""

    DEFAULT_UNKNOWN_BY_LOCATION = {"query": None}  # noqa: RUF012 - webargs' own declaration

    def handle_error(self, error: ValidationError, *_: Any, **__: Any) -> NoReturn:
        """Raise BadQueryError with all faults."""
        raise BadQueryError(_some(list(_faults(error.messages_dict["query"], "")))) from error


_PARSER = _Parser()


def read_query(schema: type[Schema]) -> dict[str, Any]:
    """Return the parameters of the current request as ``schema`` reads them; BadQueryError where one is wrong."""
    made = schema()
    lists = {field.data_key or name for name, field in made.fields.items() if isinstance(field, Words)}
    known = made.fields if made.unknown == EXCLUDE else request.args
    if twice := [
        name for name, values in request.args.lists() if len(values) > 1 and name in known and name not in lists
    ]:
        raise BadQueryError(_some([Fault(_pointer("", name), "given more than once; give it once") for name in twice]))
    query: dict[str, Any] = _PARSER.parse(made, request, location="query")
    return query


def _faults(messages: Any, pointer: str) -> Iterator[Fault]:
    if isinstance(messages, dict):
        for key, inner in messages.items():
            yield from _faults(inner, _pointer(pointer, str(key)))
    else:
        for message in messages:
            yield Fault(pointer, str(message))


def _pointer(to: str, name: str) -> str:
    return f"{to}/{name.replace('~', '~0').replace('/', '~1')}"


def _some(faults: Sequence[Fault]) -> Sequence[Fault]:
    rest = len(faults) - _FAULTS_MAX
    return [*faults[:_FAULTS_MAX], Fault("", f"{rest} more things are wrong")] if rest > 0 else faults
