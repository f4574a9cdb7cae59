"""Read a profile's manifest: what it declares of the person and of each source, or every fault in it at once."""

import os
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen
from marshmallow import ValidationError

from schemas.manifest import UNKNOWN_KEY, ManifestSchema, SourceSchema, nearest, shown
from service.domain.source import Subject
from service.domain.time import parse
from service.errors import ManifestError

NAME = "profile.toml"
_LIMIT = 1_000_000

_Table = Mapping[str, Any]


@frozen
class Manifest:
    """What a manifest declares; each source is a mapping with the attributes of ``Source`` that are known so far."""

    subject: Subject
    sources: tuple[_Table, ...]


def read_manifest(folder: Path) -> Manifest:
    """Read and check ``folder/profile.toml``; ManifestError, with all faults at once, where something is wrong."""
    path = folder / NAME
    data, faults = _validate(path, _parse(path))
    faults += [
        ManifestError(f"{path}: {key}", problem, remedy) for key, problem, remedy in _disagreements(folder, data)
    ]
    if faults:
        first, *more = faults
        raise ManifestError(first.where, first.problem, first.remedy, more)
    subject = Subject(id=data["id"], name=data["name"], aliases=tuple(data["aliases"]))
    return Manifest(subject, tuple(data["sources"]))


def _parse(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > _LIMIT:
            raise ManifestError(str(path), f"has more than {_LIMIT:,} bytes", "keep texts in files of their own")
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError:
        raise ManifestError(str(path), "there is no such file", "write it: docs in README.md, Add a person") from None
    except OSError as error:
        raise ManifestError(str(path), f"cannot be read ({error.strerror})", "make it a readable file") from error
    except UnicodeDecodeError as error:
        raise ManifestError(str(path), f"is not UTF-8 (at byte offset {error.start})", "save it as UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise ManifestError(str(path), f"is not valid TOML: {error}", "correct it there (https://toml.io)") from error


def _validate(path: Path, raw: dict[str, Any]) -> tuple[dict[str, Any], list[ManifestError]]:
    """Return what of ``raw`` is valid, and a fault for everything else."""
    try:
        return ManifestSchema().load(raw), []
    except ValidationError as error:
        valid = error.valid_data if isinstance(error.valid_data, dict) else {}
        faults = [_fault(path, key, message) for key, message in _flatten(error.messages)]
        return valid, faults


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


def _fault(path: Path, key: str, message: str) -> ManifestError:
    if message == UNKNOWN_KEY:
        schema = SourceSchema() if key.startswith("sources[") else ManifestSchema()
        meant = nearest(key.rpartition(".")[2], schema.fields)
        remedy = f"did you mean {meant!r}?" if meant else f"the keys here are {', '.join(schema.fields)}"
        return ManifestError(f"{path}: {key}", UNKNOWN_KEY, remedy)
    problem, _, remedy = message.rpartition("; ")
    return ManifestError(f"{path}: {key}", problem, remedy)


_Faults = Iterator[tuple[str, str, str]]


def _disagreements(folder: Path, data: _Table) -> _Faults:
    """Yield (key, problem, remedy) for all that a schema cannot see; keys that are missing are left alone."""
    name = folder.resolve().name
    if data.get("id", name) != name:
        yield "id", f"{data['id']!r} is not the folder's name", f"make it {name!r} or rename the folder"
    sources = [source for source in data.get("sources", ()) if isinstance(source, Mapping)]
    yield from _duplicates(sources, "id")
    yield from _duplicates(sources, "file")
    yield from _false_dates(sources)
    yield from _escapes(folder, sources)
    yield from _false_lineage(sources)


def _duplicates(sources: Sequence[_Table], key: str) -> _Faults:
    first: dict[str, int] = {}
    for index, source in enumerate(sources):
        if (value := source.get(key)) is None:
            continue
        if (earlier := first.setdefault(value, index)) != index:
            yield f"sources[{index}].{key}", f"{shown(value)} is taken by sources[{earlier}]", "give each its own"


def _false_dates(sources: Sequence[_Table]) -> _Faults:
    for index, source in enumerate(sources):
        if "published" not in source:
            continue
        try:
            parse(source["published"])
        except ValueError:
            yield (
                f"sources[{index}].published",
                f"{shown(source['published'])} is no EDTF date",
                "expected one such as '1987-05-12', '1987-05', '1987?' or '2013/2018'",
            )


def _escapes(folder: Path, sources: Sequence[_Table]) -> _Faults:
    home = os.path.realpath(folder)
    for index, source in enumerate(sources):
        if "file" in source and not os.path.realpath(folder / source["file"]).startswith(home + os.sep):
            yield (
                f"sources[{index}].file",
                f"{shown(source['file'])} leads out of the profile's folder",
                "copy the document into it and name the copy",
            )


def _false_lineage(sources: Sequence[_Table]) -> _Faults:
    parents = {source["id"]: source.get("derived_from") for source in sources if "id" in source}
    for index, source in enumerate(sources):
        parent = source.get("derived_from")
        if parent is None:
            continue
        key = f"sources[{index}].derived_from"
        if parent not in parents:
            meant = nearest(parent, parents)
            yield (
                key,
                f"{parent!r} is no source here",
                f"did you mean {meant!r}?" if meant else "name one of the manifest",
            )
        elif source.get("id") in _ancestors(parent, parents):
            yield key, f"{parent!r} in turn comes from {source['id']!r}", "a copy has one origin, so break the circle"


def _ancestors(start: str, parents: Mapping[str, str | None]) -> set[str]:
    """Return ``start`` and all that it comes from."""
    found: set[str] = set()
    step: str | None = start
    while step is not None and step not in found:
        found.add(step)
        step = parents.get(step)
    return found
