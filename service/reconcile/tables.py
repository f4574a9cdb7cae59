"""Read the rules that are data: the TOML tables beside this module."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """Return the table of ``data/NAME.toml``, read once."""
    return tomllib.loads(files("service.reconcile").joinpath("data", f"{name}.toml").read_text(encoding="utf-8"))


@cache
def classes(name: str, key: str = "classes") -> dict[str, str]:
    """Return word → class of a table that lists words by class; the name of a class of ``same`` words is one of them."""
    return {word: group for group, listed in table(name)[key].items() for word in listed}
