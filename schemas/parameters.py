"""Parameters that several requests have."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from marshmallow import fields
from marshmallow.validate import Length, OneOf, Range

from schemas.near import nearest, nearest_field
from schemas.strict import WHOLE, Fraction, Pattern, Whole
from schemas.words import FIELDS, VIEWS

Messages = dict[str, str | list[Any] | dict[Any, Any]]

_NOT_A_WORD = "{input!r} is none of {choices}"
_MEANT = "{fault}; did you mean {meant!r}?"
_NOT_A_CURSOR = "no cursor of this list; take `next` from the page before"
_A_SHARE = "expected a number from 0 to 1, written like 0.7"


class Word(OneOf):
    """One of ``choices``; what is none of them is told with the one that is probably meant, as ``guess`` has it."""

    def __init__(self, choices: Sequence[str], guess: Callable[[str, Iterable[str]], str | None] = nearest) -> None:
        super().__init__(choices, error=_NOT_A_WORD)
        self._guess = guess

    def _format_error(self, value: Any) -> str:
        fault, meant = super()._format_error(value), self._guess(str(value), self.choices)
        return fault if meant is None else _MEANT.format(fault=fault, meant=meant)


def view_parameter() -> fields.String:
    """Return the parameter for how much JSON to send."""
    return fields.String(
        validate=Word(VIEWS),
        metadata={
            "description": "How much JSON to send: values alone, cited, or full with every claim.",
            "default": "cited",
        },
    )


def field_parameter() -> fields.String:
    """Return the parameter that chooses by a field of the catalogue."""
    return fields.String(validate=Word(FIELDS, nearest_field), metadata={"description": "Only those of this field."})


def id_parameter(description: str) -> fields.String:
    """Return a parameter that is an id."""
    return fields.String(validate=Length(min=1, error="expected an id"), metadata={"description": description})


def whole(least: int, most: int, *, missing: str = "", **rest: Any) -> fields.Integer:
    """Return a parameter that is a whole number in a range; ``missing`` says what to do where it is required and not there."""
    expected = f"expected a whole number from {least} to {most}"
    messages: Messages = {"invalid": expected, **({"required": missing} if missing else {})}
    return Whole(validate=Range(least, most, error=expected), error_messages=messages, required=bool(missing), **rest)


def cursor_of(kind: str, place: str = WHOLE) -> fields.String:
    """Return the parameter for where a list of ``kind`` goes on; ``place`` is the form of what stands behind the kind."""
    return fields.String(
        validate=Pattern(f"^{kind}-{place}$", error=_NOT_A_CURSOR),
        metadata={"description": "Where to go on: `next` of the page before."},
    )


def score_parameter(description: str) -> fields.Float:
    """Return a parameter that is a score from 0 to 1."""
    return Fraction(
        validate=Range(0, 1, error=_A_SHARE),
        error_messages={"invalid": _A_SHARE, "special": _A_SHARE},
        metadata={"description": description},
    )
