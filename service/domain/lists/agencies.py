"""News agencies and their names, as ``data/agencies.toml`` lists them."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files


@cache
def agencies() -> Mapping[str, Sequence[str]]:
    """Return for each agency, by what it is called here, its names in texts."""
    text = files("service.domain").joinpath("data", "agencies.toml").read_text(encoding="utf-8")
    listed: Mapping[str, Sequence[str]] = tomllib.loads(text)["agencies"]
    return listed
