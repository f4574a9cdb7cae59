"""langextract's JSON lines (https://github.com/google/langextract): a document a line, with what was extracted from it.

``extraction_class`` is the field; the value is the attribute ``value``, or else the extracted words. ``char_interval``
counts code points of the line's own text. What has no such interval the tool itself has not found there.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen

from service.domain.fields import CATALOGUE
from service.domain.handmade import Tool
from service.domain.selector import CONTEXT
from service.ingest.annotations.annotation import Annotation, Plain, Read, Unread, field_named, on_one_line, string

NAME = "langextract"
_BY_HAND = "quote it by hand: whosays claim"
_SHOWN = 60


def is_document(raw: Plain) -> bool:
    """Tell whether an object is a document of this kind."""
    return isinstance(raw.get("extractions"), list)


def annotations(where: str, raw: Plain, names: Mapping[str, str]) -> Iterator[Read]:
    """Yield what was extracted from the document ``raw``, one for each value."""
    for number, each in enumerate(raw["extractions"]):
        place = f"{where}: extractions[{number}]"
        if not isinstance(each, Mapping):
            yield Unread(place, "is no object", "export it as langextract does")
            continue
        field = field_named(place, string(each.get("extraction_class")), names)
        if field is None or isinstance(field, Unread):
            yield field
        else:
            yield from _annotations(place, raw, each, field)


@frozen
class _Quoted:
    """The words of an extraction where the tool had them, and what stands around them there."""

    exact: str
    prefix: str
    suffix: str
    start: int


def _annotations(where: str, raw: Plain, extraction: Plain, field: str) -> Iterator[Read]:
    quoted = _quoted(where, raw, extraction)
    attributes = extraction.get("attributes")
    attributes = attributes if isinstance(attributes, Mapping) else {}
    given = attributes.get("value")
    values = [string(each) for each in (given if isinstance(given, list) else [given])]
    for value in (
        filter(None, map(on_one_line, values))
        if any(values)
        else [on_one_line(string(extraction.get("extraction_text")))]
    ):
        if isinstance(quoted, Unread):
            yield quoted
            continue
        yield Annotation(
            where=where,
            field=field,
            value=value,
            quote=quoted.exact,
            tool=Tool(NAME),
            prefix=quoted.prefix,
            suffix=quoted.suffix,
            target=string(raw.get("document_id")),
            text=raw["text"] if isinstance(raw.get("text"), str) else None,
            start=quoted.start,
            qualifiers=_qualifiers(field, attributes),
        )


def _quoted(where: str, raw: Plain, extraction: Plain) -> _Quoted | Unread:
    words, text = string(extraction.get("extraction_text")), raw.get("text")
    if not words.strip():
        return Unread(where, "has no extraction_text", "export it as langextract does")
    interval = _interval(extraction.get("char_interval"))
    if interval is None:
        return Unread(where, f"the tool found no place for “{words[:_SHOWN]}” in its text", _BY_HAND)
    start, end = interval
    if not isinstance(text, str):
        return _Quoted(words, "", "", start)
    exact = text[start:end]
    if on_one_line(exact).casefold() != on_one_line(words).casefold():
        status = string(extraction.get("alignment_status")) or "no status"
        problem = f"its interval has “{on_one_line(exact)[:_SHOWN]}”, not “{on_one_line(words)[:_SHOWN]}” ({status})"
        return Unread(where, problem, _BY_HAND)
    return _Quoted(exact, text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT], start)


def _interval(value: Any) -> tuple[int, int] | None:
    if not isinstance(value, Mapping):
        return None
    start, end = value.get("start_pos"), value.get("end_pos")
    return (start, end) if type(start) is int and type(end) is int and 0 <= start < end else None


def _qualifiers(field: str, attributes: Plain) -> dict[str, str]:
    """Return the attributes that are qualifiers of the field; the others are the tool's own."""
    words = {key: on_one_line(string(value)) for key, value in attributes.items()}
    return {key: text for key, text in words.items() if text and CATALOGUE[field].words_of(key) is not None}
