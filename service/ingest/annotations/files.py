"""Read a file of annotations, whatever it holds: one object, a list or a collection of them, or one object a line."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import orjson

from service.domain.handmade import VERSION
from service.errors import ClaimError
from service.ingest.annotations import langextract, webannotation
from service.ingest.annotations.annotation import Plain, Read, Unread, on_one_line, string
from service.ingest.opening import read

LIMIT = 50_000_000
"""The largest file that is read, in bytes."""

_LINES = (".jsonl", ".ndjson")
_LISTS = ("rows", "annotations", "items", "@graph")
_KINDS = "export W3C Web Annotations, those of Hypothesis, or langextract's JSON lines"

_Placed = tuple[str, Plain, str] | Unread


def read_annotations(path: Path, names: Mapping[str, str]) -> Iterator[Read]:
    """Yield what the file at ``path`` holds, in its order; ``names`` are fields by what the tool calls them.

    One faulty line or object stops no other. ClaimError where the file cannot be read, or is no JSON.
    """
    data = read(path, LIMIT, ClaimError, missing="name a file of annotations", large="divide it into several files")
    for placed in _objects(path, data.removeprefix(b"\xef\xbb\xbf")):
        if isinstance(placed, Unread):
            yield placed
            continue
        where, raw, version = placed
        if langextract.is_document(raw):
            yield from langextract.annotations(where, raw, names)
        elif webannotation.is_annotation(raw):
            yield from webannotation.annotations(where, raw, names, version)
        else:
            yield Unread(where, "is no annotation", _KINDS)


def _objects(path: Path, data: bytes) -> Iterator[_Placed]:
    if path.suffix in _LINES:
        yield from _lines(path, data)
        return
    try:
        whole = orjson.loads(data)
    except orjson.JSONDecodeError as error:
        if not _begins_with_a_line(data):
            raise ClaimError(f"{path}:{error.lineno}", f"is no JSON: {error.msg}", _KINDS) from error
        yield from _lines(path, data)
    else:
        yield from _flat(str(path), whole, VERSION)


def _begins_with_a_line(data: bytes) -> bool:
    """Tell whether the first line is JSON by itself."""
    try:
        return isinstance(orjson.loads(data.lstrip().partition(b"\n")[0]), dict)
    except orjson.JSONDecodeError:
        return False


def _lines(path: Path, data: bytes) -> Iterator[_Placed]:
    for number, line in enumerate(data.split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            value = orjson.loads(line)
        except orjson.JSONDecodeError as error:
            yield Unread(f"{path}:{number}", f"is no JSON: {error.msg}", "write one object a line")
        else:
            yield from _flat(f"{path}:{number}", value, VERSION)


def _flat(where: str, value: Any, version: str) -> Iterator[_Placed]:
    """Yield the objects that a value holds: itself, or those of its lists, however they are nested."""
    waiting = [(where, value, version)]
    while waiting:
        place, each, tool = waiting.pop()
        held: list[tuple[str, Any]] = []
        if isinstance(each, list):
            held = [(f"{place}[{number}]", inner) for number, inner in enumerate(each)]
        elif not isinstance(each, Mapping):
            yield Unread(place, "is no object", _KINDS)
            continue
        elif names := [name for name in _LISTS if isinstance(each.get(name), list)]:
            held = [(f"{place}: {name}", each[name]) for name in names]
            tool = on_one_line(string(each.get("client_version"))) or tool
        elif isinstance(each.get("first"), Mapping):
            held = [(f"{place}: first", each["first"])]
        else:
            yield place, each, tool
        waiting += [(inner, value, tool) for inner, value in reversed(held)]
