"""A field in lines: its values with footnotes, how sure each is, and what is denied."""

from collections.abc import Mapping

from service.domain.fields import CATALOGUE, Datatype
from service.domain.time import display
from service.represent.stated import claimed, standing, stated
from service.represent.text.lines import Plain, confident, wrap
from service.represent.text.notes import Notes

_EMPTY = {"unknown": "no source says", "evidence": "evidence for other fields"}
_RELATION = {"contains": "more exactly", "within": "less exactly", "near": "near"}
_OF_PLACES = {**_RELATION, "within": "lies in"}
_BARE: Plain = {"qualifiers": {}, "statements": (), "nested": ()}
"""What a nested value of which nothing is told lacks of a value."""
_CURRENT = {True: "current", False: "no longer", None: "not known whether still"}


def field_lines(name: str, field: Plain, notes: Notes) -> list[str]:
    """Return a field as lines; its marks are added to ``notes``."""
    if not field["values"]:
        return _emptied(field, notes)
    computed = field.get("computed")
    relations = _OF_PLACES if CATALOGUE[name].datatype is Datatype.PLACE else _RELATION
    if field["cardinality"] == "one":
        best, *rivals = field["values"]
        lines = _value(best, notes, f"{field['label']}: ", "    ", relations, computed)
        lines += [line for rival in rivals for line in _value(rival, notes, "    or ", "      ", relations)]
        return [*lines, *_denied(field, notes, "    ")]
    each = (_value(value, notes, "  - ", "    ", relations, computed) for value in field["values"])
    return [f"{field['label']}:", *(line for lines in each for line in lines), *_denied(field, notes, "  - ")]


def _emptied(field: Plain, notes: Notes) -> list[str]:
    """Return a field without values: what rulings took away, and what is denied."""
    rejections = field.get("rejections", ())
    lines = wrap(f"{field['label']}: {'unknown' if rejections else _EMPTY[field['status']]}")
    for each in rejections:
        lines += wrap(
            f"rejected by {each['editor']} on {each['date']}: {each['reason']} ({each['id']})", "    ", "    "
        )
    return [*lines, *_denied(field, notes, "    ")]


def _denied(field: Plain, notes: Notes, first: str) -> list[str]:
    """Return what sources deny that no source says, with who denies it."""
    alike: dict[str, list[Plain]] = {}
    for claim in field.get("denied_by", ()):
        alike.setdefault(claimed(claim), []).append(claim)
    rows = (wrap(f"denied: {words}{notes.marks(claims)}", first, "    ") for words, claims in alike.items())
    return [line for lines in rows for line in lines]


def ruled(ruling: Plain, computed: Plain | None) -> str:
    """Return who ruled when and why, with what was computed."""
    beside = f"{computed['display']}, {confident(computed['confidence'])}" if computed else "nothing"
    return f"{decided(ruling)} (computed: {beside})"


def decided(ruling: Plain) -> str:
    """Return who ruled when and why."""
    return f"ruled by {ruling['editor']} on {ruling['date']}: {ruling['reason']}"


def _value(
    value: Plain, notes: Notes, first: str, rest: str, relations: Mapping[str, str], computed: Plain | None = None
) -> list[str]:
    status = ruled(value["ruling"], computed) if "ruling" in value else standing(value)
    lines = wrap(stated(value, notes.marks), first, rest)
    lines += wrap(f"{status}; {confident(value['confidence'])}{_now(value)}", rest, rest)
    if value["variants"]:
        lines += wrap(f"also written {', '.join(each['value'] for each in value['variants'])}", rest, rest)
    for each in value["nested"]:
        why = f" — {each['derived']['explanation']}" if "derived" in each else ""
        cited = (*each["claims"], *(each["derived"]["claims"] if "derived" in each else ()))
        words = stated({**_BARE, **each, "claims": cited}, notes.marks)
        lines += wrap(f"{relations[each['relation']]}: {words}{_now(each)}{why}", rest, rest)
    told = {claim["id"] for each in value["nested"] for claim in each["claims"]}
    if "derived" in value:
        lines += wrap(f"{value['derived']['explanation']}{notes.marks(value['derived']['claims'])}", rest, rest)
    elif implying := [claim for claim in value["implied_by"] if claim["id"] not in told]:
        words = "borne out by" if value["backing"]["bear_out"] else "implied by"
        lines += wrap(f"{words}{notes.marks(implying)}", rest, rest)
    for key, words in (("denied_by", "denied by"), ("denied_in_part_by", "denied in part by")):
        lines += wrap(f"{words}{notes.marks(value[key])}", rest, rest) if value[key] else []
    return lines


def _now(value: Plain) -> str:
    """Return whether a value holds, "; current as of 5 May 2024", or that nobody says; nothing of what does not change."""
    if "valid" not in value:
        return ""
    as_of = value["valid"]["as_of"]
    since = f" as of {display(as_of)}" if value["current"] and as_of else ""
    return f"; {_CURRENT[value['current']]}{since}"
