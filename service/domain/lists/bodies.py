"""Bodies that everybody knows by letters or by several names, as ``data/bodies.toml`` lists them."""

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files


@cache
def bodies() -> Sequence[Sequence[str]]:
    """Return for each body its names in texts, the shortest first."""
    text = files("service.domain").joinpath("data", "bodies.toml").read_text(encoding="utf-8")
    listed: Sequence[Sequence[str]] = tomllib.loads(text)["bodies"]
    return listed
