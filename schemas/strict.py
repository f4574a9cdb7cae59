"""Fields for parameters that are read strictly: what is empty, or could be meant in more than one way, is refused."""

import re
from typing import Any

from marshmallow import ValidationError, fields
from marshmallow.validate import Length, Regexp
from webargs.fields import DelimitedList

WHOLE = "(0|[1-9][0-9]{0,17})"
"""A whole number from 0 as JSON writes it (RFC 8259 §6), in ASCII digits; it fits into 64 bits."""

_WHOLE = re.compile(WHOLE)
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?")


class Whole(fields.Integer):
    """A whole number as :data:`WHOLE` has it: without sign, space, underscore or digits of other scripts."""

    def _validated(self, value: Any) -> int:
        if not _WHOLE.fullmatch(str(value)):
            raise self.make_error("invalid", input=value)
        return super()._validated(value)


class Fraction(fields.Float):
    """A number as JSON writes it (RFC 8259 §6)."""

    def _validated(self, value: Any) -> float:
        if not _NUMBER.fullmatch(str(value)):
            raise self.make_error("invalid", input=value)
        return super()._validated(value)


class Words(DelimitedList):
    """From 1 to ``most`` words, parted by commas or each in a parameter of its own; ``expected`` says so.

    Both forms of OpenAPI's ``style: form`` are read, ``explode`` or not. Words are counted before any is looked at.
    """

    is_multiple = True

    def __init__(self, each: fields.String, *, most: int, expected: str, **rest: Any) -> None:
        super().__init__(each, validate=Length(1, most, error=expected), **rest)
        self._most = most
        self._expected = expected

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> list[Any]:
        joined = self.delimiter.join(value)
        if not joined or joined.count(self.delimiter) >= self._most:
            raise ValidationError(self._expected)
        words: list[Any] = super()._deserialize(joined, attr, data, **kwargs)  # type: ignore[no-untyped-call]
        return words


class Pattern(Regexp):
    """A pattern that a string must have as a whole; ``pattern`` begins with ``^`` and ends with ``$``."""

    def __call__(self, value: Any) -> Any:
        """Return ``value``; ValidationError where it has another form, if only by a line feed at its end."""
        if self.regex.fullmatch(value) is None:
            raise ValidationError(self._format_error(value))
        return value
