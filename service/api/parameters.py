"""The parameters of a request, checked by the schemas; what is wrong comes out as one error with a pointer each."""

from collections.abc import Iterator
from typing import Any, NoReturn

from flask import request
from marshmallow import Schema, ValidationError
from webargs.flaskparser import FlaskParser

from service.errors import BadQueryError, Fault


class _Parser(FlaskParser):
    """Reads the query; an unknown parameter is an error, as the schemas say."""

    DEFAULT_UNKNOWN_BY_LOCATION = {"query": None}  # noqa: RUF012 - webargs' own declaration

    def handle_error(self, error: ValidationError, *_: Any, **__: Any) -> NoReturn:
        """Raise BadQueryError with all faults."""
        raise BadQueryError(list(_faults(error.messages_dict["query"], ""))) from error


_PARSER = _Parser()


def read_query(schema: type[Schema]) -> dict[str, Any]:
    """Return the parameters of the current request as ``schema`` reads them; BadQueryError where one is wrong."""
    query: dict[str, Any] = _PARSER.parse(schema(), request, location="query")
    return query


def _faults(messages: Any, pointer: str) -> Iterator[Fault]:
    if isinstance(messages, dict):
        for key, inner in messages.items():
            yield from _faults(inner, f"{pointer}/{str(key).replace('~', '~0').replace('/', '~1')}")
    else:
        for message in messages:
            yield Fault(pointer, str(message))
