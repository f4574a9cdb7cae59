"""Kin that a row of a box counts and does not name: "Children: 2", "Siblings: three"."""

import re

from service.extract.text.numerals import value_of, words

_KEYS = {"child": ("children", "child"), "sibling": ("siblings", "sibling")}
_NUMBER = re.compile(
    r"(?P<number>[0-9]{1,2}|[A-Za-z]+)(?: (?:children|kids|siblings))?(?: ?\[[^\[\]]{1,20}\])*", re.IGNORECASE
)
_MOST = 30


def kin_count(field: str, cell: str) -> tuple[str, dict[str, str]] | None:
    """Return what a cell counts in words ("two children") with its qualifier, or None where it is no number of kin."""
    match = _NUMBER.fullmatch(cell.strip()) if field in _KEYS else None
    count = value_of(match["number"]) if match else None
    if count is None or not 0 < count <= _MOST:
        return None
    several, single = _KEYS[field]
    word = next((word for word, worth in words().items() if worth == count), str(count))
    return f"{word} {single if count == 1 else several}", {several: str(count)}
