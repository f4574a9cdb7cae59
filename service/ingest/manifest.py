"""Read a profile's manifest: what it declares of the person and of each source, or every fault in it at once."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from attrs import frozen
from marshmallow import ValidationError

from schemas.manifest import ManifestSchema, SourceSchema, shown
from schemas.near import nearest, nearest_field
from service.domain import time
from service.domain.fields import CATALOGUE, Datatype
from service.domain.ruling import IDENTITY, ON_SOURCES, Ruling, ruling_id
from service.domain.source import Subject
from service.errors import ManifestError
from service.ingest.opening import MANIFEST
from service.ingest.toml.toml import Faults, is_day, parse, raise_all, validate

NAME = MANIFEST

_Table = Mapping[str, Any]

_MANIFEST, _SOURCE = ManifestSchema(), SourceSchema()


@frozen
class Manifest:
    """What a manifest declares; each source is a mapping with the attributes of ``Source`` that are known so far.

    ``rulings`` are what it says of whom sources tell of.
    """

    subject: Subject
    sources: tuple[_Table, ...]
    rulings: tuple[Ruling, ...] = ()


def read_manifest(folder: Path) -> Manifest:
    """Read and check ``folder/profile.toml``; ManifestError, with all faults at once, where something is wrong."""
    path = folder / NAME
    missing, large = "write it: docs in README.md, Add a person", "keep texts in files of their own"
    toml = parse(path, ManifestError, missing, large, folder)
    data, faults = validate(toml.raw, _MANIFEST, {"sources": _SOURCE})
    raise_all(path, chain(faults, _misnamed(folder, data), disagreements(folder, data)), ManifestError, toml.places)
    return manifest_of(data)


def manifest_of(data: _Table) -> Manifest:
    """Return the manifest that is made of what fits the schema."""
    subject = Subject(id=data["id"], name=data["name"], aliases=tuple(data["aliases"]))
    sources = tuple(
        {key: value for key, value in source.items() if key not in ON_SOURCES} for source in data["sources"]
    )
    return Manifest(subject, sources, tuple(_rulings(subject.id, data["sources"])))


def _rulings(profile: str, sources: Iterable[_Table]) -> Iterator[Ruling]:
    for source in sources:
        for verb in (verb for verb in ON_SOURCES if verb in source):
            said = {"editor": NAME, **source[verb]}
            key = ruling_id(profile, IDENTITY, verb, source["id"], said["editor"], said["date"])
            yield Ruling(id=key, field=IDENTITY, **said, **{verb: source["id"]})


def fault_in_source(key: str, text: str) -> tuple[str, str] | None:
    """Return the (problem, remedy) of ``text`` as what a ``[[sources]]`` table says for ``key``; None where it may say so."""
    try:
        _SOURCE.fields[key].deserialize(text)
    except ValidationError as error:
        problem, _, remedy = str(error.messages[0]).rpartition("; ")
        return problem, remedy
    return _false_date(text) if key == "published" else None


def _misnamed(folder: Path, data: _Table) -> Faults:
    name = folder.resolve().name
    if data.get("id", name) != name:
        yield "id", f"{data['id']!r} is not the folder's name", f"make it {name!r} or rename the folder"


def disagreements(folder: Path, data: _Table) -> Faults:
    """Yield (key, problem, remedy) for all that a schema cannot see; keys that are missing are left alone.

    Files are named from ``folder`` on.
    """
    sources = [source for source in data.get("sources", ()) if isinstance(source, Mapping)]
    yield from _duplicates(sources, "id")
    yield from _duplicates(sources, "file")
    yield from _false_dates(sources)
    yield from _false_moments(sources)
    yield from _escapes(folder, sources)
    yield from _false_lineage(sources)
    yield from _false_mappings(sources)
    yield from _false_identities(sources)


def _duplicates(sources: Sequence[_Table], key: str) -> Faults:
    first: dict[str, int] = {}
    for index, source in enumerate(sources):
        if (value := source.get(key)) is None:
            continue
        if (earlier := first.setdefault(value, index)) != index:
            yield f"sources[{index}].{key}", f"{shown(value)} is taken by sources[{earlier}]", "give each its own"


def _false_dates(sources: Sequence[_Table]) -> Faults:
    for index, source in enumerate(sources):
        if "published" in source and (fault := _false_date(source["published"])):
            yield (f"sources[{index}].published", *fault)


def _false_date(text: str) -> tuple[str, str] | None:
    try:
        time.parse(text)
    except ValueError:
        return f"{shown(text)} is no EDTF date", "expected one such as '1987-05-12', '1987-05', '1987?' or '2013/2018'"
    return None


def _false_moments(sources: Sequence[_Table]) -> Faults:
    """Yield the times at which pages are said to have been retrieved: their texts are those of another time."""
    for index, source in enumerate(sources):
        if "retrieved_at" in source and not {"file", "text"} & source.keys():
            remedy = "take it out, or name the file that was retrieved then"
            yield (
                f"sources[{index}].retrieved_at",
                "a page is retrieved when it is fetched, which is noted by itself",
                remedy,
            )


def _escapes(folder: Path, sources: Sequence[_Table]) -> Faults:
    for index, source in enumerate(sources):
        if "file" in source and _leads_out(folder, source["file"]):
            yield (
                f"sources[{index}].file",
                f"{shown(source['file'])} leads out of the profile's folder",
                "copy the document into it and name the copy",
            )


def _leads_out(folder: Path, file: str) -> bool:
    home = os.path.realpath(folder)
    try:
        return not os.path.realpath(folder / file).startswith(home + os.sep)
    except OSError:
        return False  # somebody moves it right now: reading it tells what is wrong


def _false_lineage(sources: Sequence[_Table]) -> Faults:
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


def _false_identities(sources: Sequence[_Table]) -> Faults:
    for index, source in enumerate(sources):
        said = sorted(verb for verb in ON_SOURCES if verb in source)
        if len(said) > 1:
            yield f"sources[{index}].{said[0]}", "says the opposite of same", "take one of the two out"
        for verb in said:
            day = source[verb].get("date") if isinstance(source[verb], Mapping) else None
            if day is not None and not is_day(day):
                yield (
                    f"sources[{index}].{verb}.date",
                    f"{shown(day)} is no day of the calendar",
                    "expected one such as '2026-01-02'",
                )


def _false_mappings(sources: Sequence[_Table]) -> Faults:
    for index, source in enumerate(sources):
        if "mapping" in source:
            yield from false_mapping(f"sources[{index}].mapping", source["mapping"])


def false_mapping(place: str, mapping: _Table) -> Faults:
    """Yield (key, problem, remedy) for all that is wrong with the mapping at ``place``, whose values are names of columns."""
    for key in mapping:
        yield from _false_key(f"{place}.{key}", key)
    if not mapping.keys() & {"name", "id"}:
        remedy = "add name = the column of persons' names, or id = that of profiles' ids"
        yield place, "does not say whom a row is about", remedy


def _false_key(place: str, key: str) -> Faults:
    """Yield what is wrong with a key of a mapping, which is ``id``, a field, or a field with one of its qualifiers."""
    name, dot, qualifier = key.partition(".")
    fields = {each.name: each for each in CATALOGUE.values() if each.datatype is not Datatype.EVENT}
    if key == "id":
        return
    if name not in fields:
        yield place, f"{shown(name)} is no field that a column can hold", _meant(nearest_field(name, fields), fields)
    elif dot and qualifier not in fields[name].keys:
        known = fields[name].keys
        remedy = _meant(nearest(qualifier, known), known) if known else "leave it out"
        yield place, f"{name} has no qualifier {shown(qualifier)}", remedy


def _meant(meant: str | None, known: Iterable[str]) -> str:
    return f"did you mean {meant!r}?" if meant else f"choose one of {', '.join(known)}"
