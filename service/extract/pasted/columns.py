"""Several rows that a paste left on one line: "Born: Hull. Height: 182 cm. Club: …", and two columns side by side."""

import re
from collections.abc import Iterator
from itertools import groupby

from service.extract.text.labels import is_label

_LABEL = r"(?P<label>[^\W\d_a-z][^\W\d_]*(?:[ /'’][^\W\d_]+){0,4}(?:\(s\)|s\))?)"
_RUN = re.compile(rf"(?<=[.;|•·)])[ \t]+{_LABEL} ?:(?= )")
_COLUMN = re.compile(rf"(?:\t| {{3,}}){_LABEL}(?=\s?:| {{2,}}|\t)")
_ENTRY = re.compile(r"(?<=[.;)])[ \t]+(?=(?:1[5-9]|20)\d\d(?:\s?[–-]\s?(?:\d{4}|\d\d))?(?:: | [–—] ))")
"""Before the next entry of a timeline that stands on one line: "1957: Born. *1980:* Graduates."."""
_FIRST = re.compile(rf"[ \t•*-]*{_LABEL}(?: ?:| {{2,}}|\t)")


def rows_apart(text: str) -> Iterator[int]:
    """Yield the blanks before entries of a timeline, and before labels of further rows on a line that has a label in front or two of them."""
    entries = (
        {match.end() - 1 for match in _ENTRY.finditer(text)} if ": " in text or "–" in text or "—" in text else set()
    )
    yield from entries
    found = sorted(_labelled(text, ":", _RUN) | _labelled(text, "   ", _COLUMN) | _labelled(text, "\t", _COLUMN))
    for start, places in groupby(found, key=lambda at: text.rfind("\n", 0, at) + 1):
        several = list(places)
        first = _FIRST.match(text, start)
        if (first and is_label(first["label"])) or len(several) > 1:
            yield from several


def _labelled(text: str, mark: str, pattern: re.Pattern[str]) -> set[int]:
    if mark not in text:
        return set()
    return {match.start("label") - 1 for match in pattern.finditer(text) if is_label(match["label"])}
