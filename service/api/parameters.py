"""The parameters of a request, checked by the schemas; what is wrong comes out as one error with a pointer each."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any, NoReturn

import orjson
from flask import request
from marshmallow import EXCLUDE, Schema, ValidationError
from marshmallow.exceptions import SCHEMA
from webargs.flaskparser import FlaskParser
from werkzeug.exceptions import RequestEntityTooLarge, UnsupportedMediaType

from schemas.strict import Words
from service.api.bounds import BODY_MAX
from service.errors import BadQueryError, Fault, TooMuchError

_FAULTS_MAX = 50  # in one answer
_FORM, _JSON = "application/x-www-form-urlencoded", "application/json"

BODIES = (_FORM, _JSON)
"""The media types of bodies that are read."""


class _Parser(FlaskParser):
    """Reads the query; an unknown parameter is an error, as the schemas say."""

    DEFAULT_UNKNOWN_BY_LOCATION = {"query": None}  # noqa: RUF012 - webargs' own declaration

    def handle_error(self, error: ValidationError, *_: Any, **__: Any) -> NoReturn:
        """Raise BadQueryError with all faults."""
        raise refused(faults_of(error.messages_dict["query"], "")) from error


_PARSER = _Parser()


_made = cache(lambda schema: schema())
"""Makes a schema once: each copies all of its fields, and loading leaves it as it is."""


def read_query(schema: type[Schema]) -> dict[str, Any]:
    """Return the parameters of the current request as ``schema`` reads them; BadQueryError where one is wrong."""
    made = _made(schema)
    lists = {field.data_key or name for name, field in made.fields.items() if isinstance(field, Words)}
    known = made.fields if made.unknown == EXCLUDE else request.args
    if twice := [
        name for name, values in request.args.lists() if len(values) > 1 and name in known and name not in lists
    ]:
        raise _repeated(twice)
    query: dict[str, Any] = _PARSER.parse(made, request, location="query")
    return query


def read_body(schema: type[Schema]) -> dict[str, Any]:
    """Return the parameters in the body of the current request, a form or a JSON object, as ``schema`` reads them.

    Raises BadQueryError as :func:`read_query`, TooMuchError beyond :data:`~service.api.bounds.BODY_MAX` bytes, and
    UnsupportedMediaType for a body of any other kind.
    """
    body = _bounded()
    try:
        loaded: dict[str, Any] = _made(schema).load(_given(body))
    except ValidationError as error:
        raise refused(faults_of(error.messages_dict, "")) from error
    return loaded


def _bounded() -> bytes:
    """Return the body; of one whose length was not said beforehand, no more than a byte too many is read."""
    request.max_content_length = BODY_MAX + 1
    try:
        body = request.get_data()
    except RequestEntityTooLarge:
        body = None
    if body is None or len(body) > BODY_MAX:
        raise TooMuchError(f"a body has {BODY_MAX} bytes at most; send it in parts")
    return body


def _given(body: bytes) -> dict[str, Any]:
    if request.mimetype == _JSON:
        return _json(body)
    if request.mimetype != _FORM:
        raise UnsupportedMediaType(f"send {' or '.join(BODIES)}")
    if twice := [name for name, values in request.form.lists() if len(values) > 1]:
        raise _repeated(twice)
    return request.form.to_dict()


def _json(body: bytes) -> dict[str, Any]:
    try:
        given = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise refused([Fault("", f"expected a JSON object: {error}")]) from error
    if not isinstance(given, dict):
        raise refused([Fault("", "expected a JSON object")])
    return given


def refused(faults: Iterable[Fault]) -> BadQueryError:
    """Return the error that tells of ``faults``, of very many the first ones."""
    return BadQueryError(_some(list(faults)))


def _repeated(names: Iterable[str]) -> BadQueryError:
    return refused(Fault(pointer_to("", name), "given more than once; give it once") for name in names)


def faults_of(messages: Any, pointer: str) -> Iterator[Fault]:
    """Yield the faults that marshmallow's ``messages`` tell of, each with its place behind ``pointer``."""
    if isinstance(messages, dict):
        for key, inner in messages.items():
            yield from faults_of(inner, pointer if key == SCHEMA else pointer_to(pointer, str(key)))
    else:
        for message in messages:
            yield Fault(pointer, str(message))


def pointer_to(to: str, name: str) -> str:
    """Return the JSON pointer (RFC 6901) to the member ``name`` of what the pointer ``to`` leads to."""
    return f"{to}/{name.replace('~', '~0').replace('/', '~1')}"


def _some(faults: Sequence[Fault]) -> Sequence[Fault]:
    rest = len(faults) - _FAULTS_MAX
    return [*faults[:_FAULTS_MAX], Fault("", f"{rest} more things are wrong")] if rest > 0 else faults
