"""Write manifests: sources behind those that are declared, with all else, comments too, left as it is."""

from collections.abc import Mapping, Sequence
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, Table

from service.domain.source import Subject
from service.errors import ManifestError


def new_manifest(subject: Subject, sources: Sequence[Mapping[str, Any]]) -> str:
    """Return the manifest of a new profile."""
    document = tomlkit.document()
    document["id"] = subject.id
    document["name"] = subject.name
    if subject.aliases:
        document["aliases"] = list(subject.aliases)
    document.add(tomlkit.nl())
    document["sources"] = _tables(sources)
    return tomlkit.dumps(document)


def with_sources(where: str, text: str, sources: Sequence[Mapping[str, Any]]) -> str:
    """Return the manifest ``text`` of the file at ``where`` with ``sources`` behind its own; ManifestError where it cannot take them."""
    try:
        document = tomlkit.parse(text)
    except (TOMLKitError, ValueError) as error:
        raise ManifestError(where, f"is no TOML that can be added to ({error})", "correct it there") from error
    known = document.get("sources")
    if not isinstance(known, AoT):
        raise ManifestError(where, "has no tables [[sources]]", "write each source as one, or add this one by hand")
    for table in _tables(sources):
        known.append(table)
    return tomlkit.dumps(document)


def _tables(sources: Sequence[Mapping[str, Any]]) -> AoT:
    tables = tomlkit.aot()
    for source in sources:
        tables.append(_table(source))
    return tables


def _table(source: Mapping[str, Any]) -> Table:
    table = tomlkit.table()
    for key, value in source.items():
        if isinstance(value, Mapping):
            inline = tomlkit.inline_table()
            inline.update(value)
            table[key] = inline
        else:
            table[key] = value
    table.add(tomlkit.nl())
    return table
