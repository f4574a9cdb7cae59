"""Tables as CSV (RFC 4180): CRLF, a header row, UTF-8."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from schemas.base import shown
from service.represent.plain.bearing import bearing
from service.represent.visible import visible

Plain = Mapping[str, Any]

_RELATIONS = {"contains": "more precise than", "within": "less precise than", "near": "near"}
_FORMULA = tuple("=+-@\n＝＋－＠")  # a tab and a carriage return are written out
_FIELD = ("field", "value", "display", "status", "score", "band", "sources", "claims")
_RULED = ("ruling", "ruled_by", "ruled_on", "ruling_reason", "computed")
_TIME = ("current", "start", "end", "as_of")
_BACKED = (
    "independent_count",
    "backing",
    "statements",
    "differing",
    "implied_by",
    "denied_by",
    "denied_in_part_by",
    "relation",
    "of",
)
_CLAIM = ("id", "field", "value", "display", "bearing", "original", "source", "exact", "start", "end")
_CLAIM_REST = (
    "modality",
    "attribution",
    "probability",
    "qualifiers",
    "passage_url",
    "rejected_by",
    "orphaned_at",
    "linked",
)
_SOURCE = ("id", "title", "publisher", "kind", "url", "author", "published", "retrieved_at", "language", "licence")
_SOURCE_REST = ("seen_at", "archive_url", "note", "text_sha256", "length", "derived_from", "status", "claims")
_CONFLICT = ("id", "field", "type", "status", "severity", "chosen", "rule", "margin", "positions", "summary")
_AUDIT = (
    "id",
    "field",
    "choose",
    "reject",
    "same",
    "not_same",
    "value",
    "state",
    "detail",
    "reason",
    "editor",
    "date",
    "expires",
)
_AUDIT_REST = ("computed", "score", "band", "revision")
_TIMELINE = ("date", "end", "field", "value", "display", "status", "claims")


def fields_table(fields: Mapping[str, Plain]) -> bytes:
    """Return one row a value of ``fields`` (full views, by name), and one for each that is only nested in one: what it is to the value ``of``.

    A field without values has a row where rulings have rejected what it had, or claims deny something.
    """
    rows = (row for name, field in fields.items() for row in _rows(field, name))
    return _table((*_FIELD, *_RULED, *_BACKED, *_TIME), rows)


def _rows(field: Plain, name: str) -> Iterator[Plain]:
    blank = dict.fromkeys((*_FIELD, *_RULED, *_BACKED, *_TIME)) | {"field": name}
    listed = {value["value"] for value in field["values"]}
    for value in field["values"]:
        yield blank | _row(value) | _ruled(value, field)
        for each in value["nested"]:
            if "derived" in each or (each["relation"] != "near" and each["value"] not in listed):
                yield blank | _row(each) | {"relation": _RELATIONS[each["relation"]], "of": value["value"]}
    for ruling in field.get("rejections", ()):
        given = {"ruling": ruling["id"], "ruled_by": ruling["editor"], "ruled_on": ruling["date"]}
        yield blank | {"status": field["status"], **given, "ruling_reason": ruling["reason"]}
    if field.get("denied_by"):
        yield blank | {"status": field["status"], "denied_by": _ids(field["denied_by"])}


def _row(value: Plain) -> dict[str, Any]:
    """Return the cells of a value, or of one nested in it."""
    listed = {key: _ids(value.get(key, ())) for key in ("claims", "implied_by", "denied_by", "denied_in_part_by")}
    sure = _confidence(value["confidence"]) if "confidence" in value else {}
    statements = " | ".join(_statement(each) for each in value.get("statements", ()))
    return {**value, **sure, **listed, "statements": statements, **_time(value)}


def _statement(statement: Plain) -> str:
    """Return "degree=doctorate [c_1 c_2], end=1990 [c_1]"."""
    said, support = statement["qualifiers"], statement["support"]
    return ", ".join(f"{key}={said[key]} [{' '.join(support[key])}]" for key in said)


def claims_table(claims: Iterable[Plain]) -> bytes:
    """Return one row a claim."""
    rows = (
        {
            **claim,
            **claim["selectors"][0],
            **claim["selectors"][1],
            "bearing": bearing(claim),
            "linked": str(claim["linked"]).lower(),
        }
        for claim in claims
    )
    return _table((*_CLAIM, *_CLAIM_REST), rows)


def sources_table(sources: Iterable[Plain]) -> bytes:
    """Return one row a source."""
    return _table((*_SOURCE, *_SOURCE_REST), sources)


def conflicts_table(conflicts: Iterable[Plain]) -> bytes:
    """Return one row a conflict."""
    rows = ({**each, "positions": " | ".join(side["display"] for side in each["positions"])} for each in conflicts)
    return _table(_CONFLICT, rows)


def timeline_table(entries: Iterable[Plain]) -> bytes:
    """Return one row a dated value."""
    return _table(_TIMELINE, entries)


def audit_table(audit: Iterable[Plain]) -> bytes:
    """Return one row a ruling."""
    older = {"same": None, "not_same": None}  # what was published before these were told
    unknown = {"computed": None, "score": None, "band": None}
    rows = (
        {**older, **each, **unknown, **({"computed": best["value"], **_confidence(best["confidence"])} if best else {})}
        for each in audit
        for best in (each["computed"],)
    )
    return _table((*_AUDIT, *_AUDIT_REST), rows)


def _ruled(value: Plain, field: Plain) -> dict[str, Any]:
    if "ruling" not in value:
        return {}
    ruling = value["ruling"]
    about = (ruling["id"], ruling["editor"], ruling["date"], ruling["reason"], field["computed"]["value"])
    return dict(zip(_RULED, about, strict=True))


def _time(value: Plain) -> Plain:
    """Return for when a value held; empty for what does not change, and for what no source says."""
    known = "" if value.get("current") is None else str(value["current"]).lower()
    return {**dict.fromkeys(_TIME), **value.get("valid", {}), "current": known}


def _confidence(confidence: Plain) -> Plain:
    return {"score": shown(confidence["score"]), "band": confidence["band"]}


def _ids(claims: Sequence[Any]) -> list[str]:
    return [claim if isinstance(claim, str) else claim["id"] for claim in claims]


def _table(header: Sequence[str], rows: Iterable[Plain]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([_cell(row[name]) for name in header] for row in rows)
    return out.getvalue().encode()


def _cell(value: object) -> str | float:
    if value is None:
        return ""
    if isinstance(value, int | float):
        return value
    text = visible(_words(value))
    # A spreadsheet takes such a cell for a formula; the apostrophe makes it text.
    return f"'{text}" if text.startswith(_FORMULA) else text


def _words(value: object) -> str:
    if isinstance(value, Mapping):
        return "; ".join(f"{key}={_words(each)}" for key, each in value.items())
    if isinstance(value, list | tuple):
        return " ".join(str(each) for each in value)
    return "" if value is None else str(value)
