"""What clients send, read: counted first, then each query by itself, so that faults point at their places."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import frozen
from marshmallow import Schema, ValidationError

from schemas.near import nearest_field
from schemas.refining import BATCH_MAX, IDS_MAX, ExtendSchema, QuestionSchema
from service.api.parameters import faults_of, pointer_to, refused
from service.api.refining.vocabulary import NAMES, field_called, is_person
from service.domain.fields import Field
from service.errors import Fault, TooMuchError

Plain = dict[str, Any]

TEXT_MAX = 200
"""So many characters of a name or a value are read: a cell may hold a paragraph, and one must not spoil a batch."""
LIMIT, LIMIT_MAX = 5, 50
_ALL = "all"


@frozen
class Given:
    """A field that the person has, and the values that may be meant, as text."""

    field: Field
    values: tuple[str, ...]


@frozen
class Question:
    """One query: a name, which may be empty, what else is known, and how many candidates are wanted.

    ``people`` is False where only things of other types are asked for.
    """

    name: str
    given: tuple[Given, ...]
    limit: int
    people: bool


@frozen
class Wanted:
    """A field whose values are asked for: at most ``limit`` (0 for all) that score ``least`` or more, or how many there are."""

    field: Field
    limit: int
    least: float | None
    count: bool


_QUESTION, _EXTEND = QuestionSchema(), ExtendSchema()
_ON = frozenset({"true", "on", "1", "yes"})


def read_questions(batch: Mapping[str, Any]) -> Mapping[str, Question]:
    """Return the queries of ``batch`` by their ids; TooMuchError for too many, BadQueryError with a pointer to each fault."""
    if len(batch) > BATCH_MAX:
        raise TooMuchError(f"a batch has {BATCH_MAX} queries at most, this one {len(batch)}; send it in parts")
    faults: list[Fault] = []
    read = {key: _question(plain, pointer_to("/queries", key), faults) for key, plain in batch.items()}
    if faults:
        raise refused(faults)
    return {key: each for key, each in read.items() if each is not None}


def read_extension(plain: Plain, least: float) -> tuple[Sequence[str], Sequence[Wanted]]:
    """Return the ids and the fields that are asked for, each once; errors as :func:`read_questions`.

    ``least`` is the score that values must have where nothing else is set.
    """
    ids = plain.get("ids")
    if isinstance(ids, list) and len(ids) > IDS_MAX:
        raise TooMuchError(f"a data extension has {IDS_MAX} ids at most, this one {len(ids)}; send it in parts")
    faults: list[Fault] = []
    loaded = _loaded(_EXTEND, plain, "/extend", faults) or {"ids": (), "properties": ()}
    wanted = [_wanted(each, at, least, faults) for at, each in enumerate(loaded["properties"])]
    if faults:
        raise refused(faults)
    return list(dict.fromkeys(loaded["ids"])), list({each.field.name: each for each in wanted if each}.values())


def _loaded(schema: Schema, plain: Any, pointer: str, faults: list[Fault]) -> Plain | None:
    if not isinstance(plain, dict):
        faults.append(Fault(pointer, "expected a JSON object"))
        return None
    try:
        loaded: Plain = schema.load(plain)
    except ValidationError as error:
        faults.extend(faults_of(error.messages_dict, pointer))
        return None
    return loaded


def _question(plain: Any, pointer: str, faults: list[Fault]) -> Question | None:
    loaded = _loaded(_QUESTION, plain, pointer, faults)
    if loaded is None:
        return None
    types = [is_person(each) for each in loaded.get("type", ())]
    people = not types or (all(types) if loaded.get("type_strict") == _ALL else any(types))
    return Question(
        name=loaded.get("query", "")[:TEXT_MAX],
        given=tuple(_given(loaded.get("properties", ()), pointer, faults)),
        limit=min(loaded.get("limit", LIMIT), LIMIT_MAX),
        people=people,
    )


def _given(properties: Sequence[Plain], pointer: str, faults: list[Fault]) -> Iterator[Given]:
    for at, each in enumerate(properties):
        field = _field(each["pid"], f"{pointer}/properties/{at}/pid", faults)
        values = tuple(text for text in map(_text, each["v"]) if text)
        if field and values:
            yield Given(field, values)


def _wanted(plain: Plain, at: int, least: float, faults: list[Fault]) -> Wanted | None:
    pointer, settings = f"/extend/properties/{at}", plain["settings"]
    field = _field(plain["id"], f"{pointer}/id", faults)
    limit = _number(settings.get("limit", 0), f"{pointer}/settings/limit", faults)
    scored = _number(settings.get("min_confidence", least), f"{pointer}/settings/min_confidence", faults)
    count = str(settings.get("count", "")).lower() in _ON
    return Wanted(field, int(limit), scored, count) if field else None


def _field(name: str, pointer: str, faults: list[Fault]) -> Field | None:
    field = field_called(name)
    if field is None:
        near = nearest_field(name[:TEXT_MAX], NAMES)
        hint = f"; did you mean {near!r}?" if near else ""
        faults.append(Fault(pointer, f"no property {name[:TEXT_MAX]!r}{hint}"))
    return field


def _number(value: Any, pointer: str, faults: list[Fault]) -> float:
    """Return a setting, which clients send as a number or as text; what is empty is 0."""
    try:
        number = 0.0 if value in (None, "") or isinstance(value, bool) else float(value)
    except (TypeError, ValueError):
        number = -1.0
    if not 0 <= number <= _LARGEST:
        faults.append(Fault(pointer, "expected a number from 0 up"))
        return 0.0
    return number


_LARGEST = 1e6


def _text(value: Any) -> str:
    """Return a value as text: an entity by its name, a whole number without a fraction."""
    if isinstance(value, dict):
        value = value.get("name") or value["id"]
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).strip()[:TEXT_MAX]
