"""The catalogue of fields as data: what the wire calls them is what the domain reads."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def catalogue() -> Mapping[str, Mapping[str, Any]]:
    """Return each field's row of ``fields.toml`` by the field's name, in the file's order."""
    return tomllib.loads((files("schemas") / "fields.toml").read_text(encoding="utf-8"))
