"""What schemas send is what marshmallow itself makes of the same."""

from enum import StrEnum

import pytest
from attrs import frozen
from marshmallow import Schema, fields

from schemas.base import Answer, Score, view
from service.domain.publication import Revision
from service.represent.publication import represent
from tests.api.profiles import by_digest, crowd, mira, rich


class Word(StrEnum):
    """A word that is more than a string."""

    YES = "yes"


class Inner(Answer):
    """A part, of which some members may be missing."""

    sometimes = frozenset({"rest"})
    name = fields.String()
    rest = fields.Integer(allow_none=True)


class Outer(Answer):
    """Each kind of field that answers have."""

    view = view("outer")
    word = fields.String()
    number = fields.Float()
    flag = fields.Boolean()
    score = Score()
    raw = fields.Raw()
    other_ = fields.String(attribute="other", data_key="another")
    words = fields.List(fields.String())
    keyed = fields.Dict(keys=fields.String(), values=fields.Nested(Inner))
    inner = fields.Nested(Inner)
    inners = fields.List(fields.Nested(Inner))
    names = fields.Pluck(Inner, "name", many=True)


@frozen
class Thing:
    """The same as an object with attributes."""

    name: object = "Mira"
    rest: object = None


@pytest.mark.parametrize("made", [mira(), crowd(20), rich()], ids=["mira", "crowd", "rich"])
def test_a_profile_is_represented_as_marshmallow_would_dump_it(made, monkeypatch):
    revision = Revision(
        profile=made.profile.id,
        number=1,
        recorded_at="2026-01-02T03:04:05Z",
        digest="d",
        changed_fields=("name",),
        summary="first",
    )
    ours = represent(made.profile, by_digest(made), [revision])
    monkeypatch.delattr(Answer, "dump")
    assert represent(made.profile, by_digest(made), [revision]) == ours


@pytest.mark.parametrize(
    "given",
    [
        {
            "word": Word.YES,
            "number": 1,
            "flag": 1,
            "score": 0.99999,
            "raw": (1, "a"),
            "other": 7,
            "words": ("a", Word.YES, 3),
        },
        {"view": "mine", "word": None, "words": None, "keyed": None, "inner": None, "score": None},
        {"keyed": {Word.YES: {"name": "x", "more": 1}, 3: Thing()}, "inner": Thing(rest=4), "inners": [Thing(), {}]},
        {"names": [Thing("a"), {"name": Word.YES}], "word": b"caf\xc3\xa9"},
        {},
        Thing(),
    ],
)
def test_every_kind_of_field_is_sent_as_marshmallow_sends_it(given, monkeypatch):
    ours = Outer().dump(given), Outer(many=True).dump([given, given]), Outer().dump([given], many=True)
    monkeypatch.delattr(Answer, "dump")
    theirs = Outer().dump(given), Outer(many=True).dump([given, given]), Outer().dump([given], many=True)
    assert ours == theirs
    assert [list(each) for each in (ours[0], *ours[1])] == [list(each) for each in (theirs[0], *theirs[1])]


def test_a_copy_of_a_schema_with_other_fields_sends_those():
    part = Inner()
    assert part.dump({"name": "a", "rest": 1}) == {"name": "a", "rest": 1}
    nested = Schema.from_dict({"inner": fields.Nested(part, only=("name",))})()
    assert nested.dump({"inner": {"name": "a", "rest": 1}}) == {"inner": {"name": "a"}}
