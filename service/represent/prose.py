"""Records for a terminal: fields with numbered footnotes, each quoting the exact words and who says them."""

import textwrap
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import Factory, define

from schemas.base import shown
from service.domain.fields import CATALOGUE, Datatype
from service.domain.ruling import ON_SOURCES, VERBS
from service.domain.time import display
from service.represent.bearing import bearing, in_words
from service.represent.stated import claimed, standing, stated
from service.represent.visible import readable

Plain = Mapping[str, Any]

WIDTH = 100
"""No line is longer, in code points, except for one that holds an address and nothing else."""

_EMPTY = {"unknown": "no source says", "evidence": "evidence for other fields"}
_STANDING = {
    "gone": "is gone from its address",
    "other_person": "tells of another person of the name",
    "off_topic": "is not about the person",
}
_COPIES = {
    "same_text": "has the text of",
    "same_agency": "has the agency text of",
    "same_passage": "has a passage of",
    "reference": "cites for some claims",
}
_RELATION = {"contains": "more exactly", "within": "less exactly", "near": "near"}
_OF_PLACES = {**_RELATION, "within": "lies in"}
_BARE: Plain = {"qualifiers": {}, "statements": (), "nested": ()}
"""What a nested value of which nothing is told lacks of a value."""
_CURRENT = {True: "current", False: "no longer", None: "not known whether still"}


@define
class _Notes:
    """Footnotes by claim, numbered as they are first asked for."""

    claims: dict[str, Plain] = Factory(dict)
    numbers: dict[str, int] = Factory(dict)

    def marks(self, claims: Iterable[Plain]) -> str:
        """Return " [1] [2]" for ``claims``, or nothing."""
        ids = {claim["id"]: claim for claim in claims}
        for key, claim in ids.items():
            if key not in self.claims:
                self.claims[key] = claim
                self.numbers[key] = len(self.claims)
        return "".join([f" [{number}]" for number in sorted([self.numbers[key] for key in ids])])

    def lines(self, sources: Mapping[str, Plain]) -> list[str]:
        """Return the footnotes: quote, source and address."""
        wide = " " * (len(str(len(self.claims))) + 3)
        lines: list[str] = []
        for number, claim in enumerate(self.claims.values(), 1):
            source = sources[claim["source"]]
            lines += _wrap(f"“{claim['selectors'][0]['exact']}”", f"[{number}]".ljust(len(wide)), wide)
            lines += _wrap(_credit(claim, source), wide, wide)
            lines += [wide + _plain(source["url"])] if source["url"] else []
        return lines


def record_text(record: Plain) -> bytes:
    """Return a record (full view) as text: fields, conflicts in words, footnotes. UTF-8, at most 100 columns."""
    notes = _Notes()
    fields = [line for name, field in record["fields"].items() for line in ["", *_field(name, field, notes)]]
    head = [
        _plain(record["name"]),
        *_wrap(record["description"]),
        f"revision {record['revision']}, {record['updated_at']}",
    ]
    return _page([*head, *fields, *_conflicts(record["conflicts"]), *_footnotes(notes, record["sources"])])


def field_text(field: Plain, sources: Iterable[Plain]) -> bytes:
    """Return a field by itself (full view) as text, with the footnotes of its claims."""
    notes = _Notes()
    return _page([*_field(field["name"], field, notes), *_footnotes(notes, sources)])


def claims_text(claims: Iterable[Plain], sources: Iterable[Plain]) -> bytes:
    """Return claims as text: what is said, the quote, who says it."""
    by_id = {source["id"]: source for source in sources}
    lines: list[str] = []
    for claim in claims:
        plainly = bearing(claim) == "supports" and claim["modality"] == "asserted"
        lines += _wrap(f"{_label(claim['field'])}: {claimed(claim)}{'' if plainly else f' — {in_words(claim)}'}")
        lines += _wrap(f"“{claim['selectors'][0]['exact']}”", "    ", "    ")
        lines += [*_wrap(f"{_credit(claim, by_id[claim['source']])} ({claim['id']})", "    ", "    "), ""]
    return _page(lines)


def sources_text(sources: Iterable[Plain]) -> bytes:
    """Return sources as text: title, publisher, kind and date, address."""
    lines: list[str] = []
    for source in sources:
        parts = (source["publisher"], source["kind"], source["published"], _counted(source["claims"]))
        copied = [f"{_COPIES[each['reason']]} {each['source']}" for each in source["depends_on"]]
        seen = f"last seen {source['seen_at']}" if source["seen_at"] else ""
        archived = f"archived at {_plain(source['archive_url'])}" if source["archive_url"] else ""
        remarks = [*filter(None, (_STANDING.get(source["status"]), seen, archived)), *copied]
        lines += _wrap(f"{source['title']} ({source['id']})")
        lines += _wrap(", ".join(part for part in parts if part), "    ", "    ")
        lines += _wrap("; ".join(remarks), "    ", "    ")
        lines += [
            *(["    " + _plain(source["url"])] if source["url"] else []),
            *_wrap(source["note"] or "", "    ", "    "),
            "",
        ]
    return _page(lines)


def conflicts_text(conflicts: Iterable[Plain]) -> bytes:
    """Return conflicts as text, one sentence and its positions each."""
    lines: list[str] = []
    for conflict in conflicts:
        lines += _conflict(conflict)
        for side in conflict["positions"]:
            who = f"{side['display']} — {', '.join(side['sources'])}, {_confidence(side['confidence'])}"
            lines += _wrap(who, "    - ", "      ")
        lines.append("")
    return _page(lines)


def timeline_text(entries: Iterable[Plain]) -> bytes:
    """Return dated values as text, one a line."""
    lines: list[str] = []
    for entry in entries:
        lines += _wrap(f"{_span(entry):<12} {_label(entry['field'])}: {entry['display']}", "", " " * 13)
    return _page(lines)


def _counted(claims: int) -> str:
    return "1 claim" if claims == 1 else f"{claims} claims"


def _span(entry: Plain) -> str:
    begin, end = entry["date"], entry["end"]
    if begin is None:
        return f"until {end}"
    return f"{begin} to {end}" if end not in (None, begin) else str(begin)


def audit_text(audit: Iterable[Plain]) -> bytes:
    """Return rulings as text: what was decided by whom and why, and what has become of it."""
    lines: list[str] = []
    for each in audit:
        verb = next(verb for verb in VERBS if each.get(verb))
        target = each[verb]
        said = f" ({each['display']})" if each["display"] not in (None, target) else ""
        lines += _wrap(f"{_label(each['field'])}: {verb.replace('_', ' ')} {target}{said} — {each['state']}")
        until = f", until {each['expires']}" if each["expires"] else ""
        who = _decided(each) if verb in ON_SOURCES else _ruled(each, each["computed"])
        lines += _wrap(f"{who}{until}", "    ", "    ")
        since = f" In effect from revision {each['revision']} on." if each["revision"] else ""
        lines += [*_wrap(f"{each['detail']}{since} ({each['id']})", "    ", "    "), ""]
    return _page(lines)


def _field(name: str, field: Plain, notes: _Notes) -> list[str]:
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


def _emptied(field: Plain, notes: _Notes) -> list[str]:
    """Return a field without values: what rulings took away, and what is denied."""
    rejections = field.get("rejections", ())
    lines = _wrap(f"{field['label']}: {'unknown' if rejections else _EMPTY[field['status']]}")
    for each in rejections:
        lines += _wrap(
            f"rejected by {each['editor']} on {each['date']}: {each['reason']} ({each['id']})", "    ", "    "
        )
    return [*lines, *_denied(field, notes, "    ")]


def _denied(field: Plain, notes: _Notes, first: str) -> list[str]:
    """Return what sources deny that no source says, with who denies it."""
    alike: dict[str, list[Plain]] = {}
    for claim in field.get("denied_by", ()):
        alike.setdefault(claimed(claim), []).append(claim)
    rows = (_wrap(f"denied: {words}{notes.marks(claims)}", first, "    ") for words, claims in alike.items())
    return [line for lines in rows for line in lines]


def _ruled(ruling: Plain, computed: Plain | None) -> str:
    beside = f"{computed['display']}, {_confidence(computed['confidence'])}" if computed else "nothing"
    return f"{_decided(ruling)} (computed: {beside})"


def _decided(ruling: Plain) -> str:
    return f"ruled by {ruling['editor']} on {ruling['date']}: {ruling['reason']}"


def _value(
    value: Plain, notes: _Notes, first: str, rest: str, relations: Mapping[str, str], computed: Plain | None = None
) -> list[str]:
    status = _ruled(value["ruling"], computed) if "ruling" in value else standing(value)
    lines = _wrap(stated(value, notes.marks), first, rest)
    lines += _wrap(f"{status}; {_confidence(value['confidence'])}{_now(value)}", rest, rest)
    if value["variants"]:
        lines += _wrap(f"also written {', '.join(each['value'] for each in value['variants'])}", rest, rest)
    for each in value["nested"]:
        why = f" — {each['derived']['explanation']}" if "derived" in each else ""
        cited = (*each["claims"], *(each["derived"]["claims"] if "derived" in each else ()))
        words = stated({**_BARE, **each, "claims": cited}, notes.marks)
        lines += _wrap(f"{relations[each['relation']]}: {words}{_now(each)}{why}", rest, rest)
    told = {claim["id"] for each in value["nested"] for claim in each["claims"]}
    if "derived" in value:
        lines += _wrap(f"{value['derived']['explanation']}{notes.marks(value['derived']['claims'])}", rest, rest)
    elif implying := [claim for claim in value["implied_by"] if claim["id"] not in told]:
        words = "borne out by" if value["backing"]["bear_out"] else "implied by"
        lines += _wrap(f"{words}{notes.marks(implying)}", rest, rest)
    for key, words in (("denied_by", "denied by"), ("denied_in_part_by", "denied in part by")):
        lines += _wrap(f"{words}{notes.marks(value[key])}", rest, rest) if value[key] else []
    return lines


def _now(value: Plain) -> str:
    """Return whether a value holds, "; current as of 5 May 2024", or that nobody says; nothing of what does not change."""
    if "valid" not in value:
        return ""
    as_of = value["valid"]["as_of"]
    since = f" as of {display(as_of)}" if value["current"] and as_of else ""
    return f"; {_CURRENT[value['current']]}{since}"


def _conflicts(conflicts: Iterable[Plain]) -> list[str]:
    lines = [line for conflict in conflicts for line in _conflict(conflict)]
    return ["", "Conflicts:", *lines] if lines else []


def _conflict(conflict: Plain) -> list[str]:
    head = f"{_label(conflict['field'])} ({conflict['type']}, {conflict['status']}): {conflict['summary']}"
    return _wrap(head, "  - ", "    ")


def _footnotes(notes: _Notes, sources: Iterable[Plain]) -> list[str]:
    lines = notes.lines({source["id"]: source for source in sources})
    return ["", "Who says so:", *lines] if lines else []


def _confidence(confidence: Plain) -> str:
    # What rounds to 1.00 is not certain.
    return f"{confidence['band']} confidence ({min(shown(confidence['score']), 0.99):.2f})"


def _credit(claim: Plain, source: Plain) -> str:
    names = [source["publisher"], source["title"]]
    said = ", ".join(name for name in names if name)
    when = f", {source['published']}" if source["published"] else ""
    return f"— {said}{when}" + (f", citing {claim['attribution']}" if claim["attribution"] else "")


def _label(name: str) -> str:
    return CATALOGUE[name].label


def _wrap(text: str, first: str = "", rest: str = "") -> list[str]:
    if text.isprintable() and text[-1:].strip() and len(first) + len(text) <= WIDTH:
        return [first + text]
    return textwrap.wrap(_plain(text), WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)


def _plain(text: str) -> str:
    if text.isprintable():
        return text
    return readable(text)


def _page(lines: Iterable[str]) -> bytes:
    return ("\n".join(lines).strip("\n") + "\n").encode()
