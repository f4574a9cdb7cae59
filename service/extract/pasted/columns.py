"""Several rows that a paste left on one line: "Born: Hull. Height: 182 cm. Club: …", two columns side by side, a timeline.

Each is looked for from what it cannot do without, a colon or a gap, so that a page of prose costs next to nothing.
"""

import re
from collections.abc import Iterator
from itertools import groupby

from service.extract.text.layout.labels import field_of, is_label
from service.extract.text.patterns import compiled

_LABEL = r"(?P<label>[^\W\d_a-z][^\W\d_]*(?:[ /'’][^\W\d_]+){0,4}(?:\(s\)|s\))?)"
_RUN = compiled(rf"(?:[.;|•·)](?=[ \t])|[ \t][–—-])[ \t]+{_LABEL} ?\Z")
_ENTRY = compiled(r"[.;)][ \t]+(?P<label>(?:1[5-9]|20)\d\d(?:\s?[–-]\s?(?:\d{4}|\d\d))?) ?\Z")
"""The next entry of a timeline that stands on one line: "1957: Born. *1980*: Graduates."."""
_COLUMN = compiled(rf"(?:\t|(?<! ) {{3,}}+){_LABEL}(?=\s?:| {{2,}}|\t)")
_FIRST = compiled(rf"[ \t•*-]*+{_LABEL}(?: ?:| {{2,}}|\t)")
_REACH = 48
_INSIDE = 300
"""So far before an entry brackets may have opened."""


def rows_apart(text: str) -> Iterator[int]:
    """Yield the blanks before entries of a timeline, and before labels of further rows on a line that has a label in front or two of them."""
    colons = list(_places(text, ": "))
    for at in (*colons, *_places(text, " – "), *_places(text, " — ")):
        entry = _ENTRY.search(text, max(0, at - _REACH), at) if text[at - 1 : at].isdigit() else None
        if entry is not None and not _in_brackets(text, entry.start()):
            yield entry.start("label") - 1
    runs = [match for at in colons if (match := _RUN.search(text, max(0, at - _REACH), at))]
    runs += [match for gap in ("   ", "\t") if gap in text for match in _COLUMN.finditer(text)]
    beside = {each.start(): each["label"] for at in colons if (each := _BESIDE.search(text, max(0, at - _REACH), at))}
    lives = {at for at, label in beside.items() if field_of(label) in _LIVES}
    lines = {text.rfind("\n", 0, at): at for at in sorted(lives, reverse=True)}
    further = {at for at in beside if at > lines.get(text.rfind("\n", 0, at), at)}
    known = sorted({_blank(match) for match in runs if is_label(match["label"])} | lives | further)
    for start, places in groupby(known, key=lambda at: text.rfind("\n", 0, at) + 1):
        several = list(places)
        first = _FIRST.match(text, start)
        if (first and is_label(first["label"])) or len(several) > 1:
            yield from several


_BESIDE = compiled(
    r"(?<=[\w)])(?<! of)(?<! for)(?<! the)[ \t](?=(?P<label>[^\W\d_a-z](?:[^\W\d_]|-)+(?: [a-z]+){0,2}) ?\Z)"
)
"""The blank between a value and the label of the next row: "Born: 1914, Hull *Died*: 2014"; on such a line labels need not be known."""


_LIVES = frozenset(
    ("born", "died", "birth_date", "birth_place", "death_date", "death_place", "nationality", "spouse", "occupation")
)


def _in_brackets(text: str, at: int) -> bool:
    """Tell whether brackets are open, as behind a name: "(also Ada Kerr; 1753 – 16 February 1848)" is no timeline."""
    low = max(text.rfind("\n", 0, at) + 1, at - _INSIDE)
    return text.rfind("(", low, at) > text.rfind(")", low, at)


def _places(text: str, mark: str) -> Iterator[int]:
    at = text.find(mark)
    while at >= 0:
        yield at
        at = text.find(mark, at + 1)


def _blank(match: re.Match[str]) -> int:
    """Return the blank before a label, or before the dash that parts it from the row before: "Born: Hull *– Died:* Bath"."""
    return match.start() if match.string.startswith(_DASHES, match.start() + 1) else match.start("label") - 1


_DASHES = ("–", "—", "-")
