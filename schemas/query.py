"""The parameters of requests; what is not named here is refused."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from marshmallow import RAISE, Schema, ValidationError, fields, validates_schema
from marshmallow.validate import Length, OneOf, Range

from schemas.near import nearest, nearest_field
from schemas.strict import WHOLE, Fraction, Pattern, Whole, Words
from schemas.words import CONFLICT_STATUSES, CONFLICT_TYPES, FIELDS, RULING_STATES, VIEWS

LIMIT = 50
LIMIT_MAX = 100
CONTEXT = 80
PASSAGE_MAX = 1000
TEXT_MAX = 10_000_000  # no source has more code points

Messages = dict[str, str | list[Any] | dict[Any, Any]]

_NOT_A_WORD = "{input!r} is none of {choices}"
_MEANT = "{fault}; did you mean {meant!r}?"
_NOT_A_CURSOR = "no cursor of this list; take `next` from the page before"
_A_SHARE = "expected a number from 0 to 1, written like 0.7"
_RECORD_FIELDS = [name for name in FIELDS if name != "age_statement"]


class Word(OneOf):
    """One of ``choices``; what is none of them is told with the one that is probably meant, as ``guess`` has it."""

    def __init__(self, choices: Sequence[str], guess: Callable[[str, Iterable[str]], str | None] = nearest) -> None:
        super().__init__(choices, error=_NOT_A_WORD)
        self._guess = guess

    def _format_error(self, value: Any) -> str:
        fault, meant = super()._format_error(value), self._guess(str(value), self.choices)
        return fault if meant is None else _MEANT.format(fault=fault, meant=meant)


class Query(Schema):
    """No parameters at all."""

    class Meta:
        """Options of marshmallow: an unknown parameter is an error."""

        unknown = RAISE

    error_messages = {"unknown": "no such parameter here"}  # noqa: RUF012 - marshmallow's own declaration


def _view() -> fields.String:
    return fields.String(
        validate=Word(VIEWS),
        metadata={
            "description": "How much JSON to send: values alone, cited, or full with every claim.",
            "default": "cited",
        },
    )


def _field() -> fields.String:
    return fields.String(validate=Word(FIELDS, nearest_field), metadata={"description": "Only those of this field."})


def _id(description: str) -> fields.String:
    return fields.String(validate=Length(min=1, error="expected an id"), metadata={"description": description})


def _whole(least: int, most: int, *, missing: str = "", **rest: Any) -> fields.Integer:
    expected = f"expected a whole number from {least} to {most}"
    messages: Messages = {"invalid": expected, **({"required": missing} if missing else {})}
    return Whole(validate=Range(least, most, error=expected), error_messages=messages, required=bool(missing), **rest)


def _cursor(kind: str, place: str = WHOLE) -> fields.String:
    return fields.String(
        validate=Pattern(f"^{kind}-{place}$", error=_NOT_A_CURSOR),
        metadata={"description": "Where to go on: `next` of the page before."},
    )


class PageQuery(Query):
    """A page of a list."""

    limit = _whole(
        1,
        LIMIT_MAX,
        metadata={
            "description": "How many elements a page has at most. CSV and text are sent whole unless it is given.",
            "default": LIMIT,
        },
    )


class SourcesQuery(PageQuery):
    """Sources of a profile."""

    cursor = _cursor("source")


class TimelineQuery(PageQuery):
    """Dated values of a profile."""

    cursor = _cursor("timeline")


class RevisionsQuery(PageQuery):
    """Revisions of a profile."""

    cursor = _cursor("revision")


class ProfilesQuery(PageQuery):
    """The list of profiles, or a batch of records."""

    cursor = _cursor("profile", "[a-z0-9]+(-[a-z0-9]+)*")
    ids = Words(
        fields.String(validate=Pattern("^[^,]+$", error="expected an id")),
        most=LIMIT_MAX,
        expected=f"expected 1 to {LIMIT_MAX} ids, separated by commas",
        metadata={
            "description": "Only these, separated by commas or each in a parameter of its own, in this order, and their records unless told otherwise."
        },
    )
    view = _view()


class ViewQuery(Query):
    """A field in a view."""

    view = _view()
    min_confidence = Fraction(
        validate=Range(0, 1, error=_A_SHARE),
        error_messages={"invalid": _A_SHARE, "special": _A_SHARE},
        metadata={"description": "Only values with at least this score."},
    )


class RecordQuery(ViewQuery):
    """A record in a view, whole or in part."""

    fields_ = Words(
        fields.String(validate=Word(_RECORD_FIELDS, nearest_field)),
        most=len(_RECORD_FIELDS),
        expected=f"expected 1 to {len(_RECORD_FIELDS)} fields, separated by commas",
        data_key="fields",
        attribute="fields",
        metadata={"description": "Only these fields, separated by commas or each in a parameter of its own."},
    )


class ClaimsQuery(PageQuery):
    """Claims of a profile."""

    cursor = _cursor("claim")
    field = _field()
    evidence = fields.Boolean(
        truthy={"true"},
        falsy={"false"},
        error_messages={"invalid": "expected true or false"},
        metadata={
            "description": "With `field`: also those of other fields from which its values follow, as a birth date from ages.",
            "default": False,
        },
    )
    source = _id("Only those of this source.")

    @validates_schema
    def _has_a_field(self, query: dict[str, Any], **_: Any) -> None:
        if "evidence" in query and "field" not in query:
            raise ValidationError("goes with `field`: say of which field the evidence is", "evidence")


class ConflictsQuery(PageQuery):
    """Conflicts of a profile."""

    cursor = _cursor("conflict")
    type = fields.String(validate=Word(CONFLICT_TYPES), metadata={"description": "Only those of this type."})
    status = fields.String(validate=Word(CONFLICT_STATUSES), metadata={"description": "Only those of this status."})


class AuditQuery(PageQuery):
    """Rulings on a profile."""

    cursor = _cursor("ruling")
    field = _field()
    state = fields.String(validate=Word(RULING_STATES), metadata={"description": "Only those in this state."})


class AllConflictsQuery(ConflictsQuery):
    """Conflicts of all profiles."""

    profile = _id("Only those of this profile.")
    field = _field()


class PassageQuery(Query):
    """A part of a source's text, in Unicode code points; half-open."""

    start = _whole(
        0,
        TEXT_MAX,
        missing="expected the passage's first code point",
        metadata={"description": "First code point, counted from 0."},
    )
    end = _whole(
        1,
        TEXT_MAX,
        missing="expected the code point behind the passage",
        metadata={"description": "The code point behind the passage."},
    )
    context = _whole(
        0,
        PASSAGE_MAX,
        load_default=CONTEXT,
        metadata={"description": "How many code points to send before and behind it."},
    )
