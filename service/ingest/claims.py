"""Claims by hand on a profile's sources: read, or every fault in them at once; and more of them written."""

import os
from collections.abc import Collection, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import orjson
from attrs import asdict

from schemas.handmade import HandmadeSchema, HandmadeTable
from schemas.manifest import shown
from schemas.near import nearest
from service.domain import time
from service.domain.claim import Modality
from service.domain.fields import CATALOGUE, GENERAL
from service.domain.handmade import Handmade, Tool, fault_of_qualifier, fault_of_value
from service.errors import ClaimError
from service.ingest.files import replace
from service.ingest.opening import LIMIT, read
from service.ingest.toml.toml import Faults, Toml, parse, parse_bytes, raise_all, validate

NAME = "claims.toml"
_HEAD = "# What people and other tools have found in the sources of this profile; docs/sources.md has the keys.\n"
_MISSING, _LARGE = "put it back or take the link away", "take claims out that are no longer needed"
_SAME = ("field", "value", "source", "quote", "prefix", "suffix", "start", "modality")

_Table = Mapping[str, Any]


def read_claims(folder: Path, sources: Collection[str]) -> tuple[Handmade, ...]:
    """Read and check ``folder/claims.toml``; none where there is no such file, ClaimError with all faults at once.

    ``sources`` are the ids of the manifest. Whether a quote stands in its source's text is not looked at here.
    """
    path = folder / NAME
    if not os.path.lexists(path):
        return ()
    return _claims(path, parse(path, ClaimError, _MISSING, _LARGE, folder), sources)


def append_claims(folder: Path, sources: Collection[str], claims: Sequence[Handmade], *, write: bool = True) -> Path:
    """Write ``claims`` behind all that ``folder/claims.toml`` says, in one step, and return the file's path.

    Everything else in the file stays byte for byte. Only one may do so at a time, which the caller sees to. ClaimError,
    with nothing written, where the file would be faulty. Without ``write`` it is only looked whether it would be.
    """
    path, place = folder / NAME, Path(os.path.realpath(folder / NAME))
    try:
        before = _written_before(path)
        gap = b"" if before.endswith(b"\n") or not before else b"\n"
        after = before + gap + "".join(map(table_of, claims)).encode()
        if len(after) > LIMIT:
            raise ClaimError(str(path), f"would have more than {LIMIT:,} bytes", _LARGE)
        _claims(path, parse_bytes(path, after, ClaimError), sources)
        if write:
            replace(place, after)
    except OSError as error:
        raise ClaimError(
            str(path), f"cannot be written ({error.strerror})", "give this user the right to write it"
        ) from error
    except orjson.JSONEncodeError as error:
        raise ClaimError(str(path), "the claim has bytes that are no UTF-8", "give its words as UTF-8") from error
    return path


def faults_of(claim: Handmade, sources: Collection[str]) -> list[tuple[str, str, str]]:
    """Return what is wrong with a claim that is in no file yet, as (key, problem, remedy)."""
    raw = {"claims": [_plain(claim)]}
    data, faults = validate(raw, HandmadeSchema(), {"claims": HandmadeTable()})
    found = chain(faults, _disagreements(data.get("claims", ()), sources))
    return [(key.removeprefix("claims[0]."), problem, remedy) for key, problem, remedy in found]


def _written_before(path: Path) -> bytes:
    if not os.path.lexists(path):
        return _HEAD.encode()
    return read(path, LIMIT, ClaimError, missing=_MISSING, large=_LARGE, home=path.parent)


def table_of(claim: Handmade) -> str:
    """Return a claim as a TOML table with an empty line before it."""
    return "\n".join(["", "[[claims]]", *(f"{key} = {_toml(value)}" for key, value in _plain(claim).items())]) + "\n"


def _plain(claim: Handmade) -> dict[str, Any]:
    """Return a claim as its table has it: what says nothing is left out."""
    plain = {key: value for key, value in asdict(claim).items() if value not in (None, "", {})}
    if claim.modality is Modality.ASSERTED:
        del plain["modality"]
    order = [name for name in HandmadeTable().fields if name in plain]
    return {name: plain[name] for name in order}


def _toml(value: Any) -> str:
    """Return ``value`` as TOML: JSON's escapes are among TOML's, and of what JSON leaves bare TOML wants one escaped."""
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key} = {_toml(words)}" for key, words in value.items()) + " }"
    return orjson.dumps(value).decode().replace("\x7f", "\\u007f")


def _claims(path: Path, toml: Toml, sources: Collection[str]) -> tuple[Handmade, ...]:
    data, faults = validate(toml.raw, HandmadeSchema(), {"claims": HandmadeTable()})
    found = data.get("claims", ())
    raise_all(path, chain(faults, _disagreements(found, sources)), ClaimError, toml.places)
    return tuple(map(_claim, found))


def _claim(table: _Table) -> Handmade:
    tool = {"tool": Tool(**table["tool"])} if "tool" in table else {}
    return Handmade(**{**table, "modality": Modality(table.get("modality", Modality.ASSERTED)), **tool})


def _disagreements(tables: Sequence[_Table], sources: Collection[str]) -> Faults:
    """Yield (key, problem, remedy) for all that a schema cannot see in what of the tables fits it."""
    first: dict[tuple[Any, ...], int] = {}
    for index, table in enumerate(tables):
        key = f"claims[{index}]"
        if {"field", "value", "source", "quote"} <= table.keys():
            earlier = first.setdefault(tuple(table.get(name) for name in _SAME), index)
            if earlier != index:
                yield key, f"says the same as claims[{earlier}]", "take one of them out"
        yield from _false_source(key, table, sources)
        yield from _false_words(key, table)
        if "date" in table and not time.is_date(table["date"]):
            yield f"{key}.date", f"{table['date']!r} is no day of the calendar", "expected one such as '2026-01-02'"


def _false_source(key: str, table: _Table, sources: Collection[str]) -> Faults:
    source = table.get("source")
    if source is not None and source not in sources:
        meant = nearest(source, sources)
        remedy = f"did you mean {meant!r}?" if meant else f"the manifest has {', '.join(sources)}"
        yield f"{key}.source", f"{shown(source)} is no source here", remedy


def _false_words(key: str, table: _Table) -> Faults:
    """Yield a fault for a value, and for each qualifier, that the field cannot have."""
    entry = CATALOGUE.get(table.get("field", ""))
    if entry is None:
        return
    if "value" in table and (fault := fault_of_value(entry.name, table["value"])):
        yield (f"{key}.value", *fault)
    known = (*entry.qualifiers, *GENERAL)
    for name, text in table.get("qualifiers", {}).items():
        if name in known:
            fault = fault_of_qualifier(entry, name, text)
        else:
            meant = nearest(name, known)
            remedy = f"did you mean {meant!r}?" if meant else f"it may have {', '.join(known)}"
            fault = f"{entry.name} has no such qualifier", remedy
        if fault:
            yield (f"{key}.qualifiers.{name}", *fault)
