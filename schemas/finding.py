"""Finding profiles: by name, by values, by when they changed; what is asked and what is answered."""

from typing import Any

from marshmallow import ValidationError, fields, validates_schema
from marshmallow.validate import Length, Regexp

from schemas.base import Answer, ids, text
from schemas.lists import ListSchema
from schemas.parameters import score_parameter, view_parameter, whole
from schemas.profile import ProfileBriefSchema
from schemas.query import LIMIT, LIMIT_MAX, PageQuery, Query, Reader
from schemas.strict import WHOLE, Pattern, Words
from schemas.words import FIELDS

SUGGESTED_MAX = 10
FOUND = 20
"""So many of those who are found by name are told at once: who searches reads the first few."""

NAME_MAX = 200

_SHOWN = [name for name in FIELDS if name != "age_statement"]
_SLUG = "[a-z0-9]+(-[a-z0-9]+)*"
_RANKED = "found"
_MOMENT = r"^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?Z)?$"


def _asked(*, required: bool = False) -> fields.String:
    expected = f"expected a name, or the beginning of one, in at most {NAME_MAX} characters"
    return fields.String(
        required=required,
        validate=Regexp(rf"(?s)(?=.{{1,{NAME_MAX}}}$).*[^\W_]", error=expected),
        error_messages={"required": expected},
        metadata={
            "description": "A name or its beginning, in any script and spelling; letters may be wrong. "
            "The best come first, and of many no more than the first 100.",
            "example": "ada biron",
        },
    )


def _value(name: str) -> fields.String:
    return fields.String(
        validate=Length(1, NAME_MAX, error="expected a value"),
        metadata={
            "description": f"Only profiles that have this value of {name}, in any case and with or without accents."
        },
    )


def _flag(description: str) -> fields.Boolean:
    return fields.Boolean(
        truthy={"true"},
        falsy={"false"},
        error_messages={"invalid": "expected true or false"},
        metadata={"description": description},
    )


class _ProfilesQuery(PageQuery):
    """The list of profiles, a search of it, or a batch of records."""

    cursor = fields.String(
        validate=Pattern(
            f"^(profile-{_SLUG}|{_RANKED}-{WHOLE}-{_SLUG})$",
            error="no cursor of this list; take `next` from the page before",
        ),
        metadata={"description": "Where to go on: `next` of the page before."},
    )
    ids = Words(
        fields.String(validate=Pattern("^[^,]+$", error="expected an id")),
        most=LIMIT_MAX,
        expected=f"expected 1 to {LIMIT_MAX} ids, separated by commas",
        metadata={
            "description": "Only these, separated by commas or each in a parameter of its own, in this order, and their records unless told otherwise."
        },
    )
    view = view_parameter()
    q = _asked()
    limit = whole(
        1,
        LIMIT_MAX,
        metadata={
            "description": f"How many elements a page has at most. Unless it is given, {LIMIT}, and with `q` {FOUND}.",
        },
    )
    min_confidence = score_parameter("With a field: only where its value has at least this score.")
    has_conflict = _flag("Only profiles with conflicts between their sources, or only those without.")
    updated_after = fields.String(
        validate=Pattern(
            _MOMENT, error="expected a day or a moment in UTC, written like 2026-01-31 or 2026-01-31T12:00:00Z"
        ),
        metadata={"description": "Only profiles whose published state is newer than this (RFC 3339, UTC)."},
    )

    @validates_schema
    def _agree(self, query: dict[str, Any], **_: Any) -> None:
        chosen = [name for name in ("q", "has_conflict", "updated_after", "min_confidence", *_SHOWN) if name in query]
        if "ids" in query and chosen:
            raise ValidationError("goes without `ids`: these are chosen already", chosen[0])
        if "min_confidence" in query and not set(_SHOWN) & query.keys():
            raise ValidationError("goes with a field and its value, like occupation=nurse", "min_confidence")
        if "cursor" in query and query["cursor"].startswith(f"{_RANKED}-") != ("q" in query):
            raise ValidationError("no cursor of this list; take `next` from the page before", "cursor")


ProfilesQuery = _ProfilesQuery.from_dict({name: _value(name) for name in _SHOWN}, name="ProfilesQuery")
"""The same, with each field of the catalogue as a parameter."""


class MatchSchema(Answer):
    """How a profile answers a search."""

    name = text("The name by which it does: the profile's own, or another one.")
    score = fields.Float(
        metadata={"minimum": 0, "maximum": 1, "description": "How well: 1 where the words are the same."}
    )


class ProfileHitSchema(ProfileBriefSchema):
    """A profile that answers a search."""

    match = fields.Nested(MatchSchema)


class ProfileHitListSchema(ListSchema):
    """Profiles that answer a search, best first; counting ends at 100."""

    items = fields.List(fields.Nested(ProfileHitSchema))


class SuggestQuery(Query):
    """The beginning of a name, as it is typed."""

    q = _asked(required=True)
    limit = whole(1, SUGGESTED_MAX, metadata={"description": "How many suggestions at most.", "default": SUGGESTED_MAX})


class SearchReader(Reader):
    """The front page, and what is looked for there: nothing, where the box was empty."""

    q = fields.String(load_default="")


class SuggestionSchema(Answer):
    """A profile that may be meant."""

    id = text("The profile's id.", example="ada-byron")
    name = text("The person's name.")
    description = text("One line made from fields.")
    match = text("The name that answers: the profile's own, or another one.")


class SuggestionsSchema(Answer):
    """Profiles that may be meant, the likeliest first."""

    items = fields.List(fields.Nested(SuggestionSchema))


class ChangesQuery(Query):
    """Where in the feed of changes to begin."""

    after = whole(
        0,
        10**15,
        load_default=0,
        metadata={"description": "Only changes behind this one: `last` of the answer before.", "default": 0},
    )
    limit = whole(1, LIMIT_MAX, metadata={"description": "How many changes at most.", "default": LIMIT_MAX})


class ChangeSchema(Answer):
    """The last change of a profile."""

    change = fields.Integer(metadata={"minimum": 1, "description": "Its number among all changes."})
    type = text("What became of it: published or removed.", example="published")
    at = text("When (RFC 3339, UTC); of a removal the day.")
    profile = text("The profile's id; null where it was removed.", nullable=True)
    profile_sha256 = text("SHA-256 of the id, in hexadecimal: who holds a removed profile can tell it by this.")
    name = text("The person's name; null where it was removed.", nullable=True)
    revision = fields.Integer(allow_none=True, metadata={"description": "The number of the published state."})
    changed_fields = ids("The fields that this revision changed.")
    summary = text("What changed, in words.")


class ChangeListSchema(ListSchema):
    """Changes behind `after`, the oldest first, each profile once."""

    items = fields.List(fields.Nested(ChangeSchema))
    last = fields.Integer(
        metadata={
            "minimum": 0,
            "description": "The last change in this answer, or `after` where there is none: ask for those behind it next time.",
        }
    )
