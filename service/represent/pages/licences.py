"""Whether a source's licence lets its whole text be shown; where it does not, quotes with context are."""

import re
import tomllib
from functools import cache
from importlib.resources import files

LONGEST = 200_000
"""The longest text, in code points, that a page shows whole."""


def allows_whole(licence: str | None) -> bool:
    """Tell whether a text under ``licence``, as its manifest names it, may be shown whole; what is not known may not."""
    whole, never = _patterns()
    return bool(licence and whole.search(licence) and not never.search(licence))


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    data = tomllib.loads(files("service.represent.pages").joinpath("data", "licences.toml").read_text(encoding="utf-8"))
    whole, never = (
        re.compile("|".join(f"(?:{each})" for each in data[key]), re.IGNORECASE) for key in ("whole", "never")
    )
    return whole, never
