"""Files of labels: CSV, TSV, JSON lines or TOML, each line a checked answer; docs/operations.md describes them. Rulings are labels too."""

import csv
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import orjson

from schemas.near import nearest_field
from service.domain.fields import CATALOGUE, Cardinality
from service.domain.label import Label, Verdict
from service.domain.ruling import Ruling
from service.errors import LabelError
from service.ingest.opening import LIMIT, read
from service.ingest.rulings import NAME as RULINGS
from service.ingest.rulings import read_rulings
from service.ingest.toml.toml import parse_text, place_of

STEM = "labels"
SUFFIXES = (".csv", ".tsv", ".jsonl", ".toml")
_LIMIT = 10_000_000
"""The largest file that is read, in bytes; one in TOML may have fewer."""

_KEYS = ("profile", "field", "value", "verdict")

_Placed = tuple[str, Mapping[str, Any]]


def label_files(path: Path) -> list[Path]:
    """Return the files that ``path`` stands for: itself, or all ``labels.*`` and ``rulings.toml`` in the folder and below."""
    if os.path.lexists(path) and not path.is_dir():
        if path.suffix not in SUFFIXES:
            raise LabelError(str(path), "is no file of labels", f"give it one of the endings {', '.join(SUFFIXES)}")
        return [path]
    if not path.is_dir():
        raise LabelError(str(path), "there is no such file or folder", "name a file of labels, or a folder with some")
    return sorted([*(file for file in path.rglob(f"{STEM}.*") if file.suffix in SUFFIXES), *path.rglob(RULINGS)])


def read_labels(path: Path) -> tuple[Label, ...]:
    """Read and check a file of labels, or the rulings of a profile's folder; LabelError or RulingError with all faults at once."""
    if path.name == RULINGS:
        profile = path.resolve().parent.name
        return _decided(profile, read_rulings(path.parent, profile))
    labels: list[Label] = []
    faults: list[LabelError] = []
    for where, row in _rows(path):
        try:
            labels += _labels(where, row, path.name)
        except LabelError as fault:
            faults.append(fault)
    if faults:
        first, *more = faults
        raise LabelError(first.where, first.problem, first.remedy, more)
    return tuple(labels)


def _decided(profile: str, rulings: Sequence[Ruling]) -> tuple[Label, ...]:
    """Return rulings as labels, the latest last; of several choices for a field with one value the latest alone."""
    labels: dict[str, Label] = {}
    for ruling in sorted((each for each in rulings if not each.source), key=lambda each: each.date):
        one = CATALOGUE[ruling.field].cardinality is Cardinality.ONE
        labels[ruling.field if one and ruling.choose else ruling.id] = Label(
            profile=profile,
            field=ruling.field,
            verdict=Verdict.RIGHT if ruling.choose else Verdict.WRONG,
            value=None if ruling.claim else ruling.choose,
            claim=ruling.claim,
            origin="rulings",
        )
    return tuple(labels.values())


def _rows(path: Path) -> Iterable[_Placed]:
    limit = LIMIT if path.suffix == ".toml" else _LIMIT
    data = read(path, limit, LabelError, missing="name a file of labels", large="divide it into several files")
    reader = {".jsonl": _json_lines, ".toml": _toml}.get(path.suffix, _table)
    try:
        return list(reader(path, data.decode("utf-8-sig")))
    except UnicodeDecodeError as error:
        raise LabelError(str(path), f"is not UTF-8 (at byte offset {error.start})", "save it as UTF-8") from error
    except csv.Error as error:
        raise LabelError(str(path), f"is no table: {error}", "correct it there (RFC 4180)") from error


def _table(path: Path, text: str) -> Iterator[_Placed]:
    reader = csv.DictReader(text.splitlines(), delimiter="\t" if path.suffix == ".tsv" else ",", restkey="more")
    missing = [key for key in _KEYS[:3] if key not in (reader.fieldnames or ())]
    if missing:
        raise LabelError(f"{path}:1", f"has no column {missing[0]!r}", f"begin with the columns {', '.join(_KEYS)}")
    for row in reader:
        yield f"{path}:{reader.line_num}", {key: value for key, value in row.items() if value}


def _json_lines(path: Path, text: str) -> Iterator[_Placed]:
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = orjson.loads(line)
        except ValueError as error:
            raise LabelError(f"{path}:{number}", f"is not JSON: {error}", "write one object a line") from error
        yield f"{path}:{number}", row


def _toml(path: Path, text: str) -> Iterator[_Placed]:
    toml = parse_text(path, text, LabelError)
    rows = toml.raw.get("labels")
    if not isinstance(rows, list):
        raise LabelError(str(path), "has no labels", "write each one as a table [[labels]]")
    for at, row in enumerate(rows):
        yield place_of(path, f"labels[{at}]", toml.places), row


def _labels(where: str, row: Any, origin: str) -> list[Label]:
    """Return the labels of one line: one for each accepted value."""
    if not isinstance(row, Mapping):
        raise LabelError(where, "is no object", f"give it the keys {', '.join(_KEYS)}")
    if unknown := [key for key in row if key not in _KEYS]:
        raise LabelError(where, f"unknown key {unknown[0]!r}", f"the keys are {', '.join(_KEYS)}")
    profile, field = (_text(where, row, key) for key in ("profile", "field"))
    if field not in CATALOGUE:
        meant = nearest_field(field)
        raise LabelError(where, f"no field is called {field!r}", f"did you mean {meant!r}?" if meant else "see /docs")
    verdict = _verdict(where, row.get("verdict", Verdict.RIGHT))
    if verdict is Verdict.NONE:
        if row.get("value"):
            raise LabelError(where, "none of the values is right, and yet there is one", "take value or verdict out")
        return [Label(profile=profile, field=field, verdict=verdict, origin=origin)]
    values = row.get("value")
    texts = values if isinstance(values, list) and values else [values]
    return [
        Label(
            profile=profile, field=field, verdict=verdict, value=_text(where, {"value": text}, "value"), origin=origin
        )
        for text in texts
    ]


def _text(where: str, row: Mapping[str, Any], key: str) -> str:
    value = row.get(key)
    if not isinstance(value, str) or not value.strip():
        raise LabelError(where, f"{key} is missing or no text", f"give {key} as text")
    return value.strip()


def _verdict(where: str, word: Any) -> Verdict:
    try:
        return Verdict(word)
    except ValueError:
        raise LabelError(where, f"{word!r} is no verdict", f"give one of {', '.join(Verdict)}, or none") from None
