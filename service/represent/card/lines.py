"""What a card shows of a record: rows of values in words, each with its citations; no HTML yet."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from attrs import frozen

from service.domain.edtf import is_date
from service.domain.fields import CATALOGUE, Datatype, topic
from service.represent.card.citations import Desk, Group, denying, groups
from service.represent.card.disagreement import is_about, is_of
from service.represent.card.options import LEFT_OUT, Options
from service.represent.card.wording import Said, Words
from service.represent.plain.views import narrow_record
from service.represent.stated import claimed, standing

Plain = Mapping[str, Any]

AT_ONCE = 2
"""So many values of a field stand in a closed card; of more only the best does, and the rest is one click away.

Rivals for one value always stand there."""

_CONFLICTS = {"open": "open", "resolved": "resolved", "ruled": "decided"}
_UNSETTLED = "open"
_MANNERS = ("fled_to", "passed_through", "grew_up")


@frozen(kw_only=True)
class Conflict:
    """A conflict: how it stands, and in a sentence who says what."""

    title: str
    summary: Said


@frozen(kw_only=True)
class Value:
    """A value in words: ``standing`` has what limits it, its confidence and who says so; ``alert`` tells of an open conflict.

    ``before`` it stands that it is a rival, or that nobody states it and it is denied.
    """

    text: Said
    before: str | None
    alert: str | None = None
    standing: str = ""
    remarks: tuple[Said, ...] = ()
    groups: tuple[Group, ...]
    conflicts: tuple[Conflict, ...] = ()


@frozen(kw_only=True)
class Row:
    """A field with its values, and what is denied that no value says; those in ``rest`` are one click away."""

    field: str
    label: str
    values: tuple[Value, ...]
    rest: tuple[Value, ...]


@frozen(kw_only=True)
class Card:
    """All that the card of one person shows; ``description`` is None where it may say more than was asked for."""

    profile: str
    name: str
    description: Said | None
    rows: tuple[Row, ...]
    conflicts: tuple[Conflict, ...]
    revision: int
    day: str


def lines_of(
    record: dict[str, Any], options: Options, words: Words, languages: Mapping[str, str | None], base: str
) -> Card:
    """Return what the card shows of ``record`` (view ``full``); ``languages`` are those of sources by id, ``base`` the service's address."""
    part = record
    if options.narrow:
        part = narrow_record(record, list(options.fields) if options.fields else None, options.min_confidence)
    names = [name for name in options.fields or part["fields"] if name in part["fields"]]
    shown = [name for name in names if options.fields or name not in LEFT_OUT]
    sources = {each["id"]: each for each in part["sources"]}
    desk = Desk(words, sources, languages, base)
    fields = {name: part["fields"][name] for name in shown}
    stated = {name: field for name, field in fields.items() if field["values"]}
    everything = options.min_confidence is None
    told = {each["id"]: each for each in part["conflicts"] if everything or is_about(each, stated)}
    rows = tuple(
        _row(desk, name, field, told) for name, field in fields.items() if field["values"] or field.get("denied_by")
    )
    left = [each for each in told.values() if not any(is_of(each, name, field) for name, field in stated.items())]
    other = [each for each in left if options.fields or each["field"] not in LEFT_OUT]
    return Card(
        profile=record["id"],
        name=record["name"],
        description=None if options.narrow else Said(record["description"], words.foreign),
        rows=rows,
        conflicts=tuple(_conflict(desk, each) for each in other),
        revision=record["revision"],
        day=words.day(record["updated_at"]),
    )


def _row(desk: Desk, name: str, field: Plain, conflicts: Mapping[str, Plain]) -> Row:
    single = field["cardinality"] == "one"
    own = [each for each in conflicts.values() if is_of(each, name, field)]
    values = tuple(
        _value(
            desk,
            name,
            value,
            rival=single and place > 0,
            computed=field.get("computed"),
            conflicts=own if place == 0 else (),
        )
        for place, value in enumerate(field["values"])
    )
    at_once = len(values) if single or len(values) <= AT_ONCE else 1
    denied = tuple(_denials(desk, name, field))
    return Row(
        field=name,
        label=desk.words.label(name),
        values=values[:at_once] + denied[:AT_ONCE],
        rest=values[at_once:] + denied[AT_ONCE:],
    )


def _denials(desk: Desk, name: str, field: Plain) -> Iterable[Value]:
    """Yield what sources deny that no value of ``field`` says: claims of the same words together."""
    alike: dict[str, list[Plain]] = {}
    for claim in field.get("denied_by", ()):
        alike.setdefault(claimed(claim), []).append(claim)
    for words, claims in alike.items():
        plain = words == claims[0]["display"]
        yield Value(
            text=_display(desk, name, claims[0]) if plain else Said(words, desk.words.foreign),
            before=desk.words.say("denied"),
            groups=tuple(denying(desk, name, claims)),
        )


def _conflict(desk: Desk, conflict: Plain) -> Conflict:
    title = f"{desk.words.label(conflict['field'])}: {desk.words.say(_CONFLICTS[conflict['status']])}"
    return Conflict(title=title, summary=Said(conflict["summary"], desk.words.foreign))


def _value(
    desk: Desk, name: str, value: Plain, *, rival: bool, computed: Plain | None, conflicts: Sequence[Plain]
) -> Value:
    words = desk.words
    unsettled = any(each["status"] == _UNSETTLED for each in conflicts) or value["status"] == "disputed"
    sure = words.say(value["confidence"]["band"])
    return Value(
        text=_text(desk, name, value),
        before=words.say("or") if rival else None,
        alert=words.say("disputed") if unsettled and not rival else None,
        standing=" · ".join([*_notes(words, value), sure, *_standing(words, value)]),
        conflicts=tuple(_conflict(desk, each) for each in conflicts),
        remarks=tuple(_remarks(desk, name, value, computed)),
        groups=tuple(groups(desk, name, value)),
    )


def _text(desk: Desk, name: str, value: Plain) -> Said:
    about = topic({key: each if isinstance(each, str) else each[0] for key, each in value["qualifiers"].items()})
    if about and not _is_day(name, value):
        return Said(f"{about}: {value['display']}")
    return _display(desk, name, value)


def _display(desk: Desk, name: str, said: Plain) -> Said:
    return desk.words.date(said["value"]) if _is_day(name, said) else Said(said["display"])


def _is_day(name: str, said: Plain) -> bool:
    return CATALOGUE[name].datatype is Datatype.DATE and is_date(said["value"])


def _notes(words: Words, value: Plain) -> Iterable[str]:
    """Yield what limits a value: how somebody was at a place, and whether it still holds."""
    manner = value["qualifiers"].get("manner")
    if manner in _MANNERS:
        yield words.say(manner)
    if "valid" in value:
        as_of = value["valid"]["as_of"]
        if value["current"] and as_of:
            yield words.say("current_as_of", date=words.date(as_of).text)
        else:
            yield words.say({True: "current", False: "former", None: "unclear"}[value["current"]])


def _standing(words: Words, value: Plain) -> Iterable[str]:
    """Yield how many independent sources say so, and how many imply and deny it; what else there is, a remark says."""
    if "ruling" in value:
        yield words.say("ruled")
        return
    backing = value.get("backing") or {"state": value["independent_count"]}
    state = backing["state"]
    yield words.count("sources", state) if state else words.count("follows", value["independent_count"])
    others = {"imply": backing.get("imply", 0) if state else 0, "deny": backing.get("deny", 0)}
    yield from [words.count(key, count) for key, count in others.items() if count]


def _remarks(desk: Desk, name: str, value: Plain, computed: Plain | None) -> Iterable[Said]:
    """Yield sentences on a value: who decided so and why, why so sure, how else it is written."""
    words = desk.words
    if ruling := value.get("ruling"):
        day = words.day(ruling["date"])
        yield Said(words.say("ruling", editor=ruling["editor"], date=day, reason=ruling["reason"]))
        if computed:
            yield Said(words.say("computed", value=_text(desk, name, computed).text))
    elif summary := value["confidence"].get("summary") or ("backing" in value and standing(value)):
        yield Said(summary, words.foreign)
    if value["variants"]:
        yield Said(words.say("variants", words=", ".join(each["value"] for each in value["variants"])))
    if value.get("unheld"):
        yield Said(words.say("unheld"))
