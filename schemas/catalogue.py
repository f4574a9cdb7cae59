"""The catalogue of fields as data: what the wire calls them is what the domain reads."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def catalogue() -> Mapping[str, Mapping[str, Any]]:
    """Return each field's row of ``fields.toml`` by the field's name, in the file's order."""
    return _read("fields")


@cache
def datatypes() -> Mapping[str, Mapping[str, Any]]:
    """Return each datatype's row of ``datatypes.toml`` by the datatype's name."""
    return _read("datatypes")


def _read(name: str) -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads((files("schemas") / f"{name}.toml").read_text(encoding="utf-8"))
