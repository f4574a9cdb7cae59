"""The file that holds priors, as TOML: checked when it is read, written with where each number comes from."""

import json
import tomllib
from collections.abc import Mapping, Sequence
from math import isfinite
from typing import Any

from service.domain.fields import CATALOGUE
from service.domain.source import SourceKind
from service.reconcile.fuse.ballot import STATES

_MODEL = ("theta", "rho", "kind_strength", "source_strength")
_CHECK = ("n", "accuracy", "brier", "ece")
_BIN, _PAIR = 5, 2

_Table = Mapping[str, Any]


def parse(text: str) -> dict[str, Any]:
    """Return the file's tables, with counts as tuples and origins filled in; ValueError says what is wrong and where."""
    data = tomllib.loads(text)
    model = _section(data, "model")
    for name in _MODEL:
        if not _number(model.get(name)) or model[name] <= 0:
            raise ValueError(f"model.{name} must be a number above 0")
    if model["rho"] > 1:
        raise ValueError("model.rho must not be above 1")
    if "inside" in model and not (_number(model["inside"]) and 0 <= model["inside"] < 1):
        raise ValueError("model.inside must be a number from 0 to below 1")
    default = _section(data, "default")
    for name in ("nested", "flat"):
        _probabilities(default.get(name), f"default.{name}")
    rows = data.get("prior", [])
    if not isinstance(rows, list):
        raise ValueError("prior must be a list of tables: [[prior]]")  # noqa: TRY004 (one kind of error for the caller)
    read = [_row(row, f"prior[{at}]") for at, row in enumerate(rows)]
    _require_single([(row["kind"], row["field"]) for row in read])
    makers = data.get("maker", [])
    if not isinstance(makers, list):
        raise ValueError("maker must be a list of tables: [[maker]]")  # noqa: TRY004
    made = [_maker(row, f"maker[{at}]") for at, row in enumerate(makers)]
    known = {"model": {"origin": "", **model}, "default": {"origin": "", **default}, "prior": read, "maker": made}
    return known | _checks(data, "")


def text_of(data: _Table) -> str:
    """Return the TOML text of tables such as :func:`parse` returns."""
    parts = [
        "# Parameters of fusion and labelled counts of kinds of sources, written by `whosays calibrate`.",
        *_lines("[model]", data["model"]),
        *_lines("[default]", data["default"]),
    ]
    for name in ("before", "after"):
        if name in data:
            parts += _lines(f"[{name}]", data[name])
    for row in data["prior"]:
        counted = {"kind": row["kind"], "field": row["field"], "counts": row["counts"], "n": sum(row["counts"])}
        parts += _lines("[[prior]]", counted | {key: row[key] for key in row if key not in counted})
    for row in data["maker"]:
        parts += _lines("[[maker]]", row)
    return "\n".join(parts) + "\n"


def _lines(heading: str, table: _Table) -> list[str]:
    return ["", heading, *(f"{key} = {_toml(value)}" for key, value in table.items())]


def _toml(value: Any) -> str:
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key} = {_toml(inner)}" for key, inner in value.items()) + " }"
    if isinstance(value, Sequence):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return repr(round(value, 6)) if isinstance(value, float) else str(value)


def _section(data: _Table, name: str) -> dict[str, Any]:
    section: dict[str, Any] | None = data.get(name)
    if not isinstance(section, dict):
        raise ValueError(f"the table [{name}] is missing")  # noqa: TRY004
    return section


def _row(row: Any, where: str) -> dict[str, Any]:
    if not isinstance(row, dict):
        raise ValueError(f"{where} must be a table: [[prior]]")  # noqa: TRY004
    kind, field, counts = row.get("kind"), row.get("field"), row.get("counts")
    if kind not in list(SourceKind):
        raise ValueError(f"{where}.kind is {kind!r}; kinds are {', '.join(SourceKind)}")
    if not isinstance(field, str) or (field != "*" and field not in CATALOGUE):
        raise ValueError(f'{where}.field is {field!r}; give a field of the catalogue, or "*" for all')
    if not isinstance(counts, list) or len(counts) != len(STATES) or not all(map(_whole, counts)):
        raise ValueError(f"{where}.counts must be four whole numbers: exact, general, wrong, over-specific")
    if row.get("n", sum(counts)) != sum(counts):
        raise ValueError(f"{where}.n is {row['n']}, its counts sum to {sum(counts)}")
    kept = {"kind": kind, "field": field, "counts": tuple(counts), "origin": str(row.get("origin", ""))}
    return kept | _checks(row, f"{where}.")


def _maker(row: Any, where: str) -> dict[str, Any]:
    if not isinstance(row, dict) or not isinstance(row.get("name"), str):
        raise ValueError(f"{where} must be a table with a name: [[maker]]")  # noqa: TRY004
    expected: Any = row.get("expected")
    fits = isinstance(expected, list) and len(expected) == _PAIR
    if not fits or not all(_number(each) and each > 0 for each in expected):
        raise ValueError(f"{where}.expected must be two numbers above 0: right, wrong")
    counts = {name: row.get(name, 0) for name in ("right", "wrong")}
    if not all(map(_whole, counts.values())):
        raise ValueError(f"{where}.right and {where}.wrong must be whole numbers")
    return {"name": row["name"], "expected": tuple(expected), **counts, "origin": str(row.get("origin", ""))}


def _require_single(keys: Sequence[tuple[str, str]]) -> None:
    for at, (kind, field) in enumerate(keys):
        if (kind, field) in keys[:at]:
            raise ValueError(f"prior[{at}]: {kind} × {field} is there twice")


def _checks(table: _Table, where: str) -> dict[str, Any]:
    return {name: _check(table[name], f"{where}{name}") for name in ("before", "after") if name in table}


def _check(check: Any, where: str) -> dict[str, Any]:
    if not isinstance(check, dict) or not all(_number(check.get(name)) for name in _CHECK):
        raise ValueError(f"{where} must have the numbers {', '.join(_CHECK)}")
    bins = check.get("bins", [])
    if not isinstance(bins, list) or any(
        not isinstance(each, list) or len(each) != _BIN or not all(map(_number, each)) for each in bins
    ):
        raise ValueError(f"{where}.bins must be lists of low, high, n, mean score, fraction right")
    return {name: check[name] for name in _CHECK} | {"bins": tuple(tuple(each) for each in bins)}


def _probabilities(value: Any, where: str) -> None:
    fits = isinstance(value, list) and len(value) == len(STATES) and all(_number(each) and each >= 0 for each in value)
    if not fits or abs(sum(value) - 1) > 1e-6:  # noqa: PLR2004 (a sum of decimals)
        raise ValueError(f"{where} must be four probabilities that sum to 1: exact, general, wrong, over-specific")


def _number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)


def _whole(value: Any) -> bool:
    return type(value) is int and value >= 0
