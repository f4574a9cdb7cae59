"""Read a TOML file of an editor's: parsed and held against a schema, every fault with its place and what to do."""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from attrs import frozen
from marshmallow import Schema, ValidationError

from schemas.manifest import UNKNOWN_KEY
from schemas.near import nearest
from service.errors import InputError
from service.ingest.opening import LIMIT, read
from service.ingest.toml.tomlbounds import excess
from service.ingest.toml.tomlplaces import Places, places

Faults = Iterator[tuple[str, str, str]]
"""(key, problem, remedy) triples."""


@frozen
class Toml:
    """What a file says, and where its tables stand."""

    raw: dict[str, Any]
    places: Places


def parse(path: Path, error: type[InputError], missing: str, large: str, home: Path) -> Toml:
    """Return what the file at ``path`` in the folder ``home`` says; ``error`` where it cannot be read, or is not TOML in UTF-8.

    ``missing`` and ``large`` are the remedies where there is no such file, and where it has more than LIMIT bytes.
    """
    return parse_bytes(path, read(path, LIMIT, error, missing=missing, large=large, home=home), error)


def parse_bytes(path: Path, data: bytes, error: type[InputError]) -> Toml:
    """Return what ``data``, the content of the file at ``path``, says; ``error`` where it is not UTF-8 or not TOML."""
    try:
        return parse_text(path, data.decode("utf-8-sig"), error)
    except UnicodeDecodeError as reason:
        raise error(str(path), f"is not UTF-8 (at byte offset {reason.start})", "save it as UTF-8") from reason


def parse_text(path: Path, text: str, error: type[InputError]) -> Toml:
    """Return what ``text``, the content of the file at ``path``, says; ``error`` where it is not TOML, or out of bounds."""
    if found := excess(text):
        line, problem = found
        raise error(f"{path}:{line}", f"has {problem}", "write it in the few keys that are documented")
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as reason:
        raise error(str(path), f"is not valid TOML: {reason}", "correct it there (https://toml.io)") from reason
    return Toml(raw, places(text, raw))


def validate(raw: Mapping[str, Any], schema: Schema, tables: Mapping[str, Schema]) -> tuple[dict[str, Any], Faults]:
    """Return what of ``raw`` fits ``schema``, and a fault for everything else; ``tables`` has the schemas of arrays in it."""
    try:
        loaded: dict[str, Any] = schema.load(raw)
    except ValidationError as error:
        valid = error.valid_data if isinstance(error.valid_data, dict) else {}
        return valid, (_fault(key, message, schema, tables) for key, message in _flatten(error.messages))
    return loaded, iter(())


def raise_all(path: Path, faults: Faults, error: type[InputError], places: Places = Places()) -> None:  # noqa: B008 - frozen
    """Raise ``error`` with all ``faults`` of the file at ``path``, one line each; nothing where there are none.

    A table is named by its line, as ``places`` has it, else by its number, from 0.
    """
    errors = [error(place_of(path, key, places), places.worded(problem), remedy) for key, problem, remedy in faults]
    if errors:
        first, *more = errors
        raise error(first.where, first.problem, first.remedy, more)


def place_of(path: Path, key: str, places: Places) -> str:
    """Return the place of a key of a file, as errors name it: ``rulings.toml:12: date``."""
    if found := places.find(key):
        line, rest = found
        return f"{path}:{line}: {rest}" if rest else f"{path}:{line}"
    return f"{path}: {key}" if key else str(path)


def _flatten(messages: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Yield (``sources[1].kind``, message) pairs out of marshmallow's nested messages."""
    if isinstance(messages, Mapping):
        for name, inner in messages.items():
            yield from _flatten(inner, _join(key, name))
    else:
        yield from ((key, message) for message in messages)


def _join(key: str, name: str | int) -> str:
    if isinstance(name, int):
        return f"{key}[{name}]"
    if name == "_schema":
        return key
    return f"{key}.{name}" if key else name


def _fault(key: str, message: str, schema: Schema, tables: Mapping[str, Schema]) -> tuple[str, str, str]:
    if message != UNKNOWN_KEY:
        problem, _, remedy = message.rpartition("; ")
        return key, problem, remedy
    place, _, name = key.rpartition(".")
    known = tables.get(place.partition("[")[0], schema).fields
    meant = nearest(name, known)
    return key, UNKNOWN_KEY, f"did you mean {meant!r}?" if meant else f"the keys here are {', '.join(known)}"


def is_day(text: str) -> bool:
    """Tell whether ``text`` is a day of the calendar, as in ISO 8601."""
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False
