"""Headings that a wiki offers to edit, as marked ones: "Club career[edit]" is read as "## Club career"."""

import re
from collections.abc import Iterator
from functools import cache

from service.extract.text import lexicon
from service.extract.text.patterns import compiled


def editable(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the first letter of each such heading with the mark that tells it; half-open code points."""
    if "[" not in text:
        return
    for match in _heading().finditer(text):
        yield match.start("first"), match.end("first"), f"## {match['first']}"


@cache
def _heading() -> re.Pattern[str]:
    offers = "|".join(lexicon.phrases("marks", "offers")).replace(" ", r"\s?")
    return compiled(
        rf"^(?P<first>[^\W_])[^\n\[\]]{{0,80}}\[\s?(?:{offers})\s?\][ \t\r]*$", re.IGNORECASE | re.MULTILINE
    )
